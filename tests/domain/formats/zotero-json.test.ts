import { describe, expect, it } from 'vitest';

import { ZOTERO_JSON } from '@/domain/formats/zotero-json';
import { compareWithTruth, readTruth } from '../../fixtures/formats-truth';
import { parseArticles } from '../../fixtures/parse-records';
import { isShared, readShared } from '../../fixtures/shared-data';

const ITEM = {
  key: 'ABCD2345',
  itemType: 'journalArticle',
  title: 'Who reads the <i>tables</i>?',
  creators: [
    { creatorType: 'author', firstName: 'Ada', lastName: 'Okonkwo' },
    { creatorType: 'author', firstName: 'Jan', lastName: 'van der Velde' },
    { creatorType: 'author', name: 'Reading Research Group' },
    { creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' },
    { creatorType: 'translator', firstName: 'Tra', lastName: 'Nslator' },
  ],
  abstractNote: 'Purpose: To see.\nFindings: We saw.',
  publicationTitle: 'Journal of Reading',
  journalAbbreviation: 'J. Read.',
  date: '2017-06-05',
  volume: '30',
  issue: '2',
  pages: '123-134',
  DOI: '10.5555/tables',
  ISSN: '1750-6166, 1750-6174',
  url: 'https://example.org/tables',
  language: 'en',
  libraryCatalog: 'Emerald Insight',
  extra: 'PMID: 29768149\nPublisher: Emerald',
  tags: [{ tag: 'reading', type: 1 }, { tag: 'tables' }],
};

describe('an item of Zotero', () => {
  it.each([
    { layout: 'a list of its translators', text: JSON.stringify([ITEM]) },
    {
      layout: 'what its interface replies',
      text: JSON.stringify([{ key: 'A', version: 1, library: {}, data: ITEM }]),
    },
    {
      layout: 'one item of its interface',
      text: JSON.stringify({ key: 'A', version: 1, data: ITEM }),
    },
    {
      layout: 'Better BibTeX',
      text: JSON.stringify({ config: { id: 1 }, items: [ITEM] }, null, 2),
    },
  ])('is read with all that it states from $layout', ({ text }) => {
    const { articles, rejected } = parseArticles(ZOTERO_JSON, text);
    expect(rejected).toEqual([]);
    expect(ZOTERO_JSON.sniff(text)).toBe(1);
    expect(articles).toMatchObject([
      {
        type: 'article-journal',
        title: 'Who reads the tables?',
        author: [
          { given: 'Ada', family: 'Okonkwo' },
          { given: 'Jan', family: 'Velde', nonDroppingParticle: 'van der' },
          { literal: 'Reading Research Group' },
        ],
        editor: [{ given: 'Ed', family: 'Itor' }],
        containerTitle: 'Journal of Reading',
        issued: { year: 2017, month: 6, day: 5 },
        volume: '30',
        issue: '2',
        page: '123-134',
        DOI: '10.5555/tables',
        ISSN: '1750-6166, 1750-6174',
        PMID: '29768149',
        URL: 'https://example.org/tables',
        language: 'en',
        keyword: ['reading', 'tables'],
        abstract: [
          { label: 'Purpose', text: 'To see.' },
          { label: 'Findings', text: 'We saw.' },
        ],
        others: {
          'container-title-short': 'J. Read.',
          source: 'Emerald Insight',
          note: 'Publisher: Emerald',
        },
      },
    ]);
  });

  it('is no attachment and no note', () => {
    const items = [
      ITEM,
      { itemType: 'attachment', title: 'PDF' },
      { itemType: 'note', note: '<p>x</p>' },
    ];
    const { articles, rejected } = parseArticles(ZOTERO_JSON, JSON.stringify(items));
    expect(articles).toHaveLength(1);
    expect(rejected).toEqual([]);
  });

  it.each([
    {
      item: { itemType: 'thesis', university: 'U', thesisType: 'PhD' },
      fields: { type: 'thesis', publisher: 'U', genre: 'PhD' },
    },
    {
      item: { itemType: 'conferencePaper', proceedingsTitle: 'P' },
      fields: { type: 'paper-conference', containerTitle: 'P' },
    },
    {
      item: { itemType: 'case', title: '', caseName: 'A v. B', dateDecided: '1999' },
      fields: { title: 'A v. B', issued: { year: 1999 } },
    },
    {
      item: { itemType: 'book', creators: [{ lastName: 'WHO', fieldMode: 1 }] },
      fields: { author: [{ literal: 'WHO' }] },
    },
  ])('has the fields of its type: $item', ({ item, fields }) => {
    expect(
      parseArticles(ZOTERO_JSON, JSON.stringify([{ title: 'T', ...item }])).articles,
    ).toMatchObject([fields]);
  });

  it('is as Zotero has it (skipped where the file is not beside the project)', (ctx) => {
    const path = 'data/formats/emerald/zotero-emerald-insight.items.json';
    if (!isShared(path)) ctx.skip('the data is not beside the project');
    const { articles, rejected } = parseArticles(ZOTERO_JSON, readShared(path));
    expect(rejected).toEqual([]);
    expect(articles.length).toBeGreaterThan(3);
    expect(articles.every(({ DOI, title }) => DOI !== null && title !== null)).toBe(true);
  });
});

// The truth about other formats' files is itself of this format.
describe('expected items (skipped where they are not beside the project)', () => {
  const folders = [
    'ris/zotero-ris-00',
    'openalex-json/zotero-openalex-06',
    'wos/zotero-wostagged-00',
  ];
  it.for(folders)('%s', (name, ctx) => {
    const path = `data/formats/${name}.expected.json`;
    if (!isShared(path)) ctx.skip('the data is not beside the project');
    const { articles } = parseArticles(ZOTERO_JSON, readShared(path));
    expect(
      compareWithTruth(articles, readTruth(path.replace('.expected', ''))).differences,
    ).toEqual([]);
  });
});
