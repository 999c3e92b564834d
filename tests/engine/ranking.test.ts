import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELDS, type Field } from '@/engine/parts';
import { mentionWeights, rarity, saturate } from '@/engine/ranking';

/** What a mention is worth in the first of two articles, whose fields are so long. */
function mention(field: Field, length: number, other: number): number {
  const lengths = new Uint16Array(2 * FIELDS.length);
  lengths[FIELDS.indexOf(field)] = length;
  lengths[FIELDS.length + FIELDS.indexOf(field)] = other;
  return mentionWeights(lengths)[FIELDS.indexOf(field)] ?? 0;
}

it('prefers the rarer term', () => {
  expect(rarity(5, 100)).toBeGreaterThan(rarity(50, 100));
});

it('prefers a mention in the shorter field', () => {
  expect(mention('abstract', 100, 150)).toBeGreaterThan(mention('abstract', 200, 150));
});

it('prefers a mention in the title', () => {
  expect(mention('title', 10, 10)).toBeGreaterThan(mention('abstract', 10, 10));
});

it('gives empty fields weights that can be used', () => {
  expect([...mentionWeights(new Uint16Array(FIELDS.length))].every(Number.isFinite)).toBe(true);
  expect(mentionWeights(new Uint16Array())).toHaveLength(0);
});

describe('any term', () => {
  it('is worth more than nothing, even where every article has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(), (size, n) => {
        expect(rarity(1 + (n % size), size)).toBeGreaterThan(0);
      }),
    );
  });

  it('weighs 0 where it is absent, more the more often it comes, and never 2.5 or more', () => {
    expect(saturate(0)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), (frequency) => {
        expect(saturate(frequency + 1)).toBeGreaterThan(saturate(frequency));
        expect(saturate(frequency)).toBeLessThan(2.5);
      }),
    );
  });
});
