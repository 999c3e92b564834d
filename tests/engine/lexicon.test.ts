import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '@/domain/text/edit-distance';
import { allowedEdits, Lexicon } from '@/engine/lexicon';
import { groupByStem } from '@/engine/stems';
import { TextPool } from '@/engine/text-pool';

/** Terms with the number of articles that have each. */
function lexicon(counts: Readonly<Record<string, number>>, articles = 10): Lexicon {
  const terms = Object.keys(counts).sort();
  return new Lexicon(
    TextPool.of(terms),
    Uint32Array.from(terms, (term) => counts[term] ?? 0),
    groupByStem(terms),
    articles,
  );
}

/** The terms that a word is searched as, likeliest first. */
function expand(all: Lexicon, word: string, prefix: boolean): string[] {
  return all.expand(word, { prefix }).terms.map(({ id }) => all.term(id));
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
  filing: 1,
  milestones: 1,
  paper: 5,
  policy: 2,
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
    // Words of one stem are one word, whether the corpus prints this form of it or not.
    { word: 'date', prefix: false, kind: 'exact', found: ['date', 'dates'] },
    { word: 'dated', prefix: false, kind: 'exact', found: ['date', 'dates'] },
    { word: 'milestone', prefix: false, kind: 'exact', found: ['milestones'] },
    { word: 'policies', prefix: false, kind: 'exact', found: ['policy'] },
    { word: 'files', prefix: false, kind: 'exact', found: ['filing'] },
  ])('$word (prefix: $prefix): $found', ({ word, prefix, kind, found }) => {
    expect(terms.expand(word, { prefix }).kind).toBe(kind);
    expect(expand(terms, word, prefix)).toEqual(found);
  });

  it('no more than 256 longer terms, those of the most articles', () => {
    const counts = Object.fromEntries(
      Array.from({ length: 300 }, (_, n) => [`data${n}`, n + 1] as const),
    );
    const found = expand(lexicon(counts), 'data', true);
    expect(found).toHaveLength(256);
    expect(found[0]).toBe('data299');
    expect(found.at(-1)).toBe('data44');
  });
});

describe('a rare word', () => {
  const counts = { serf: 1, self: 900, model: 500, moral: 3 };

  it('is searched as itself, and may have been meant for a frequent one', () => {
    const large = lexicon(counts, 100_000);
    const { kind, near } = large.expand('serf', { prefix: false });
    expect(kind).toBe('exact');
    expect(expand(large, 'serf', false)).toEqual(['serf']);
    expect(near.map(({ id }) => large.term(id))).toEqual(['self']);
  });

  it.each([
    { why: 'the corpus is small: one article is many', word: 'serf', articles: 1000 },
    { why: 'it is not rare', word: 'self', articles: 100_000 },
    { why: 'nothing is near', word: 'moral', articles: 100_000 },
  ])('is not where $why', ({ word, articles }) => {
    expect(lexicon(counts, articles).expand(word, { prefix: false }).near).toEqual([]);
  });
});

it('weighs the word itself above what it begins, and that above what is near', () => {
  const weight = (word: string, term: string): number => {
    const id = terms.find(term);
    const found = terms.expand(word, { prefix: true }).terms.find((each) => each.id === id);
    if (found === undefined) throw new Error(`${word} does not stand for ${term}`);
    return found.weight;
  };
  expect(weight('kazakh', 'kazakh')).toBeGreaterThan(weight('kazakh', 'kazakhstan'));
  expect(weight('date', 'date')).toBeGreaterThan(weight('date', 'dates'));
  expect(weight('date', 'dates')).toBeGreaterThan(weight('kazakstan', 'kazakhstan'));
  expect(weight('kazakstan', 'kazakhstan')).toBeGreaterThan(weight('kazkstan', 'kazakhstan'));
});

describe('any word', () => {
  // Digits have no stem.
  const word = fc.string({ unit: fc.constantFrom('1', '2', '3'), minLength: 1, maxLength: 9 });
  const words = fc.uniqueArray(word, { minLength: 1, maxLength: 20 });
  const lexiconOf = (all: readonly string[]): Lexicon =>
    lexicon(Object.fromEntries(all.map((term) => [term, 1])));

  it('is found where it is, and nowhere else', () => {
    fc.assert(
      fc.property(words, word, (all, asked) => {
        const found = lexiconOf(all);
        const id = found.find(asked);
        expect(id === -1 ? null : found.term(id)).toBe(all.includes(asked) ? asked : null);
      }),
    );
  });

  it('that no article has stands for the nearest terms within its edits, and for no others', () => {
    fc.assert(
      fc.property(words, word, (all, asked) => {
        fc.pre(!all.includes(asked));
        const distances = all.map(
          (term) => editDistance(asked, term, allowedEdits(asked)) ?? Infinity,
        );
        const nearest = Math.min(...distances);
        const expected = all.filter((_, at) => nearest < Infinity && distances[at] === nearest);
        expect(expand(lexiconOf(all), asked, false).sort()).toEqual(expected.sort());
      }),
      { numRuns: 500 },
    );
  });

  it('that may go on stands for every term that begins so', () => {
    fc.assert(
      fc.property(words, word, (all, asked) => {
        const expected = all.filter((term) => term.startsWith(asked));
        fc.pre(expected.length > 0);
        expect(expand(lexiconOf(all), asked, true).sort()).toEqual(expected.sort());
      }),
    );
  });
});
