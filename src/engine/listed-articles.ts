import { LIST_FACETS } from '@/domain/facets/registry';
import type { ListChange, ListedItem } from '@/domain/reading-list/listed-item';
import type { Standing } from '@/domain/reading-list/standing';
import type { ListFeature, ListNode } from '@/domain/search/query';
import { readTagName } from '@/domain/search/query-fields';
import type { ArticleColumns } from './article-columns';
import { addTo, emptyBitmap, type Bitmap } from './bitmap';
import { FacetColumnBuilder } from './facet-column-builder';
import type { FacetArrays } from './facet-index';
import { ListedNotes } from './listed-notes';

interface Listed {
  readonly item: ListedItem;
  /** Those of the corpus that it is about: mostly none or one. */
  readonly articles: readonly number[];
}

const NOTHING: readonly string[] = [];

/**
 * What the reader says of the articles of one corpus, on any list. An article has what one of its
 * items has.
 */
export class ListedArticles {
  readonly #columns: ArticleColumns;
  readonly #items = new Map<string, Listed>();
  readonly #notes = new ListedNotes();

  constructor(columns: ArticleColumns) {
    this.#columns = columns;
  }

  /** @returns Whether the facets have other values now; a note that is another is no reason. */
  follow({ changed, gone }: ListChange): boolean {
    let otherFacets = gone.length > 0;
    for (const id of gone) {
      this.#items.delete(id);
      this.#notes.delete(id);
    }
    const isKnown = ({ id, articleKey }: ListedItem): boolean =>
      this.#items.get(id)?.item.articleKey === articleKey;
    const isNew = (item: ListedItem): boolean => !isKnown(item);
    const found = this.#columns.withKeys(changed.filter(isNew).map(({ articleKey }) => articleKey));
    for (const item of changed) {
      const before = this.#items.get(item.id);
      const articles = found.get(item.articleKey) ?? before?.articles ?? [];
      otherFacets ||= before?.articles !== articles || facetsOf(before.item) !== facetsOf(item);
      this.#items.set(item.id, { item, articles });
      if (articles.length > 0) this.#notes.set(item.id, textsOf(item));
      else this.#notes.delete(item.id);
    }
    return otherFacets;
  }

  /** As `ListedNotes.readAhead`. */
  readAhead(): boolean {
    return this.#notes.readAhead();
  }

  /** The articles that have what is asked for. */
  having(node: ListNode): Bitmap {
    const bitmap = emptyBitmap(this.#columns.size);
    if (node.kind === 'word' || node.kind === 'phrase') {
      for (const id of this.#notes.having(node)) this.#add(bitmap, id);
    } else {
      for (const [id, { item }] of this.#items) if (has(item, node)) this.#add(bitmap, id);
    }
    return bitmap;
  }

  /** In the order of `LIST_FACETS`. */
  facets(): FacetArrays[] {
    const { size } = this.#columns;
    const itemsOf = new Map<number, ListedItem[]>();
    for (const { item, articles } of this.#items.values()) {
      for (const article of articles) {
        const items = itemsOf.get(article);
        if (items === undefined) itemsOf.set(article, [item]);
        else items.push(item);
      }
    }
    return LIST_FACETS.map((facet) => {
      const column = new FacetColumnBuilder(facet);
      for (let article = 0; article < size; article += 1) {
        column.add(article, itemsOf.get(article)?.flatMap(facet.marked) ?? NOTHING);
      }
      return column.finish(size);
    });
  }

  #add(bitmap: Bitmap, id: string): void {
    for (const article of this.#items.get(id)?.articles ?? []) addTo(bitmap, article);
  }
}

function facetsOf(item: ListedItem): string {
  return JSON.stringify(LIST_FACETS.map(({ marked }) => marked(item)));
}

function textsOf({ note, quotes }: ListedItem): string[] {
  const texts = [note, ...quotes.flatMap(({ exact, comment }) => [exact, comment])];
  return texts.filter((text) => text.trim() !== '');
}

function has(item: ListedItem, node: Exclude<ListNode, { kind: 'word' | 'phrase' }>): boolean {
  switch (node.kind) {
    case 'saved':
      return true;
    case 'tag': {
      const { tag, prefix } = node;
      const tags = item.tags.map(readTagName);
      return tags.some((each) => each === tag || (prefix && each.startsWith(tag)));
    }
    case 'status':
      return hasStanding(item, node.standing);
    case 'rating':
      return (
        item.rating !== null && item.rating >= (node.from ?? 0) && item.rating <= (node.to ?? 5)
      );
    case 'has':
      return hasFeature(item, node.feature);
  }
}

function hasStanding({ status, verdict }: ListedItem, standing: Standing): boolean {
  return standing === 'undecided' ? verdict === null : standing === status || standing === verdict;
}

function hasFeature({ note, quotes, tags, rating }: ListedItem, feature: ListFeature): boolean {
  switch (feature) {
    case 'note':
      return note.trim() !== '';
    case 'quote':
      return quotes.length > 0;
    case 'tag':
      return tags.length > 0;
    case 'rating':
      return rating !== null;
  }
}
