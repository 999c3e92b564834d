import { articleKey } from './article-key';
import type { ReadingListItem, Status, Verdict } from './item';

/** What the search knows of an item of the reading list: no more of it crosses to the worker. */
export interface ListedItem {
  readonly id: string;
  /** Which articles of a corpus it is about. */
  readonly articleKey: string;
  readonly status: Status;
  /** Null: not decided. */
  readonly verdict: Verdict | null;
  /** 1 to 5; null: none. */
  readonly rating: number | null;
  readonly tags: readonly string[];
  /** Blank where there is none. */
  readonly note: string;
  /** Of each quote that is not taken off the passage, and what the reader says of it. */
  readonly quotes: readonly { readonly exact: string; readonly comment: string }[];
}

/** What is another on the list than it was. */
export interface ListChange {
  /** Items that are new, or not as they were. */
  readonly changed: readonly ListedItem[];
  /** Ids of those that are no longer there. */
  readonly gone: readonly string[];
}

export function toListedItem(item: ReadingListItem): ListedItem {
  return {
    id: item.id,
    articleKey: articleKey(item.article),
    status: item.status,
    verdict: item.decision?.verdict ?? null,
    rating: item.rating,
    tags: item.tags,
    note: item.note.text,
    quotes: item.quotes
      .filter(({ removedAt }) => removedAt === null)
      .map(({ anchor, comment }) => ({ exact: anchor.exact, comment: comment.text })),
  };
}
