import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/engine/edit-distance';
import { allowedEdits, Lexicon } from '@/engine/lexicon';

/** Terms with the number of articles that have each. */
function lexicon(counts: Readonly<Record<string, number>>): Lexicon {
  return new Lexicon(Object.keys(counts), (term) => counts[term] ?? 0);
}

const terms = lexicon({
  blockchain: 3,
  data: 9,
  date: 2,
  dates: 1,
  estonia: 1,
  evoting: 2,
  government: 4,
  governmental: 1,
  kazakh: 1,
  kazakhstan: 3,
  kazakhstani: 1,
  milestones: 1,
  paper: 5,
});

it.each([
  { word: 'eu', edits: 0 },
  { word: 'law', edits: 0 },
  { word: 'data', edits: 1 },
  { word: 'estonia', edits: 1 },
  { word: 'findings', edits: 2 },
])('allows $edits edits in “$word”', ({ word, edits }) => {
  expect(allowedEdits(word)).toBe(edits);
});

describe('a word stands for', () => {
  it.each([
    { word: 'blockchain', prefix: true, kind: 'exact', found: ['blockchain'] },
    { word: 'kazakh', prefix: false, kind: 'exact', found: ['kazakh'] },
    { word: 'kazakh', prefix: true, kind: 'exact', found: ['kazakh', 'kazakhstan', 'kazakhstani'] },
    { word: 'gov', prefix: true, kind: 'prefix', found: ['government', 'governmental'] },
    { word: 'gov', prefix: false, kind: 'none', found: [] },
    { word: 'dat', prefix: true, kind: 'prefix', found: ['data', 'date', 'dates'] },
    { word: 'blokchain', prefix: true, kind: 'fuzzy', found: ['blockchain'] },
    { word: 'blokchian', prefix: false, kind: 'fuzzy', found: ['blockchain'] },
    { word: 'estonai', prefix: false, kind: 'fuzzy', found: ['estonia'] },
    { word: 'setonai', prefix: false, kind: 'none', found: [] },
    { word: 'kazakstan', prefix: false, kind: 'fuzzy', found: ['kazakhstan'] },
    { word: 'datan', prefix: false, kind: 'fuzzy', found: ['data'] },
    { word: 'datex', prefix: false, kind: 'fuzzy', found: ['date', 'dates'] },
    { word: 'pers', prefix: false, kind: 'none', found: [] },
    { word: 'xyzzy', prefix: true, kind: 'none', found: [] },
  ])('$word (prefix: $prefix): $found', ({ word, prefix, kind, found }) => {
    const expansions = terms.expand(word, { prefix });
    expect(expansions.kind).toBe(kind);
    expect(expansions.terms.map(({ term }) => term)).toEqual(found);
  });

  it('no more than 64 terms, those of the most articles', () => {
    const counts = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [`data${n}`, n + 1] as const),
    );
    const { terms: found } = lexicon(counts).expand('data', { prefix: true });
    expect(found).toHaveLength(64);
    expect(found[0]?.term).toBe('data199');
    expect(found.at(-1)?.term).toBe('data136');
  });
});

it('weighs the word itself above what it begins, and that above what is near', () => {
  const weight = (word: string, term: string): number => {
    const found = terms.expand(word, { prefix: true }).terms.find((each) => each.term === term);
    if (found === undefined) throw new Error(`${word} does not stand for ${term}`);
    return found.weight;
  };
  expect(weight('kazakh', 'kazakh')).toBeGreaterThan(weight('kazakh', 'kazakhstan'));
  expect(weight('kazakh', 'kazakhstan')).toBeGreaterThan(weight('kazakstan', 'kazakhstan'));
  expect(weight('kazakstan', 'kazakhstan')).toBeGreaterThan(weight('kazkstan', 'kazakhstan'));
});

describe('any word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });
  const lexiconOf = (all: readonly string[]): Lexicon =>
    new Lexicon(all, (term) => Number(all.includes(term)));
  const words = fc.uniqueArray(word, { minLength: 1, maxLength: 30 });

  it('that no article has stands for the nearest terms within its edits, and for no others', () => {
    fc.assert(
      fc.property(words, word, (all, asked) => {
        fc.pre(!all.includes(asked));
        const distances = all.map(
          (term) => editDistance(asked, term, allowedEdits(asked)) ?? Infinity,
        );
        const nearest = Math.min(...distances);
        const expected = all.filter((_, at) => nearest < Infinity && distances[at] === nearest);
        const { terms: found } = lexiconOf(all).expand(asked, { prefix: false });
        expect(found.map(({ term }) => term).sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('that may go on stands for every term that begins so', () => {
    fc.assert(
      fc.property(words, word, (all, asked) => {
        const expected = all.filter((term) => term.startsWith(asked));
        fc.pre(expected.length > 0);
        const { terms: found } = lexiconOf(all).expand(asked, { prefix: true });
        expect(found.map(({ term }) => term).sort()).toEqual(expected.sort());
      }),
    );
  });
});
