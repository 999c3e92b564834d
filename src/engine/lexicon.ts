import Fuse from 'fuse.js/basic';
import { countBits } from './bitmap';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { editDistance } from '@/domain/text/edit-distance';
import { selectBest } from './select-best';
import { isEnglishWord, stemOf } from './stems';
import type { TextPool } from './text-pool';

/** A term of the corpus that stands for a word of the query. */
export interface Expansion {
  /** Number of the term. */
  readonly id: number;
  /** 1 for the word itself, less the farther the term is from it. */
  readonly weight: number;
}

export type ExpansionKind = 'exact' | 'prefix' | 'fuzzy' | 'none';

export interface Expansions {
  /** How the best of them was found. */
  readonly kind: ExpansionKind;
  /** An article has the word where it has one of these. */
  readonly terms: readonly Expansion[];
  /**
   * Terms that a rare word may have been meant for. They make no article have the word, but lift
   * those that have them among the articles that lack it.
   */
  readonly near: readonly Expansion[];
  /** Of those that are not the word, the ones to name to the reader, likeliest first. */
  readonly meant: readonly number[];
}

/** Of the longer terms that a word begins, the most used; a short prefix would bring in thousands. */
const MAX_PREFIX_TERMS = 256;
/** Terms that a misspelt word may mean. */
const MAX_NEAR_TERMS = 24;

/** Postings of longer terms that are always gone through, however small the corpus. */
const LEAST_ROOM = 50_000;

const STEM_WEIGHT = 0.8;
const PREFIX_WEIGHT = 0.4;
const FUZZY_WEIGHT = 0.5;

/** A word in so small a share of the articles may be a slip of the pen that is in print. */
const RARE_SHARE = 1 / 2000;
/** … if a term so many times as frequent is near. */
const MEANT_RATIO = 10;

/** Edits that a word may be away from a term: short words are too near to one another. */
export function allowedEdits(word: string): number {
  if (word.length <= 3) return 0;
  return word.length <= 7 ? 1 : 2;
}

/**
 * The distinct terms of a corpus in the order of their code units; a term's place is its number.
 *
 * Fuse.js scores words against terms, never against whole abstracts: over running text its scores
 * say little and cost a hundred times more (docs/adr/0002-fuzzy-on-the-lexicon.md). Even so a
 * hundred thousand terms are too many for it: signatures of their letters leave a few hundred.
 */
export class Lexicon {
  readonly #terms: TextPool;
  readonly #documentFrequency: Uint32Array;
  readonly #articleCount: number;
  /** Which letters a term has, as bits. */
  readonly #letters: Uint32Array;
  readonly #lengths: Uint8Array;
  /** English terms by stem: group `g` is `#members[#groupStarts[g]]` up to the next start. */
  readonly #groupOf: Uint32Array;
  readonly #groupStarts: Uint32Array;
  readonly #members: Uint32Array;

  /**
   * @param groupOf The stem of each term, as a number; from `groupByStem`.
   * @param articleCount Articles in the corpus.
   */
  constructor(
    terms: TextPool,
    documentFrequency: Uint32Array,
    groupOf: Uint32Array,
    articleCount: number,
  ) {
    this.#terms = terms;
    this.#documentFrequency = documentFrequency;
    this.#articleCount = articleCount;
    this.#letters = new Uint32Array(terms.size);
    this.#lengths = new Uint8Array(terms.size);
    for (let id = 0; id < terms.size; id += 1) {
      const term = terms.get(id);
      this.#letters[id] = letterSet(term);
      this.#lengths[id] = Math.min(term.length, 255);
    }
    this.#groupOf = groupOf;
    [this.#groupStarts, this.#members] = gather(groupOf);
  }

  get size(): number {
    return this.#terms.size;
  }

  term(id: number): string {
    return this.#terms.get(id);
  }

  /** The number of a term; -1 where the corpus lacks it. */
  find(term: string): number {
    return this.#terms.find(term);
  }

  /** Articles that have a term. */
  documentFrequency(id: number): number {
    return this.#documentFrequency[id] as number;
  }

  /** The number of a term's stem. */
  group(id: number): number {
    return this.#groupOf[id] as number;
  }

  /** The terms of one stem with a term, itself among them; others slightly behind it. */
  family(id: number): Expansion[] {
    const group = this.#groupOf[id] as number;
    const members = this.#members.subarray(this.#groupStarts[group], this.#groupStarts[group + 1]);
    return Array.from(members, (member) => ({
      id: member,
      weight: member === id ? 1 : STEM_WEIGHT,
    }));
  }

  /** The terms to search for a word: itself; those it begins, if asked; else those it may mean. */
  expand(word: string, { prefix }: { readonly prefix: boolean }): Expansions {
    const id = this.find(word);
    const exact = id === -1 ? this.#sameStem(word) : this.family(id);
    const known = new Set(exact.map((each) => each.id));
    const longer = prefix
      ? this.#longer(word)
          .filter((each) => !known.has(each))
          .map((each) => ({ id: each, weight: PREFIX_WEIGHT }))
      : [];
    if (exact.length > 0) {
      const near = id === -1 || longer.length > 0 ? [] : this.#meant(word, id);
      return {
        kind: 'exact',
        terms: [...exact, ...longer],
        near: this.#withFamilies(near),
        meant: near.map((each) => each.id),
      };
    }
    if (longer.length > 0) return { kind: 'prefix', terms: longer, near: [], meant: [] };
    const near = this.#near(word);
    return {
      kind: near.length > 0 ? 'fuzzy' : 'none',
      terms: this.#withFamilies(near),
      near: [],
      meant: near.map((each) => each.id),
    };
  }

  /** The terms that begin with a word, itself among them, most used first. */
  mostUsedBeginning(word: string, most: number): number[] {
    const first = this.#terms.firstNotBefore(word);
    const end = this.#terms.firstNotBefore(`${word}\uFFFF`);
    const ids = Uint32Array.from({ length: end - first }, (_, at) => first + at);
    return [...selectBest(ids, most, (a, b) => this.#byUse(a, b))];
  }

  /**
   * The terms that a word begins and that carry a subject, most used first. Of a single letter they
   * would be half of all words: only so many are taken as the articles can be gone through at the
   * pace of typing.
   */
  #longer(word: string): number[] {
    const room = Math.max(this.#articleCount, LEAST_ROOM);
    let taken = 0;
    return this.mostUsedBeginning(word, MAX_PREFIX_TERMS).filter((id) => {
      if (STOP_WORDS.has(this.term(id))) return false;
      taken += this.documentFrequency(id);
      return taken <= room;
    });
  }

  /** "polls" where the corpus has only "polling", "policies" where it has only "policy". */
  #sameStem(word: string): Expansion[] {
    if (!isEnglishWord(word)) return [];
    const stem = stemOf(word);
    // A stem may end in another letter than its words do: "polici", "file" of "filing".
    for (const beginning of [stem, stem.slice(0, -1)]) {
      for (const id of this.mostUsedBeginning(beginning, MAX_PREFIX_TERMS)) {
        if (stemOf(this.term(id)) !== stem) continue;
        return this.family(id).map((each) => ({ id: each.id, weight: STEM_WEIGHT }));
      }
    }
    return [];
  }

  /** What a rare word may be a slip for. */
  #meant(word: string, id: number): Expansion[] {
    const frequency = this.family(id).reduce(
      (sum, each) => sum + this.documentFrequency(each.id),
      0,
    );
    if (frequency > this.#articleCount * RARE_SHARE) return [];
    return this.#near(word).filter(
      (each) => this.documentFrequency(each.id) >= MEANT_RATIO * frequency,
    );
  }

  #withFamilies(expansions: readonly Expansion[]): Expansion[] {
    const weights = new Map<number, number>();
    for (const { id, weight } of expansions) {
      for (const member of this.family(id)) {
        const known = weights.get(member.id) ?? 0;
        weights.set(member.id, Math.max(known, weight * member.weight));
      }
    }
    return [...weights].map(([id, weight]) => ({ id, weight }));
  }

  /** Other terms within the allowed edits of a word: the nearest only, best first. */
  #near(word: string): Expansion[] {
    const edits = allowedEdits(word);
    if (edits === 0) return [];
    for (let cost = 1; cost <= edits; cost += 1) {
      const ids = this.#atDistance(word, cost);
      if (ids.length === 0) continue;
      return this.#weigh(word, this.#mostUsed(ids, MAX_NEAR_TERMS), FUZZY_WEIGHT / cost);
    }
    return [];
  }

  /**
   * A frequent term is likelier to have been meant than a rare one, and one that looks like the word
   * likelier than another: "nueral" is "neural" before it is "numeral".
   *
   * @returns Likeliest first.
   */
  #weigh(word: string, ids: readonly number[], most: number): Expansion[] {
    const like = likeness(
      word,
      ids.map((id) => this.term(id)),
    );
    const share = (id: number): number => Math.log(1 + this.documentFrequency(id));
    const highest = Math.max(...ids.map(share));
    return ids
      .map((id, at) => ({
        id,
        weight: most * (0.5 + 0.5 * (like[at] ?? 0)) * Math.max(share(id) / highest, 0.1),
      }))
      .sort((a, b) => b.weight - a.weight || a.id - b.id);
  }

  /** Terms so many edits away from a word, no fewer. */
  #atDistance(word: string, edits: number): number[] {
    const [letters, lengths] = [this.#letters, this.#lengths]; // read once, not for each term
    const wanted = letterSet(word);
    const shortest = word.length - edits;
    const longest = word.length + edits;
    const found: number[] = [];
    for (let id = 0; id < lengths.length; id += 1) {
      const length = lengths[id] as number;
      if (length < shortest || length > longest) continue;
      // One edit adds a letter, or takes one away, or both.
      if (countBits((letters[id] as number) ^ wanted) > 2 * edits) continue;
      if (editDistance(word, this.term(id), edits) === edits) found.push(id);
    }
    return found;
  }

  #mostUsed(ids: readonly number[], most: number): number[] {
    return [...ids].sort((a, b) => this.#byUse(a, b)).slice(0, most);
  }

  #byUse(a: number, b: number): number {
    return this.documentFrequency(b) - this.documentFrequency(a) || a - b;
  }
}

/** Lists the terms of each group. */
function gather(groupOf: Uint32Array): [starts: Uint32Array, members: Uint32Array] {
  const groupCount = groupOf.reduce((most, group) => Math.max(most, group + 1), 0);
  const starts = new Uint32Array(groupCount + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < groupCount; group += 1) {
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  }
  const next = starts.slice();
  const members = new Uint32Array(groupOf.length);
  for (const [id, group] of groupOf.entries()) {
    const to = next[group] as number;
    members[to] = id;
    next[group] = to + 1;
  }
  return [starts, members];
}

/**
 * How like a word each of some terms is by fuse.js, which puts a change near the beginning of a
 * word behind one near its end.
 *
 * @returns From 0 to 1, the likest.
 */
function likeness(word: string, terms: readonly string[]): number[] {
  const fuse = new Fuse(terms, {
    includeScore: true,
    threshold: 1, // they are known to be near
    distance: 32,
    ignoreFieldNorm: true,
    isCaseSensitive: true, // terms and words are folded
  });
  const scores = terms.map(() => 1);
  for (const { refIndex, score = 1 } of fuse.search(word)) scores[refIndex] = score;
  return scores.map((score) => 1 - score);
}

/** The letters of a word as bits, wrapped round at 32: equal words give equal sets. */
function letterSet(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}
