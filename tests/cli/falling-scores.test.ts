import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatFallingScores } from '@/cli/falling-scores';

it.each([
  { of: 'nothing', scores: [], printed: [] },
  { of: 'scores that fall', scores: [12.5, 3.25, 0], printed: ['12.5000', '3.2500', '0.0000'] },
  { of: 'equal ones', scores: [2, 2, 2], printed: ['2.0002', '2.0001', '2.0000'] },
  {
    of: 'a better rank with a lower score',
    scores: [3, 1, 9, 8.5],
    printed: ['11.0001', '9.0001', '9.0000', '8.5000'],
  },
  { of: 'scores below 0', scores: [-1, -0.5], printed: ['-0.4999', '-0.5000'] },
])('prints $of', ({ scores, printed }) => {
  expect(formatFallingScores(scores)).toEqual(printed);
});

const score = fc.oneof(
  fc.double({ min: 0, max: 200, noNaN: true }),
  fc.constantFrom(0, 0.00001, 1, 1.00004),
);

it('falls from rank to rank, also as the 32-bit number that it is read as', () => {
  fc.assert(
    fc.property(fc.array(score, { maxLength: 50 }), (scores) => {
      const printed = formatFallingScores(scores).map((text) => Math.fround(Number(text)));
      expect(printed).toHaveLength(scores.length);
      for (const [at, each] of printed.slice(1).entries()) {
        expect(each).toBeLessThan(printed[at] ?? -Infinity);
      }
    }),
  );
});

it('leaves a list be that falls already', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 1_000_000 })), (units) => {
      const scores = units.toSorted((a, b) => b - a).map((unit) => unit / 1000);
      expect(formatFallingScores(scores).map(Number)).toEqual(scores);
    }),
  );
});
