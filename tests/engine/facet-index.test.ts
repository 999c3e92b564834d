import { expect, it } from 'vitest';
import type { FacetIndex } from '@/engine/facet-index';
import { FacetIndexBuilder } from '@/engine/facet-index-builder';
import { makeArticle } from '../fixtures/article';

/** An index of one article for each list of keywords. */
function indexOf(keywords: readonly (readonly string[])[]): FacetIndex {
  const builder = new FacetIndexBuilder();
  for (const [at, keyword] of keywords.entries()) {
    builder.add({ article: makeArticle({ id: String(at), keyword }), suggestedKeywords: [] });
  }
  return builder.finish();
}

/** "label (count)" of the keywords that are listed, and how many are not. */
function listed(index: FacetIndex, articles: Uint32Array) {
  const answers = index.answers(index.filter(articles, {}), {});
  const facet = answers.find(({ id }) => id === 'kw');
  return {
    values: facet?.values.map(({ label, count }) => `${label} (${count})`),
    more: facet?.more,
  };
}

const name = (n: number): string => `k${String(n).padStart(4, '0')}`;

// In 5,000 articles the first values have counts above what is told apart one by one.
it.each([
  {
    of: 'few frequent values',
    values: 300,
    has: (article: number, n: number) => article % (n + 1) === 0,
  },
  {
    of: 'more frequent values than are listed',
    values: 230,
    has: (article: number, n: number) => article >= n,
  },
  {
    of: 'values of one count',
    values: 300,
    has: (article: number, n: number) => article % 300 === n,
  },
])('lists the values that most articles have: $of', ({ values, has }) => {
  const numbers = Array.from({ length: values }, (_, n) => n);
  const keywords = Array.from({ length: 5000 }, (_, article) =>
    numbers.filter((n) => has(article, n)).map(name),
  );
  const counts = numbers.map((n) => ({
    label: name(n),
    count: keywords.filter((_, article) => has(article, n)).length,
  }));
  const expected = counts.toSorted((a, b) => b.count - a.count).slice(0, 200);
  expect(listed(indexOf(keywords), Uint32Array.from(keywords.keys()))).toEqual({
    values: expected.map(({ label, count }) => `${label} (${count})`),
    more: values - 200,
  });
});
