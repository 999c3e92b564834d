import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { CSV } from '@/domain/formats/csv';
import { EMBASE_ROWS } from '@/domain/formats/embase-rows';
import { anyText } from '../../fixtures/any-text';
import { itKeepsTheLaws } from '../../fixtures/format-laws';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';

const RECORD = [
  ['TITLE', 'Who reads, "the" tables?'],
  ['AUTHOR NAMES', 'Okonkwo A.', 'van der Velde J.-P.', 'Ó Briain D.', 'Monika'],
  ['AUTHOR ADDRESSES', '(Okonkwo A.) Dep. of Tables, Town', '(Monika) Elsewhere'],
  ['AiP/IP ENTRY DATE', '2026-08-11'],
  ['SOURCE', 'Journal of Tables (2026) 14:1 Article Number: 11. Date of Publication: 5 Dec 2026'],
  ['SOURCE TITLE', 'Journal of Tables'],
  ['PUBLICATION YEAR', '2026'],
  ['VOLUME', '14'],
  ['DATE OF PUBLICATION', '5 Dec 2026'],
  ['PUBLICATION TYPE', 'Article'],
  ['ISSN', '1750-6174', '1750-6166'],
  ['LANGUAGE OF ARTICLE', 'English'],
  ['ABSTRACT', 'Background: We read.\nResults: We saw, “well”.'],
  ['AUTHOR KEYWORDS', 'Reading', 'Tables, figures'],
  ['MEDLINE PMID', '29768149'],
  ['FULL TEXT LINK', 'http://dx.doi.org/10.5555/tables'],
  ['COPYRIGHT', 'Copyright 2026, all rights reserved.'],
];

const write = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter, newline: '\n', quotes: true },
  );

/** Of five lines. */
const numbered = (number: number): string =>
  write([
    ['TITLE', `Number ${number}`],
    ['AUTHOR NAMES', 'Okonkwo A.', 'Velde J.'],
    ['ABSTRACT', `One text,\nof number ${number}.`],
    ['COPYRIGHT', 'All rights'],
  ]);

const outline = (text: string): string[] =>
  parseRecords(EMBASE_ROWS, text).map((record) =>
    record.ok
      ? `${record.line} ${typeof record.draft.title === 'object' ? (record.draft.title?.text ?? '') : ''}`
      : `${record.line} ! ${record.reason}`,
  );

describe('a record with a row for each field', () => {
  it.each([
    { between: 'commas', delimiter: ',' },
    { between: 'tabs', delimiter: '\t' },
    { between: 'semicolons', delimiter: ';' },
  ])('between $between is read with all that it states', ({ delimiter }) => {
    const text = write(RECORD, delimiter);
    expect(EMBASE_ROWS.sniff(text)).toBe(1);
    expect(CSV.sniff(text)).toBeLessThan(1);
    const { articles, rejected } = parseArticles(EMBASE_ROWS, text);
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([
      {
        type: 'article-journal',
        genre: 'Article',
        title: 'Who reads, "the" tables?',
        author: [
          { family: 'Okonkwo', given: 'A.' },
          { family: 'Velde', given: 'J.-P.', nonDroppingParticle: 'van der' },
          { family: 'Ó Briain', given: 'D.' },
          { literal: 'Monika' },
        ],
        containerTitle: 'Journal of Tables',
        issued: { year: 2026, month: 12, day: 5 },
        volume: '14',
        issue: '1',
        page: '11',
        ISSN: '1750-6174, 1750-6166',
        PMID: '29768149',
        DOI: '10.5555/tables',
        language: 'English',
        keyword: ['Reading', 'Tables, figures'],
        abstract: [
          { label: 'Background', text: 'We read.' },
          { label: 'Results', text: 'We saw, “well”.' },
        ],
      },
    ]);
  });

  it('is read without quotes, and with the blank cells of a spreadsheet', () => {
    const text =
      'TITLE,A,,\nAUTHOR NAMES,Okonkwo A.,Velde J.,\nDOI,10.5555/a,,\n,,,\nTITLE,B,,\nDOI,x,,';
    expect(EMBASE_ROWS.sniff(text)).toBe(1);
    expect(outline(text)).toEqual(['1 A', '5 B']);
  });
});

describe('a file', () => {
  it.each([
    { name: 'a blank line between', text: `${numbered(1)}\n\n${numbered(2)}`, rows: [1, 7] },
    { name: 'nothing between', text: `${numbered(1)}\n${numbered(2)}`, rows: [1, 6] },
    {
      name: 'counted records',
      text: `"Record 1"\n${numbered(1)}\n"Record 2"\n${numbered(2)}`,
      rows: [2, 8],
    },
    {
      name: 'the search above',
      text: `"EMBASE"\n"DATE","5 Jun 2026"\n"Search","'tables'/exp AND ""read"""\n\n${numbered(1)}\n\n\n${numbered(2)}\n`,
      rows: [5, 12],
    },
    {
      name: 'a blank line in an abstract',
      text: `${numbered(1).replace('text,\n', 'text,\n\n')}\n\n${numbered(2)}`,
      rows: [1, 8],
    },
  ])('with $name', ({ text, rows }) => {
    expect(EMBASE_ROWS.sniff(text)).toBe(1);
    expect(outline(text)).toEqual(rows.map((line, at) => `${line} Number ${at + 1}`));
  });

  it.each([
    {
      damage: 'a quote left open',
      from: '"Number 2"',
      to: '"Number 2',
      reason: 'a quote is opened and not closed',
    },
    {
      damage: 'a quote left open at its end',
      from: '"All rights"',
      to: '"All rights',
      reason: 'a quote is opened and not closed',
    },
    {
      damage: 'a cell that ends too early',
      from: '"One text,\n',
      to: '"One text,"\n',
      reason: 'a row does not begin with the name of a field, such as “SOURCE”',
    },
    {
      damage: 'a title in two cells',
      from: '"Number 2"',
      to: '"Number","2"',
      reason: '“TITLE” has 2 values',
    },
    {
      damage: 'no title',
      from: '"TITLE","Number 2"',
      to: '"PAGES","2"',
      reason: 'no row of it is the “TITLE”',
    },
  ])('with $damage', ({ from, to, reason }) => {
    const damaged = numbered(2).replace(from, to);
    expect(damaged).not.toBe(numbered(2));
    const text = [numbered(1), damaged, numbered(3)].join('\n\n');
    expect(outline(text)).toEqual(['1 Number 1', `7 ! ${reason}`, '13 Number 3']);
  });

  it('that breaks off in a record', () => {
    const text = `${numbered(1)}\n\n${numbered(2)}`;
    expect(outline(text.slice(0, -20))).toEqual([
      '1 Number 1',
      '7 ! a quote is opened and not closed',
    ]);
  });

  it('without any record is told once', () => {
    expect(outline('name,price\nscrew,3\n\nnail,1')).toEqual([
      '1 ! no rows begin with the names of fields, such as “TITLE” and “SOURCE”',
    ]);
    expect(outline('\n \n')).toEqual([]);
  });

  it.each([
    { text: 'TITLE,AUTHORS,YEAR,DOI\nABSTRACT,X Y,2001,\nSUMMARY,X Y,2001,\nNOTES,X Y,2001,' },
    { text: 'TITLE,AUTHORS\nABSTRACT,X Y\nSUMMARY,X Y\nNOTES,X Y' },
    { text: 'TITLE,A,B,C\nAUTHORS,X Y,Z W,V U\nYEAR,2001,2002,2003' },
    { text: 'column,meaning\ntitle,Of the work\nauthors,Who wrote it\nyear,When' },
    { text: 'TITLE,Who reads?\nPRICE,3' },
    { text: 'PT\tAU\tTI\tSO\nJ\tSmith, J\tA title\tA journal' },
    { text: 'TY  - JOUR\nTI  - Title\nER  - ' },
    { text: '' },
  ])('is not $text', ({ text }) => {
    expect(EMBASE_ROWS.sniff(text)).toBe(0);
  });
});

describe('laws', () => {
  itKeepsTheLaws(EMBASE_ROWS, {
    file: `"EMBASE"\n\n${[write(RECORD), numbered(2).replace('2"', '2'), numbered(3)].join('\n\n')}`,
    nearly: fc
      .array(
        fc.tuple(fc.constantFrom('TITLE', '"TITLE"', '"SOURCE', '"DOI"', '', 'Record 1'), anyText),
      )
      .map((rows) => rows.map(([name, text]) => `${name},"${text}`).join('\n')),
  });

  it('gives every record that a program wrote', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('a "b" c', 'x\n\ny', 'x\ny', '"', '""', 'TITLE', '\n"TITLE",'),
    );
    const delimiter = fc.constantFrom(',', '\t', ';');
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), delimiter, (values, between) => {
        const blocks = values.map((each, at) =>
          write(
            [
              ['TITLE', `${at} x`],
              ['ABSTRACT', `x ${each} x`],
              ['DOI', '10.5555/x', ''],
            ],
            between,
          ),
        );
        expect(parseRecords(EMBASE_ROWS, blocks.join('\n\n')).map(({ ok }) => ok)).toEqual(
          values.map(() => true),
        );
      }),
    );
  });

  it('one damaged record costs no other', () => {
    const damages = [
      (text: string) => text.replace(/^"TITLE".*\n/u, ''),
      (text: string) => text.replace('J."', 'J.'),
      (text: string) => text.replace('.",', '.,'),
      (text: string) => text.replace(/(number \d\.)"/u, '$1'),
      (text: string) => text.replace('One text,\n', 'One text,"\n'),
      (text: string) => text.replace('All rights"', 'All rights'),
      (text: string) => text.slice(0, -14),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 8 }),
        fc.nat(),
        fc.constantFrom(...damages),
        fc.constantFrom('\n\n', '\n,,\n'),
        (count, place, damage, between) => {
          const at = place % count;
          const blocks = Array.from({ length: count }, (_, number) => numbered(number));
          blocks[at] = damage(numbered(at));
          const given = parseRecords(EMBASE_ROWS, blocks.join(between));
          expect(given.map(({ ok }) => ok)).toEqual(blocks.map((_, number) => number !== at));
          expect(given[at]?.line).toBe(1 + 6 * at);
        },
      ),
    );
  });

  it('takes little time over quotes that are left open', () => {
    const text = `${numbered(1)}\n\n"TITLE","x\n${'"a,b\n'.repeat(80_000)}`;
    const start = performance.now();
    expect(parseRecords(EMBASE_ROWS, text).length).toBeGreaterThan(1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
