import { describe, expect, it } from 'vitest';
import { SORT_IDS, sortComparison, type SortId } from '@/domain/search/sort';
import { makeArticle } from '../../fixtures/article';

const articles = [
  makeArticle({ id: 'undated', title: 'Électronique', usageCount: 3 }),
  makeArticle({ id: 'May 2018', issued: { year: 2018, month: 5 } }),
  makeArticle({ id: '2018', title: 'article 10', issued: { year: 2018 }, usageCount: 0 }),
  makeArticle({ id: '1 May 2018', title: 'Article 9', issued: { year: 2018, month: 5, day: 1 } }),
  makeArticle({ id: '2020', title: 'Zebra', issued: { year: 2020 }, usageCount: 1178 }),
  makeArticle({ id: '44 BC', title: 'eleven', issued: { year: -44, month: 3, day: 15 } }),
];

function sorted(sort: SortId): string[] {
  return articles.toSorted(sortComparison(sort) ?? (() => 0)).map(({ id }) => id);
}

describe('sorting', () => {
  it.each<{ sort: SortId; ids: string[] }>([
    { sort: 'relevance', ids: articles.map(({ id }) => id) },
    { sort: 'newest', ids: ['2020', '1 May 2018', 'May 2018', '2018', '44 BC', 'undated'] },
    { sort: 'oldest', ids: ['44 BC', '2018', 'May 2018', '1 May 2018', '2020', 'undated'] },
    { sort: 'title', ids: ['1 May 2018', '2018', 'undated', '44 BC', '2020', 'May 2018'] },
    { sort: 'used', ids: ['2020', 'undated', '2018', 'May 2018', '1 May 2018', '44 BC'] },
  ])('by $sort', ({ sort, ids }) => {
    expect(sorted(sort)).toEqual(ids);
  });

  it.each(SORT_IDS.map((sort) => ({ sort })))(
    'by $sort is the same from both sides',
    ({ sort }) => {
      const compare = sortComparison(sort) ?? (() => 0);
      for (const a of articles) {
        for (const b of articles) {
          expect(Math.sign(compare(a, b)) === -Math.sign(compare(b, a))).toBe(true);
        }
      }
    },
  );
});
