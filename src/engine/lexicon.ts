import Fuse from 'fuse.js';
import { editDistance } from './edit-distance';

/** A term of the corpus that stands for a word of the query. */
export interface Expansion {
  readonly term: string;
  /** 1 for the word itself, less the farther the term is from it. */
  readonly weight: number;
}

export type ExpansionKind = 'exact' | 'prefix' | 'fuzzy' | 'none';

export interface Expansions {
  /** How the best of them was found. */
  readonly kind: ExpansionKind;
  /** Best first. */
  readonly terms: readonly Expansion[];
}

/** So many terms stand for one word at the most; a short prefix would bring in thousands. */
const MAX_EXPANSIONS = 64;
const PREFIX_WEIGHT = 0.6;
const FUZZY_WEIGHT = 0.5;

/** Edits that a word may be away from a term: short words are too near to one another. */
export function allowedEdits(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 7 ? 1 : 2;
}

/**
 * The distinct terms of a corpus, sorted, with the number of articles that have each.
 *
 * Fuse.js scores words against terms, never against whole abstracts: over running text its scores
 * say little and cost a hundred times more (docs/adr/0002-fuzzy-on-the-lexicon.md).
 */
export class Lexicon {
  readonly #terms: readonly string[];
  readonly #articleCount: (term: string) => number;
  /** Terms by length, for the length within the allowed edits is the cheapest sieve. */
  readonly #byLength = new Map<number, string[]>();

  /** @param articleCount Articles that have a term; 0 for a term of no article. */
  constructor(terms: Iterable<string>, articleCount: (term: string) => number) {
    this.#terms = [...terms].sort(compareCodeUnits);
    this.#articleCount = articleCount;
    for (const term of this.#terms) {
      const sameLength = this.#byLength.get(term.length);
      if (sameLength === undefined) this.#byLength.set(term.length, [term]);
      else sameLength.push(term);
    }
  }

  /** The terms to search for a word: itself; those it begins, if asked; else those it may mean. */
  expand(word: string, { prefix }: { prefix: boolean }): Expansions {
    const exact = this.#articleCount(word) > 0 ? [{ term: word, weight: 1 }] : [];
    const longer = prefix ? this.#beginningWith(word) : [];
    if (exact.length > 0) return { kind: 'exact', terms: [...exact, ...longer] };
    if (longer.length > 0) return { kind: 'prefix', terms: longer };
    const near = this.#near(word);
    return { kind: near.length > 0 ? 'fuzzy' : 'none', terms: near };
  }

  /** Terms that begin with a word and are longer, most used first. */
  #beginningWith(word: string): Expansion[] {
    const terms: string[] = [];
    for (let at = this.#firstNotBefore(word); at < this.#terms.length; at += 1) {
      const term = this.#terms[at];
      if (!term?.startsWith(word)) break;
      if (term !== word) terms.push(term);
    }
    return this.#mostUsed(terms.map((term) => ({ term, weight: PREFIX_WEIGHT })));
  }

  #firstNotBefore(word: string): number {
    let low = 0;
    let high = this.#terms.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareCodeUnits(this.#terms[middle] ?? '', word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Terms within the allowed edits of a word, the nearest only. */
  #near(word: string): Expansion[] {
    const edits = allowedEdits(word);
    if (edits === 0) return [];
    const letters = letterSet(word);
    const candidates: string[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      for (const term of this.#byLength.get(length) ?? []) {
        // One edit adds a letter, or takes one away, or both.
        if (countBits(letterSet(term) ^ letters) <= 2 * edits) candidates.push(term);
      }
    }
    // Bitap counts two changed letters where two neighbours changed places: "estonai".
    const threshold = (2 * edits) / word.length;
    const fuse = new Fuse(candidates, {
      threshold,
      ignoreLocation: true,
      ignoreFieldNorm: true,
      isCaseSensitive: true, // terms and words are folded
    });
    // Bitap forgives letters around the word and at its ends ("pers" in "paper"): count again.
    const found = fuse.search(word).flatMap(({ item }) => {
      const cost = editDistance(word, item, edits);
      return cost === undefined ? [] : [{ term: item, cost }];
    });
    const nearest = Math.min(...found.map(({ cost }) => cost));
    return this.#mostUsed(
      found
        .filter(({ cost }) => cost === nearest)
        .map(({ term, cost }) => ({ term, weight: FUZZY_WEIGHT / cost })),
    );
  }

  #mostUsed(expansions: readonly Expansion[]): Expansion[] {
    return expansions
      .map((expansion) => ({ expansion, count: this.#articleCount(expansion.term) }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MAX_EXPANSIONS)
      .map(({ expansion }) => expansion);
  }
}

/** The letters of a word as bits, wrapped round at 32: equal words give equal sets. */
function letterSet(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The order of `<`, which the binary search relies on; a locale's order is another. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
