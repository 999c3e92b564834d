import type { Article } from '../article';
import type { Quote } from './quote';
import type { ReadingList } from './reading-list';
import type { TermList } from './term-list';
import { NOTHING_WRITTEN, type Written } from './written';

/** How far the reader is with an article. */
export const STATUSES = ['to-read', 'reading', 'read'] as const;

export type Status = (typeof STATUSES)[number];

/**
 * What a screener decides of an article.
 * Source: PRISMA 2020, item 8 "Selection process", https://www.prisma-statement.org/
 */
export const VERDICTS = ['include', 'maybe', 'exclude'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface Decision {
  readonly verdict: Verdict;
  /** Why it was excluded; null where none was given, and for other verdicts. */
  readonly reason: string | null;
}

/** What the reader says of an article, apart from what the article says of itself. */
export interface Annotations {
  readonly status: Status;
  /** Null: not decided. */
  readonly decision: Decision | null;
  /** 1 to 5; null: none. */
  readonly rating: number | null;
  /** In the order in which they were given; none twice. */
  readonly tags: readonly string[];
  /** Markdown. */
  readonly note: Written;
  /** In the order in which they were made, those taken off too. */
  readonly quotes: readonly Quote[];
}

export const NO_ANNOTATIONS: Annotations = {
  status: 'to-read',
  decision: null,
  rating: null,
  tags: [],
  note: NOTHING_WRITTEN,
  quotes: [],
};

/** An article a reader keeps. It needs no corpus: the copy of the article is its own. */
export interface ReadingListItem extends Annotations {
  /** A UUID, given when the article is saved. */
  readonly id: string;
  /** The list that it is on. A work is at most one item of a list. */
  readonly listId: string;
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

export interface RemovedList {
  readonly list: ReadingList;
  readonly items: readonly ReadingListItem[];
}

/** All that is stored, as of one moment. */
export interface ReadingListContent {
  /** `MAIN_LIST` first, then as they were made. */
  readonly lists: readonly ReadingList[];
  /** With what is on them. The latest removed first. */
  readonly removedLists: readonly RemovedList[];
  readonly termLists: readonly TermList[];
  /** Of all `lists`, each list in the reader's own order. */
  readonly items: readonly ReadingListItem[];
  /** The latest removed first. */
  readonly trashed: readonly TrashedItem[];
  readonly unreadable: readonly UnreadableRecord[];
}
