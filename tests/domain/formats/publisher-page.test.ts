import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLISHER_PAGE } from '@/domain/formats/publisher-page';
import { anyText } from '../../fixtures/any-text';
import { itKeepsTheLaws } from '../../fixtures/format-laws';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { readSeed } from '../../fixtures/seed';
import { isShared, readShared } from '../../fixtures/shared-data';

const FILE = readFileSync('tests/fixtures/formats/publisher-page.txt', 'utf8');

describe('a results page', () => {
  const { articles, rejected } = parseArticles(PUBLISHER_PAGE, FILE);

  it('gives each result, with the line on which it begins', () => {
    expect(rejected).toEqual([]);
    expect(parseRecords(PUBLISHER_PAGE, FILE).map(({ line }) => line)).toEqual([5, 48, 69, 86]);
  });

  it('reads all that a result states', () => {
    expect(articles[0]).toMatchObject({
      type: 'article-journal',
      genre: 'Research Article',
      title: 'Who reads the tables? A year of watching',
      author: [
        { family: 'Okonkwo', given: 'Ada' },
        { family: 'Velde', given: 'Jan', nonDroppingParticle: 'van der' },
        { family: 'Brandt', given: 'C. D.' },
      ],
      containerTitle: 'Journal of Reading Tables: People and Policy',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '12',
      issue: '3',
      DOI: '10.5555/jrt.2017.11',
      ISSN: '0028-0836',
      keyword: ['Tables', 'Readers, watched'],
      usageCount: 1178,
      abstract: [
        {
          label: 'Purpose',
          text: 'The purpose of this paper is to ask who reads the tables that others write.',
        },
        {
          label: 'Design/methodology/approach',
          text: 'Forty readers were watched. Results were noted.',
        },
        { label: 'Paper type', text: 'Research paper' },
        { label: 'Findings', text: 'Few do.\nThey said so themselves.' },
      ],
    });
  });

  it('leaves out what a result does not state', () => {
    expect(articles.slice(1)).toMatchObject([
      {
        title: null,
        author: [{ family: 'Moreau', given: 'Élise' }],
        containerTitle: 'Schools',
        volume: null,
        issue: null,
        keyword: null,
        usageCount: 77,
        abstract: [{ label: null, text: 'Tables are for those who write them. This is shown.' }],
      },
      {
        type: 'chapter',
        title: 'A Chapter of a Book',
        author: [],
        containerTitle: 'Handbook of Invented Tables',
        issued: { year: 2020, month: 5 },
        ISBN: '978-0-306-40615-7',
        usageCount: null,
        abstract: [],
      },
      {
        author: [{ family: 'Brandt', given: 'Nils' }],
        issued: null,
        volume: '3',
        issue: '4',
        page: '12-34',
        keyword: ['Paper', 'Blank lines, saved'],
        abstract: [
          { label: 'Purpose', text: 'The paper has no blank lines.' },
          { label: 'Originality/value', text: 'It saves paper.' },
        ],
      },
    ]);
  });
});

const result = (number: number): string =>
  `Article\nPublication date: 5 May 202${number}\n\nA title, number ${number}\n\nAda Doe\n\nAbstract\n\nPurpose\n\nTo be read.\n\nDetails\n\nTables, vol. ${number} no. 1\nType: Research Article\n\nKeywords\n\nTable\n\n`;

describe('what stands below the last result', () => {
  it.each([
    { what: 'a pager', below: '1 – 2 of 2\n\nAccess\n\nOnly content I have access to\n' },
    { what: 'choices', below: 'Access\n\nOnly content I have access to\n\nOnly Open Access\n' },
    { what: 'choices without a heading', below: 'Only Open Access\nYear\nAll dates (2)\n' },
  ])('is none of its keywords: $what', ({ below }) => {
    const { articles, rejected } = parseArticles(PUBLISHER_PAGE, result(1) + result(2) + below);
    expect(rejected).toEqual([]);
    expect(articles.map(({ keyword }) => keyword)).toEqual([['Table'], ['Table']]);
  });
});

describe('a damaged result', () => {
  it('whose start is mangled is told of, and the others are kept', () => {
    const bad = result(2).replace('Publication date', 'Publ#cation date');
    const { articles, rejected } = parseArticles(PUBLISHER_PAGE, result(1) + bad + result(3));
    expect(articles.map(({ title }) => title)).toEqual(['A title, number 1', 'A title, number 3']);
    expect(articles.map(({ keyword }) => keyword)).toEqual([['Table'], ['Table']]);
    expect(rejected).toEqual(['line 23: the result does not say when it was published']);
  });

  it('at which the page was cut is told of', () => {
    const { articles, rejected } = parseArticles(
      PUBLISHER_PAGE,
      result(1) + result(2).slice(0, 100),
    );
    expect(articles).toHaveLength(1);
    expect(rejected).toEqual(['line 23: the file ends in the middle of this result']);
  });
});

describe('laws', () => {
  const lines = fc.oneof(
    anyText,
    fc.constantFrom('Article', 'Publication date: 5 May 2020', 'Abstract', 'Purpose'),
    fc.constantFrom('Details', 'Tables, vol. 1 no. 2', 'Keywords', '1 – 5 of 5', ''),
  );
  const nearly = fc.array(lines).map((each) => each.join('\n'));
  itKeepsTheLaws(PUBLISHER_PAGE, { file: FILE, nearly });
});

describe('recognising', () => {
  it.each([
    { text: FILE, certainty: 1 },
    { text: '', certainty: 0 },
    { text: 'TY  - JOUR\nTI  - A title\nER  - \n', certainty: 0 },
    { text: 'Search results\n\n1 – 5 of 5\nAbstract\nDetails\nKeywords\n', certainty: 0 },
    { text: 'Article\nPublication date: 5 May 2020\nBuy it now\n', certainty: 0 },
    { text: 'Abstract\n\nPurpose\n\nAn abstract by itself.\n', certainty: 0 },
  ])('$text is a results page with certainty $certainty', ({ text, certainty }) => {
    expect(PUBLISHER_PAGE.sniff(text)).toBe(certainty);
  });
});

describe('the page that the shipped corpus was made of', () => {
  it('gives its five articles (skipped where it is not beside the project)', (ctx) => {
    if (!isShared('seed/search-results.txt')) ctx.skip('the page is not beside the project');
    const text = readShared('seed/search-results.txt');
    expect(PUBLISHER_PAGE.sniff(text)).toBe(1);
    const { articles, rejected } = parseArticles(PUBLISHER_PAGE, text);
    expect(rejected).toEqual([]);
    // Titles, DOIs, pages and keywords the page does not state: the corpus has them from elsewhere.
    const elsewhere = { title: null, DOI: null, page: null, keyword: null };
    const expected = readSeed().articles.map((article) => ({ ...article, ...elsewhere, id: '' }));
    expect(articles.map((article) => ({ ...article, id: '' }))).toEqual(expected);
    expect(articles.flatMap(({ abstract }) => abstract)).toHaveLength(34);
  });
});
