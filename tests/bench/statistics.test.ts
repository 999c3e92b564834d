import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mean, percentile } from './statistics';

const numbers = fc.array(fc.integer(), { minLength: 1, maxLength: 50 });
const percents = fc.integer({ min: 1, max: 100 });

it.each([
  { values: [3], percent: 50, is: 3 },
  { values: [1, 2], percent: 50, is: 1 },
  { values: [10, 9, 1, 2], percent: 50, is: 2 }, // by size, not by their digits
  { values: [5, 1, 3], percent: 50, is: 3 },
  { values: [5, 1, 3], percent: 1, is: 1 },
  { values: [5, 1, 3], percent: 100, is: 5 },
  { values: Array.from({ length: 100 }, (_, at) => at + 1), percent: 95, is: 95 },
  { values: Array.from({ length: 20 }, (_, at) => at + 1), percent: 95, is: 19 },
  { values: [], percent: 50, is: NaN },
])('percentile $percent of $values is $is', ({ values, percent, is }) => {
  expect(percentile(values, percent)).toBe(is);
});

it('has at least that share of the values at or below a percentile, and fewer below it', () => {
  fc.assert(
    fc.property(numbers, percents, (values, percent) => {
      const limit = percentile(values, percent);
      const share = (test: (value: number) => boolean) =>
        (100 * values.filter(test).length) / values.length;
      expect(share((value) => value <= limit)).toBeGreaterThanOrEqual(percent);
      expect(share((value) => value < limit)).toBeLessThan(percent);
    }),
  );
});

it('leaves the values in their order', () => {
  const values = [3, 1, 2];
  percentile(values, 50);
  expect(values).toEqual([3, 1, 2]);
});

it('takes the mean', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean([])).toBeNaN();
});
