import type { QueryTerm } from '@/domain/search/parse-query';
import type { Correction, Tier } from '@/domain/search/search';
import type { Article } from '@/domain/article';
import { bm25f, fieldFrequency } from './bm25f';
import type { Expansion, Lexicon } from './lexicon';
import { FIELD_WEIGHT, fieldOf, partTexts } from './parts';
import { findPhrase } from './phrase';
import type { Posting, Postings } from './postings';

/** A term of the query as it is searched. */
export type SearchedTerm =
  | { readonly kind: 'word'; readonly typed: string; readonly terms: readonly Expansion[] }
  | { readonly kind: 'phrase'; readonly typed: string; readonly terms: readonly string[] };

/** How one article answers the query. */
export interface Match {
  /** Index of the article in the corpus. */
  readonly article: number;
  readonly score: number;
  readonly tier: Tier;
  /** How many terms of the query it has. */
  readonly termCount: number;
}

export interface Resolution {
  readonly searched: readonly SearchedTerm[];
  readonly corrections: readonly Correction[];
}

/** Looks the words of a query up in the lexicon. */
export function resolveTerms(terms: readonly QueryTerm[], lexicon: Lexicon): Resolution {
  const searched: SearchedTerm[] = [];
  const corrections: Correction[] = [];
  for (const term of terms) {
    if (term.kind === 'phrase') {
      searched.push(term);
      continue;
    }
    const expansions = lexicon.expand(term.term, { prefix: term.prefix });
    if (expansions.kind === 'none' && term.parts.length > 0) {
      // Nobody joins these words with a hyphen here: ask for each of them.
      searched.push({ kind: 'phrase', typed: term.typed, terms: term.parts });
      continue;
    }
    searched.push({ kind: 'word', typed: term.typed, terms: expansions.terms });
    if (expansions.kind === 'fuzzy') {
      corrections.push({ typed: term.typed, searched: expansions.terms.map((each) => each.term) });
    }
  }
  return { searched, corrections };
}

/** Bits of `TermMatch.places`: the metadata as a whole, then a bit for each section. */
const METADATA = 1;
const MAX_SECTIONS = 30;

interface TermMatch {
  /** Weighted over the fields, for BM25F. */
  frequency: number;
  /** Where the term stands, as bits. */
  places: number;
}

/**
 * Scores every article that has a term of the query.
 *
 * A word of the metadata (title, keyword, author, …) speaks for the whole abstract: "kassen
 * blockchain" is together in every section that has "blockchain".
 *
 * @returns In no order.
 */
export function matchArticles(
  searched: readonly SearchedTerm[],
  postings: Postings,
  articles: readonly Article[],
): Match[] {
  const perTerm = searched.map((term) =>
    term.kind === 'word'
      ? matchWord(term.terms, postings)
      : matchPhrase(term.terms, postings, articles),
  );
  const scores = new Map<number, number>();
  for (const matches of perTerm) {
    for (const [article, { frequency }] of matches) {
      const weight = bm25f(frequency, matches.size, postings.size);
      scores.set(article, (scores.get(article) ?? 0) + weight);
    }
  }
  return [...scores].map(([article, score]) => {
    const places = perTerm.map((matches) => matches.get(article)?.places ?? 0);
    const termCount = places.filter((place) => place !== 0).length;
    return { article, score, tier: tierOf(places), termCount };
  });
}

function tierOf(places: readonly number[]): Tier {
  if (places.includes(0)) return 'some';
  let shared = -1;
  for (const place of places) shared &= place & METADATA ? -1 : place;
  return shared === 0 ? 'apart' : 'together';
}

function matchWord(terms: readonly Expansion[], postings: Postings): Map<number, TermMatch> {
  const matches = new Map<number, TermMatch>();
  for (const { term, weight } of terms) {
    for (const posting of postings.of(term)) addMatch(matches, posting, weight, postings);
  }
  return matches;
}

function matchPhrase(
  terms: readonly string[],
  postings: Postings,
  articles: readonly Article[],
): Map<number, TermMatch> {
  const matches = new Map<number, TermMatch>();
  for (const id of articlesWithAll(terms, postings)) {
    const article = articles[id];
    if (article === undefined) continue;
    for (const { part, text } of partTexts(article)) {
      const frequency = findPhrase(text, terms).length;
      if (frequency > 0) addMatch(matches, { article: id, part, frequency }, 1, postings);
    }
  }
  return matches;
}

function articlesWithAll(terms: readonly string[], postings: Postings): number[] {
  const sets = terms.map((term) => new Set(postings.of(term).map(({ article }) => article)));
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  return [...(smallest ?? [])].filter((article) => others.every((set) => set.has(article)));
}

function addMatch(
  matches: Map<number, TermMatch>,
  { article, part, frequency }: Posting,
  weight: number,
  postings: Postings,
): void {
  const field = fieldOf(part);
  const share = fieldFrequency(
    weight * frequency,
    postings.length(article, field),
    postings.meanLength(field),
    FIELD_WEIGHT[field],
  );
  const place = typeof part === 'number' ? 2 << Math.min(part, MAX_SECTIONS - 1) : METADATA;
  const match = matches.get(article);
  if (match === undefined) {
    matches.set(article, { frequency: share, places: place });
  } else {
    match.frequency += share;
    match.places |= place;
  }
}
