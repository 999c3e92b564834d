import { describe, expect, it } from 'vitest';

import { ENDNOTE_XML } from '@/domain/formats/endnote-xml';

import {
  DAMAGES,
  expectSamePieces,
  parse,
  parseArticles,
  readFixture,
  unreadable,
} from './read-xml';

const FILE = readFixture('endnote-xml.xml');
const [ARTICLE, CHAPTER] = parseArticles(ENDNOTE_XML, FILE);

function articleWith(
  inside: string,
  type = 'Journal Article',
): ReturnType<typeof parseArticles>[number] {
  const [article] = parseArticles(
    ENDNOTE_XML,
    `<xml><records><record><source-app name="EndNote">EndNote</source-app><ref-type name="${type}">0</ref-type><titles><title>T</title><secondary-title>S</secondary-title></titles>${inside}</record></records></xml>`,
  );
  if (article === undefined) throw new Error('no article');
  return article;
}

it('reads an article that EndNote wrote', () => {
  expect(ARTICLE).toMatchObject({
    type: 'article-journal',
    title: 'Uptake of CO2 by E. coli',
    titleStyles: [
      { style: 'sub', start: 12, end: 13 },
      { style: 'italic', start: 17, end: 24 },
    ],
    author: [
      { family: 'Berg', given: 'A. M.', nonDroppingParticle: 'van den' },
      { literal: 'Ward Study Group' },
      { family: 'Okafor', given: 'C' },
    ],
    containerTitle: 'Invent J Wards',
    issued: { year: 2024, month: 3, day: 7 },
    volume: '12',
    issue: '3',
    page: '213-24',
    DOI: '10.5555/wards.2024.1',
    ISSN: '1533-4406, 0028-4793',
    ISBN: null,
    PMID: '39000001',
    PMCID: 'PMC9000001',
    URL: 'https://wards.example/1?a=b&c=d',
    language: 'eng',
    keyword: ['bed, hospital', 'Wards/methods'],
    others: { 'container-title-short': 'Invent J Wards', note: '1533-4406 Journal Article' },
  });
  expect(ARTICLE?.abstract.map(({ label, text }) => [label, text])).toEqual([
    ['Background', 'Beds & chairs.'],
    ['Methods', 'We counted all.'],
    ['Results', 'P < 0.05.'],
  ]);
});

it('reads a chapter', () => {
  expect(CHAPTER).toMatchObject({
    type: 'chapter',
    title: 'Counting them, twice',
    containerTitle: 'Beds: A Handbook',
    author: [{ family: 'Sato', given: 'Yuki' }],
    editor: [{ family: 'Haddad', given: 'Lina' }],
    publisher: 'Invented Press',
    ISBN: '978-1-86016-359-3',
    ISSN: null,
    others: { edition: '2nd', 'collection-title': 'Furniture', 'publisher-place': 'Springfield' },
  });
});

it.each([
  ['Journal Article', { type: 'article-journal', containerTitle: 'S' }],
  ['Book', { type: 'book', containerTitle: null, others: { 'collection-title': 'S' } }],
  ['Conference Paper', { type: 'paper-conference', containerTitle: 'S' }],
  ['Thesis', { type: 'thesis' }],
  ['Patent', { type: 'patent' }],
  ['Web Page', { type: 'webpage', containerTitle: 'S' }],
  ['Generic', { type: 'article', genre: null, containerTitle: 'S' }],
  ['Unheard-of', { type: 'article', genre: 'Unheard-of' }],
])('knows the type %s', (name, fields) => {
  expect(articleWith('', name)).toMatchObject(fields);
});

it.each([
  ['<year>2018</year><pub-dates><date>Jun 01</date></pub-dates>', { year: 2018, month: 6, day: 1 }],
  [
    '<year>2018</year><pub-dates><date>18 Sep 2018</date></pub-dates>',
    { year: 2018, month: 9, day: 18 },
  ],
  [
    '<year>2018</year><pub-dates><date>2018/09/18</date></pub-dates>',
    { year: 2018, month: 9, day: 18 },
  ],
  ['<year>2018</year><pub-dates><date>Nov-Dec</date></pub-dates>', { year: 2018, month: 11 }],
  ['<year>2018</year><pub-dates><date>05/06</date></pub-dates>', { year: 2018 }],
  ['<year>2018</year><pub-dates><date>Dec 2017</date></pub-dates>', { year: 2018 }],
  ['<year>2018</year><pub-dates><date>Spring</date></pub-dates>', { year: 2018 }],
  ['<pub-dates><date>5 June 2017</date></pub-dates>', { year: 2017, month: 6, day: 5 }],
  ['<year year="2016"/>', { year: 2016 }],
  ['<year>in press</year>', null],
])('reads the date of %s', (dates, issued) => {
  expect(articleWith(`<dates>${dates}</dates>`).issued).toEqual(issued);
});

it.each([
  [
    'of PubMed',
    '<accession-num>123</accession-num><remote-database-provider>NLM</remote-database-provider>',
    '123',
  ],
  [
    'of Embase',
    '<accession-num>123</accession-num><remote-database-name>Embase&#xD;Medline</remote-database-name><custom5>456</custom5>',
    '456',
  ],
  [
    'of Cochrane',
    '<accession-num>CN-123</accession-num><custom3>PUBMED 456,EMBASE 789</custom3>',
    '456',
  ],
  ['of nobody knows whom', '<accession-num>123</accession-num>', null],
  ['of Web of Science', '<accession-num>WOS:000123</accession-num>', null],
])('takes the accession number for that of PubMed where it is: %s', (_, fields, PMID) => {
  expect(articleWith(fields).PMID).toBe(PMID);
});

it('takes who edited a book for its editor, not who edited its series', () => {
  const authors = '<authors><author>Sato, Yuki</author></authors>';
  const second = '<secondary-authors><author>Haddad, Lina</author></secondary-authors>';
  const editorOf = (inside: string, type: string): unknown =>
    articleWith(`<contributors>${inside}</contributors>`, type).editor;
  expect(editorOf(authors + second, 'Book')).toBeUndefined();
  expect(editorOf(second, 'Book')).toEqual([{ family: 'Haddad', given: 'Lina' }]);
  expect(editorOf(authors, 'Edited Book')).toEqual([{ family: 'Sato', given: 'Yuki' }]);
  expect(editorOf(authors + second, 'Thesis')).toBeUndefined();
});

it('takes lines that were indented for one value, and others for as many', () => {
  const style = (text: string): string => `\n  <style face="normal">\n    ${text}\n  </style>\n`;
  const article = articleWith(
    `<contributors><authors>
       <author>${style('Sato-Smith,\n    A.\n    G.')}</author>
       <author>Haddad, Lina&#xD;Moreau, Élise</author>
     </authors></contributors>
     <keywords><keyword>${style('Tables\n    and\n    readers')}</keyword></keywords>`,
  );
  expect(article).toMatchObject({
    author: [
      { family: 'Sato-Smith', given: 'A. G.' },
      { family: 'Haddad', given: 'Lina' },
      { family: 'Moreau', given: 'Élise' },
    ],
    keyword: ['Tables and readers'],
  });
});

it('takes the DOI from an address where it has no field', () => {
  const article = articleWith(
    '<urls><related-urls><url>https://x.example</url><url>http://dx.doi.org/10.5555/a</url></related-urls></urls>',
  );
  expect(article.DOI).toBe('10.5555/a');
  expect(article.URL).toBe('https://x.example');
});

it.each([
  ['a library', FILE, 1],
  ['one record', '<record><ref-type name="Book">6</ref-type><contributors>', 1],
  ['records of OAI-PMH', '<records><record><header>', 0],
  ['PubMed XML', '<PubmedArticleSet><PubmedArticle>', 0],
  ['JATS', '<article><front>', 0],
])('knows %s', (_, text, sure) => {
  expect(ENDNOTE_XML.sniff(text.slice(0, 65536))).toBe(sure);
});

it('does not depend on how the text is cut', () => {
  expectSamePieces(ENDNOTE_XML, FILE);
});

describe('a damaged file', () => {
  const record = (number: number): string =>
    `<record><rec-number>${number}</rec-number><contributors><authors><author>A, B</author></authors></contributors><titles><title>Title ${number}</title></titles></record>`;

  it.each(DAMAGES)('loses one record of three where $damage', ({ harm }) => {
    const records = [1, 2, 3].map(record);
    const harmed = records.with(1, harm(records[1] ?? '', 'record')).join('\n');
    const parsed = parse(ENDNOTE_XML, `<xml><records>\n${harmed}\n</records></xml>`);
    expect(unreadable(parsed)).toHaveLength(1);
    expect(unreadable(parsed)[0]?.line).toBe(3);
    expect(parsed).toHaveLength(3);
  });
});
