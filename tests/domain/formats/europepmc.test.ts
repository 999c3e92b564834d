import { describe, expect, it } from 'vitest';

import type { Article } from '@/domain/article';
import { EUROPEPMC } from '@/domain/formats/europepmc';
import { parseArticles } from '../../fixtures/parse-records';
import { isShared, readShared } from '../../fixtures/shared-data';

const FOLDER = 'data/formats/europepmc-json';

function readOne(result: object): Article {
  const { articles, rejected } = parseArticles(
    EUROPEPMC,
    JSON.stringify({ source: 'MED', ...result }),
  );
  expect(rejected).toEqual([]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

const CORE = {
  id: '29768149',
  source: 'MED',
  pmid: '29768149',
  pmcid: 'PMC4655245',
  doi: '10.5555/tables',
  title: 'Who reads the <i>tables</i>?.',
  authorString: 'Okonkwo A, van der Velde JP, Reading Group.',
  authorList: {
    author: [
      { fullName: 'Okonkwo A', firstName: 'Ada', lastName: 'Okonkwo', initials: 'A' },
      { fullName: 'van der Velde JP', lastName: 'van der Velde', initials: 'JP' },
      { collectiveName: 'Reading Group' },
    ],
  },
  journalInfo: {
    issue: '2',
    volume: '30',
    dateOfPublication: '2017 Jun',
    monthOfPublication: 6,
    yearOfPublication: 2017,
    printPublicationDate: '2017-06-01',
    journal: {
      title: 'Journal of Reading',
      isoabbreviation: 'J Read',
      issn: '1750-6166',
      essn: '1750-6174',
    },
  },
  pubYear: '2017',
  pageInfo: '123-134',
  abstractText:
    '<h4>Background</h4>Emergency depart\u00ADment.<h4>Methods</h4>p&lt;0.05 in CO<sub>2</sub>.',
  language: 'eng',
  pubTypeList: { pubType: ['Review', 'Journal Article'] },
  keywordList: { keyword: ['Reading', 'Tables &amp; figures'] },
  citedByCount: 7,
  firstPublicationDate: '2016-12-24',
};

const EXPECTED = {
  type: 'article-journal',
  genre: 'Review',
  title: 'Who reads the tables?',
  author: [
    { given: 'Ada', family: 'Okonkwo' },
    { given: 'JP', family: 'Velde', nonDroppingParticle: 'van der' },
    { literal: 'Reading Group' },
  ],
  containerTitle: 'Journal of Reading',
  issued: { year: 2017, month: 6 },
  volume: '30',
  issue: '2',
  page: '123-134',
  DOI: '10.5555/tables',
  ISSN: '1750-6166, 1750-6174',
  PMID: '29768149',
  PMCID: 'PMC4655245',
  language: 'eng',
  keyword: ['Reading', 'Tables & figures'],
  usageCount: null,
  abstract: [
    { label: 'Background', text: 'Emergency department.' },
    { label: 'Methods', text: 'p<0.05 in CO2.', styles: [{ start: 12, end: 13, style: 'sub' }] },
  ],
};

/** As getpapers keeps it: each value in a list. */
function listed(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map((each: unknown) => (typeof each === 'object' ? inside(each) : each));
  return [typeof value === 'object' ? inside(value) : (value as string)];
}
function inside(value: unknown): unknown {
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]) => [key, listed(each)]),
  );
}

describe('a result of Europe PMC', () => {
  it.each([
    {
      layout: 'a reply',
      text: JSON.stringify({ version: '6.9', hitCount: 1, resultList: { result: [CORE] } }),
    },
    { layout: 'a result', text: JSON.stringify(CORE, null, 2) },
    { layout: 'a list', text: JSON.stringify([CORE]) },
    { layout: 'lists of one, as of getpapers', text: JSON.stringify(inside(CORE)) },
    {
      layout: 'works that cite one',
      text: JSON.stringify({ hitCount: 1, citationList: { citation: [CORE] } }),
    },
    { layout: 'lines', text: `${JSON.stringify(CORE)}\n` },
  ])('is read with all that it states from $layout', ({ text }) => {
    const { articles, rejected } = parseArticles(EUROPEPMC, text);
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([EXPECTED]);
    expect(EUROPEPMC.sniff(text)).toBe(1);
  });

  it.each([
    {
      field: 'author',
      result: { authorString: "Haas-Kogan DA, O'Neill AF." },
      value: [
        { given: 'DA', family: 'Haas-Kogan' },
        { given: 'AF', family: "O'Neill" },
      ],
    },
    {
      field: 'author',
      result: { authorString: 'Haas-Kogan DA, et al.' },
      value: [{ given: 'DA', family: 'Haas-Kogan' }],
    },
    { field: 'containerTitle', result: { journalTitle: 'Lancet' }, value: 'Lancet' },
    { field: 'volume', result: { journalVolume: '404' }, value: '404' },
    { field: 'volume', result: { volume: '404' }, value: '404' },
    { field: 'containerTitle', result: { journalAbbreviation: 'J Read' }, value: 'J Read' },
    {
      field: 'ISSN',
      result: { journalIssn: '0140-6736; 1474-547x; ' },
      value: '0140-6736, 1474-547X',
    },
    { field: 'genre', result: { pubType: 'journal article; review' }, value: 'review' },
    {
      field: 'issued',
      result: { pubYear: '2025', firstPublicationDate: '2024-12-22' },
      value: { year: 2025 },
    },
    {
      field: 'issued',
      result: { source: 'PPR', pubYear: '2025', firstPublicationDate: '2025-02-22' },
      value: { year: 2025, month: 2, day: 22 },
    },
    {
      field: 'type',
      result: { source: 'PPR', pubTypeList: { pubType: ['Preprint'] } },
      value: 'article',
    },
  ] as const)('has $field $value of $result', ({ field, result, value }) => {
    expect(readOne({ title: 'T', ...result })[field]).toEqual(value);
  });
});

describe('files of Europe PMC (skipped where they are not beside the project)', () => {
  it.for([
    { file: 'core-first13.json', count: 13 },
    { file: 'lite-search_cancer.json', count: 25 },
    { file: 'getpapers-PMC4655245.json', count: 1 },
  ])('$file', ({ file, count }, ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the data is not beside the project');
    const text = readShared(`${FOLDER}/${file}`);
    const { articles, rejected } = parseArticles(EUROPEPMC, text);
    expect(EUROPEPMC.sniff(text.slice(0, 65_536))).toBe(1);
    expect(rejected).toEqual([]);
    const stated = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    expect(articles).toHaveLength(count);
    expect(articles.every(({ title, issued }) => title !== null && issued !== null)).toBe(true);
    expect(articles.filter(({ DOI }) => DOI !== null)).toHaveLength(stated(/"doi"\s*:/gu));
    expect(articles.filter(({ author }) => author.length > 0)).toHaveLength(
      stated(/"authorString"\s*:/gu),
    );
    expect(articles.filter(({ abstract }) => abstract.length > 0)).toHaveLength(
      stated(/"abstractText"\s*:/gu),
    );
    expect(articles.filter(({ keyword }) => keyword !== null)).toHaveLength(
      stated(/"keywordList"\s*:/gu),
    );
    expect(JSON.stringify(articles)).not.toMatch(/<\/?(?:h4|i|sup|sub|b)>|&lt;/u);
  });
});
