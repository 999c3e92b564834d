import { addTo, articlesOf, emptyBitmap, type Bitmap } from './bitmap';

/**
 * Bits of `places`: the first for what speaks for the whole article (title, keywords, author, …),
 * then one for each section; the last two bits are no section's.
 */
export const METADATA = 1;

/** Set beside `METADATA` for a word that stands in the title as it was typed. */
export const TITLE = 1 << 31;
/** The same for another form of the word. */
export const TITLE_VARIANT = 1 << 30;

/** The articles that have something, in ascending order; equal lengths. */
export interface Matches {
  readonly articles: Uint32Array;
  /** By BM25F; 0 for what only filters. */
  readonly scores: Float64Array;
  /** Where it stands in each article, as bits. */
  readonly places: Int32Array;
}

export const NO_MATCHES: Matches = {
  articles: new Uint32Array(),
  scores: new Float64Array(),
  places: new Int32Array(),
};

export function toBitmap({ articles }: Matches, size: number): Bitmap {
  const bitmap = emptyBitmap(size);
  for (const article of articles) addTo(bitmap, article);
  return bitmap;
}

/** Articles that pass a filter: it says nothing of how well, nor where. */
export function fromBitmap(bitmap: Bitmap): Matches {
  const articles = articlesOf(bitmap);
  return {
    articles,
    scores: new Float64Array(articles.length),
    places: new Int32Array(articles.length).fill(METADATA),
  };
}

/** Two ways to say one thing: the better of them counts. */
export function better(a: Matches, b: Matches): Matches {
  return merge(a, b, Math.max);
}

/** Either or both. */
export function union(a: Matches, b: Matches): Matches {
  return merge(a, b, (one, other) => one + other);
}

function merge(a: Matches, b: Matches, combine: (one: number, other: number) => number): Matches {
  if (a.articles.length === 0) return b;
  if (b.articles.length === 0) return a;
  const most = a.articles.length + b.articles.length;
  const merged = new MatchWriter(most);
  let [atA, atB] = [0, 0];
  while (atA < a.articles.length || atB < b.articles.length) {
    const articleA = a.articles[atA] ?? Infinity;
    const articleB = b.articles[atB] ?? Infinity;
    if (articleA < articleB) {
      merged.add(articleA, a.scores[atA] as number, a.places[atA] as number);
    } else if (articleB < articleA) {
      merged.add(articleB, b.scores[atB] as number, b.places[atB] as number);
    } else {
      merged.add(
        articleA,
        combine(a.scores[atA] as number, b.scores[atB] as number),
        (a.places[atA] as number) | (b.places[atB] as number),
      );
    }
    if (articleA <= articleB) atA += 1;
    if (articleB <= articleA) atB += 1;
  }
  return merged.matches();
}

/** Both; in the sections that have both, where there are such. */
export function intersection(a: Matches, b: Matches): Matches {
  const both = new MatchWriter(Math.min(a.articles.length, b.articles.length));
  let atB = 0;
  for (let atA = 0; atA < a.articles.length; atA += 1) {
    const article = a.articles[atA] as number;
    while (atB < b.articles.length && (b.articles[atB] as number) < article) atB += 1;
    if (b.articles[atB] !== article) continue;
    const [placeA, placeB] = [a.places[atA] as number, b.places[atB] as number];
    both.add(
      article,
      (a.scores[atA] as number) + (b.scores[atB] as number),
      shared(placeA, placeB) || placeA | placeB,
    );
  }
  return both.matches();
}

/** What speaks for the whole article is wherever the other is. */
function shared(a: number, b: number): number {
  if (a & METADATA) return b | (b & METADATA ? a : 0);
  return b & METADATA ? a : a & b;
}

class MatchWriter {
  readonly #articles: Uint32Array;
  readonly #scores: Float64Array;
  readonly #places: Int32Array;
  #length = 0;

  constructor(most: number) {
    this.#articles = new Uint32Array(most);
    this.#scores = new Float64Array(most);
    this.#places = new Int32Array(most);
  }

  add(article: number, score: number, places: number): void {
    this.#articles[this.#length] = article;
    this.#scores[this.#length] = score;
    this.#places[this.#length] = places;
    this.#length += 1;
  }

  matches(): Matches {
    return {
      articles: this.#articles.subarray(0, this.#length),
      scores: this.#scores.subarray(0, this.#length),
      places: this.#places.subarray(0, this.#length),
    };
  }
}
