import { describe, expect, it } from 'vitest';

import type { Article } from '@/domain/article';
import { CSL_JSON } from '@/domain/formats/csl-json';
import { parseArticles } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FOLDER = 'data/formats/csl-json';

function readOne(item: object): Article {
  const { articles, rejected } = parseArticles(
    CSL_JSON,
    JSON.stringify([{ id: 'a', title: 'T', ...item }]),
  );
  expect(rejected).toEqual([]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

const ITEM = {
  id: 'okonkwo2017',
  'citation-key': 'okonkwo2017',
  type: 'article-journal',
  title: 'Who reads the <i>tables</i> of <span class="nocase">H<sub>2</sub>O</span>?',
  author: [
    { family: 'Okonkwo', given: 'Ada' },
    { family: 'Velde', given: 'Jan', 'non-dropping-particle': 'van der' },
    { literal: 'Reading Research Group' },
  ],
  'container-title': 'Journal of Reading',
  issued: { 'date-parts': [['2017', 6, '5']] },
  volume: 30,
  issue: '2',
  page: '123–134',
  DOI: 'https://doi.org/10.5555/tables',
  ISSN: '1750-6166',
  note: 'PMID: 29768149\nPMCID: PMC4655245\nA note.',
  keyword: 'reading, tables',
  abstract: '<p><b>Purpose:</b> To see.</p><p><b>Findings:</b> We saw.</p>',
};

describe('an item of CSL-JSON', () => {
  it.each([
    { layout: 'a list', text: JSON.stringify([ITEM]) },
    { layout: 'an item', text: JSON.stringify(ITEM, null, 2) },
    { layout: 'items by number', text: JSON.stringify({ 1: ITEM }) },
    { layout: 'items of a reply', text: JSON.stringify({ items: [ITEM] }) },
    { layout: 'lines', text: `${JSON.stringify(ITEM)}\n` },
    {
      layout: 'a citation',
      text: JSON.stringify({
        citationItems: [{ id: 'ITEM-1', itemData: ITEM, uris: ['http://example.org/1'] }],
        properties: { noteIndex: 0 },
        schema: 'https://github.com/citation-style-language/schema/raw/master/csl-citation.json',
      }),
    },
    { layout: 'cited items', text: JSON.stringify({ items: [{ itemData: ITEM }] }, null, 2) },
    { layout: 'a list of cited items', text: JSON.stringify([{ id: 1, itemData: ITEM }]) },
  ])('is read with all that it states from $layout', ({ text }) => {
    const { articles, rejected } = parseArticles(CSL_JSON, text);
    expect(rejected).toEqual([]);
    expect(CSL_JSON.sniff(text)).toBeGreaterThan(0.8);
    expect(articles).toMatchObject([
      {
        id: 'okonkwo2017',
        type: 'article-journal',
        title: 'Who reads the tables of H2O?',
        author: [
          { family: 'Okonkwo', given: 'Ada' },
          { family: 'Velde', given: 'Jan', nonDroppingParticle: 'van der' },
          { literal: 'Reading Research Group' },
        ],
        containerTitle: 'Journal of Reading',
        issued: { year: 2017, month: 6, day: 5 },
        volume: '30',
        issue: '2',
        page: '123–134',
        DOI: '10.5555/tables',
        ISSN: '1750-6166',
        PMID: '29768149',
        PMCID: 'PMC4655245',
        keyword: ['reading', 'tables'],
        abstract: [
          { label: 'Purpose', text: 'To see.' },
          { label: 'Findings', text: 'We saw.' },
        ],
        others: { 'citation-key': 'okonkwo2017', note: 'A note.' },
      },
    ]);
  });

  it.each([
    {
      field: 'issued',
      item: { issued: { raw: '2011-05-25/2012-06-26' } },
      value: { year: 2011, month: 5, day: 25 },
    },
    {
      field: 'issued',
      item: { issued: { 'date-parts': [[2017]], season: 4 } },
      value: { year: 2017 },
    },
    { field: 'issued', item: { issued: { 'date-parts': [['-334']] } }, value: { year: -334 } },
    {
      field: 'issued',
      item: { issued: { 'date-parts': [[2014, 12, 31], [0]] } },
      value: { year: 2014, month: 12, day: 31 },
    },
    { field: 'issued', item: { issued: { 'date-parts': [[2014, 13, 1]] } }, value: { year: 2014 } },
    {
      field: 'issued',
      item: { issued: { literal: 'June 2009' } },
      value: { year: 2009, month: 6 },
    },
    { field: 'issued', item: { issued: { edtf: '2014-12~' } }, value: { year: 2014, month: 12 } },
    { field: 'issued', item: { issued: 2014 }, value: { year: 2014 } },
    { field: 'issued', item: { issued: { literal: 'in press' } }, value: null },
    { field: 'issued', item: { issued: [] }, value: null },
    {
      field: 'author',
      item: {
        author: [
          { family: 'van Gogh', given: 'Vincent', 'parse-names': false },
          'Kassen, Maxat',
          { family: 'de la Cruz', given: 'J' },
        ],
      },
      value: [
        { family: 'van Gogh', given: 'Vincent' },
        { family: 'Kassen', given: 'Maxat' },
        { family: 'Cruz', given: 'J', nonDroppingParticle: 'de la' },
      ],
    },
    {
      field: 'issued',
      item: { issued: { 'date-parts': [2014, 12] } },
      value: { year: 2014, month: 12 },
    },
    {
      field: 'issued',
      item: { issued: [{ year: '2014', month: '12', day: '3' }] },
      value: { year: 2014, month: 12, day: 3 },
    },
    { field: 'issued', item: { note: 'issued: 2014-12' }, value: { year: 2014, month: 12 } },
    {
      field: 'author',
      item: { author: [{ family: 'Doe', given: 'Sam, Jr.' }] },
      value: [{ family: 'Doe', given: 'Sam', suffix: 'Jr.' }],
    },
    { field: 'DOI', item: { doi: '10.5555/a' }, value: '10.5555/a' },
    { field: 'DOI', item: { URL: 'https://doi.org/10.5555/a' }, value: '10.5555/a' },
    { field: 'PMID', item: { custom: { PMID: 29768149 } }, value: '29768149' },
    { field: 'PMID', item: { note: '{:PMID: 29768149} {:genre: x}' }, value: '29768149' },
    { field: 'keyword', item: { keyword: ['one, two', 'three'] }, value: ['one, two', 'three'] },
    { field: 'ISSN', item: { ISSN: ['1750-6166', '1750-6174'] }, value: '1750-6166, 1750-6174' },
    { field: 'type', item: {}, value: 'article' },
  ] as const)('has $field $value of $item', ({ field, item, value }) => {
    expect(readOne(item)[field]).toEqual(value);
  });

  it.each([
    { abstract: 'One text.', sections: [{ label: null, text: 'One text.' }] },
    {
      abstract: [{ label: 'Purpose', text: 'To see.' }, 'More.', null],
      sections: [
        { label: 'Purpose', text: 'To see.' },
        { label: null, text: 'More.' },
      ],
    },
  ])('has the abstract $abstract', ({ abstract, sections }) => {
    expect(readOne({ abstract }).abstract).toMatchObject(sections);
  });

  it('is not taken apart by what is wrong in it', () => {
    const wrong = {
      title: 'T',
      author: [null, 5, [], { family: {} }],
      issued: 'x',
      keyword: {},
      abstract: 3,
      DOI: [],
    };
    expect(readOne(wrong)).toMatchObject({
      title: 'T',
      author: [],
      issued: null,
      keyword: null,
      DOI: null,
    });
  });
});

describe('files of CSL-JSON (skipped where they are not beside the project)', () => {
  it.for(isShared(FOLDER) ? listShared(FOLDER) : ['none'])('%s', (file, ctx) => {
    if (file === 'none') ctx.skip('the data is not beside the project');
    const text = readShared(`${FOLDER}/${file}`);
    const all = Object.values(JSON.parse(text) as object) as {
      title?: string;
      DOI?: string;
      author?: unknown[];
      issued?: { 'date-parts'?: unknown[][] };
    }[];
    const works = all.filter(({ title, author = [] }) => title !== undefined || author.length > 0);
    const { articles, rejected } = parseArticles(CSL_JSON, text);
    expect(CSL_JSON.sniff(text.slice(0, 65_536))).toBeGreaterThan(0.8);
    expect(rejected).toHaveLength(all.length - works.length);
    expect(articles.map(({ issued }) => issued?.year)).toEqual(
      works.map(({ issued }) => {
        const year = issued?.['date-parts']?.[0]?.[0];
        return year === undefined ? undefined : Number(year);
      }),
    );
    expect(articles.map(({ author }) => author.length)).toEqual(
      works.map(({ author = [] }) => author.length),
    );
    for (const [at, { title }] of articles.entries()) {
      const expected = works[at]?.title
        ?.replace(/<[^>]*>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
      if (!/&/u.test(expected ?? '')) expect(title ?? undefined).toBe(expected);
    }
  });
});
