import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '@/cli/run';
import type { Article } from '@/domain/article';
import { readArticle } from '@/domain/corpus/read-article';
import { readSeed, SEED_FILE } from '../fixtures/seed';
import { MemoryTerminal } from './memory-terminal';
import { runInMemory } from './run-in-memory';

/** The articles that lines of output hold; it fails a test where one cannot be read back. */
function articlesOf(lines: readonly string[]): Article[] {
  return lines.map((line) => {
    const reading = readArticle(JSON.parse(line));
    if (!reading.ok) throw new Error(`${reading.problem.path}: ${reading.problem.reason}`);
    return reading.article;
  });
}

const idsOf = (lines: readonly string[]): string[] => articlesOf(lines).map(({ id }) => id);

const { articles: SEED } = readSeed();
const SEED_LIST = JSON.stringify((JSON.parse(SEED_FILE) as { articles: unknown }).articles);
const LINES = (JSON.parse(SEED_LIST) as unknown[])
  .map((record) => `${JSON.stringify(record)}\n`)
  .join('');

describe('read writes each article on a line, as it reads it back', () => {
  it.each([
    { of: 'a corpus', file: SEED_FILE },
    { of: 'a CSL-JSON list', file: SEED_LIST },
    { of: 'JSON lines', file: LINES },
    { of: 'a corpus in gzip', file: gzipSync(SEED_FILE) },
    { of: 'JSON lines in gzip', file: gzipSync(LINES) },
    { of: 'gzip in two parts', file: Buffer.concat([gzipSync(LINES), gzipSync('\n\n')]) },
  ])('of $of', async ({ file }) => {
    const { code, stdout, stderr } = await runInMemory(['read', 'file'], { file });
    expect(articlesOf(stdout)).toEqual(SEED);
    expect(stderr).toEqual(['5 read, 0 rejected']);
    expect(code).toBe(0);
  });

  it('of the standard input', async () => {
    const { stdout } = await runInMemory(['read', '-'], { '-': SEED_FILE });
    expect(articlesOf(stdout)).toEqual(SEED);
  });

  it('of several files, one after the other', async () => {
    const files = { a: '[{"id": "1", "title": "A"}]', b: '{"id": "1", "title": "B"}\n' };
    const { code, stdout, stderr } = await runInMemory(['read', 'a', 'b'], files);
    expect(articlesOf(stdout).map(({ title }) => title)).toEqual(['A', 'B']);
    expect(stderr).toEqual(['2 read, 0 rejected']);
    expect(code).toBe(0);
  });

  it('of its own output, the same', async () => {
    const once = await runInMemory(['read', 'file'], { file: SEED_FILE });
    const twice = await runInMemory(['read', 'file'], { file: once.stdout.join('\n') });
    expect(twice.stdout).toEqual(once.stdout);
  });

  it('in CSL’s variables, with sections by label, kind and category', async () => {
    const { stdout } = await runInMemory(['read', 'file'], { file: SEED_FILE });
    expect(JSON.parse(stdout[2] ?? '')).toMatchObject({
      id: 'kassen-2020-tg',
      title: 'Politicization of e-voting rejection: reflections from Kazakhstan',
      author: [{ family: 'Kassen', given: 'Maxat' }],
      'container-title': 'Transforming Government: People, Process and Policy',
      issued: { 'date-parts': [[2020, 5, 5]] },
    });
    expect(JSON.parse(stdout[2] ?? '')).toHaveProperty('abstract[0]', {
      label: 'Purpose',
      kind: 'purpose',
      category: 'OBJECTIVE',
      text: SEED[2]?.abstract[0]?.text,
    });
  });
});

describe('read names each rejected record by file and line', () => {
  it('of a corpus, with its path', async () => {
    const file = `{"articles": [
      {"id": "a", "title": "A"},
      {"id": "b", "title": "B", "issued": {"date-parts": [[2017, 13]]}},

      {"id": "a", "title": "C"}
    ]}`;
    const { code, stdout, stderr } = await runInMemory(['read', 'c.json'], { 'c.json': file });
    expect(idsOf(stdout)).toEqual(['a']);
    expect(stderr).toEqual([
      'c.json:3: articles[1].issued: the month must be 1 to 12, got 13',
      'c.json:5: articles[2].id: “a” is already the id of articles[0]',
      '1 read, 2 rejected',
    ]);
    expect(code).toBe(1);
  });

  it('of JSON lines, by the line alone', async () => {
    const file = '{"id": "a", "title": "A"}\n\n{"id": "b"}\n{"ti\n{"id": "a", "title": 3}\n';
    const { code, stdout, stderr } = await runInMemory(['read', '-'], { '-': file });
    expect(idsOf(stdout)).toEqual(['a']);
    expect(stderr).toEqual([
      '-:3: has no title, no author and no abstract',
      '-:4: breaks off before its end',
      '-:5: title: expected text, got a number',
      '1 read, 3 rejected',
    ]);
    expect(code).toBe(1);
  });
});

describe('a file that cannot be read', () => {
  it('does not keep the others from it', async () => {
    const files = { a: '[{"id": "1", "title": "A"}]', b: '[{"id": "2", "title": "B"}]' };
    const { code, stdout, stderr } = await runInMemory(['read', 'a', 'nowhere', 'b'], files);
    expect(idsOf(stdout)).toEqual(['1', '2']);
    expect(stderr).toEqual(['nowhere cannot be read: it is not there.', '2 read, 0 rejected']);
    expect(code).toBe(2);
  });

  it.each([
    { what: 'is cut', file: '[{"title": "A"}, {"ti', says: /^file: The file breaks off after 21 / },
    { what: 'is a letter', file: 'Dear all,', says: /^file: This is not a reference file/u },
    { what: 'is a web page', file: '<!DOCTYPE html><p>A', says: /^file: This is a web page/u },
    { what: 'is a picture', file: Buffer.alloc(99, 3), says: /^file: .* it holds no text\.$/u },
    { what: 'is empty', file: '', says: /^file: The file is empty\./u },
    { what: 'is empty in gzip', file: gzipSync(''), says: /^file: The file is empty\./u },
    {
      what: 'is cut gzip',
      file: gzipSync(SEED_FILE).subarray(0, 500),
      says: /^file is a gzip file that is damaged or cut/u,
    },
    { what: 'is two bytes of gzip', file: gzipSync('').subarray(0, 2), says: /^file is a gzip/u },
    {
      what: 'has two lists',
      file: '{"articles": [{"title": "A"}], "articles": [{"title": "B"}]}',
      says: /^file: it has two lists of “articles”/u,
    },
  ])('$what, and says so in one sentence', async ({ file, says }) => {
    const { code, stderr } = await runInMemory(['read', 'file'], { file });
    expect(stderr).toHaveLength(1);
    expect(stderr[0]).toMatch(says);
    expect(code).toBe(2);
  });

  it('may be read where its format is stated', async () => {
    const file = '{"title": nan}\n{"id": "b", "title": "B"}\n';
    expect(await runInMemory(['read', 'file'], { file })).toMatchObject({ code: 2, stdout: [] });
    const { code, stdout, stderr } = await runInMemory(['read', '--format=jsonl', 'file'], {
      file,
    });
    expect(idsOf(stdout)).toEqual(['b']);
    expect(stderr[0]).toBe('file:1: is not JSON: it cannot be read at column 12');
    expect(code).toBe(1);
  });
});

it('ends quietly where nobody reads the output', async () => {
  const many = Array.from({ length: 1000 }, (_, id) => ({ id, title: `Title ${id}` }));
  const terminal = new MemoryTerminal({ file: JSON.stringify(many) });
  terminal.stdout.close();
  expect(await run(['read', 'file'], terminal)).toBe(0);
  expect(terminal.stderr.text).toBe('');
  expect(terminal.stdout.lines.length).toBeLessThan(many.length);
});
