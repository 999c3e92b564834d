import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { formatName, type Article } from '@/domain/article';
import { CSV } from '@/domain/formats/csv';
import { anyText } from '../../fixtures/any-text';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { isShared, listShared, readShared } from '../../fixtures/shared-data';

function readOne(fields: Readonly<Record<string, string>>): Article {
  const { articles, rejected } = parseArticles(CSV, Papa.unparse([fields]));
  expect(rejected).toEqual([]);
  const [article] = articles;
  if (article === undefined) throw new Error('no article was read');
  return article;
}

const COMMON = { title: 'Who reads the tables?', DOI: '10.5555/tables', issued: { year: 2017 } };
const PERSONS = [
  { family: 'Okonkwo', given: 'Ada' },
  { family: 'Velde', given: 'Jan', nonDroppingParticle: 'van der' },
];
const TITLE = 'Who reads the tables?';
const DOI = '10.5555/tables';

describe('a row', () => {
  it.each([
    {
      of: 'Scopus',
      fields: {
        Authors: 'Okonkwo A.; van der Velde J.',
        'Author full names': 'Okonkwo, Ada (57202138757); van der Velde, Jan (7402220509)',
        'Author(s) ID': '57202138757; 7402220509',
        Title: TITLE,
        Year: '2017',
        'Source title': 'Journal of Reading',
        Volume: '30',
        Issue: '2',
        'Art. No.': '',
        'Page start': '123',
        'Page end': '134',
        DOI,
        Link: 'https://www.scopus.com/x?a=1&b=2',
        Abstract: 'Purpose: To see. Findings: We saw. © 2017, Emerald Publishing Limited.',
        'Author Keywords': 'Reading; Tables, figures',
        'Index Keywords': 'Found by others',
        Publisher: 'Emerald',
        ISSN: '17506166',
        'PubMed ID': '29768149',
        'Language of Original Document': 'English',
        'Abbreviated Source Title': 'J. Read.',
        'Document Type': 'Review',
        Source: 'Scopus',
      },
      expected: {
        ...COMMON,
        author: PERSONS,
        containerTitle: 'Journal of Reading',
        volume: '30',
        issue: '2',
        page: '123-134',
        URL: 'https://www.scopus.com/x?a=1&b=2',
        publisher: 'Emerald',
        ISSN: '1750-6166',
        PMID: '29768149',
        language: 'English',
        keyword: ['Reading', 'Tables, figures'],
        type: 'article-journal',
        genre: 'Review',
        others: { 'container-title-short': 'J. Read.', source: 'Scopus' },
      },
    },
    {
      of: 'Zotero',
      fields: {
        Key: 'ABCD2345',
        'Item Type': 'journalArticle',
        'Publication Year': '2017',
        Author: 'Okonkwo, Ada; van der Velde, Jan',
        Title: TITLE,
        'Publication Title': 'Journal of Reading',
        ISSN: '1750-6166, 1750-6174',
        DOI,
        Url: 'https://example.org/tables',
        'Abstract Note': 'One text.',
        Date: '2017-06-05',
        Pages: '123-134',
        'Manual Tags': 'reading; tables',
        'Automatic Tags': 'more',
      },
      expected: {
        ...COMMON,
        issued: { year: 2017, month: 6, day: 5 },
        author: PERSONS,
        ISSN: '1750-6166, 1750-6174',
        page: '123-134',
        keyword: ['reading', 'tables', 'more'],
        type: 'article-journal',
        genre: null,
      },
    },
    {
      of: 'Rayyan',
      fields: {
        key: '1',
        title: TITLE,
        year: '2017',
        month: '6',
        day: '5',
        journal: 'Journal of Reading',
        issn: '1750-6166',
        volume: '30',
        issue: '2',
        pages: '123-134',
        authors: 'Okonkwo, Ada and van der Velde, Jan',
        url: '',
        language: 'eng',
        publisher: '',
        abstract: 'One text.',
        notes: 'RAYYAN-INCLUSION: {"A"=>"Included"}',
      },
      expected: {
        title: TITLE,
        issued: { year: 2017, month: 6, day: 5 },
        author: PERSONS,
        containerTitle: 'Journal of Reading',
        others: { note: 'RAYYAN-INCLUSION: {"A"=>"Included"}' },
      },
    },
    {
      of: 'Embase',
      fields: {
        TITLE,
        'AUTHOR NAMES': 'Okonkwo A., van der Velde J.',
        SOURCE: 'Endoscopic Ultrasound (2017) 3:3 (152-160). Date of Publication: 5 Jun 2017',
        ABSTRACT: 'One text.',
        'OPEN URL LINK': 'http://sfx.example.org/x?sid=EMBASE&id=doi:10.5555%2Ftables&atitle=Who',
      },
      expected: {
        ...COMMON,
        issued: { year: 2017, month: 6, day: 5 },
        containerTitle: 'Endoscopic Ultrasound',
        volume: '3',
        issue: '3',
        page: '152-160',
        author: [
          { family: 'Okonkwo', given: 'A.' },
          { family: 'Velde', given: 'J.', nonDroppingParticle: 'van der' },
        ],
      },
    },
    {
      of: 'IEEE',
      fields: {
        'Document Title': TITLE,
        Authors: 'A. Okonkwo; J. van der Velde',
        'Publication Title': 'Computing',
        'Date Added To Xplore': '4 Feb 2018',
        'Publication Year': '2017',
        'Start Page': '16',
        'End Page': '16',
        DOI,
        'Author Keywords': 'Reading;Tables',
        'IEEE Terms': 'Found by others',
        'Online Date': '16 Oct 2016',
        'Document Identifier': 'IEEE Conferences',
      },
      expected: {
        ...COMMON,
        author: [
          { family: 'Okonkwo', given: 'A.' },
          { family: 'Velde', given: 'J.', nonDroppingParticle: 'van der' },
        ],
        page: '16',
        keyword: ['Reading', 'Tables'],
      },
    },
    {
      of: 'PubMed',
      fields: {
        PMID: '29768149',
        Title: TITLE,
        Authors: 'Okonkwo A, van der Velde J.',
        Citation: 'J Read. 2017 Dec 21;1(2):10-11. doi: 10.5555/tables.',
        'First Author': 'Okonkwo A',
        'Journal/Book': 'J Read',
        'Publication Year': '2017',
        'Create Date': '2017/12/21',
        PMCID: 'PMC4655245',
        DOI,
      },
      expected: {
        ...COMMON,
        PMID: '29768149',
        PMCID: 'PMC4655245',
        containerTitle: 'J Read',
        volume: '1',
        issue: '2',
        page: '10-11',
      },
    },
    {
      of: 'Springer',
      fields: {
        'Item Title': TITLE,
        'Publication Title': 'Journal of Reading',
        'Book Series Title': '',
        'Journal Volume': '30',
        'Journal Issue': '2',
        'Item DOI': DOI,
        Authors: 'Ada OkonkwoJan van der VeldeIan McDonald',
        'Publication Year': '2017',
        URL: 'http://link.springer.com/article/10.5555/tables',
        'Content Type': 'Chapter',
      },
      expected: {
        ...COMMON,
        type: 'chapter',
        author: [...PERSONS, { family: 'McDonald', given: 'Ian' }],
        volume: '30',
        issue: '2',
      },
    },
    {
      of: 'Lens',
      fields: {
        'Lens ID': '000-000',
        Title: TITLE,
        'Date Published': '2017-06-05',
        'Publication Year': '2017',
        'Publication Type': 'journal article',
        'Source Title': 'Journal of Reading',
        ISSNs: '17506166; 17506174',
        'Author/s': 'Ada Okonkwo; Jan van der Velde',
        'Issue Number': '2',
        'Start Page': '1',
        'End Page': '9',
        DOI,
      },
      expected: {
        ...COMMON,
        issued: { year: 2017, month: 6, day: 5 },
        author: PERSONS,
        ISSN: '1750-6166, 1750-6174',
        issue: '2',
        page: '1-9',
      },
    },
    {
      of: 'Covidence',
      fields: {
        Title: TITLE,
        Authors: 'Okonkwo, Ada; van der Velde, Jan',
        Abstract: 'One text.',
        'Published Year': '2017',
        'Published Month': 'Jun',
        Journal: 'Journal of Reading',
        Volume: '30',
        'Accession Number': '29768149',
        DOI,
        Ref: '',
        'Covidence #': '#12',
        Study: 'Okonkwo 2017',
        Notes: '',
        Tags: 'reading; tables',
      },
      expected: {
        ...COMMON,
        issued: { year: 2017, month: 6 },
        author: PERSONS,
        containerTitle: 'Journal of Reading',
        keyword: ['reading', 'tables'],
      },
    },
    {
      of: 'a program in Python',
      fields: {
        title: TITLE,
        first_authors: "['Okonkwo, Ada', \"O'Neill, Ann\"]",
        keywords: "['one, two', 'three']",
        publication_year: '2017//',
        type_of_reference: 'JOUR',
        number: '3',
        doi: DOI,
        abstract: 'nan',
      },
      expected: {
        ...COMMON,
        author: [
          { family: 'Okonkwo', given: 'Ada' },
          { family: "O'Neill", given: 'Ann' },
        ],
        keyword: ['one, two', 'three'],
        issue: '3',
        type: 'article-journal',
        abstract: [],
      },
    },
    {
      of: 'somebody',
      fields: {
        'Article Title': TITLE,
        'Author(s)': 'Okonkwo, Ada',
        'Pub Year': '2017',
        'Journal Name': 'Reading',
        'Article Abstract': 'One text.',
        Link: `https://doi.org/${DOI}`,
      },
      expected: { ...COMMON, containerTitle: 'Reading', abstract: [{ text: 'One text.' }] },
    },
    {
      of: 'entries of BibTeX',
      fields: {
        ID: 'Okonkwo2017',
        ENTRYTYPE: 'article',
        title: '{Who} reads the {tables}?',
        author: 'Okonkwo, Ad{\\"a} and {Tables \\& Co}',
        year: '2017',
        doi: DOI,
        journal: 'Reading \\& Tables',
      },
      expected: {
        ...COMMON,
        type: 'article-journal',
        author: [{ family: 'Okonkwo', given: 'Adä' }, { literal: 'Tables & Co' }],
        containerTitle: 'Reading & Tables',
      },
    },
    {
      of: 'a Spanish table',
      fields: {
        Título: TITLE,
        Autores: 'Okonkwo, Ada; van der Velde, Jan',
        Año: '2017',
        Revista: 'Lectura',
        Resumen: 'Un texto.',
        DOI,
      },
      expected: {
        ...COMMON,
        author: PERSONS,
        containerTitle: 'Lectura',
        abstract: [{ text: 'Un texto.' }],
      },
    },
  ])('of $of', ({ fields, expected }) => {
    const text = Papa.unparse([fields as Record<string, string>]);
    expect(CSV.sniff(text)).toBeGreaterThanOrEqual(0.8);
    expect(readOne(fields as Record<string, string>)).toMatchObject(expected);
  });

  it('whose sections stand in columns of their own has them as sections', () => {
    const row = {
      Title: 'T',
      Purpose: 'To see.',
      Findings: '',
      'Practical implications': 'Act.',
      Originality: 'New.',
    };
    expect(readOne(row).abstract.map(({ label, text }) => `${label ?? ''}: ${text}`)).toEqual([
      'Purpose: To see.',
      'Practical implications: Act.',
      'Originality: New.',
    ]);
    expect(readOne({ ...row, Abstract: 'One text.' }).abstract).toMatchObject([
      { text: 'One text.' },
    ]);
  });

  it('whose text a program kept from being a formula has the text', () => {
    expect(readOne({ Title: "'=1+1", Authors: 'A B' }).title).toBe('=1+1');
    expect(readOne({ Title: '-3.5 mmHg', Authors: 'A B' }).title).toBe('-3.5 mmHg');
  });

  it.each([
    {
      of: 'RIS',
      text: 'id,T1,A1,Y1,T2,N2\n1,Tables,"Okonkwo, Ada; van der Velde, Jan",2017//,Reading,Abs',
    },
    {
      of: 'Web of Science',
      text: 'PT;TI;AU;AF;PY;SO;AB\nJ;Tables;X Y;Okonkwo, Ada|van der Velde, Jan;2017;Reading;Abs',
    },
  ])('with the codes of $of for names is read by them', ({ text }) => {
    expect(CSV.sniff(text)).toBeGreaterThanOrEqual(0.8);
    expect(parseArticles(CSV, text).articles).toMatchObject([
      {
        title: 'Tables',
        author: PERSONS,
        issued: { year: 2017 },
        containerTitle: 'Reading',
        abstract: [{ text: 'Abs' }],
      },
    ]);
  });

  it.each([
    ['Smith J., Doe A.', ['J. Smith', 'A. Doe']],
    ['Smith, John; Doe, Ann', ['John Smith', 'Ann Doe']],
    ['J. Smith, A. Doe', ['J. Smith', 'A. Doe']],
    ['Smith, J., Doe, A. B.', ['J. Smith', 'A. B. Doe']],
    ['Smith, John', ['John Smith']],
    ['Smith, John A.', ['John A. Smith']],
    ['John Smith, Jane Doe and Ada Okonkwo', ['John Smith', 'Jane Doe', 'Ada Okonkwo']],
    ['Smith, John and Doe, Ann', ['John Smith', 'Ann Doe']],
    ['John Smith & Jane Doe', ['John Smith', 'Jane Doe']],
    ['Smith J, Doe A, et al.', ['J Smith', 'A Doe']],
    ['Smith, J.; Doe, A.; and Roe, R.', ['J. Smith', 'A. Doe', 'R. Roe']],
    ['Smith J, Doe A, and Roe R', ['J Smith', 'A Doe', 'R Roe']],
    ['Ministry of Health and Welfare', ['Ministry of Health and Welfare']],
    ['Smith, J.|Doe, A.', ['J. Smith', 'A. Doe']],
    ['Smith J.\nDoe A.', ['J. Smith', 'A. Doe']],
    ['García-Márquez G., Ó Briain D.', ['G. García-Márquez', 'D. Ó Briain']],
    ['', []],
  ])('by %j is by %j', (authors, names) => {
    expect(readOne({ Title: 'T', Authors: authors }).author.map(formatName)).toEqual(names);
  });
});

describe('a table', () => {
  const HEADER = 'Title,Authors,Year';
  const outline = (text: string): string[] =>
    parseRecords(CSV, text).map((record) =>
      record.ok
        ? `${record.line} ${typeof record.draft.title === 'object' ? (record.draft.title?.text ?? '') : ''}`
        : `${record.line} ! ${record.reason}`,
    );

  it.each([
    { name: 'commas', text: `${HEADER}\nA,X Y,2001\nB,X Y,2002\n`, rows: ['2 A', '3 B'] },
    { name: 'semicolons', text: 'Title;Authors;Year\n"A; b";"X Y; Z W";2001', rows: ['2 A; b'] },
    { name: 'tabs', text: 'Title\tAuthors\tYear\nA, b\tX Y\t2001', rows: ['2 A, b'] },
    { name: 'bars', text: 'Title|Authors|Year\nA|X Y|2001', rows: ['2 A'] },
    {
      name: 'line breaks and quotes in cells',
      text: `${HEADER}\n"A ""b""\nc",X Y,2001\n"D",X Y,2002`,
      rows: ['2 A "b"\nc', '4 D'],
    },
    {
      name: 'a note above',
      text: `"About the data: exported, on Jun 5"\n${HEADER}\nA,X Y,2001`,
      rows: ['3 A'],
    },
    { name: "Excel's word for the delimiter", text: 'sep=;\nTitle;Authors\nA;X Y', rows: ['3 A'] },
    { name: 'blank rows', text: `${HEADER}\n\nA,X Y,2001\n,,\n`, rows: ['3 A'] },
    {
      name: 'quotes inside plain cells',
      text: `${HEADER}\n5" nails,X Y,2001\nB "c" d,X Y,2002`,
      rows: ['2 5" nails', '3 B "c" d'],
    },
    {
      name: 'quotes that are not doubled',
      text: `${HEADER}\n"A "b" c",X Y,2001\n"D",X Y,2002`,
      rows: ['2 A "b" c', '3 D'],
    },
    {
      name: 'cells left out at the end',
      text: 'Title,Authors,DOI\nA,X Y,\nB,X Y\n',
      rows: ['2 A', '3 B'],
    },
  ])('with $name', ({ text, rows }) => {
    expect(outline(text)).toEqual(rows);
  });

  it.each([
    {
      damage: 'cells too many',
      text: `${HEADER}\nA,X Y,2001\nB, b,X Y,2002,x\nC,X Y,2003`,
      rows: ['2 A', '3 ! the row has 5 cells, the header has 3', '4 C'],
    },
    {
      damage: 'a row that breaks off',
      text: `${HEADER}\nA,X Y,2001\nB,X`,
      rows: ['2 A', '3 ! the row has 2 cells, the header has 3'],
    },
    {
      damage: 'a quote left open, to the end',
      text: `${HEADER}\nA,X Y,2001\n"B,X Y,2002\nC,X Y,2003\nD,X Y,2004`,
      rows: ['2 A', '3 ! a quote is opened and not closed', '4 C', '5 D'],
    },
    {
      damage: 'a quote left open, to the next',
      text: `${HEADER}\nA,X Y,2001\n"B,X Y,2002\n"C",X Y,2003\nD,X Y,2004`,
      rows: ['2 A', '3 ! a quote is opened and not closed', '4 C', '5 D'],
    },
    {
      damage: 'no header',
      text: 'A,X Y,2001\nB,X Y,2002',
      rows: ['1 ! no row names the columns of a table, such as “Title” and “Authors”'],
    },
  ])('with $damage', ({ text, rows }) => {
    expect(outline(text)).toEqual(rows);
  });

  it.each([
    { text: 'TY  - JOUR\nTI  - Title\nER  - ' },
    { text: '[{"title":"A","author":"B"}]' },
    { text: '@article{a, title = {A}, author = {B}, year = 2001}' },
    { text: 'A text, which speaks of title, abstract, authors.' },
    { text: 'PT\tAU\tTI\tSO\tPY\tVL\nJ\tSmith, J\tA title\tA journal\t2001\t1' },
    { text: 'name,price\nscrew,3' },
    { text: '' },
  ])('is not $text', ({ text }) => {
    expect(CSV.sniff(text)).toBe(0);
  });

  it('takes little time over quotes that are left open', () => {
    const time = (lines: number): number => {
      const text = `${HEADER}\n${'"a,b\n'.repeat(lines)}`;
      const start = performance.now();
      expect(parseRecords(CSV, text).length).toBeGreaterThan(0);
      return performance.now() - start;
    };
    time(100);
    expect(time(80_000)).toBeLessThan(5000);
  });
});

describe('laws', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('a "b" c', 'x\ny', 'a,b;c\td|e', '"', '""', ' x ', 'é'),
  );
  const row = fc.tuple(cell, cell, cell).filter(([title]) => /\w/u.test(title));
  const written = fc
    .tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom(',', ';', '\t', '|'))
    .map(([rows, delimiter]) =>
      Papa.unparse(
        { fields: ['Title', 'Authors', 'Abstract'], data: rows },
        { delimiter, newline: '\n' },
      ),
    );

  it('gives every row that a program wrote', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.constant('x')), { maxLength: 8 }), (rows) => {
        const data = rows.map(([title], at) => [`${at}${title}`, 'X Y', String(2000 + at)]);
        const text = Papa.unparse(
          { fields: ['Title', 'Authors', 'Year'], data },
          { newline: '\n' },
        );
        const given = parseRecords(CSV, text);
        expect(given.map(({ ok }) => ok)).toEqual(rows.map(() => true));
        expect(given.map((each) => (each.ok ? each.draft.issued?.year : 0))).toEqual(
          rows.map((_, at) => 2000 + at),
        );
      }),
    );
  });

  it('gives the same however the text is cut', () => {
    fc.assert(
      fc.property(fc.oneof(written, anyText), fc.integer({ min: 1, max: 30 }), (text, length) => {
        expect(parseRecords(CSV, text, length)).toEqual(parseRecords(CSV, text));
      }),
    );
  });

  it('one damaged row costs no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 8 }),
        fc.nat(),
        fc.constantFrom('"', ',x,y,z', 'cut'),
        (count, place, damage) => {
          const rows = Array.from({ length: count }, (_, n) => `"number ${n}","X Y","text ${n}"`);
          const at = place % (count - 1);
          const good = rows[at] ?? '';
          rows[at] =
            damage === 'cut'
              ? good.slice(0, 16)
              : damage === '"'
                ? good.replace('",', ',')
                : good + damage;
          const given = parseRecords(CSV, `Title,Authors,Abstract\n${rows.join('\n')}`);
          expect(given.filter(({ ok }) => !ok).map(({ line }) => line)).toEqual([at + 2]);
          expect(given.filter(({ ok }) => ok)).toHaveLength(count - 1);
        },
      ),
    );
  });
});

describe('tables beside the project (skipped where they are absent)', () => {
  it.for([
    { file: 'scopus-csv/litstudy-scopus.csv', count: 58, sure: 0.95 },
    { file: 'other-csv/asreview-embase.csv', count: 6, sure: 0.8 },
    { file: 'other-csv/asreview-generic.csv', count: 2, sure: 0.95 },
    { file: 'other-csv/asreview-missing_values.csv', count: 4, sure: 0.5 },
    { file: 'other-csv/colrev-pubmed_csv.csv', count: 1, sure: 0.95 },
    { file: 'other-csv/litstudy-ieee.csv', count: 10, sure: 0.95 },
  ])('$file', ({ file, count, sure }, ctx) => {
    if (!isShared('data/formats')) ctx.skip('the data is not beside the project');
    const text = readShared(`data/formats/${file}`);
    const bare = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
    expect(CSV.sniff(bare.slice(0, 65_536))).toBeGreaterThanOrEqual(sure);
    const { articles, rejected } = parseArticles(CSV, text);
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(count);
    // By Papa Parse alone, from the header's own names.
    const { data } = Papa.parse<Record<string, string>>(bare, {
      header: true,
      skipEmptyLines: true,
    });
    const stated = (name: RegExp): string[] =>
      data.map((row) => Object.entries(row).find(([key]) => name.test(key))?.[1] ?? '');
    const squeeze = (value: string | null | undefined): string =>
      (value ?? '').replace(/\s+/gu, ' ').trim();
    const plain = (value: string): string =>
      squeeze(value.replace(/<[^>]*>/gu, '').replace(/&amp;/gu, '&'));
    expect(articles.map(({ title }) => squeeze(title))).toEqual(
      stated(/^(?:document )?title$/iu).map(plain),
    );
    expect(articles.map(({ DOI }) => DOI ?? '').filter(Boolean).length).toBeGreaterThanOrEqual(
      stated(/^doi$/iu).filter(Boolean).length,
    );
    expect(articles.filter(({ abstract }) => abstract.length > 0)).toHaveLength(
      stated(/^abstract$/iu).filter((each) => each.length > 0 && !/^\[No abstract/u.test(each))
        .length,
    );
    const years = stated(/^(?:publication[ _])?year$/iu).map((year) => Number(year.slice(0, 4)));
    if (years.some((year) => year > 0)) {
      expect(articles.map(({ issued }) => issued?.year ?? 0)).toEqual(years);
    }
    const authors = stated(/^(?:authors|author names)$/iu);
    const counted = authors.map((list) =>
      list === '' || list.startsWith('[No author')
        ? 0
        : list.split(/; |, (?=\p{L}[\p{L}'’ -]+ )/u).length,
    );
    if (file.includes('scopus')) {
      const found = articles.map(({ author }) => author.length);
      expect(found.filter((number, at) => number === counted[at]).length).toBeGreaterThan(
        count * 0.95,
      );
      expect(
        articles.flatMap(({ author }) => author).filter(({ literal }) => literal !== undefined),
      ).toEqual([]);
    }
  });

  it('the same rows between commas, semicolons and tabs', (ctx) => {
    if (!isShared('data/formats')) ctx.skip('the data is not beside the project');
    const titles = ['generic.csv', 'generic_semicolon.csv', 'generic_tab.tsv'].map((name) =>
      parseArticles(CSV, readShared(`data/formats/other-csv/asreview-${name}`)).articles.map(
        ({ title, author }) => ({ title, author }),
      ),
    );
    expect(titles[1]).toEqual(titles[0]);
    expect(titles[2]).toEqual(titles[0]);
  });

  it('formulas stay the text that they are', (ctx) => {
    const folder = 'data/hostile/csv-formula';
    if (!isShared(folder)) ctx.skip('the data is not beside the project');
    expect(listShared(folder)).toContain('payloads.json');
    const payloads = JSON.parse(readShared(`${folder}/payloads.json`)) as string[];
    const text = Papa.unparse(
      payloads.map((each) => ({ Title: `x ${each}`, Authors: 'A B', Year: '2001' })),
      { newline: '\n' },
    );
    const { articles, rejected } = parseArticles(CSV, text);
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(payloads.length);
  });
});
