import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { WOS_TAB } from '@/domain/formats/wos-tab';
import { WOS_TAGGED } from '@/domain/formats/wos-tagged';
import { anyText } from '../../fixtures/any-text';
import { parseArticles, parseRecords } from '../../fixtures/parse-records';
import { isShared, readShared } from '../../fixtures/shared-data';

const RECORD = {
  PT: 'J',
  AU: 'Okonkwo, A; van der Velde, JP',
  AF: 'Okonkwo, Ada; van der Velde, Jan P.',
  CA: 'Reading Res Grp; Tables Collaborat',
  TI: '"Big data" and who reads the tables',
  SO: 'JOURNAL OF READING TABLES',
  LA: 'English',
  DT: 'Review',
  DE: 'reading; tables, figures',
  ID: 'FOUND BY OTHERS',
  AB: 'One text, "quoted" at that.',
  PU: 'INVENTED PRESS',
  SN: '0028-0836',
  EI: '1476-4687',
  JI: 'J. Read. Tab.',
  PD: 'JUN 5',
  PY: '2017',
  VL: '12',
  IS: '3',
  BP: '123',
  EP: '134',
  DI: '10.5555/jrt.2017.11',
  PM: '90000001',
  UT: 'WOS:000000000000001',
};
const HEADER = Object.keys(RECORD).join('\t');
const LINE = Object.values(RECORD).join('\t');
const lineOf = (number: number): string => LINE.replace('who reads', `who reads ${number}`);

describe('a record between tabs', () => {
  it('is read with all that it states', () => {
    const { articles, rejected } = parseArticles(WOS_TAB, `\uFEFF${HEADER}\t\n${LINE}\t\n`);
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([
      {
        type: 'article-journal',
        genre: 'Review',
        title: '"Big data" and who reads the tables',
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
        keyword: ['reading', 'tables, figures'],
        abstract: [{ label: null, text: 'One text, "quoted" at that.' }],
      },
    ]);
  });

  it('is the article that the tagged form gives', () => {
    const tagged = Object.entries(RECORD)
      .map(
        ([code, value]) =>
          `${code} ${/^(?:AU|AF|CA)$/u.test(code) ? value.replaceAll('; ', '\n   ') : value}`,
      )
      .join('\n');
    expect(parseArticles(WOS_TAB, `${HEADER}\n${LINE}`).articles).toEqual(
      parseArticles(WOS_TAGGED, `FN Clarivate\nVR 1.0\n${tagged}\nER\n\nEF`).articles,
    );
  });

  it('is unquoted where a spreadsheet quoted it', () => {
    const quoted = Object.values(RECORD)
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join('\t');
    expect(parseArticles(WOS_TAB, `${HEADER}\n${quoted}`).articles).toEqual(
      parseArticles(WOS_TAB, `${HEADER}\n${LINE}`).articles,
    );
  });

  it('may stand behind a header that comes again', () => {
    const text = `${HEADER}\n${lineOf(1)}\n${HEADER}\n${lineOf(2)}`;
    expect(parseRecords(WOS_TAB, text).map(({ line, ok }) => ({ line, ok }))).toEqual([
      { line: 2, ok: true },
      { line: 4, ok: true },
    ]);
  });

  it.each([
    {
      damage: 'breaks off',
      text: `${HEADER}\n${LINE.slice(0, 60)}`,
      reason: 'line 2: the record has 3 fields, the first line names 24',
    },
    {
      damage: 'has too many fields',
      text: `${HEADER}\n${LINE}\tx`,
      reason: 'line 2: the record has 25 fields, the first line names 24',
    },
    {
      damage: 'has no header',
      text: `${LINE}\n${LINE}`,
      reason: 'line 1: no line before it names the fields: “PT”, “AU”, “TI” …',
    },
  ])('that $damage is told', ({ text, reason }) => {
    expect(parseArticles(WOS_TAB, text).rejected).toEqual([reason]);
  });

  it.each(['', 'Title\tAuthors\nA\tB', 'PT J\nAU Smith, J\nER', 'TY  - JOUR', '[]'])(
    'is not in %j',
    (text) => {
      expect(WOS_TAB.sniff(text)).toBe(0);
    },
  );
});

describe('laws', () => {
  it('gives the same however the text is cut', () => {
    const text = fc.oneof(
      anyText,
      fc.constant(`${HEADER}\n${lineOf(1)}\n\n${LINE.slice(9)}\n${lineOf(2)}`),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (given, length) => {
        expect(parseRecords(WOS_TAB, given, length)).toEqual(parseRecords(WOS_TAB, given));
      }),
    );
  });

  it('one damaged record costs no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.nat(), fc.nat(), (count, place, cut) => {
        const lines = Array.from({ length: count }, (_, number) => lineOf(number));
        const at = place % count;
        lines[at] = (lines[at] ?? '').slice(0, 3 + (cut % (LINE.length - 30)));
        const given = parseRecords(WOS_TAB, `${HEADER}\n${lines.join('\n')}`);
        expect(given.filter(({ ok }) => !ok).map(({ line }) => line)).toEqual([at + 2]);
        expect(given).toHaveLength(count);
      }),
    );
  });
});

it('a file of Web of Science (skipped where it is not beside the project)', (ctx) => {
  const path = 'data/formats/wos/scientopy-wos-4071.txt';
  if (!isShared(path)) ctx.skip('the data is not beside the project');
  const text = readShared(path)
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const column = (code: string): string[] => {
    const at = header.split('\t').indexOf(code);
    return lines.map((line) => line.split('\t')[at] ?? '');
  };
  expect(WOS_TAB.sniff(text.slice(0, 65_536))).toBe(1);
  const { articles, rejected } = parseArticles(WOS_TAB, text);
  expect(rejected).toEqual([]);
  expect(articles.map(({ title }) => title)).toEqual(
    column('TI').map((title) => title.replace(/\s+/gu, ' ').trim()),
  );
  expect(articles.map(({ DOI }) => DOI ?? '')).toEqual(column('DI'));
  expect(articles.map(({ author }) => author.length)).toEqual(
    column('AF').map(
      (names, at) =>
        names.split(';').length + (column('CA')[at] ?? '').split(';').filter(Boolean).length,
    ),
  );
  expect(articles.map(({ issued }) => issued?.year)).toEqual(
    column('PY').map((year, at) => Number(year || (column('EA')[at] ?? '').slice(-4))),
  );
  expect(articles.filter(({ abstract }) => abstract.length > 0)).toHaveLength(
    column('AB').filter(Boolean).length,
  );
});
