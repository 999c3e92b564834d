import { describe, expect, it } from 'vitest';
import { composeCorpus } from '@/browser/corpora/compose-corpus';
import { importFiles } from '@/domain/files/import-files';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { packImport } from '@/worker/pack-import';
import { createSearchService } from '@/worker/search-service';
import type { ImportOutcome } from '@/worker/protocol';
import { BROKEN_RIS, risFile, TWICE } from '../fixtures/opened-files';

const CONTEXT = { signal: new AbortController().signal, onProgress: () => undefined };

/** As it crosses to the page. */
async function open(
  files: readonly File[],
  context: Parameters<ReturnType<typeof createSearchService>['importFiles']>[1] = CONTEXT,
): Promise<ImportOutcome> {
  return structuredClone(
    await createSearchService().importFiles(
      [files.map((file) => ({ name: file.name, content: file }))],
      context,
    ),
  );
}

/** What the page would read of the corpus file. */
async function corpusOf(outcome: ImportOutcome, apart: readonly string[] = []) {
  const reading = readCorpus(await composeCorpus({ outcome, apart }).text());
  if (!reading.ok) throw new Error(reading.fault.message);
  return reading;
}

it('gives the articles as a corpus file, the same as they were read', async () => {
  const file = risFile('a.ris', ['Open data in Ruritania', 'Voting in Ruritania']);
  const outcome = await open([file]);
  const { articles } = await importFiles([
    { name: file.name, size: file.size, chunks: () => file.stream() as never },
  ]);
  const { corpus, rejected } = await corpusOf(outcome);
  expect(corpus.articles).toEqual(articles);
  expect(corpus.source).toBe('a.ris (RIS)');
  expect(rejected).toEqual([]);
  expect(outcome.files).toMatchObject([{ name: 'a.ris', format: 'RIS', read: 2, rejected: 0 }]);
});

it('tells of each rejected record, shows the first ones and has all of them as text', async () => {
  const outcome = await open([new File([BROKEN_RIS], 'broken.ris')]);
  expect(outcome.total).toBe(1);
  expect(outcome.rejected).toHaveLength(1);
  const [record] = outcome.rejected;
  expect(record).toMatchObject({ file: 'broken.ris', line: 6 });
  expect(await outcome.rejectedText.text()).toContain(`broken.ris, line 6: ${record?.reason}`);
});

describe('works that stand in the files more than once', () => {
  it('are one article, and told of with their places and reasons', async () => {
    const outcome = await open(TWICE());
    expect(outcome.total).toBe(2);
    expect(outcome.merged).toMatchObject([
      {
        members: [
          { file: 'first.ris', line: 1, heading: 'Open data in Ruritania' },
          { file: 'second.ris', line: 1, heading: 'Open data in Ruritania' },
        ],
        reasons: [expect.stringContaining('DOI')],
      },
    ]);
    const { corpus } = await corpusOf(outcome);
    expect(corpus.articles.map(({ title }) => title)).toEqual([
      'Open data in Ruritania',
      'Voting in Ruritania',
    ]);
  });

  it('are kept apart where the reader says so, none of them lost', async () => {
    const outcome = await open(TWICE());
    const ids = outcome.merged.map(({ id }) => id);
    const { corpus, rejected } = await corpusOf(outcome, ids);
    expect(rejected).toEqual([]);
    expect(corpus.articles.map(({ title }) => title)).toEqual([
      'Open data in Ruritania',
      'Open data in Ruritania',
      'Voting in Ruritania',
    ]);
    expect(corpus.articles.map(({ volume }) => volume)).toEqual(['1', null, '1']);
  });
});

it('has an id of its own for each record that is kept apart', async () => {
  const found = await importFiles(
    ['a.ris', 'b.ris', 'c.ris'].map((name) => {
      const file = risFile(name, ['Open data in Ruritania']);
      return { name, size: file.size, chunks: () => file.stream() as never };
    }),
  );
  const outcome = await packImport(found, []);
  const { corpus, rejected } = await corpusOf(outcome, [found.merged[0]?.id ?? '']);
  expect(rejected).toEqual([]);
  expect(new Set(corpus.articles.map(({ id }) => id)).size).toBe(3);
});

it('says how far it is, and ends when it is aborted', async () => {
  const titles = Array.from({ length: 500 }, (_, index) => `Part ${index} of a long report`);
  const controller = new AbortController();
  const said: number[] = [];
  const opening = open([risFile('long.ris', titles)], {
    signal: controller.signal,
    onProgress: ({ done, total }) => {
      said.push(done / total);
      controller.abort(new Error('the reader pressed Cancel'));
    },
  });
  await expect(opening).rejects.toThrow('the reader pressed Cancel');
  expect(said.length).toBeGreaterThan(0);
});

it('answers about a file that is none of its formats in words', async () => {
  const outcome = await open([new File([new Uint8Array([0, 1, 2, 3, 255, 254])], 'x.bin')]);
  expect(outcome.total).toBe(0);
  expect(outcome.files[0]?.fault).toMatch(/\w+ \w+/u);
  expect(outcome.readable).toContain('RIS');
});
