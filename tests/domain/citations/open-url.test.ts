import { describe, expect, it } from 'vitest';
import { formatContextObject, splitPages } from '@/domain/citations/open-url';
import { makeArticle } from '../../fixtures/article';
import { readSeed } from '../../fixtures/seed';

/** Keys and values, in order. */
function pairs(contextObject: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(contextObject)];
}

describe('a ContextObject', () => {
  it('has the keys of Z39.88-2004 for a journal article', () => {
    const article = readSeed().articles.find(({ id }) => id === 'kassen-2020-tg') ?? makeArticle();
    expect(pairs(formatContextObject(article))).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft.genre', 'article'],
      ['rft.atitle', 'Politicization of e-voting rejection: reflections from Kazakhstan'],
      ['rft.jtitle', 'Transforming Government: People, Process and Policy'],
      ['rft.date', '2020-05-05'],
      ['rft.volume', '14'],
      ['rft.issue', '2'],
      ['rft.pages', '305-330'],
      ['rft.spage', '305'],
      ['rft.epage', '330'],
      ['rft.issn', '1750-6166'],
      ['rft.aulast', 'Kassen'],
      ['rft.aufirst', 'Maxat'],
      ['rft.au', 'Maxat Kassen'],
      ['rft_id', 'info:doi/10.1108/TG-11-2019-0106'],
    ]);
  });

  it.each([
    {
      type: 'chapter',
      matrix: 'book',
      genre: 'bookitem',
      title: 'rft.atitle',
      container: 'rft.btitle',
    },
    {
      type: 'paper-conference',
      matrix: 'book',
      genre: 'proceeding',
      title: 'rft.atitle',
      container: 'rft.btitle',
    },
    { type: 'book', matrix: 'book', genre: 'book', title: 'rft.btitle', container: 'rft.series' },
    {
      type: 'thesis',
      matrix: 'dissertation',
      genre: 'dissertation',
      title: 'rft.title',
      container: 'rft.series',
    },
    {
      type: 'article',
      matrix: 'journal',
      genre: 'preprint',
      title: 'rft.atitle',
      container: 'rft.jtitle',
    },
  ])('of a $type is of the matrix $matrix', ({ type, matrix, genre, title, container }) => {
    const article = makeArticle({ type, title: 'Title', containerTitle: 'Container' });
    expect(pairs(formatContextObject(article))).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${matrix}`],
      ['rft.genre', genre],
      [title, 'Title'],
      [container, 'Container'],
    ]);
  });

  it('of what has no matrix is in Dublin Core', () => {
    const article = makeArticle({
      type: 'dataset',
      title: 'Counts',
      author: [{ literal: 'WHO' }],
      PMID: '123',
      URL: 'https://example.org/?a=1&b=2',
    });
    expect(pairs(formatContextObject(article))).toEqual([
      ['ctx_ver', 'Z39.88-2004'],
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
      ['rft.type', 'dataset'],
      ['rft.title', 'Counts'],
      ['rft.creator', 'WHO'],
      ['rft_id', 'info:pmid/123'],
      ['rft_id', 'https://example.org/?a=1&b=2'],
    ]);
  });

  it('names every author', () => {
    const author = [{ family: 'Lee', given: 'A.' }, { literal: 'WHO' }];
    const found = pairs(formatContextObject(makeArticle({ author })));
    expect(found.filter(([key]) => key === 'rft.au').map(([, name]) => name)).toEqual([
      'A. Lee',
      'WHO',
    ]);
  });

  it('keeps any text, and a half character does no harm', () => {
    const title = 'R&D = "50 %" + ü \uD800';
    expect(pairs(formatContextObject(makeArticle({ title })))).toContainEqual([
      'rft.atitle',
      'R&D = "50 %" + ü \uFFFD',
    ]);
  });
});

describe('pages', () => {
  it.each([
    { page: '305-330', start: '305', end: '330' },
    { page: 'S12–S15', start: 'S12', end: 'S15' },
    { page: 'e1002', start: 'e1002', end: null },
    { page: '1, 5-9', start: null, end: null },
    { page: null, start: null, end: null },
  ])('$page begin at $start and end at $end', ({ page, start, end }) => {
    expect(splitPages(page)).toEqual({ start, end });
  });
});
