import type { Article } from '@/domain/article';
import { findQuote, type QuotePlace } from '@/domain/reading-list/find-quote';
import type { Quote } from '@/domain/reading-list/quote';

/** A quote, and where it stands in the abstract as it is drawn. */
export interface PlacedQuote {
  readonly quote: Quote;
  /** null: it is no longer there. */
  readonly place: QuotePlace | null;
  /** From 1, in the order of the text; those that are gone come last. */
  readonly number: number;
}

const known = new WeakMap<readonly Quote[], WeakMap<Article, readonly PlacedQuote[]>>();

/** Sorted by number. Found once for an article and its quotes: each section asks. */
export function placeQuotes(article: Article, quotes: readonly Quote[]): readonly PlacedQuote[] {
  const ofQuotes = known.get(quotes) ?? new WeakMap<Article, readonly PlacedQuote[]>();
  known.set(quotes, ofQuotes);
  const placed = ofQuotes.get(article) ?? place(article, quotes);
  ofQuotes.set(article, placed);
  return placed;
}

function place(article: Article, quotes: readonly Quote[]): readonly PlacedQuote[] {
  return quotes
    .map((quote) => ({ quote, place: findQuote(article, quote.anchor) }))
    .sort((a, b) => compare(a.place, b.place))
    .map((placed, index) => ({ ...placed, number: index + 1 }));
}

function compare(a: QuotePlace | null, b: QuotePlace | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.section - b.section || a.start - b.start || a.end - b.end;
}
