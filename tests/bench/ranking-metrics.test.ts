import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ndcg, rankOf, reciprocalRank, type Grades } from './ranking-metrics';

const GRADES: Grades = new Map([
  ['best', 3],
  ['also best', 3],
  ['good', 2],
  ['fair', 1],
  ['judged, but not relevant', 0],
]);

const anyGrades = fc
  .uniqueArray(fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: -1, max: 4 })), {
    selector: ([id]) => id,
    minLength: 1,
    maxLength: 12,
  })
  .map((entries): Grades => new Map(entries));

describe('ndcg', () => {
  it.each([
    { ranked: ['best', 'also best', 'good', 'fair'], depth: 10, is: 1 },
    { ranked: ['also best', 'best', 'good', 'fair', 'unjudged'], depth: 10, is: 1 },
    { ranked: ['best'], depth: 1, is: 1 },
    { ranked: ['good'], depth: 1, is: 2 / 3 },
    // Ranks 1 and 2 divide by log2(2) and log2(3); the ideal is 3 / 1 + 3 / log2(3).
    { ranked: ['fair', 'best'], depth: 2, is: (1 + 3 / Math.log2(3)) / (3 + 3 / Math.log2(3)) },
    { ranked: ['unjudged', 'judged, but not relevant'], depth: 10, is: 0 },
    { ranked: ['unjudged', 'best'], depth: 1, is: 0 },
    { ranked: [], depth: 10, is: 0 },
  ])('is $is for $ranked down to rank $depth', ({ ranked, depth, is }) => {
    expect(ndcg(ranked, GRADES, depth)).toBeCloseTo(is, 12);
  });

  it('agrees with an example worked out by hand', () => {
    // Gains 3, 2, 3, 0, 1, 2: 3 + 1.2619 + 1.5 + 0 + 0.3869 + 0.7124 = 6.8611, of 3, 3, 3, 2, 2, 2:
    // 3 + 1.8928 + 1.5 + 0.8614 + 0.7737 + 0.7124 = 8.7403.
    const grades = new Map(Object.entries({ a: 3, b: 2, c: 3, d: 0, e: 1, f: 2, g: 3, h: 2 }));
    expect(ndcg(['a', 'b', 'c', 'd', 'e', 'f'], grades, 6)).toBeCloseTo(6.8611 / 8.7403, 4);
  });

  it('is 0 where no document is relevant', () => {
    expect(ndcg(['a'], new Map([['a', 0]]), 10)).toBe(0);
    expect(ndcg(['a'], new Map(), 10)).toBe(0);
  });

  it('lies between 0 and 1, and the best order reaches 1', () => {
    fc.assert(
      fc.property(anyGrades, fc.integer({ min: 1, max: 15 }), (grades, depth) => {
        const best = [...grades].sort(([, a], [, b]) => b - a).map(([id]) => id);
        const any = ndcg([...grades.keys()], grades, depth);
        expect(any).toBeGreaterThanOrEqual(0);
        expect(any).toBeLessThanOrEqual(1 + 1e-12);
        const hasRelevant = [...grades.values()].some((grade) => grade > 0);
        expect(ndcg(best, grades, depth)).toBeCloseTo(hasRelevant ? 1 : 0, 12);
      }),
    );
  });

  it('never falls when the better of two neighbours moves up', () => {
    fc.assert(
      fc.property(anyGrades, fc.nat(), (grades, choice) => {
        const ranked = [...grades.keys()];
        const at = choice % Math.max(ranked.length - 1, 1);
        const [one = '', next = ''] = ranked.slice(at, at + 2);
        fc.pre(ranked.length > 1 && (grades.get(next) ?? 0) > (grades.get(one) ?? 0));
        const swapped = ranked.with(at, next).with(at + 1, one);
        expect(ndcg(swapped, grades, 10)).toBeGreaterThanOrEqual(ndcg(ranked, grades, 10));
      }),
    );
  });
});

it.each([
  { id: 'a', rank: 1, reciprocal: 1 },
  { id: 'b', rank: 2, reciprocal: 1 / 2 },
  { id: 'd', rank: 4, reciprocal: 1 / 4 },
  { id: 'e', rank: null, reciprocal: 0 },
])('ranks $id at $rank, which is worth $reciprocal', ({ id, rank, reciprocal }) => {
  expect(rankOf(id, ['a', 'b', 'c', 'd'])).toBe(rank);
  expect(reciprocalRank(rank)).toBe(reciprocal);
});
