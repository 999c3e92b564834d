import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatYearRange,
  includesYear,
  parseYearRange,
  toggleYear,
} from '@/domain/facets/year-range';

it.each([
  { text: '2018', range: { from: 2018, to: 2018 } },
  { text: '2017-2020', range: { from: 2017, to: 2020 } },
  { text: ' 2017 – 2020 ', range: { from: 2017, to: 2020 } },
  { text: '2020-2017', range: { from: 2017, to: 2020 } },
  { text: '-44', range: { from: -44, to: -44 } },
  { text: '-44-14', range: { from: -44, to: 14 } },
  { text: '-44--40', range: { from: -44, to: -40 } },
  { text: '2017--2020', range: undefined },
  { text: '2017-', range: undefined },
  { text: '20180', range: undefined },
  { text: 'last year', range: undefined },
  { text: '', range: undefined },
])('reads “$text”', ({ text, range }) => {
  expect(parseYearRange(text)).toEqual(range);
});

it.each([
  { ranges: [], year: '2018', next: ['2018'] },
  { ranges: ['2018'], year: '2018', next: [] },
  { ranges: ['2017-2020'], year: '2018', next: ['2017', '2019-2020'] },
  { ranges: ['2017-2020'], year: '2017', next: ['2018-2020'] },
  { ranges: ['2017', '2019'], year: '2018', next: ['2017-2019'] },
  { ranges: ['2020', '2017'], year: '2023', next: ['2017', '2020', '2023'] },
  { ranges: ['2017-2019', '2018-2020'], year: '2018', next: ['2017', '2019-2020'] },
  { ranges: ['soon', '2018'], year: '2020', next: ['2018', '2020'] },
])('toggles $year in $ranges', ({ ranges, year, next }) => {
  expect(toggleYear(ranges, year)).toEqual(next);
});

describe('years', () => {
  const year = fc.integer({ min: -12, max: 12 });
  const ranges = fc.array(
    fc
      .tuple(year, year)
      .map(([a, b]) => formatYearRange({ from: Math.min(a, b), to: Math.max(a, b) })),
    { maxLength: 4 },
  );

  /** The years of −15 to 15 that ranges take in. */
  function yearsIn(chosen: readonly string[]): number[] {
    const years = Array.from({ length: 31 }, (_, at) => at - 15);
    return years.filter((each) => chosen.some((range) => includesYear(range, String(each))));
  }

  it('toggled twice are the same again', () => {
    fc.assert(
      fc.property(ranges, year, (chosen, toggled) => {
        const twice = toggleYear(toggleYear(chosen, String(toggled)), String(toggled));
        expect(yearsIn(twice)).toEqual(yearsIn(chosen));
      }),
    );
  });

  it('toggled once differ in that year only', () => {
    fc.assert(
      fc.property(ranges, year, (chosen, toggled) => {
        const before = yearsIn(chosen);
        const after = yearsIn(toggleYear(chosen, String(toggled)));
        const longer = before.includes(toggled) ? before : after;
        const shorter = longer === before ? after : before;
        expect(shorter).toEqual(longer.filter((each) => each !== toggled));
        expect(longer).toContain(toggled);
      }),
    );
  });

  it('are written as they are read', () => {
    fc.assert(
      fc.property(ranges, (chosen) => {
        for (const range of chosen) {
          const parsed = parseYearRange(range);
          expect(parsed && formatYearRange(parsed)).toBe(range);
        }
      }),
    );
  });
});
