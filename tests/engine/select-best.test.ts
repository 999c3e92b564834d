import fc from 'fast-check';
import { expect, it } from 'vitest';
import { selectBest } from '@/engine/select-best';

it('the best of many are the first of all in order', () => {
  // Repeated ones, as well: they are equal only to themselves.
  const items = fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 80 });
  fc.assert(
    fc.property(items, fc.integer({ min: -1, max: 90 }), (some, most) => {
      const compare = (a: number, b: number): number => (b % 7) - (a % 7) || a - b;
      const before = Uint32Array.from(some);
      const best = selectBest(before, most, compare);
      expect([...best]).toEqual([...some].sort(compare).slice(0, Math.max(most, 0)));
      expect([...before]).toEqual(some);
    }),
    { numRuns: 1000 },
  );
});
