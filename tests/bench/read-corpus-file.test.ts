import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCorpusFile } from './read-corpus-file';

/** One article as the corpus format has it, and as collections of test data have it. */
const OURS = {
  id: 'ours',
  type: 'article-journal',
  title: 'Open data',
  author: [{ family: 'Kassen', given: 'Maxat' }],
  issued: { 'date-parts': [[2018, 3]] },
  keyword: ['open data'],
  abstract: [{ label: 'Findings', text: 'It opens.' }],
};
const COLLECTED = {
  id: 'collected',
  title: 'Digital state',
  authors: ['Maxat Kassen', 'Ada Lovelace'],
  year: 2020,
  container: 'Government',
  doi: '10.1000/182',
  keywords: ['state'],
  sections: [
    { label: 'Purpose', text: 'To ask.' },
    { label: null, text: 'To answer.' },
  ],
  split: 'source',
};
const LINES = [OURS, COLLECTED].map((record) => JSON.stringify(record)).join('\n');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file and reads it as a corpus. */
async function read(name: string, content: string | Uint8Array, limit?: number) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readCorpusFile(path, limit);
}

describe('readCorpusFile', () => {
  it.each([
    { name: 'lines.jsonl', content: LINES },
    { name: 'windows.jsonl', content: `${LINES.replace('\n', '\r\n')}\r\n\r\n` },
    { name: 'lines.jsonl.gz', content: gzipSync(LINES) },
  ])('reads $name, in either form of record', async ({ name, content }) => {
    const { articles, rejected } = await read(name, content);
    expect(rejected).toBe(0);
    expect(articles).toMatchObject([
      { id: 'ours', title: 'Open data', issued: { year: 2018, month: 3 }, keyword: ['open data'] },
      {
        id: 'collected',
        title: 'Digital state',
        author: [{ literal: 'Maxat Kassen' }, { literal: 'Ada Lovelace' }],
        issued: { year: 2020 },
        containerTitle: 'Government',
        DOI: '10.1000/182',
        keyword: ['state'],
        abstract: [
          { label: 'Purpose', kind: 'purpose', text: 'To ask.' },
          { label: null, text: 'To answer.' },
        ],
      },
    ]);
  });

  it.each([
    { name: 'corpus.json', content: JSON.stringify({ articles: [OURS] }) },
    { name: 'corpus.json.gz', content: gzipSync(JSON.stringify({ articles: [OURS] })) },
    { name: 'list.json', content: JSON.stringify([OURS]) },
  ])('reads $name as the page does', async ({ name, content }) => {
    expect(await read(name, content)).toMatchObject({ articles: [{ id: 'ours' }], rejected: 0 });
  });

  it('counts what is no article, and what has the id of one before', async () => {
    const bad = JSON.stringify({ ...COLLECTED, id: 'bad', title: 7 });
    const { articles, rejected } = await read('bad.jsonl', `${LINES}\n${bad}\n${LINES}\n`);
    expect(articles.map(({ id }) => id)).toEqual(['ours', 'collected']);
    expect(rejected).toBe(3);
  });

  it('takes the first articles only, and does not look at the rest', async () => {
    const { articles } = await read('long.jsonl', `${LINES}\nno JSON`, 2);
    expect(articles).toHaveLength(2);
    expect((await read('one.jsonl', LINES, 1)).articles).toHaveLength(1);
    const whole = JSON.stringify({ articles: [OURS, { ...OURS, id: 'second' }] });
    expect((await read('whole.json', whole, 1)).articles).toHaveLength(1);
  });

  it('names the line that is no JSON', async () => {
    await expect(read('broken.jsonl', `${LINES}\n{`)).rejects.toThrow(
      /broken\.jsonl cannot be read: line 3 is not JSON/u,
    );
  });

  it.each([
    { name: 'absent.json', reason: /ENOENT/u },
    { name: 'absent.jsonl', reason: /ENOENT/u },
    { name: 'absent.jsonl.gz', reason: /ENOENT/u },
  ])('rejects where $name is', async ({ name, reason }) => {
    await expect(readCorpusFile(join(folder, name))).rejects.toThrow(reason);
  });

  it.each([
    { name: 'cut.jsonl.gz', content: gzipSync(LINES).subarray(0, -12) },
    { name: 'plain.jsonl.gz', content: LINES },
    { name: 'plain.json.gz', content: '{"articles":[]}' },
    { name: 'nothing.json', content: '{}' },
  ])('rejects $name, which is not what its name says', async ({ name, content }) => {
    await expect(read(name, content)).rejects.toThrow();
  });
});
