import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/domain/text/edit-distance';
import { SeededRandom } from './seeded-random';
import { isContentWord, mistype, mistypeQuery } from './typo';

const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzé'));
const word = fc.string({ unit: letter, minLength: 2, maxLength: 12 });
const seed = fc.string({ maxLength: 8 });

/** Words and what stands between them, in turn. */
const partsOf = (text: string) => text.split(/(\P{L}+)/u);
const canBeMistyped = (part: string) => /^\p{L}+$/u.test(part) && isContentWord(part);

describe('mistype', () => {
  it('is one edit away from the word, never the word itself', () => {
    fc.assert(
      fc.property(word, seed, (typed, by) => {
        expect(editDistance(typed, mistype(typed, new SeededRandom(by)), 2)).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('makes the same slip for the same seed', () => {
    fc.assert(
      fc.property(word, seed, (typed, by) => {
        const [one, other] = [new SeededRandom(by), new SeededRandom(by)];
        expect(mistype(typed, one)).toBe(mistype(typed, other));
      }),
    );
  });

  it('inserts, deletes, changes and swaps letters', () => {
    const slips = Array.from({ length: 200 }, (_, at) =>
      mistype('blockchain', new SeededRandom(String(at))),
    );
    const sorted = (text: string) => Array.from(text).sort().join('');
    const kinds = slips.map((slip) => {
      if (slip.length !== 'blockchain'.length) return slip.length > 10 ? 'insert' : 'delete';
      return sorted(slip) === sorted('blockchain') ? 'swap' : 'change';
    });
    expect(new Set(kinds)).toEqual(new Set(['insert', 'delete', 'change', 'swap']));
  });

  it('finds another slip where no two letters can be swapped', () => {
    for (let at = 0; at < 100; at += 1) {
      expect(mistype('aaaa', new SeededRandom(String(at)))).not.toBe('aaaa');
    }
  });
});

describe('mistypeQuery', () => {
  it.each([
    { text: '' },
    { text: 'the of and' },
    { text: 'a use 2020, 1999' },
    { text: 'with those' }, // long enough, but stop words
    { text: 'cat dog' },
  ])('leaves “$text” as it is: it has no word to mistype', ({ text }) => {
    expect(mistypeQuery(text, new SeededRandom('x'))).toBe(text);
  });

  it('changes one content word by one edit, and nothing around it', () => {
    const phrase = fc
      .array(fc.constantFrom('the', 'of', 'data', 'open', 'government', 'state', '2020'), {
        minLength: 1,
        maxLength: 8,
      })
      .chain((words) => fc.constantFrom(words.join(' '), `“${words.join(', ')}”?`));
    fc.assert(
      fc.property(phrase, seed, (text, by) => {
        const before = partsOf(text);
        const after = partsOf(mistypeQuery(text, new SeededRandom(by)));
        fc.pre(before.some(canBeMistyped));
        const changed = before.flatMap((part, at) => (part === after[at] ? [] : [at]));
        expect(after).toHaveLength(before.length);
        expect(changed).toHaveLength(1);
        const [at = -1] = changed;
        expect(canBeMistyped(before[at] ?? '')).toBe(true);
        expect(editDistance(before[at] ?? '', after[at] ?? '', 2)).toBe(1);
      }),
    );
  });

  it('comes to every content word in time', () => {
    const texts = Array.from({ length: 60 }, (_, at) =>
      mistypeQuery('open data and digital government', new SeededRandom(String(at))),
    );
    for (const kept of ['open', 'data', 'digital', 'government']) {
      expect(texts.some((text) => !partsOf(text).includes(kept))).toBe(true);
    }
  });
});
