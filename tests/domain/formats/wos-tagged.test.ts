import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WOS_TAGGED } from '@/domain/formats/wos-tagged';
import { anyTaggedLines, itKeepsTheLaws } from '../../fixtures/format-laws';
import { compareWithTruth, readTruth } from '../../fixtures/formats-truth';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

const FILE = readFileSync('tests/fixtures/formats/wos-tagged.ciw', 'utf8');
const FOLDER = 'data/formats/wos';

describe('a file of Web of Science', () => {
  const { articles, rejected } = parseArticles(WOS_TAGGED, FILE);

  it('gives each record, with the line on which it begins', () => {
    expect(rejected).toEqual([]);
    expect(parseRecords(WOS_TAGGED, FILE).map(({ line }) => line)).toEqual([3, 43, 57]);
  });

  it('reads all that a record states', () => {
    expect(articles[0]).toMatchObject({
      type: 'article-journal',
      genre: 'Article; Early Access',
      title: 'Who reads the tables, and what reading them for a whole year does',
      author: [
        { family: 'Okonkwo', given: 'Ada' },
        { family: 'Velde', given: 'Jan P.', nonDroppingParticle: 'van der' },
        { literal: 'Reading Res Grp' },
        { literal: 'Tables Collaborat' },
      ],
      containerTitle: 'JOURNAL OF READING TABLES',
      issued: { year: 2017, month: 6, day: 5 },
      volume: '12',
      issue: '3',
      page: '123-134',
      publisher: 'INVENTED PRESS',
      DOI: '10.5555/jrt.2017.11',
      ISSN: '0028-0836, 1476-4687',
      PMID: '90000001',
      language: 'English',
      keyword: ['tables', 'readers, watched', 'reading of tables'],
      usageCount: null,
      others: { 'container-title-short': 'J. Read. Tab.', 'publisher-place': 'BERGEN' },
    });
    expect(articles[0]?.abstract).toMatchObject([
      { label: 'Purpose', text: 'The paper asks who reads the tables.' },
      { label: 'Findings', text: 'Few do.' },
    ]);
  });

  it('tells a chapter and a paper of a meeting from an article', () => {
    expect(articles.slice(1)).toMatchObject([
      {
        type: 'chapter',
        containerTitle: 'HANDBOOK OF INVENTED TABLES',
        editor: [{ family: 'Sorlie', given: 'K' }],
        issued: { year: 1999, month: 3 },
        page: '77',
        ISBN: '978-0-306-40615-7',
        others: { 'collection-title': 'Handbooks' },
      },
      {
        type: 'paper-conference',
        issued: { year: 2011 },
        page: '82',
        others: { 'event-title': '2nd Meeting on Tables', 'event-place': 'Oslo, NORWAY' },
      },
    ]);
  });

  it('is read all the same where a program took the indents away', () => {
    const flat = FILE.replace(/^ {3}/gmu, '').replace(/^XQ .*\n/mu, '');
    expect(parseArticles(WOS_TAGGED, flat).articles).toEqual(articles);
  });
});

it.each([
  { lines: ['PD FEB 2011', 'PY 2011'], issued: { year: 2011, month: 2 } },
  { lines: ['PD JUN 28 2011'], issued: { year: 2011, month: 6, day: 28 } },
  { lines: ['PD 04 2006', 'PY 2006'], issued: { year: 2006, month: 4 } },
  { lines: ['PD WIN', 'PY 2006'], issued: { year: 2006 } },
  { lines: ['EA MAY 2021'], issued: { year: 2021, month: 5 } },
  { lines: [], issued: null },
])('$lines is issued $issued', ({ lines, issued }) => {
  const text = ['PT J', 'TI A title', ...lines, 'ER', ''].join('\n');
  expect(parseArticles(WOS_TAGGED, text).articles).toMatchObject([{ issued }]);
});

it.each([
  { line: 'AF Eidelman, S., I', name: { family: 'Eidelman', given: 'S. I.' } },
  { line: 'AF Yudin, Yu, V', name: { family: 'Yudin', given: 'Yu V.' } },
  { line: 'AF King, Martin, II', name: { family: 'King', given: 'Martin', suffix: 'II' } },
])('$line is $name', ({ line, name }) => {
  const text = ['PT J', 'TI A title', line, 'ER', ''].join('\n');
  expect(parseArticles(WOS_TAGGED, text).articles).toMatchObject([{ author: [name] }]);
});

it('reads characters below and above the line as Inspec writes them', () => {
  const record = (number: string): string =>
    `PT J\nTI Li/sub 2 /O and\n   He/sup +/\nAB Of H/sub 2/O.\nUT ${number}\nER\n\n`;
  const text = record('INSPEC:1') + record('WOS:2');
  expect(parseArticles(WOS_TAGGED, text).articles).toMatchObject([
    {
      title: 'Li2O and He+',
      titleStyles: [
        { start: 2, end: 3, style: 'sub' },
        { start: 11, end: 12, style: 'sup' },
      ],
      abstract: [{ text: 'Of H2O.' }],
    },
    { title: 'Li/sub 2 /O and He/sup +/', abstract: [{ text: 'Of H/sub 2/O.' }] },
  ]);
});

it.each([
  { lines: ['SO Tables of the North'], type: 'book' },
  { lines: ['SO Handbook of Tables'], type: 'chapter' },
])('$lines is the source of a $type with the title “Tables of the North.”', ({ lines, type }) => {
  const text = ['PT B', 'TI Tables of the North.', ...lines, 'ER', ''].join('\n');
  expect(parseArticles(WOS_TAGGED, text).articles).toMatchObject([{ type }]);
});

describe('a damaged record', () => {
  const good = (number: number): string => `PT J\nAU Doe, J\nTI Title ${number}\nER\n\n`;

  it('whose start is mangled is told of, and the others are kept', () => {
    const { articles, rejected } = parseArticles(
      WOS_TAGGED,
      `FN x\nVR 1.0\n${good(1)}P#T J\nAU Doe, J\nTI Title 2\nER\n\n${good(3)}EF\n`,
    );
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 3']);
    expect(rejected).toEqual(['line 9: the record does not begin with “PT ”']);
  });

  it('without an end is kept', () => {
    const text = `${good(1)}PT J\nTI Title 2\n${good(3)}PT J\nTI Title 4\nEF\n`;
    expect(parseArticles(WOS_TAGGED, text).articles).toHaveLength(4);
  });

  it('at the end of a file that was cut is told of', () => {
    const { articles, rejected } = parseArticles(WOS_TAGGED, `${good(1)}PT J\nTI Tit`);
    expect(articles).toHaveLength(1);
    expect(rejected).toEqual(['line 6: the file ends in the middle of this record']);
  });

  it('does not come of text between records', () => {
    const noise = '[Garbage, which nobody asked for]\n12345\n\n';
    const { articles, rejected } = parseArticles(WOS_TAGGED, noise + good(1) + noise + good(2));
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2']);
    expect(rejected).toEqual([]);
  });
});

describe('laws', () => {
  itKeepsTheLaws(WOS_TAGGED, {
    file: FILE,
    nearly: anyTaggedLines(['PT', 'AU', 'PD', 'AB', 'ER', ''], ' '),
  });
});

describe('recognising', () => {
  it.each([
    { text: FILE, certainty: 1 },
    { text: 'PT J\nAU Doe, J\nTI A title\nER\n', certainty: 1 },
    { text: '', certainty: 0 },
    { text: 'TY  - JOUR\nAU  - Doe, J\nTI  - A title\nPY  - 2001\nER  - \n', certainty: 0 },
    { text: 'PMID- 1\nOWN - NLM\nTI  - A title\n', certainty: 0 },
    { text: 'PT\tAU\tTI\tSO\tPY\nJ\tDoe, J\tA title\tJ\t2001\n', certainty: 0 },
    { text: 'An article in English.\nIT IS SO\nTI\nAU\nIS NOT.', certainty: 0 },
  ])('$text is of Web of Science with certainty $certainty', ({ text, certainty }) => {
    expect(WOS_TAGGED.sniff(text)).toBe(certainty);
  });
});

describe('files from elsewhere', () => {
  /** Zotero puts dots behind initials. */
  const JUSTIFIED: Readonly<Record<string, number>> = { 'zotero-wostagged-08.txt': 1 };

  it('are read as Zotero reads them (skipped where they are not beside the project)', (ctx) => {
    if (!isShared(FOLDER)) ctx.skip('the files are not beside the project');
    const names = listShared(FOLDER).filter((name) => /^zotero.*\.txt$/u.test(name));
    let compared = 0;
    for (const name of names) {
      const path = `${FOLDER}/${name}`;
      const { articles, rejected } = parseArticles(WOS_TAGGED, readShared(path));
      const comparison = compareWithTruth(articles, readTruth(path));
      compared += comparison.compared;
      expect(rejected, name).toEqual([]);
      expect(comparison.differences, name).toHaveLength(JUSTIFIED[name] ?? 0);
    }
    expect(compared).toBeGreaterThan(40);
  });

  it.for([
    { name: 'jabref-IsiImporterTest2.isi', records: 3 },
    { name: 'jabref-IsiImporterTestWOS.isi', records: 2 },
    { name: 'metaknowledge-ManyAuthors-dev40.isi', records: 40 },
  ])('$name has $records records', ({ name, records }, ctx) => {
    const path = `${FOLDER}/${name}`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const { articles, rejected } = parseArticles(WOS_TAGGED, readShared(path));
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(records);
    expect(articles.every(({ title, issued }) => title !== null && issued !== null)).toBe(true);
  });

  it('have every author of long lists', (ctx) => {
    const path = `${FOLDER}/metaknowledge-ManyAuthors-dev40.isi`;
    if (!isShared(path)) ctx.skip('the file is not beside the project');
    const text = readShared(path);
    const { articles } = parseArticles(WOS_TAGGED, text);
    // Counted without the reader: the lines of each AU.
    const blocks = text.match(/^AU .*\n(?: {3}.*\n)*/gmu) ?? [];
    const lines = blocks.map((block) => block.trimEnd().split('\n').length);
    const persons = articles.map(({ author }) => author.filter(({ family }) => family).length);
    expect(persons).toEqual(lines);
  });
});
