import type { FacetedArticle } from '@/domain/facets/facet';
import { ARTICLE_FACETS } from '@/domain/facets/registry';
import { FacetColumnBuilder } from './facet-column-builder';
import { FacetIndex } from './facet-index';

/** Collects the facets of articles, added in order, once each. */
export class FacetIndexBuilder {
  readonly #columns = ARTICLE_FACETS.map((facet) => ({
    facet,
    column: new FacetColumnBuilder(facet),
  }));
  #size = 0;

  add(faceted: FacetedArticle): void {
    for (const { facet, column } of this.#columns) {
      column.add(this.#size, facet.printed(faceted));
    }
    this.#size += 1;
  }

  /** Gives the facets that an article had no value of, such as keywords, their values. */
  replace(index: number, faceted: FacetedArticle): void {
    for (const { facet, column } of this.#columns) {
      column.replace(index, facet.printed(faceted));
    }
  }

  finish(): FacetIndex {
    return new FacetIndex(this.#columns.map(({ column }) => column.finish(this.#size)));
  }
}
