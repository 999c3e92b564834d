import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { readArticle } from '@/domain/corpus/read-article';
import { makeArticle } from '../../fixtures/article';
import { BAD_RECORDS, GOOD_RECORDS } from '../../fixtures/records';

/** The article of a record that must be readable. */
function read(record: unknown): Article {
  const reading = readArticle(record);
  if (!reading.ok) throw new Error(`${reading.problem.path}: ${reading.problem.reason}`);
  return reading.article;
}

describe('a record with what cannot be read', () => {
  it.each(BAD_RECORDS)('is rejected: $what', ({ record, path, reason }) => {
    expect(readArticle(record)).toEqual({ ok: false, problem: { path, reason } });
  });
});

describe('a record written in another way', () => {
  it.each(GOOD_RECORDS)('is read: $what', ({ record }) => {
    expect(readArticle(record)).toMatchObject({ ok: true });
  });

  it('leaves null what the source does not state', () => {
    expect(read({ id: 'a', type: 'article-journal', title: 'Open data' })).toEqual(
      makeArticle({ id: 'a', title: 'Open data' }),
    );
  });

  it('takes blank text for none, and trims the rest', () => {
    const { title, publisher, volume, keyword, abstract } = read({
      title: '  Open data \n',
      publisher: ' ',
      volume: '',
      keyword: [' ', ''],
      abstract: ' ',
    });
    expect({ title, publisher, volume, keyword, abstract }).toEqual({
      title: 'Open data',
      publisher: null,
      volume: null,
      keyword: null,
      abstract: [],
    });
  });

  it.each([
    { written: ['Maxat Kassen'], author: [{ literal: 'Maxat Kassen' }] },
    { written: [{ literal: 'WHO' }, {}, ' '], author: [{ literal: 'WHO' }] },
    {
      written: [{ family: 'Gogh', 'non-dropping-particle': 'van', given: null, ORCID: '0' }],
      author: [{ family: 'Gogh', nonDroppingParticle: 'van' }],
    },
    {
      written: [{ family: 'Montaigne', given: 'Michel', 'dropping-particle': 'de', suffix: 'Jr.' }],
      author: [{ family: 'Montaigne', given: 'Michel', droppingParticle: 'de', suffix: 'Jr.' }],
    },
  ])('authors $written', ({ written, author }) => {
    expect(read({ title: 't', author: written }).author).toEqual(author);
  });

  it.each([
    { issued: { 'date-parts': [[2017, 6, 5]] }, date: { year: 2017, month: 6, day: 5 } },
    { issued: { 'date-parts': [['2017', '06']] }, date: { year: 2017, month: 6 } },
    { issued: { 'date-parts': [[2017, null, 5]] }, date: { year: 2017 } },
    { issued: { 'date-parts': [[2017, '', '']] }, date: { year: 2017 } },
    { issued: { 'date-parts': [[2004, 1], [2011]] }, date: { year: 2004, month: 1 } },
    { issued: { 'date-parts': [[-44, 3, 15]] }, date: { year: -44, month: 3, day: 15 } },
    { issued: { 'date-parts': [[null]] }, date: null },
    { issued: { 'date-parts': [] }, date: null },
    { issued: { raw: '2017-06-05T10:00:00Z' }, date: { year: 2017, month: 6, day: 5 } },
    { issued: { literal: '2017-6' }, date: { year: 2017, month: 6 } },
    { issued: '2017-06', date: { year: 2017, month: 6 } },
    { issued: '2004-2011', date: { year: 2004 } },
    { issued: 'in press', date: null },
    { issued: {}, date: null },
    { issued: 2017, date: { year: 2017 } },
  ])('date $issued', ({ issued, date }) => {
    expect(read({ title: 't', issued }).issued).toEqual(date);
  });

  it.each([
    { written: ['open data', ' e-voting '], keyword: ['open data', 'e-voting'] },
    { written: 'open data, e-voting', keyword: ['open data', 'e-voting'] },
    { written: 'voting, electronic; open data;', keyword: ['voting, electronic', 'open data'] },
    { written: '', keyword: null },
    { written: [], keyword: null },
  ])('keywords $written', ({ written, keyword }) => {
    expect(read({ title: 't', keyword: written }).keyword).toEqual(keyword);
  });

  it.each([
    { DOI: '10.1108/TG-11-2019-0106', read: '10.1108/TG-11-2019-0106' },
    { DOI: 'https://doi.org/10.1108/TG', read: '10.1108/TG' },
    { DOI: 'http://dx.doi.org/10.1108/TG', read: '10.1108/TG' },
    { DOI: 'doi: 10.1108/TG', read: '10.1108/TG' },
    { DOI: 'https://doi.org/', read: null },
  ])('DOI $DOI', ({ DOI, read: expected }) => {
    expect(read({ title: 't', DOI }).DOI).toBe(expected);
  });

  it.each([
    { URL: 'https://example.org/a?b=c', kept: true },
    { URL: 'HTTP://example.org', kept: true },
    { URL: 'javascript:alert(1)', kept: false },
    { URL: 'data:text/html,x', kept: false },
    { URL: '//example.org', kept: false },
    { URL: 'https://example.org/ onclick=x', kept: false },
  ])('keeps web addresses and nothing else: $URL', ({ URL, kept }) => {
    expect(read({ title: 't', URL }).URL).toBe(kept ? URL : null);
  });

  it('joins an ISSN on paper and one online', () => {
    expect(read({ title: 't', ISSN: ['1750-6166', '1750-6174'] }).ISSN).toBe(
      '1750-6166, 1750-6174',
    );
  });
});

describe('sections', () => {
  it('keep their printed label and get its kind and category', () => {
    const { abstract } = read({
      abstract: [
        { label: 'Design/methodology/approach', text: ' A case study. ' },
        { label: 'Trial registration', text: 'ISRCTN1' },
        { text: 'No label.' },
      ],
    });
    expect(abstract).toEqual([
      {
        label: 'Design/methodology/approach',
        kind: 'design',
        category: 'METHODS',
        text: 'A case study.',
      },
      { label: 'Trial registration', kind: 'other', category: 'BACKGROUND', text: 'ISRCTN1' },
      { label: null, kind: 'other', category: 'UNASSIGNED', text: 'No label.' },
    ]);
  });

  it('keep the kind and category that the source states', () => {
    const { abstract } = read({
      abstract: [
        { label: 'Methods', kind: 'findings', text: 'x' },
        { label: 'Lessons', kind: 'practical', category: 'RESULTS', text: 'x' },
      ],
    });
    expect(abstract).toMatchObject([
      { kind: 'findings', category: 'RESULTS' },
      { kind: 'practical', category: 'RESULTS' },
    ]);
  });

  it('are one without a label where the abstract is running text', () => {
    expect(read({ abstract: ' We study open data. ' }).abstract).toEqual([
      { label: null, kind: 'other', category: 'UNASSIGNED', text: 'We study open data.' },
    ]);
  });
});

describe('an id', () => {
  it('is the one that the source gives, as text', () => {
    expect(read({ id: 7, title: 't' }).id).toBe('7');
    expect(read({ id: ' a ', title: 't', DOI: '10.1/x' }).id).toBe('a');
  });

  it.each([
    { from: 'the DOI', record: { title: 't', DOI: '10.1108/TG' }, id: 'doi:10.1108/tg' },
    { from: 'the PMID', record: { title: 't', PMID: 123 }, id: 'pmid:123' },
    { from: 'the content', record: { title: 't' }, id: /^made:[\da-f]{16}$/u },
  ])('is made from $from where there is none', ({ record, id }) => {
    expect(read(record).id).toMatch(id);
  });

  it('is the same each time, and another for another content', () => {
    const record = { title: 'Open data', author: ['Kassen'], issued: 2017 };
    const shuffled = { issued: { raw: '2017' }, shelf: 3, author: ['Kassen'], title: 'Open data' };
    expect(read(shuffled).id).toBe(read(record).id);
    expect(read({ ...record, title: 'Open date' }).id).not.toBe(read(record).id);
    expect(read({ ...record, issued: 2018 }).id).not.toBe(read(record).id);
  });
});

it('takes only the fields it knows, so that no prototype is touched', () => {
  const reading = readArticle(
    JSON.parse(
      `{"title": "t", "__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}},
        "author": [{"family": "K", "__proto__": {"polluted": 1}, "toString": 1}]}`,
    ),
  );
  expect(reading).toMatchObject({ ok: true, article: { title: 't', author: [{ family: 'K' }] } });
  const article = reading.ok ? reading.article : {};
  expect(Object.keys(article).sort()).toEqual(Object.keys(makeArticle()).sort());
  expect('polluted' in article).toBe(false);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
