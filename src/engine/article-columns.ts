import type { Article } from '@/domain/article';
import { articleKey } from '@/domain/reading-list/article-key';
import type { ArticleFeature } from '@/domain/search/query';
import { SORT_KEYS, SORT_KEY_IDS, type SortKeyId } from '@/domain/search/sort';
import { SECTION_KINDS, type SectionKind } from '@/domain/section-kind';
import { fold } from '@/domain/text/fold';
import { tokenise } from '@/domain/text/tokens';
import { grow } from './grow';

/** What `has:` asks for, by bit: the kinds of section first. */
const FEATURES: readonly ArticleFeature[] = [
  ...SECTION_KINDS,
  'abstract',
  'sections',
  'keywords',
  'doi',
  'author',
];

/** Stands for "no year", which no range holds. */
const NO_YEAR = -0x8000;

/** What the engine knows of each article beside its words; a number for each, in their order. */
export interface ColumnArrays {
  readonly features: Uint32Array;
  readonly years: Int16Array;
  /** Where each article's sections begin in `sectionKinds`; one more than there are articles. */
  readonly sectionStarts: Uint32Array;
  /** Numbers in `SECTION_KINDS`. */
  readonly sectionKinds: Uint8Array;
  readonly idHashes: Uint32Array;
  readonly titleHashes: Uint32Array;
  /** Of each article's key, in 53 bits: no two works of a corpus and a list share one by chance. */
  readonly keyHashes: Float64Array;
  /** The article's place by each sort key, from 0; articles of the same key share theirs. */
  readonly ranks: Readonly<Record<SortKeyId, Uint32Array>>;
}

/** The rank of an article whose key is not known: behind all others in either direction. */
export const NO_RANK = 0xffffffff;

/** Kinds of section, as bits. */
export function kindMask(kinds: readonly SectionKind[]): number {
  return kinds.reduce((mask, kind) => mask | (1 << SECTION_KINDS.indexOf(kind)), 0);
}

export class ArticleColumns {
  readonly arrays: ColumnArrays;

  constructor(arrays: ColumnArrays) {
    this.arrays = arrays;
  }

  get size(): number {
    return this.arrays.years.length;
  }

  hasFeature(article: number, feature: ArticleFeature): boolean {
    return ((this.arrays.features[article] as number) & (1 << FEATURES.indexOf(feature))) !== 0;
  }

  /** @param from,to Both included; null: open on that side. */
  isBetween(article: number, from: number | null, to: number | null): boolean {
    const year = this.arrays.years[article] as number;
    return year !== NO_YEAR && year >= (from ?? -Infinity) && year <= (to ?? Infinity);
  }

  /** The kind of a section by its place; the number of a kind, not its name. */
  kindNumber(article: number, section: number): number {
    const { sectionStarts, sectionKinds } = this.arrays;
    return sectionKinds[(sectionStarts[article] as number) + section] ?? 0;
  }

  /** Kinds of labelled sections that occur in the corpus, in the order of `SECTION_KINDS`. */
  kinds(): SectionKind[] {
    const present = this.arrays.features.reduce((all, features) => all | features, 0);
    return SECTION_KINDS.filter((_, number) => (present & (1 << number)) !== 0);
  }

  /** Articles whose id may be this one: nearly always none or one. */
  withId(id: string): number[] {
    return indexesOf(this.arrays.idHashes, hashOf(id));
  }

  /** For each key the articles that have it: nearly always none or one. */
  withKeys(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
    const keyOf = new Map(keys.map((key) => [keyHash(key), key]));
    const found = new Map<string, number[]>(keys.map((key) => [key, []]));
    if (keyOf.size === 0) return found;
    const { keyHashes } = this.arrays;
    for (let article = 0; article < keyHashes.length; article += 1) {
      const key = keyOf.get(keyHashes[article] as number);
      if (key !== undefined) found.get(key)?.push(article);
    }
    return found;
  }

  /** Articles whose title may be these words, nearly always none or one. */
  withTitle(text: string): number[] {
    const hash = titleHash(text);
    return hash === NO_TITLE ? [] : indexesOf(this.arrays.titleHashes, hash);
  }
}

function indexesOf(hashes: Uint32Array, hash: number): number[] {
  const found: number[] = [];
  for (let at = hashes.indexOf(hash); at !== -1; at = hashes.indexOf(hash, at + 1)) found.push(at);
  return found;
}

/** Collects the columns of articles, added in order, once each. */
export class ColumnsBuilder {
  #size = 0;
  #features = new Uint32Array(1024);
  #years = new Int16Array(1024);
  #sectionStarts = new Uint32Array(1025);
  #sectionKinds = new Uint8Array(4096);
  #idHashes = new Uint32Array(1024);
  #titleHashes = new Uint32Array(1024);
  #keyHashes = new Float64Array(1024);
  readonly #keys = SORT_KEY_IDS.map((id) => ({ id, keys: [] as (number | string | null)[] }));

  add(article: Article): void {
    const index = this.#size;
    this.#size += 1;
    if (this.#size >= this.#years.length) this.#grow();
    this.#features[index] = featuresOf(article);
    this.#years[index] = article.issued?.year ?? NO_YEAR;
    this.#idHashes[index] = hashOf(article.id);
    this.#titleHashes[index] = article.title === null ? NO_TITLE : titleHash(article.title);
    this.#keyHashes[index] = keyHash(articleKey(article));
    const start = this.#sectionStarts[index] as number;
    const end = start + article.abstract.length;
    this.#sectionStarts[index + 1] = end;
    if (end > this.#sectionKinds.length) {
      this.#sectionKinds = grow(this.#sectionKinds, Uint8Array, end);
    }
    for (const [at, { kind }] of article.abstract.entries()) {
      this.#sectionKinds[start + at] = SECTION_KINDS.indexOf(kind);
    }
    for (const { id, keys } of this.#keys) keys.push(SORT_KEYS[id](article));
  }

  finish(): ArticleColumns {
    const size = this.#size;
    return new ArticleColumns({
      features: this.#features.slice(0, size),
      years: this.#years.slice(0, size),
      sectionStarts: this.#sectionStarts.slice(0, size + 1),
      sectionKinds: this.#sectionKinds.slice(0, this.#sectionStarts[size]),
      idHashes: this.#idHashes.slice(0, size),
      titleHashes: this.#titleHashes.slice(0, size),
      keyHashes: this.#keyHashes.slice(0, size),
      ranks: Object.fromEntries(
        this.#keys.map(({ id, keys }) => [id, rank(keys)]),
      ) as ColumnArrays['ranks'],
    });
  }

  #grow(): void {
    const length = this.#size + 1;
    this.#features = grow(this.#features, Uint32Array, length);
    this.#years = grow(this.#years, Int16Array, length);
    this.#sectionStarts = grow(this.#sectionStarts, Uint32Array, length);
    this.#idHashes = grow(this.#idHashes, Uint32Array, length);
    this.#titleHashes = grow(this.#titleHashes, Uint32Array, length);
    this.#keyHashes = grow(this.#keyHashes, Float64Array, length);
  }
}

function featuresOf(article: Article): number {
  const labelled = article.abstract.filter(({ label }) => label !== null);
  const states: Readonly<Partial<Record<ArticleFeature, boolean>>> = {
    abstract: article.abstract.length > 0,
    sections: labelled.length > 0,
    keywords: article.keyword !== null && article.keyword.length > 0,
    doi: article.DOI !== null,
    author: article.author.length > 0,
  };
  return FEATURES.reduce(
    (bits, feature, at) => (states[feature] === true ? bits | (1 << at) : bits),
    kindMask(labelled.map(({ kind }) => kind)),
  );
}

/** The place of each key in their order; equal keys share one, null has none. */
function rank(keys: readonly (number | string | null)[]): Uint32Array {
  const order = Array.from(keys.keys()).filter((index) => keys[index] !== null);
  const compare = (a: number, b: number): number => {
    const [one, other] = [keys[a] as number | string, keys[b] as number | string];
    return one < other ? -1 : Number(one > other);
  };
  order.sort(compare);
  const ranks = new Uint32Array(keys.length).fill(NO_RANK);
  let place = 0;
  for (const [at, index] of order.entries()) {
    if (at > 0 && compare(order[at - 1] as number, index) !== 0) place = at;
    ranks[index] = place;
  }
  return ranks;
}

const NO_TITLE = 0;
/** In letters: nobody means a subject by so long a word. */
const LONG_TITLE = 64;

/** Of the letters alone: a title is found however its blanks and punctuation are typed. */
function titleHash(text: string): number {
  const folded = fold(text);
  let hash = 0x811c9dc5;
  let words = 0;
  let inWord = false;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    if (isLetter(code, folded, at)) {
      if (!inWord) words += 1;
      hash = Math.imul(hash ^ code, 0x01000193);
      inWord = true;
    } else {
      inWord = false;
    }
  }
  // One word is a subject, and not the wish for the article that is called so.
  const isSubject = words < 2 && folded.length < LONG_TITLE && tokenise(text).length < 2;
  return isSubject ? NO_TITLE : hash >>> 0 || 1;
}

function isLetter(code: number, text: string, at: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return /[\p{L}\p{N}]/u.test(text.charAt(at));
}

/** FNV-1a, 32 bits. Source: RFC 9923, section 2. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** 53 bits: as many as a number holds exactly. */
function keyHash(key: string): number {
  let high = 0;
  for (let at = 0; at < key.length; at += 1) {
    high = Math.imul(((high << 7) | (high >>> 25)) ^ key.charCodeAt(at), 0x85ebca6b);
  }
  return (high >>> 11) * 2 ** 32 + hashOf(key);
}
