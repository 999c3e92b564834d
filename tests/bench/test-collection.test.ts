import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTestCollection } from './test-collection';

const DOCUMENTS = ['1', '2'].map((id) => ({
  id,
  title: `Document ${id}`,
  authors: [],
  sections: [{ label: null, text: 'Text.' }],
}));
const FILES = {
  'docs.jsonl': DOCUMENTS.map((document) => JSON.stringify(document)).join('\n'),
  'queries.json': JSON.stringify([
    { id: 'a', text: 'answered' },
    { id: 'b', text: 'judged, and nothing is relevant' },
    { id: 'c', text: 'never judged' },
  ]),
  'qrels.json': JSON.stringify({ a: { 1: 2, 2: 0 }, b: { 1: 0, 2: -1 } }),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, files: Readonly<Record<string, string>>) {
  const path = join(folder, name);
  await mkdir(path);
  for (const [file, text] of Object.entries(files)) await writeFile(join(path, file), text);
  return readTestCollection(path);
}

describe('readTestCollection', () => {
  it('reads documents, and the queries that some document answers', async () => {
    const { name, articles, queries } = await read('small', FILES);
    expect(name).toBe('small');
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ['1', 'Document 1'],
      ['2', 'Document 2'],
    ]);
    expect(queries).toEqual([
      {
        id: 'a',
        text: 'answered',
        grades: new Map([
          ['1', 2],
          ['2', 0],
        ]),
      },
    ]);
  });

  it.each([
    { what: 'no queries', files: { 'docs.jsonl': FILES['docs.jsonl'] }, file: 'queries.json' },
    {
      what: 'queries in another shape',
      files: { ...FILES, 'queries.json': '{}' },
      file: 'queries',
    },
    { what: 'judgements cut off', files: { ...FILES, 'qrels.json': '{"a":' }, file: 'qrels.json' },
  ])('names the file where there are $what', async ({ what, files, file }) => {
    await expect(read(what, files)).rejects.toThrow(file);
  });
});
