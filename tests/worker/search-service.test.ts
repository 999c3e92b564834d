import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { TIERS, type SearchQuery } from '@/domain/search/search';
import { SORT_IDS } from '@/domain/search/sort';
import { buildEngine } from '@/engine/build-engine';
import { createSearchService } from '@/worker/search-service';
import { corpusFile, SEED } from './corpora';

const reading = readCorpus(SEED);
if (!reading.ok) throw new Error(reading.fault.message);
const { corpus } = reading;
const engine = await buildEngine(corpus);

const CONTEXT = { signal: new AbortController().signal, onProgress: () => undefined };

const service = createSearchService();
await service.build([corpusFile(SEED), null], CONTEXT);

const words = [
  ...new Set(
    corpus.articles
      .flatMap(({ title, abstract }) => [title ?? '', ...abstract.map(({ text }) => text)])
      .flatMap((text) => text.split(/\s+/u)),
  ),
];

/** Words of the corpus, as they are or with a letter lost, and a few of none. */
const word = fc.oneof(
  fc.constantFrom(...words),
  fc
    .tuple(fc.constantFrom(...words), fc.nat({ max: 20 }))
    .map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const anyQuery: fc.Arbitrary<SearchQuery> = fc.record({
  text: fc.array(word, { maxLength: 4 }).map((all) => all.join(' ')),
  selection: fc.record(
    {
      year: fc.subarray(['2017', '2018-2020', 'soon']),
      kw: fc.subarray(['e-government', 'open data', 'nothing']),
      sections: fc.subarray(['social', 'without-social']),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom(...SORT_IDS),
  page: fc.integer({ min: 1, max: 4 }),
  pageLength: fc.constantFrom(1, 2, 25),
  tier: fc.option(fc.constantFrom(...TIERS)),
  typing: fc.boolean(),
  saved: fc.subarray(corpus.articles.map(({ id }) => id)),
});

it('answers as the engine does by itself', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, async (query) => {
      const crossed = structuredClone(await service.search([structuredClone(query)], CONTEXT));
      expect(crossed).toEqual(engine.search(query));
    }),
  );
});

it('finds each article as the engine does', async () => {
  for (const { id } of corpus.articles) {
    const crossed = structuredClone(await service.find([id, 'open data'], CONTEXT));
    expect(crossed).toEqual(engine.find(id, 'open data'));
  }
});
