import type { Article } from '../article';

/** An article a reader keeps. It needs no corpus: the copy of the article is its own. */
export interface ReadingListItem {
  /** A UUID, given when the article is saved. */
  readonly id: string;
  readonly article: Article;
  /** The corpus the article was saved from; null where that has no title. */
  readonly corpusTitle: string | null;
  /** ISO 8601 in UTC: "2026-08-01T09:30:00.000Z". */
  readonly addedAt: string;
  /** Place in the reader's own order: a fractional index, see position.ts. */
  readonly position: string;
  /** From 1, one more with each change of the record: tells a change from a copy. */
  readonly rev: number;
}

/** An item taken off the list, whole, so that it can be put back as it was. */
export interface TrashedItem {
  readonly item: ReadingListItem;
  /** ISO 8601 in UTC. */
  readonly removedAt: string;
}

/** A stored record that is no item. It stays where it is stored. */
export interface UnreadableRecord {
  /** Where it is stored: `items/3f2a…`. */
  readonly key: string;
  /** "article.title: expected text, got number". */
  readonly reason: string;
  /** As it was found; undefined where the browser could not give it. */
  readonly raw: unknown;
}

/** All that is stored, as of one moment. */
export interface ReadingListContent {
  /** In the reader's own order. */
  readonly items: readonly ReadingListItem[];
  /** The latest removed first. */
  readonly trashed: readonly TrashedItem[];
  readonly unreadable: readonly UnreadableRecord[];
}
