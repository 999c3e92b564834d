import { describe, expect, it } from 'vitest';
import { SORT_KEYS, type SortKeyId } from '@/domain/search/sort';
import { makeArticle } from '../../fixtures/article';

const articles = [
  makeArticle({ id: 'undated', title: 'Électronique', usageCount: 3 }),
  makeArticle({ id: 'May 2018', title: null, issued: { year: 2018, month: 5 } }),
  makeArticle({ id: '2018', title: 'article 10', issued: { year: 2018 }, usageCount: 0 }),
  makeArticle({ id: '1 May 2018', title: '“Article 9”', issued: { year: 2018, month: 5, day: 1 } }),
  makeArticle({ id: '2020', title: 'Zebra', issued: { year: 2020 }, usageCount: 1178 }),
  makeArticle({ id: '44 BC', title: 'eleven', issued: { year: -44, month: 3, day: 15 } }),
];

describe('articles are ordered', () => {
  it.each<{ by: SortKeyId; ids: string[]; unknown: string[] }>([
    {
      by: 'issued',
      ids: ['44 BC', '2018', 'May 2018', '1 May 2018', '2020'],
      unknown: ['undated'],
    },
    {
      by: 'title',
      ids: ['1 May 2018', '2018', 'undated', '44 BC', '2020', 'May 2018'],
      unknown: [],
    },
    {
      by: 'usage',
      ids: ['2018', 'undated', '2020'],
      unknown: ['May 2018', '1 May 2018', '44 BC'],
    },
  ])('by $by', ({ by, ids, unknown }) => {
    const keyed = articles.map((article) => ({ id: article.id, key: SORT_KEYS[by](article) }));
    const known = keyed.flatMap(({ id, key }) => (key === null ? [] : [{ id, key }]));
    known.sort((a, b) => (a.key < b.key ? -1 : 1));
    expect(known.map(({ id }) => id)).toEqual(ids);
    expect(keyed.filter(({ key }) => key === null).map(({ id }) => id)).toEqual(unknown);
  });
});
