import type { Article } from '../article';
import type { ListedItem } from '../reading-list/listed-item';

/** What a facet sees of an article. */
export interface FacetedArticle {
  readonly article: Article;
  readonly suggestedKeywords: readonly string[];
}

/** One value of an article: `value` is compared and stands in the URL, `label` is shown. */
export interface FacetLabel {
  readonly value: string;
  readonly label: string;
}

/** One way to filter. A new one is a file and a line in the registry. */
export interface FacetDefinition {
  /** Also its URL parameter. */
  readonly id: string;
  /** As the reader sees it. */
  readonly name: string;
  /**
   * `any`: an article passes with one of the chosen values, and the others stay countable.
   * `all`: it must have every one.
   */
  readonly combine: 'any' | 'all';
  /** Which values come first. */
  readonly order: 'count' | 'newest';
  /** Whether a value is worth offering; default: always. */
  readonly offers?: (count: number, total: number) => boolean;
  /** What was printed or chosen, brought to the form in which it is compared; default: as it is. */
  readonly toValue?: (text: string) => string;
  /** Whether a chosen value takes in a value of an article; default: when equal. */
  readonly includes?: (chosen: string, value: string) => boolean;
  /** What was chosen after the reader ticks or clears one value; default: added or taken out. */
  readonly toggle?: (chosen: readonly string[], value: string) => string[];
  /** What the reader sees of what was printed or chosen; default: as it is. */
  readonly labelOf?: (text: string) => string;
}

/** A facet of what an article says of itself: the index has its values. */
export interface ArticleFacet extends FacetDefinition {
  /** What one article has, as printed; two of them may be one value. */
  readonly printed: (faceted: FacetedArticle) => readonly string[];
}

/** A facet of what the reader says of an article: its values change with the reading list. */
export interface ListFacet extends FacetDefinition {
  /** What one item of the list has; an article may be on several lists. */
  readonly marked: (item: ListedItem) => readonly string[];
}

/** Chosen values by facet id; a facet without a choice may be absent. */
export type FacetSelection = Readonly<Record<string, readonly string[]>>;

export interface FacetValue extends FacetLabel {
  /** Articles of the answer that have it. */
  readonly count: number;
  readonly selected: boolean;
}

/** A facet's values in an answer, in order. */
export interface FacetAnswer {
  readonly id: string;
  readonly name: string;
  readonly values: readonly FacetValue[];
  /** Values beyond those listed. */
  readonly more: number;
  /** Each chosen value with the words to show for it. */
  readonly selected: readonly FacetLabel[];
}
