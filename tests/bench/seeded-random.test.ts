import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeededRandom } from './seeded-random';

/** Worked out by another program, from the published algorithms. */
const OF_LECTERN = [3793879781, 1556100897, 1547650571, 2185631337];

/** The first numbers of a seed, as whole numbers of 32 bits. */
function firstOf(seed: string, count: number): number[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => random.next() * 2 ** 32);
}

describe('SeededRandom', () => {
  it('gives the same numbers everywhere', () => {
    expect(firstOf('lectern', 4)).toEqual(OF_LECTERN);
  });

  it('goes another way from another seed', () => {
    expect(firstOf('lectern', 4)).not.toEqual(firstOf('Lectern', 4));
    expect(firstOf('', 4)).not.toEqual(firstOf(' ', 4));
  });

  it('stays within its bounds, both ends included', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -9, max: 9 }), fc.nat({ max: 4 }), (...of) => {
        const [seed, least, span] = of;
        const random = new SeededRandom(seed);
        const drawn = Array.from({ length: 200 }, () => random.between(least, least + span));
        const expected = Array.from({ length: span + 1 }, (_, at) => least + at);
        expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual(expected);
      }),
    );
  });

  it('samples without taking anything twice', () => {
    const values = Array.from({ length: 12 }, (_, at) => at);
    fc.assert(
      fc.property(fc.string(), fc.nat({ max: 15 }), (seed, count) => {
        const sample = new SeededRandom(seed).sample(values, count);
        expect(new Set(sample).size).toBe(Math.min(count, values.length));
        expect(values).toEqual(expect.arrayContaining(sample));
      }),
    );
  });

  it('never or always takes a chance of 0 or 1', () => {
    const random = new SeededRandom('chance');
    const taken = (probability: number) =>
      Array.from({ length: 100 }, () => random.chance(probability)).filter(Boolean).length;
    expect(taken(0)).toBe(0);
    expect(taken(1)).toBe(100);
    expect(taken(0.5)).toBeGreaterThan(25);
    expect(taken(0.5)).toBeLessThan(75);
  });

  it('says so where there is nothing to pick from', () => {
    expect(() => new SeededRandom('empty').pick([])).toThrow(RangeError);
  });
});
