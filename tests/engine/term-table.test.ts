import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '@/domain/text/tokens';
import { TermTable } from '@/engine/term-table';
import { anyText } from '../fixtures/any-text';

interface Scanned {
  /** "voting 1", sorted. */
  readonly tokens: readonly string[];
  readonly positions: number;
}

function scan(table: TermTable, text: string): Scanned {
  const tokens: string[] = [];
  const positions = table.scan(text, (term, position) => {
    tokens.push(`${table.term(term)} ${position}`);
  });
  return { tokens: tokens.sort(), positions };
}

function byTokenise(text: string): Scanned {
  const tokens = tokenise(text);
  return {
    tokens: tokens.map(({ term, position }) => `${term} ${position}`).sort(),
    positions: Math.max(0, ...tokens.map(({ position, span }) => position + span)),
  };
}

const PIECES = [
  ...['e', 'Voting', 'data', 'A1', '2020', '0', 'x', 'Ⅷ', '½'],
  ...['-', '--', '\u2010', '\u2011', '\u00AD', '\u2013', '_', '.', ' ', ', ', '\n', '/'],
  ...["'", '\u2019', "'s", '\u2019s', '-s', "'-", 'a-b-c-d-e-f-g-h', 'a-b-c-d-e-f-g-h-i'],
  ...['ß', 'İ', 'I\u0307', 'ı', 'ﬁ', '\u0301', '\u0345', 'ａ', 'É', 'ΟΔΟΣ', 'ς', 'Ǆ'],
  ...['\uD835\uDCAF', '\uD835', '\uDCAF', '😀', '開放数据', 'データ', 'ค้นหาข้อมูล', '한글', '\u200D'],
];

const text = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }) },
    { weight: 1, arbitrary: fc.array(anyText, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(fc.string({ maxLength: 30 }), { maxLength: 3 }) },
  )
  .map((pieces) => pieces.join(''));

describe('a term table numbers the words that tokenise gives', () => {
  it.each([
    '',
    'Open data, OPEN DATA',
    'e-voting',
    'e-voting in non-e-voting states',
    'trailing- hyphen',
    'trailing-',
    '-leading',
    'double--hyphen and e--voting',
    'a-b-c-d-e-f-g-h',
    'a-b-c-d-e-f-g-h-i',
    "the country's law, O'Brien's",
    "'quoted' rock'n'roll 'tis",
    'govern\u00ADment-led',
    'naïve café-bar',
    'plain words, then an em\u2014dash and on',
    'İstanbul DIYARBAKIR ısı',
    'ﬁbrosis and ﬂow',
    'p<0.05, COVID-19, 2004-2011',
    '開放数据 and データ',
    'x\uD800y \uDC00',
    'snake_case',
  ])('of “%s”', (source) => {
    expect(scan(new TermTable(), source)).toEqual(byTokenise(source));
  });

  it('of any text', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(scan(new TermTable(), source)).toEqual(byTokenise(source));
      }),
      { numRuns: 3000 },
    );
  });

  it('of several texts, each with its own positions', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (sources) => {
        const table = new TermTable();
        expect(sources.map((source) => scan(table, source))).toEqual(sources.map(byTokenise));
        const terms = new Set(sources.flatMap((each) => tokenise(each).map(({ term }) => term)));
        expect(table.size).toBe(terms.size);
      }),
      { numRuns: 500 },
    );
  });

  it('in the order in which they come', () => {
    fc.assert(
      fc.property(text, (source) => {
        const table = new TermTable();
        table.scan(source, () => undefined);
        const terms = Array.from({ length: table.size }, (_, id) => table.term(id));
        expect(terms.map((term) => table.intern(term))).toEqual([...terms.keys()]);
      }),
      { numRuns: 500 },
    );
  });

  it('however many there are', () => {
    const table = new TermTable();
    const terms = Array.from({ length: 70_000 }, (_, n) => n.toString(36));
    const ids: number[] = [];
    table.scan(terms.join(' '), (term) => ids.push(term));
    expect(ids).toEqual([...terms.keys()]);
    expect(terms.every((term, id) => table.term(id) === term)).toBe(true);
    expect(terms.every((term, id) => table.intern(term) === id)).toBe(true);
  });

  it('however long one of them is', () => {
    const word = 'x'.repeat(300_000);
    expect(scan(new TermTable(), `a ${word} b`).tokens).toEqual(['a 0', 'b 2', `${word} 1`].sort());
  });
});
