/**
 * A query as it is understood: what `parseQuery` makes of the text that a reader types, and what
 * the engine evaluates. Plain data, so that it can be shown back and sent to a worker.
 */
import type { SectionKind } from '../section-kind';

/** Where a word must stand; null: anywhere. */
export type Scope =
  | { readonly field: 'title' | 'keyword' | 'author' | 'containerTitle' | 'DOI' }
  | { readonly field: 'abstract'; readonly kinds: readonly SectionKind[] | null };

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

/** What `has:` asks for: a section of a kind, or something that the source states. */
export type Feature = SectionKind | 'abstract' | 'sections' | 'keywords' | 'doi' | 'author';

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
  | { readonly kind: 'has'; readonly feature: Feature }
  /** In the reading list. */
  | { readonly kind: 'saved' };

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
