import { describe, expect, it } from 'vitest';
import { articleKey, itemsByArticle } from '@/domain/reading-list/article-key';
import { article, item } from './samples';

describe('articleKey', () => {
  it.each([
    {
      same: 'one DOI in two spellings, from two corpora',
      a: article({ id: '1', DOI: '10.1108/ITP-03-2015-0069', title: 'Open data' }),
      b: article({ id: '77', DOI: ' 10.1108/itp-03-2015-0069 ', title: null, PMID: '1' }),
    },
    {
      same: 'one PMID, no DOI',
      a: article({ id: '1', PMID: '28012345' }),
      b: article({ id: '77', PMID: '28012345 ', title: 'Other title' }),
    },
    {
      same: 'one id, title in other case, accents and spaces',
      a: article({ title: 'La donnée  ouverte' }),
      b: article({ title: 'la donnee ouverte', abstract: [], volume: null }),
    },
    {
      same: 'an empty DOI and none',
      a: article({ DOI: '' }),
      b: article({ DOI: null, PMID: ' ' }),
    },
  ])('is equal for $same', ({ a, b }) => {
    expect(articleKey(a)).toBe(articleKey(b));
  });

  it.each([
    { different: 'DOIs', a: article({ DOI: '10.1/a' }), b: article({ DOI: '10.1/b' }) },
    { different: 'ids', a: article({ id: '1' }), b: article({ id: '2' }) },
    { different: 'titles of one id', a: article({ title: 'A' }), b: article({ title: 'B' }) },
    { different: 'years of one id', a: article(), b: article({ issued: { year: 2018 } }) },
    {
      different: 'first authors of one id',
      a: article({ title: null }),
      b: article({ title: null, author: [{ literal: 'World Health Organization' }] }),
    },
    {
      different: 'kinds of identifier with the same digits',
      a: article({ DOI: '123' }),
      b: article({ PMID: '123' }),
    },
    {
      different: 'fields that would run together',
      a: article({ id: 'a', title: 'b","c' }),
      b: article({ id: 'a","b', title: 'c' }),
    },
  ])('differs for different $different', ({ a, b }) => {
    expect(articleKey(a)).not.toBe(articleKey(b));
  });

  it('exists for an article that states nothing', () => {
    const bare = article({ title: null, author: [], issued: null });
    expect(articleKey(bare)).toBe(articleKey({ ...bare }));
  });
});

describe('itemsByArticle', () => {
  it('finds the item of an article by any copy of it', () => {
    const saved = item({ article: article({ DOI: '10.1/A' }) });
    const byArticle = itemsByArticle([saved, item({ id: 'other', article: article() })]);
    expect(byArticle.get(articleKey(article({ id: 'elsewhere', DOI: '10.1/a' })))).toBe(saved);
    expect(byArticle.get(articleKey(article({ DOI: '10.1/b' })))).toBeUndefined();
  });
});
