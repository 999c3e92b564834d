import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addAll,
  addTo,
  articlesOf,
  countBits,
  emptyBitmap,
  fullBitmap,
  keepOnly,
  takeOut,
  type Bitmap,
} from '@/engine/bitmap';

describe('a bitmap', () => {
  const sized = fc
    .nat({ max: 200 })
    .chain((size) =>
      fc.tuple(fc.constant(size), ...[1, 2].map(() => fc.subarray([...Array(size).keys()]))),
    ) as fc.Arbitrary<[size: number, one: number[], other: number[]]>;

  function bitmapOf(size: number, articles: readonly number[]): Bitmap {
    const bitmap = emptyBitmap(size);
    for (const article of articles) addTo(bitmap, article);
    return bitmap;
  }

  it('is a set', () => {
    fc.assert(
      fc.property(sized, ([size, a, b]) => {
        const change = (how: (one: Bitmap, other: Bitmap) => void): number[] => {
          const bitmap = bitmapOf(size, a);
          how(bitmap, bitmapOf(size, b));
          return [...articlesOf(bitmap)];
        };
        const [one, other] = [new Set(a), new Set(b)];
        expect([...articlesOf(bitmapOf(size, [...a].reverse()))]).toEqual(a);
        expect(change(keepOnly)).toEqual(a.filter((each) => other.has(each)));
        expect(change(takeOut)).toEqual(a.filter((each) => !other.has(each)));
        expect(change(addAll)).toEqual(
          [...a, ...b.filter((each) => !one.has(each))].sort((x, y) => x - y),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([0, 1, 31, 32, 33, 63, 64, 100])('holds all of %i', (size) => {
    expect([...articlesOf(fullBitmap(size))]).toEqual([...Array(size).keys()]);
  });

  it('counts the bits of a number', () => {
    fc.assert(
      fc.property(fc.integer(), (bits) => {
        expect(countBits(bits)).toBe((bits >>> 0).toString(2).replaceAll('0', '').length);
      }),
    );
  });
});
