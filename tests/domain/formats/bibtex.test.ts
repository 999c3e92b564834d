import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { BIBTEX } from '@/domain/formats/bibtex';
import { formatIsoDate } from '@/domain/partial-date';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';

const FILE = readFileSync('tests/fixtures/formats/bibtex.bib', 'utf8');
const DAMAGED = readFileSync('tests/fixtures/formats/bibtex-damaged.bib', 'utf8');

function readAll(text: string): readonly Article[] {
  const { articles, rejected } = parseArticles(BIBTEX, text);
  expect(rejected).toEqual([]);
  return articles;
}

/** The one article of an entry with these fields. */
function readFields(fields: string, type = 'article'): Article {
  const [article, ...more] = readAll(`@${type}{key, title = {A title}, ${fields}}`);
  if (article === undefined || more.length > 0) throw new Error('not one article was read');
  return article;
}

describe('a file', () => {
  const articles = readAll(FILE);

  it('gives its entries in their order, two of one key too', () => {
    expect(articles.map(({ title, others }) => [others?.['citation-key'], title])).toEqual([
      ['Okonkwo2017', 'Who reads the tables? H2O, É. coli & α-helices at 10−3 M'],
      ['Sørlie2019', 'Tables of "contents"'],
      ['empty2019', 'A paper whose meeting is not here'],
      ['Meeting2019', 'Proceedings of the Invented Meeting'],
      ['Lindqvist2020', "Reading: A life's work"],
      ['Okonkwo2017', 'The key of another entry'],
    ]);
  });

  it('says on which line each begins, and shows it', () => {
    const records = parseRecords(BIBTEX, FILE);
    expect(records.map(({ line }) => line)).toEqual([11, 36, 38, 45, 54, 58]);
    expect(records[5]?.raw).toBe(
      '@article{Okonkwo2017, title = {The key of another entry}, year = {1999}}',
    );
  });

  it('reads all that an entry states', () => {
    expect(articles[0]).toMatchObject({
      type: 'article-journal',
      titleStyles: [
        { start: 23, end: 24, style: 'sub' },
        { start: 27, end: 34, style: 'italic' },
        { start: 52, end: 54, style: 'sup' },
      ],
      author: [
        { family: 'Okonkwo', given: 'Adé' },
        { family: 'Velde', given: 'Jan P.', nonDroppingParticle: 'van der' },
        { family: 'Brook', given: 'Sam', suffix: 'Jr.' },
        { literal: 'Reading Research Group' },
      ],
      containerTitle: 'Journal of Reading Tables',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '30',
      issue: '2-3',
      page: '123-134',
      publisher: 'Invented Press',
      DOI: '10.5555/jrt_2017.11',
      ISSN: '0028-0836',
      URL: 'https://example.org/~ada/11_a?x=1&y=2',
      language: 'en',
      keyword: ['tables', 'readers, watched'],
      usageCount: null,
      others: {
        'citation-key': 'Okonkwo2017',
        note: 'Read to the end.',
        'publisher-place': 'Bergen',
      },
    });
    expect(articles[0]?.abstract).toMatchObject([
      { label: 'Purpose', text: 'The paper asks “who” reads the tables, 5% of them.' },
      { label: 'Findings', text: 'Few do (p < 0.05).' },
      {
        label: 'Originality',
        text: 'It counts them.',
        styles: [{ start: 10, end: 14, style: 'italic' }],
      },
    ]);
  });

  it('takes over what a later entry states, but not what tells that one from others', () => {
    expect(articles[1]).toMatchObject({
      type: 'paper-conference',
      author: [
        { family: 'Sørlie', given: 'Kari' },
        { family: 'Maß', given: 'João' },
      ],
      editor: [{ family: 'Velde', given: 'Jan', droppingParticle: 'van der' }],
      containerTitle: 'Proceedings of the Invented Meeting',
      issued: { year: 2019, month: 6, day: 3 },
      page: 'C-1-C-9',
      publisher: 'Meeting Press',
      DOI: null,
      others: { 'collection-title': 'Lecture Notes in Reading', 'event-place': 'Oslo' },
    });
    expect(articles[4]).toMatchObject({
      type: 'thesis',
      genre: 'PhD thesis',
      author: [{ family: 'Lindqvist', given: 'Eva', droppingParticle: 'af' }],
      publisher: 'University of Bergen',
      language: 'nynorsk',
      others: { 'publisher-place': 'Bergen' },
    });
  });
});

describe('a damaged file', () => {
  const { articles, rejected } = parseArticles(BIBTEX, DAMAGED);

  it('gives what is whole', () => {
    const found = articles.map(({ title, issued, abstract }) => [
      title,
      issued?.year,
      abstract.map(({ text }) => text).join(' '),
    ]);
    expect(found).toEqual([
      ['An abstract that opens a brace too many', 2017, 'Half of the tables are unread.'],
      ['An abstract that closes one too many', 2018, 'Half of the tables are unread.'],
      ['Escaped braces { of the text', 2019, 'A set {a, b, c of the text.'],
      ['Nothing ends this entry', 2020, ''],
      ['A comma is missing', 2021, ''],
      ['A "quoted" word in quotation marks', 2023, ''],
    ]);
    expect(articles[0]?.DOI).toBe('10.5555/first');
    expect(articles[4]?.containerTitle).toBe('Journal of Reading Tables');
  });

  it('tells what is not, with its line and why', () => {
    expect(rejected).toEqual([
      'line 26: the entry is not closed',
      'line 36: these fields stand outside of an entry',
      'line 46: the entry is not closed',
    ]);
  });
});

describe('between and inside of entries', () => {
  it.each([
    { what: 'text', text: 'By hand. @ me, or write to a@b.c (really).\n@article{a, title={A}}' },
    {
      what: 'a comment to the end of a line',
      text: '% @book{b, title={B}}\n@article{a, title={A}}',
    },
    { what: 'a comment in braces', text: '@comment{@book{b, title={B}}}\n@article{a, title={A}}' },
    { what: 'a comment that nothing ends', text: '@comment{ {\n@article{a, title={A}}' },
    { what: 'a comment between fields', text: '@article{a,\n % not this: year = 2,\n title={A}}' },
    {
      what: 'a preamble on many lines',
      text: '@\n  % x\npreamble\n{ "x" }\n@article{a, title={A}}',
    },
    { what: 'blanks everywhere', text: ' @ article  {\n a ,\n\n title\n =\n\n {A}\n\n ,\n }' },
    { what: 'round brackets', text: '@article(a, title = "A", note = {:)})' },
    { what: 'no key', text: '@article{title = {A}}' },
    { what: 'an empty key', text: '@article{, title = {A}}' },
    { what: 'a key with blanks', text: '@article{Some paper2022, title = {A}}' },
    { what: 'a type of its own', text: '@rapport{a, title = {A}}' },
    { what: 'capitals', text: '@ARTICLE{a, TITLE = {A}}' },
    { what: 'commas between entries', text: '@article{a, title = {A}},\n' },
    { what: 'a field without a value', text: '@article{a, year = , title = {A}}' },
    { what: 'a field that is stated twice', text: '@article{a, title = {A}, title = {B}}' },
    { what: 'parts of a value', text: '@string{a = {}}@article{a, title = a # "A" # {} # a}' },
  ])('$what does no harm', ({ text }) => {
    expect(readAll(text).map(({ title }) => title)).toEqual(['A']);
  });

  it('are many on one line', () => {
    const titles = readAll('@book{a, title={A}} @book{b, title={B}}@book{c, title={C}}');
    expect(titles.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });

  it('defines names with measure', () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`);
    const text = ['@string{s0 = "ha"}', ...doubling, '@article{a, title = s40}'].join('\n');
    expect(parseArticles(BIBTEX, text)).toEqual({
      articles: [],
      rejected: ['line 42: a value grows too long by what “@string” defines'],
    });
  });
});

describe('dates', () => {
  it.each([
    ['year = 2017', '2017'],
    ['year = {{2017}}', '2017'],
    ['year = {2017}, month = jun', '2017-06'],
    ['year = {2017}, month = {June}', '2017-06'],
    ['year = {2017}, month = 6, day = 5', '2017-06-05'],
    ['year = {2017}, month = jun # "~5"', '2017-06-05'],
    ['year = {2017}, month = {JUN 5}', '2017-06-05'],
    ['year = {2017}, month = {Jun-Jul}', '2017-06'],
    ['year = {2017/06/05/}', '2017-06-05'],
    ['date = {2017}', '2017'],
    ['date = {2017-06}', '2017-06'],
    ['date = {2017-06-05}', '2017-06-05'],
    ['date = {2017-06-05T10:00:00Z}', '2017-06-05'],
    ['date = {2017-06-05/2018}', '2017-06-05'],
    ['date = {2017-06/}', '2017-06'],
    ['date = {2017~}', '2017'],
    ['date = {2017-21}', '2017'],
    ['date = {2017-06-05}, year = {1999}', '2017-06-05'],
    ['issue_date = {June 2017}', '2017-06'],
  ])('%s', (fields, date) => {
    expect(formatIsoDate(readFields(fields).issued ?? { year: 0 })).toBe(date);
  });

  it.each(['year = {in press}', 'date = {-0044}', 'month = jun'])('%s is none', (fields) => {
    expect(readFields(fields).issued).toBeNull();
  });
});

describe('variables', () => {
  it.each([
    ['pages = {12--34}', { page: '12-34' }],
    ['pages = {12 – 34}', { page: '12-34' }],
    ['pages = {S1--S9, 20}', { page: 'S1-S9, 20' }],
    ['pages = {--}', { page: null }],
    ['eid = {e1234}', { page: 'e1234' }],
    [
      'journal = {\\mnras}',
      { containerTitle: 'Monthly Notices of the Royal Astronomical Society' },
    ],
    ['journal = {\\unknown}', { containerTitle: '\\unknown' }],
    ['journaltitle = {A}, journalsubtitle = {B}', { containerTitle: 'A: B' }],
    [
      'author = {Jane Doe$^{1,2}$ and Roe\\textsuperscript{*}, R.}',
      {
        author: [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: 'R.' },
        ],
      },
    ],
    ['keywords = {a, b c}', { keyword: ['a', 'b c'] }],
    ['author_keywords = {a; b}, keywords = {c; d}', { keyword: ['a', 'b'] }],
    ['keywords = {a}, keywords = {b}', { keyword: ['a', 'b'] }],
    ['keywords = {a \\& b; c &amp; d}', { keyword: ['a & b', 'c & d'] }],
    ['pmid = {29768149}', { PMID: '29768149' }],
    ['eprinttype = {pubmed}, eprint = {29768149}', { PMID: '29768149' }],
    ['note = {{PMID:} 29768149}', { PMID: '29768149' }],
    ['pmcid = {PMC5815332}', { PMCID: 'PMC5815332' }],
    ['archivePrefix = {arXiv}, eprint = {1706.03762}', { URL: 'https://arxiv.org/abs/1706.03762' }],
    ['howpublished = {\\url{https://example.org/~a}}', { URL: 'https://example.org/~a' }],
    [
      'howpublished = {\\href{https://example.org/a\\_b}{here}}',
      { URL: 'https://example.org/a_b' },
    ],
    ['url = {https://doi.org/10.5555/x}', { DOI: '10.5555/x' }],
    [
      'doi = {10.1002/(SICI)1097-0258(1999)18:1{\\textless}1::AID-SIM1>3.0.CO;2-X}',
      {
        DOI: '10.1002/(SICI)1097-0258(1999)18:1<1::AID-SIM1>3.0.CO;2-X',
      },
    ],
    ['issn = {0028-0836}, eissn = {1476-4687}', { ISSN: '0028-0836, 1476-4687' }],
    ['isbn = {978-0-306-40615-7; 0-306-40615-2}', { ISBN: '978-0-306-40615-7, 0-306-40615-2' }],
    ['langid = {ngerman}', { language: 'ngerman' }],
    ['note = {cited By 12}', { usageCount: null }],
    ['document_type = {Review}', { genre: 'Review' }],
    ['year = {}, volume = {}', { issued: null, volume: null }],
  ])('%s', (fields, variables) => {
    const article = readFields(fields);
    expect(article).toMatchObject(variables);
    expect(article.others?.note).toBeUndefined();
  });

  it.each([
    ['inbook', 'booktitle = {B}', { type: 'chapter', containerTitle: 'B' }],
    ['incollection', 'booktitle = {B}', { type: 'chapter', containerTitle: 'B' }],
    ['conference', 'booktitle = {B}', { type: 'paper-conference', containerTitle: 'B' }],
    ['proceedings', 'booktitle = {B}', { type: 'book', containerTitle: null }],
    ['book', 'maintitle = {M}, volume = 2', { type: 'book', containerTitle: 'M', volume: '2' }],
    ['mastersthesis', '', { type: 'thesis', genre: 'Master’s thesis' }],
    ['thesis', 'type = {phdthesis}', { type: 'thesis', genre: 'PhD thesis' }],
    ['techreport', 'institution = {I}, number = 7', { type: 'report', publisher: 'I' }],
    ['article', 'entrysubtype = {newspaper}', { type: 'article-newspaper' }],
    ['misc', '', { type: 'document' }],
    ['misc', 'archiveprefix = {arXiv}, eprint = {1}', { type: 'article' }],
    ['online', 'date = 2001', { type: 'webpage' }],
    ['toString', '', { type: 'document' }],
  ])('@%s{%s}', (type, fields, variables) => {
    expect(readFields(fields, type)).toMatchObject(variables);
  });

  it.each(['crossref', 'xdata'])('does not follow a circle of %s', (name) => {
    const articles = readAll(
      `@book{a, title={A}, ${name}={b}} @book{b, title={B}, ${name}={a}, publisher={P}}`,
    );
    expect(articles.map(({ publisher }) => publisher)).toEqual(['P', 'P']);
  });
});

it('takes a DOI from a note that is nothing else', () => {
  expect(readFields('note = {doi: 10.5555/x}').DOI).toBe('10.5555/x');
  expect(readFields('note = {Correction of doi: 10.5555/x}').DOI).toBeNull();
});

describe('abstracts', () => {
  it.each([
    ['wrapped lines are joined', 'One line\n   and another.', 'One line and another.'],
    ['a blank line parts paragraphs', 'One.\n\n   Two.', 'One.\nTwo.'],
    ['so does HTML', '<p>One.</p><p>Two &amp; three.</p>', 'One.\nTwo & three.'],
    ['and escaped HTML', '{\\&}lt;p{\\&}gt;One.{\\&}lt;/p{\\&}gt;', 'One.'],
  ])('%s', (_, tex, text) => {
    const { abstract } = readFields(`abstract = {${tex}}`);
    expect(abstract.map((section) => section.text)).toEqual([text]);
  });

  it('are taken apart at the headings of the source', () => {
    const { abstract } = readFields('abstract = {<h4>Aim</h4>To read.<h4>Results</h4>None.}');
    expect(abstract).toMatchObject([
      { label: 'Aim', text: 'To read.' },
      { label: 'Results', text: 'None.' },
    ]);
  });
});

describe('recognising', () => {
  it.each([
    { text: FILE, certainty: 1 },
    { text: DAMAGED, certainty: 1 },
    { text: '@misc{a,', certainty: 1 },
    { text: '@rapport{a,\n title = {A}}', certainty: 1 },
    { text: '\n\nText.\n\n@string{a = "b"}', certainty: 1 },
    { text: '<html><pre>\n@article{a, title = {A}}\n</pre>', certainty: 0.5 },
    { text: '', certainty: 0 },
    { text: 'TY  - JOUR\nTI  - @article{a, title}\nER  - \n', certainty: 0 },
    { text: '%0 Journal Article\n%T A title\n%K @home\n', certainty: 0 },
    { text: '{"title": "@article{a, title = {A}}"}', certainty: 0 },
    { text: '@media print {\n  p { color: red }\n}', certainty: 0 },
    { text: 'Write to\n@someone (or not)', certainty: 0 },
  ])('$text is BibTeX with certainty $certainty', ({ text, certainty }) => {
    expect(BIBTEX.sniff(text)).toBe(certainty);
  });
});
