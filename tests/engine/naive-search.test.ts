import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import type { Tier } from '@/domain/search/search';
import { buildEngine } from '@/engine/build-engine';
import type { SearchEngine } from '@/engine/search-engine';
import { makeQuery } from '../fixtures/query';
import {
  answers,
  anyCorpus,
  anyLeaf,
  anyQuestion,
  listOf,
  partsWith,
  showQuestion,
  type Question,
} from './naive-search';

async function build(articles: readonly Article[]): Promise<SearchEngine> {
  const engine = await buildEngine({ title: null, source: null, articles });
  engine.follow({ changed: listOf(articles), gone: [] });
  return engine;
}

function idsOf(engine: SearchEngine, text: string, tier: Tier): string[] {
  const query = makeQuery({ text, tier, typing: false });
  return engine.search(query).hits.map(({ article }) => article.id);
}

it('finds what reading all articles finds', async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, fc.array(anyQuestion, { minLength: 5 }), async (corpus, many) => {
      const engine = await build(corpus);
      for (const question of many) {
        const text = showQuestion(question);
        const found = [...idsOf(engine, text, 'together'), ...idsOf(engine, text, 'apart')];
        const expected = corpus.filter((article) => answers(article, question));
        expect(found.sort(), text).toEqual(expected.map(({ id }) => id));
      }
    }),
    { numRuns: 300 },
  );
});

it('puts what it finds into the tier where it belongs', async () => {
  const leaves = fc.uniqueArray(anyLeaf, {
    minLength: 1,
    maxLength: 4,
    // A word that is typed twice, or in two forms, is one or two: that is not what this is about.
    selector: ({ text }) => text.toLowerCase().slice(0, 4),
  });
  await fc.assert(
    fc.asyncProperty(anyCorpus, leaves, async (corpus, asked) => {
      const engine = await build(corpus);
      const text = showQuestion({ kind: 'all', of: asked });
      const expected = sortIntoTiers(corpus, asked);
      for (const tier of ['together', 'apart', 'some'] as const) {
        expect(idsOf(engine, text, tier).sort(), `${tier}: ${text}`).toEqual(expected[tier]);
      }
    }),
    { numRuns: 500 },
  );
});

/** Metadata speak for every section; of those that lack a word, only the ones with the most. */
function sortIntoTiers(
  corpus: readonly Article[],
  asked: readonly (Question & { readonly text: string })[],
): Record<Tier, string[]> {
  const tiers: Record<Tier, string[]> = { together: [], apart: [], some: [] };
  const lacking: { id: string; count: number }[] = [];
  for (const article of corpus) {
    const parts = asked.map((each) => partsWith(article, each));
    const count = parts.filter(({ length }) => length > 0).length;
    if (count < asked.length) {
      lacking.push({ id: article.id, count });
    } else {
      const together = [-1, ...article.abstract.keys()].some((section) =>
        parts.every((each) => each.some((part) => typeof part !== 'number' || part === section)),
      );
      tiers[together ? 'together' : 'apart'].push(article.id);
    }
  }
  const most = Math.max(1, ...lacking.map(({ count }) => count));
  tiers.some = lacking.flatMap(({ id, count }) => (count === most ? [id] : []));
  return tiers;
}
