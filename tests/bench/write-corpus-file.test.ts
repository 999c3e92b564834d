import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { readArticles, type CorpusSource } from './corpus-source';
import { writeCorpusFile } from './write-corpus-file';

const RECORDS = ['one', 'two', 'three'].map((id) => ({
  id,
  type: 'article-journal',
  title: `Open data ${id}`,
}));
const LINES = RECORDS.map((record) => JSON.stringify(record)).join('\n');
const WHOLE = JSON.stringify({ title: 'Three', articles: RECORDS });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a source's corpus file, and reads it as the page would. */
async function writeAndRead(source: CorpusSource, limit: number) {
  const out = join(folder, 'written.json');
  await writeCorpusFile(source, limit, out);
  const reading = readCorpus(await readFile(out, 'utf8'));
  if (!reading.ok) throw new Error(reading.fault.message);
  expect(reading.rejected).toEqual([]);
  return reading.corpus.articles;
}

it.each([
  { name: 'lines.jsonl', content: LINES },
  { name: 'lines.jsonl.gz', content: gzipSync(LINES) },
  { name: 'whole.json', content: WHOLE },
  { name: 'whole.json.gz', content: gzipSync(WHOLE) },
])('writes the first articles of $name, the same that are measured', async ({ name, content }) => {
  const path = join(folder, name);
  await writeFile(path, content);
  const source: CorpusSource = { kind: 'file', path };
  for (const limit of [1, 2, 3, 100]) {
    expect(await writeAndRead(source, limit)).toEqual(await readArticles(source, limit));
  }
});

it('writes a generated corpus, the same that is measured', async () => {
  const source: CorpusSource = { kind: 'generated', seed: 'tests' };
  const articles = await writeAndRead(source, 30);
  expect(articles).toHaveLength(30);
  expect(articles).toEqual(await readArticles(source, 30));
});
