import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from '@/domain/text/edit-distance';

/** The same by the book: a table of all beginnings of both words. */
function byTable(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const changed = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Infinity;
      rows[i]?.splice(j, 1, Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, changed, swapped));
    }
  }
  return at(a.length, b.length);
}

it.each([
  { a: 'estonia', b: 'estonia', edits: 0 },
  { a: 'blokchain', b: 'blockchain', edits: 1 },
  { a: 'blockchains', b: 'blockchain', edits: 1 },
  { a: 'blockchein', b: 'blockchain', edits: 1 },
  { a: 'estonai', b: 'estonia', edits: 1 },
  { a: 'setonai', b: 'estonia', edits: 2 },
  { a: 'pers', b: 'peer', edits: 2 },
  { a: 'ca', b: 'abc', edits: undefined }, // no stretch is edited twice
  { a: '', b: 'ab', edits: 2 },
  { a: 'finland', b: 'sweden', edits: undefined },
])('counts $edits edits from “$a” to “$b”', ({ a, b, edits }) => {
  expect(editDistance(a, b, 2)).toBe(edits);
});

it('counts as a table does, up to the limit, in both directions', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 3 }), (a, b, most) => {
      const distance = byTable(a, b);
      expect(editDistance(a, b, most)).toBe(distance > most ? undefined : distance);
      expect(editDistance(b, a, most)).toBe(editDistance(a, b, most));
    }),
    { numRuns: 1000 },
  );
});
