/**
 * A query as it is understood: what `parseQuery` makes of the text that a reader types, and what
 * the engine evaluates. Plain data, so that it can be shown back and sent to a worker.
 */
import type { Standing } from '../reading-list/standing';
import type { SectionKind } from '../section-kind';

/** Where a word must stand; null: anywhere. */
export type Scope =
  | { readonly field: 'title' | 'keyword' | 'author' | 'containerTitle' | 'DOI' }
  | { readonly field: 'abstract'; readonly kinds: readonly SectionKind[] | null }
  /** What the reader wrote of the article: the note, the quotes, and what is said of them. */
  | { readonly field: 'note' };

/** A word. The engine adds its stem, what it begins where `prefix`, and what it may mean. */
export interface WordNode {
  readonly kind: 'word';
  /** As typed: "e-voting". */
  readonly typed: string;
  /** Folded; a hyphenated compound in its closed form: "evoting". */
  readonly term: string;
  /** The words of a compound: "e", "voting"; empty for a single word. */
  readonly parts: readonly string[];
  /** The reader may still be typing it: terms that begin so count too. */
  readonly prefix: boolean;
  readonly scope: Scope | null;
}

/** Words that must follow one another in one text, in this spelling. */
export interface PhraseNode {
  readonly kind: 'phrase';
  /** As typed, without the quotation marks. */
  readonly typed: string;
  /** Folded; stop words among them. At least one. */
  readonly terms: readonly string[];
  readonly scope: Scope | null;
}

/** What `has:` asks of the article: a section of a kind, or something that the source states. */
export type ArticleFeature = SectionKind | 'abstract' | 'sections' | 'keywords' | 'doi' | 'author';

/** What `has:` asks of the reading list: something that the reader added. */
export type ListFeature = 'note' | 'quote' | 'tag' | 'rating';

export type Feature = ArticleFeature | ListFeature;

export type QueryNode =
  | WordNode
  | PhraseNode
  /** Every one of them; at least two. */
  | { readonly kind: 'all'; readonly nodes: readonly QueryNode[] }
  /** One of them or more; at least two. */
  | { readonly kind: 'any'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }
  /** Published in these years, both included; null: open on that side. */
  | { readonly kind: 'year'; readonly from: number | null; readonly to: number | null }
  | { readonly kind: 'has'; readonly feature: ArticleFeature }
  | { readonly kind: 'has'; readonly feature: ListFeature }
  /** In the reading list: on any of the reader's lists, as the following are. */
  | { readonly kind: 'saved' }
  /** With this tag; where `prefix`, one that begins so. */
  | {
      readonly kind: 'tag';
      /** As typed, without quotation marks. */
      readonly typed: string;
      /** In the form in which tags are compared. */
      readonly tag: string;
      readonly prefix: boolean;
    }
  | { readonly kind: 'status'; readonly standing: Standing }
  /** Rated so, both included; null: open on that side. */
  | { readonly kind: 'rating'; readonly from: number | null; readonly to: number | null };

/** A node that the reading list answers, and the corpus cannot. */
export type ListNode =
  | ((WordNode | PhraseNode) & { readonly scope: { readonly field: 'note' } })
  | Extract<QueryNode, { kind: 'saved' | 'tag' | 'status' | 'rating' }>
  | { readonly kind: 'has'; readonly feature: ListFeature };

const LIST_FEATURES: ReadonlySet<Feature> = new Set(['note', 'quote', 'tag', 'rating']);

export function isListNode(node: QueryNode): node is ListNode {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return node.scope?.field === 'note';
    case 'has':
      return LIST_FEATURES.has(node.feature);
    case 'saved':
    case 'tag':
    case 'status':
    case 'rating':
      return true;
    case 'all':
    case 'any':
    case 'not':
    case 'year':
      return false;
  }
}

/** Part of a query that was not understood as it was meant. */
export interface QueryNote {
  /** The part, as typed. */
  readonly typed: string;
  /** One sentence: what is wrong, and what was done instead. */
  readonly message: string;
}

export interface ParsedQuery {
  /** All must hold. Empty: every article. */
  readonly clauses: readonly QueryNode[];
  readonly notes: readonly QueryNote[];
}
