import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { runSaving } from './run-in-memory';

const RIS = `TY  - JOUR
TI  - Water meters in two towns
AU  - Ito, Ann
PY  - 2019
DO  - 10.5555/water.1
AB  - Purpose: We ask who reads water meters. Findings: Mostly their makers do.
ER  - 
TY  - JOUR
ER  - 
`;

const LINES = `{"title": "Water meters in two towns", "DOI": "10.5555/WATER.1", "author": ["Ann Ito"], "issued": 2019}
{"title": "Trams by night", "author": [{"family": "Ode", "given": "Ben"}]}
`;

const built = (saved: ReadonlyMap<string, Buffer>) => {
  const reading = readCorpus(String(saved.get('out/corpus.json')));
  if (!reading.ok) throw new Error(reading.fault.message);
  expect(reading.rejected).toEqual([]);
  return reading.corpus;
};

it('makes one corpus of files of several formats, each work once', async () => {
  const args = ['build', 'a.ris', 'b.jsonl', '--out', 'out', '--title', 'Water'];
  const outcome = await runSaving(args, { 'a.ris': RIS, 'b.jsonl': LINES });
  expect(outcome.stdout).toEqual([
    'a.ris: 1 read, RIS',
    'b.jsonl: 2 read, Lectern',
    '1 duplicates merged, 1 rejected',
    '2 articles in out/corpus.json, their index in out/corpus.index',
  ]);
  expect(outcome.stderr).toEqual(['a.ris:8: has no title, no author and no abstract']);
  expect(outcome.code).toBe(1);
  const { title, articles } = built(outcome.saved);
  expect(title).toBe('Water');
  expect(articles.map((article) => article.title)).toEqual([
    'Water meters in two towns',
    'Trams by night',
  ]);
  expect(articles[0]?.abstract.map(({ label }) => label)).toEqual(['Purpose', 'Findings']);
  expect(articles[0]?.sources).toEqual(['a.ris, line 1', 'b.jsonl, line 1']);
});

it('takes each file out of a zip file', async () => {
  const zip = zipSync({ 'one/a.ris': Buffer.from(RIS), 'b.jsonl': Buffer.from(LINES) });
  const { stdout, saved } = await runSaving(['build', 'all.zip', '--out', 'out'], {
    'all.zip': zip,
  });
  expect(stdout).toContain('all.zip/one/a.ris: 1 read, RIS');
  expect(built(saved).articles).toHaveLength(2);
});

it.each([
  { what: 'no folder', args: ['build', 'a.ris'], says: /^Name the files and a folder/u },
  {
    what: 'nothing to read',
    args: ['build', 'letter', '--out', 'out'],
    says: /^letter: This is not a reference file/u,
  },
])('saves nothing where there is $what', async ({ args, says }) => {
  const { code, stderr, saved } = await runSaving(args, { letter: 'Dear all,', 'a.ris': RIS });
  expect(stderr[0]).toMatch(says);
  expect(saved.size).toBe(0);
  expect(code).toBe(2);
});
