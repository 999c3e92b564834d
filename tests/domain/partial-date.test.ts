import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateOrder, formatDate, formatIsoDate, type PartialDate } from '@/domain/partial-date';

it.each([
  { date: { year: 2017, month: 6, day: 5 }, text: '5 June 2017', iso: '2017-06-05' },
  { date: { year: 2017, month: 12 }, text: 'December 2017', iso: '2017-12' },
  { date: { year: 2017 }, text: '2017', iso: '2017' },
  { date: { year: 2017, day: 5 }, text: '2017', iso: '2017' },
  { date: { year: 987, month: 1 }, text: 'January 987', iso: '0987-01' },
  { date: { year: -44, month: 3, day: 15 }, text: '15 March -44', iso: '-0044-03-15' },
])('writes $iso', ({ date, text, iso }) => {
  expect(formatDate(date)).toBe(text);
  expect(formatIsoDate(date)).toBe(iso);
});

it('orders dates as their ISO form does, what is missing first', () => {
  const date: fc.Arbitrary<PartialDate> = fc
    .tuple(fc.nat({ max: 9999 }), fc.nat({ max: 12 }), fc.nat({ max: 31 }))
    .map(([year, month, day]) => ({
      year,
      ...(month > 0 && { month }),
      ...(month > 0 && day > 0 && { day }),
    }));
  fc.assert(
    fc.property(date, date, (a, b) => {
      expect(dateOrder(a) < dateOrder(b)).toBe(formatIsoDate(a) < formatIsoDate(b));
    }),
  );
});
