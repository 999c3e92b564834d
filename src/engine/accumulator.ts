import { addTo, articlesOf, emptyBitmap } from './bitmap';
import { METADATA, TITLE, TITLE_VARIANT, type Matches } from './matches';
import { FIELD_NUMBER, FIELDS, FIRST_SECTION } from './parts';
import { PART_BITS, PART_MASK, type PostingArrays } from './postings';
import { rarity, saturate } from './ranking';
import type { ScopeTest } from './scope-test';

/** Sections beyond these share a bit of `places`. */
const LAST_PLACE = 29;

/** The bits of a part in `places`. */
function placesOf(part: number, weight: number): number {
  if (part >= FIRST_SECTION) return 1 << Math.min(part - FIRST_SECTION + 1, LAST_PLACE);
  if (part !== FIELD_NUMBER.title) return METADATA;
  return METADATA | (weight === 1 ? TITLE : TITLE_VARIANT);
}

/**
 * Adds up what the terms of one word are worth in each article. There is a cell for every article,
 * so that any number of terms can be added in any order; it is emptied by reading it.
 */
export class Accumulator {
  readonly #size: number;
  readonly #arrays: PostingArrays;
  readonly #mentionWeights: Float32Array;
  readonly #frequencies: Float64Array;
  readonly #places: Int32Array;
  readonly #seen: Uint32Array;

  /** @param mentionWeights Of `mentionWeights`. */
  constructor(arrays: PostingArrays, mentionWeights: Float32Array) {
    this.#size = mentionWeights.length / FIELDS.length;
    this.#arrays = arrays;
    this.#mentionWeights = mentionWeights;
    this.#frequencies = new Float64Array(this.#size);
    this.#places = new Int32Array(this.#size);
    this.#seen = emptyBitmap(this.#size);
  }

  /**
   * Adds all postings of a term.
   *
   * This is the inner loop of every search: it decodes as `PostingCursor` does, but in place.
   */
  addTerm(term: number, weight: number, accepts: ScopeTest): void {
    const { postings, postingStarts } = this.#arrays;
    const end = postingStarts[term + 1] as number;
    let at = postingStarts[term] as number;
    let article = 0;
    while (at < end) {
      let byte = postings[at] as number;
      at += 1;
      let head = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at] as number;
        at += 1;
        head |= (byte & 127) << shift;
      }
      article += head >>> 1;
      let part = FIRST_SECTION;
      let frequency = 1;
      if (head & 1) {
        const info = postings[at] as number;
        at += 1;
        part = info & PART_MASK;
        frequency = info >>> PART_BITS;
        if (frequency === 0) {
          byte = postings[at] as number;
          at += 1;
          frequency = byte & 127;
          for (let shift = 7; byte > 127; shift += 7) {
            byte = postings[at] as number;
            at += 1;
            frequency |= (byte & 127) << shift;
          }
        }
      }
      if (accepts === null || accepts(article, part)) {
        this.add(article, part, frequency, weight);
      }
    }
  }

  /** Adds that something stands `frequency` times in a part of an article. */
  add(article: number, part: number, frequency: number, weight: number): void {
    const field = part < FIRST_SECTION ? part : FIRST_SECTION;
    const mention = this.#mentionWeights[article * FIELDS.length + field] as number;
    this.#frequencies[article] =
      (this.#frequencies[article] as number) + weight * frequency * mention;
    this.#places[article] = (this.#places[article] as number) | placesOf(part, weight);
    addTo(this.#seen, article);
  }

  /** Scores what was added, and empties the cells. */
  take(): Matches {
    const articles = articlesOf(this.#seen);
    const scores = new Float64Array(articles.length);
    const places = new Int32Array(articles.length);
    const weight = rarity(articles.length, this.#size);
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at] as number;
      scores[at] = weight * saturate(this.#frequencies[article] as number);
      places[at] = this.#places[article] as number;
      this.#frequencies[article] = 0;
      this.#places[article] = 0;
    }
    this.#seen.fill(0);
    return { articles, scores, places };
  }
}
