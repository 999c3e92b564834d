import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { expect, it } from 'vitest';
import { isPosition } from '@/domain/reading-list/position';

it('accepts every key that is made before, after or between others', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
      const keys: string[] = [];
      for (const place of places) {
        const at = place % (keys.length + 1);
        keys.splice(at, 0, generateKeyBetween(keys[at - 1] ?? null, keys[at] ?? null));
      }
      expect(keys.filter((key) => !isPosition(key))).toEqual([]);
      expect(keys).toEqual(keys.toSorted());
    }),
  );
});

it('accepts a text exactly where a key can be made around it', () => {
  const digit = fc.constantFrom('0', '1', '9', 'A', 'Z', 'a', 'z');
  const likeKey = fc.string({ unit: digit, maxLength: 6 });
  const isUsable = (text: string): boolean => {
    try {
      generateKeyBetween(null, text);
      generateKeyBetween(text, null);
      return text !== '';
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.oneof(likeKey, fc.constant(`A${'0'.repeat(26)}`)), (text) => {
      expect(isPosition(text)).toBe(isUsable(text));
    }),
    { numRuns: 2000 },
  );
});

it.each(['', 'a', '0', 'a0 ', 'a0é', 'a-1', 'a00', `A${'0'.repeat(26)}`, '__proto__'])(
  'refuses %j',
  (text) => {
    expect(isPosition(text)).toBe(false);
  },
);
