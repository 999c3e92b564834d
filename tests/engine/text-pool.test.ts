import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextPool } from '@/engine/text-pool';

describe('a pool of texts', () => {
  const unit = fc.constantFrom('a', 'b', ' ', '\0', '\x7F', 'é', '\uFEFF', '\uFFFD', '開', '👩');
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit, maxLength: 6 }) },
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  const texts = fc.array(text, { maxLength: 30 });

  it('is a list', () => {
    fc.assert(
      fc.property(texts, text, (all, wanted) => {
        const pool = TextPool.of(all);
        expect(Array.from({ length: pool.size }, (_, at) => pool.get(at))).toEqual(all);
        expect(pool.get(all.length)).toBe('');
        expect(pool.holding(wanted)).toEqual(
          all.flatMap((each, at) => (each.includes(wanted) ? [at] : [])),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('in order is searched by halves', () => {
    const sorted = fc.uniqueArray(text, { maxLength: 30 }).map((some) => some.sort());
    fc.assert(
      fc.property(sorted, text, (all, other) => {
        const pool = TextPool.of(all);
        for (const wanted of [...all, other]) {
          expect(pool.find(wanted)).toBe(all.indexOf(wanted));
          const first = all.findIndex((each) => each >= wanted);
          expect(pool.firstNotBefore(wanted)).toBe(first === -1 ? all.length : first);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds what begins a word, by blanks alone', () => {
    const words = fc.array(fc.constantFrom('a', 'ab', 'é', 'éa', 'b-a', '😀a'), { maxLength: 4 });
    const names = fc.array(
      words.map((some) => some.join(' ')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(names, fc.constantFrom('a', 'ab', 'é', 'éa', 'a b', 'b', '😀'), (all, wanted) => {
        const expected = all.flatMap((each, index) =>
          each.startsWith(wanted) || each.includes(` ${wanted}`) ? [index] : [],
        );
        expect(TextPool.of(all).withWordBeginning(wanted)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['x', 'é'])('holds a text of a million “%s”', (letter) => {
    const long = letter.repeat(1_000_000);
    const pool = TextPool.of(['', long, 'z']);
    expect(pool.get(1) === long).toBe(true);
    expect(pool.holding(`${letter}${letter}`)).toEqual([1]);
    expect(pool.get(2)).toBe('z');
  });
});
