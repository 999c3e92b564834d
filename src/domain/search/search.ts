/** What is asked of the search engine, and what it answers. Plain data: it crosses to a worker. */
import type { Article } from '../article';
import type { FacetAnswer, FacetSelection } from '../facets/facet';
import type { SectionKind } from '../section-kind';
import type { TextRange } from '../text/tokens';
import type { QueryNote } from './query';
import type { SortId } from './sort';

/**
 * How well an article holds the words of a query.
 *
 * `together`: all of them, those of the abstract in one and the same section.
 * `apart`: all of them, but scattered over sections.
 * `some`: not all of them.
 */
export const TIERS = ['together', 'apart', 'some'] as const;
export type Tier = (typeof TIERS)[number];

export interface SearchQuery {
  /** As typed. Empty: every article. */
  readonly text: string;
  readonly selection: FacetSelection;
  readonly sort: SortId;
  /** From 1. */
  readonly page: number;
  readonly pageLength: number;
  /** Articles of this tier; null: of the best one that has any. */
  readonly tier: Tier | null;
  /** The last word may still be typed: terms that it begins count too. */
  readonly typing: boolean;
}

/** The parts of an article that are searched. A number is the index of a section. */
export type Part = 'title' | 'keyword' | 'author' | 'containerTitle' | 'DOI' | number;

/** How often the query's words stand in one part. */
export interface PartMatches {
  readonly part: Part;
  /** The kind of the section; null for the other parts. */
  readonly kind: SectionKind | null;
  readonly count: number;
}

/** Ranges in the original text of each part; sorted, without overlap. */
export interface Highlights {
  readonly title: readonly TextRange[];
  readonly containerTitle: readonly TextRange[];
  /** One list for each of `article.author`, in the text that `formatName` gives. */
  readonly author: readonly (readonly TextRange[])[];
  /** One list for each of `article.keyword`. */
  readonly keyword: readonly (readonly TextRange[])[];
  /** One list for each of `article.abstract`. */
  readonly abstract: readonly (readonly TextRange[])[];
}

/** A stretch of one section around its matches. */
export interface Snippet extends TextRange {
  readonly section: number;
}

export interface Hit {
  readonly article: Article;
  /** Made from the article's own words; empty where its authors state keywords. */
  readonly suggestedKeywords: readonly string[];
  /** Higher is more relevant; 0 where nothing was asked. Comparable within one answer only. */
  readonly score: number;
  readonly highlights: Highlights;
  /** Null where the abstract has no match. */
  readonly snippet: Snippet | null;
  /** Where it matched, most matches first; empty where nothing was asked. */
  readonly matches: readonly PartMatches[];
}

/** A word of the query that was searched as others too. */
export interface Correction {
  readonly typed: string;
  /** As printed in the corpus, the likeliest first. */
  readonly searched: readonly string[];
  /**
   * Whether the corpus lacks the word, so that the others stand for it; else it is only rare, and
   * the others count where not all words are found.
   */
  readonly missing: boolean;
}

/** A stretch of a sentence about the query. */
export interface DescriptionPart {
  readonly text: string;
  /** A word of the reader's, to be told from the sentence around it. */
  readonly quoted: boolean;
}

export interface SearchResult {
  /** Articles in this answer, over all its pages. */
  readonly total: number;
  readonly tier: Tier;
  /** Those of one page. */
  readonly hits: readonly Hit[];
  /** The page they are: the last one where the query asked for a page behind it. */
  readonly page: number;
  /** Articles of the next tier, not in `total`; null where there are none. */
  readonly rest: { readonly tier: Tier; readonly total: number } | null;
  readonly facets: readonly FacetAnswer[];
  readonly corrections: readonly Correction[];
  /** Words of the query that no article has where they are asked for, as typed. */
  readonly missing: readonly string[];
  /**
   * The query as it was understood: "articles with" *blockchain* "in Findings, from 2018". Null
   * where it is words and nothing else: they speak for themselves.
   */
  readonly understood: readonly DescriptionPart[] | null;
  readonly notes: readonly QueryNote[];
}

/** A way to go on with what is being typed. */
export interface Completion {
  readonly kind: 'word' | 'title' | 'author' | 'keyword' | 'field' | 'tag' | 'value';
  /** As it is offered: "blockchain", "Maxat Kassen", "findings:". */
  readonly label: string;
  /** The whole text of the search field once it is taken. */
  readonly text: string;
  /** Articles that have it; null where that tells nothing. */
  readonly count: number | null;
}

/** Asks for articles like one. */
export interface SimilarQuery {
  readonly id: string;
  /** Compares sections of this kind alone; null: everything. */
  readonly kind: SectionKind | null;
  readonly limit: number;
}

export interface SimilarResult {
  /** Most similar first, the article itself left out. */
  readonly hits: readonly Hit[];
  /** The words that weighed most, as printed, heaviest first. */
  readonly terms: readonly string[];
}

/** What is known of the corpus that the engine holds. */
export interface CorpusSummary {
  readonly title: string | null;
  readonly source: string | null;
  /** Articles in it. */
  readonly total: number;
  /** Kinds of section that occur in it, in the order of `SECTION_KINDS`. */
  readonly kinds: readonly SectionKind[];
}
