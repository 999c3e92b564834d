import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENDNOTE_TAGGED } from '@/domain/formats/endnote-tagged';
import { anyTaggedLines, itKeepsTheLaws } from '../../fixtures/format-laws';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';

const FILE = readFileSync('tests/fixtures/formats/endnote-tagged.enw', 'utf8');

describe('a file of EndNote', () => {
  const { articles, rejected } = parseArticles(ENDNOTE_TAGGED, FILE);

  it('gives each record, with the line on which it begins', () => {
    expect(rejected).toEqual([]);
    expect(parseRecords(ENDNOTE_TAGGED, FILE).map(({ line }) => line)).toEqual([1, 29, 38]);
  });

  it('reads all that a record states', () => {
    expect(articles[0]).toMatchObject({
      type: 'article-journal',
      title: 'Who reads the tables?',
      titleStyles: [{ start: 14, end: 20, style: 'italic' }],
      author: [
        { family: 'Okonkwo', given: 'Ada' },
        { family: 'Velde', given: 'Jan P.', nonDroppingParticle: 'van der' },
        { literal: 'Reading Research Group' },
      ],
      containerTitle: 'Journal of Reading Tables',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '12',
      issue: '3',
      page: '123-134',
      publisher: 'Invented Press',
      DOI: '10.5555/jrt.2017.11',
      ISSN: '0028-0836',
      PMID: '90000001',
      URL: 'https://example.org/11',
      language: 'en',
      keyword: ['tables', 'readers, watched'],
      abstract: [
        { label: 'Purpose', text: 'The paper asks.' },
        { label: 'Findings', text: 'Few do, 90 %of those who were asked.' },
      ],
      others: {
        'citation-key': 'okonkwo2017',
        note: 'Read to the end.',
        'publisher-place': 'Bergen',
        source: 'PubMed',
      },
    });
  });

  it('reads chapters and theses', () => {
    expect(articles.slice(1)).toMatchObject([
      {
        type: 'chapter',
        author: [{ family: 'Brandt', given: 'Nils' }],
        editor: [{ family: 'Sørlie', given: 'Kari' }],
        containerTitle: 'A Book of Odd Files',
        issued: { year: 2015, month: 3, day: 2 },
        ISSN: null,
        ISBN: '978-0-306-40615-7',
        others: { edition: '2nd' },
      },
      { type: 'thesis', genre: 'PhD thesis', issued: { year: 1999 } },
    ]);
  });
});

it('reads files older than EndNote, whose records have blank lines between them', () => {
  const text =
    '%A A. V. Aho\n%T One\n%J Journal\n%D 1977\n\n%T Two\n%A M. Lesk\n%I Press\n%D June 1978\n';
  expect(parseArticles(ENDNOTE_TAGGED, text).articles).toMatchObject([
    { type: 'article-journal', title: 'One', author: [{ family: 'Aho', given: 'A. V.' }] },
    { type: 'book', title: 'Two', issued: { year: 1978, month: 6 } },
  ]);
});

describe('a damaged record', () => {
  const good = (number: number): string => `%0 Journal Article\n%A Doe, J\n%T Title ${number}\n\n`;

  it('whose start is mangled is told of, and the others are kept', () => {
    const bad = '%$ Journal Article\n%A Doe, J\n%T Title 2\n\n';
    const { articles, rejected } = parseArticles(ENDNOTE_TAGGED, good(1) + bad + good(3));
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 3']);
    expect(rejected).toEqual([
      'line 5: the record does not begin with “%0 ” or another field that opens one',
    ]);
  });

  it('without an end, or with garbage before it, is kept', () => {
    const text = `garbage\n\n${good(1).trimEnd()}\n${good(2)}%0 Journal Article\n%T Tit`;
    const { articles, rejected } = parseArticles(ENDNOTE_TAGGED, text);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2', 'Tit']);
    expect(rejected).toEqual([]);
  });

  it('is not made by a blank line inside it', () => {
    const text = '%0 Journal Article\n%T One\n%X An abstract\n\n%K word\n%U https://example.org\n';
    expect(parseArticles(ENDNOTE_TAGGED, text).articles).toMatchObject([
      { title: 'One', keyword: ['word'], URL: 'https://example.org' },
    ]);
  });
});

describe('laws', () => {
  itKeepsTheLaws(ENDNOTE_TAGGED, {
    file: FILE,
    nearly: anyTaggedLines(['%0', '%A', '%D', '%X', '%@', ''], ' '),
  });
});

describe('recognising', () => {
  it.each([
    { text: FILE, certainty: 1 },
    { text: '%A M. Lesk\n%T Two\n%D 1978\n', certainty: 1 },
    { text: '', certainty: 0 },
    { text: 'TY  - JOUR\nTI  - A title\nER  - \n', certainty: 0 },
    { text: '% Encoding: UTF-8\n\n@article{a,\n title = {T}\n}\n', certainty: 0 },
    { text: '%!PS-Adobe-3.0\n%%Title: x\n', certainty: 0 },
    { text: '100 %T\n5 %A\n', certainty: 0 },
  ])('$text is of EndNote with certainty $certainty', ({ text, certainty }) => {
    expect(ENDNOTE_TAGGED.sniff(text)).toBe(certainty);
  });
});
