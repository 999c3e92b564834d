import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { STATUSES, VERDICTS } from '@/domain/reading-list/item';
import type { ListChange, ListedItem } from '@/domain/reading-list/listed-item';
import { TIERS, type SearchQuery } from '@/domain/search/search';
import { SORT_IDS } from '@/domain/search/sort';
import { buildEngine } from '@/engine/build-engine';
import { createSearchService } from '@/worker/search-service';
import { makeArticle } from '../fixtures/article';
import { makeListed } from '../fixtures/listed';
import { makeQuery } from '../fixtures/query';
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

/** Words of the corpus, as they are or with a letter lost, of the reader, and a few of none. */
const word = fc.oneof(
  fc.constantFrom('is:saved', 'note:trust', '-tag:"open data"', 'status:read', 'rating:>2'),
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
      status: fc.subarray(['to-read', 'read', 'excluded']),
      tag: fc.subarray(['Open data', 'nothing']),
    },
    { requiredKeys: [] },
  ),
  sort: fc.constantFrom(...SORT_IDS),
  page: fc.integer({ min: 1, max: 4 }),
  pageLength: fc.constantFrom(1, 2, 25),
  tier: fc.option(fc.constantFrom(...TIERS)),
  typing: fc.boolean(),
});

/** An item for one of the articles, or for one of no corpus. */
const anyListed: fc.Arbitrary<ListedItem> = fc
  .record({
    article: fc.constantFrom(...corpus.articles, { id: 'elsewhere' }),
    id: fc.constantFrom('one', 'two', 'three', 'four'),
    status: fc.constantFrom(...STATUSES),
    verdict: fc.option(fc.constantFrom(...VERDICTS)),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    tags: fc.subarray(['Open data', 'open  Data', 'method']),
    note: fc.constantFrom('', 'on trust', 'never trusted'),
    quotes: fc.constantFrom([], [{ exact: 'trust', comment: '' }]),
  })
  .map(({ article, ...item }) => makeListed(article, item));

const anyChange: fc.Arbitrary<ListChange> = fc.record({
  changed: fc.uniqueArray(anyListed, { selector: ({ id }) => id }),
  gone: fc.subarray(['one', 'two', 'five']),
});

it('answers as the engine does by itself, whatever is on the list', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuery, anyChange, async (query, change) => {
      service.follow(structuredClone(change));
      engine.follow(change);
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

it('a list that was told before a corpus is there holds for it, and for the next one', async () => {
  const early = createSearchService();
  const [article = makeArticle()] = corpus.articles;
  early.follow({ changed: [makeListed(article, { tags: ['x'] })], gone: [] });
  const tagged = makeQuery({ text: 'tag:x' });
  for (let build = 0; build < 2; build += 1) {
    await early.build([corpusFile(SEED), null], CONTEXT);
    const { hits } = await early.search([tagged], CONTEXT);
    expect(hits.map((hit) => hit.article.id)).toEqual([article.id]);
  }
});
