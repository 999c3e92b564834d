import { createObservable } from '@/browser/observable';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { toListedItem, type ListChange, type ListedItem } from '@/domain/reading-list/listed-item';

/** Which state of the reading list the search knows; each number only ever goes up. */
export interface ListRevision {
  /** One more when articles came or went, or another status, verdict, rating or tag. */
  readonly marks: number;
  /** One more when a note or a quote is another. */
  readonly words: number;
}

interface Followed {
  readonly item: ReadingListItem;
  readonly listed: ListedItem;
}

/** The reading list as the search knows it, and what to tell the worker of it. */
export class FollowedList {
  /** Null until the list is read. */
  readonly revision = createObservable<ListRevision | null>(null);
  readonly #followed = new Map<string, Followed>();

  /** @param tell Called with what changed, before the revision goes up; not where nothing did. */
  follow(items: readonly ReadingListItem[], tell: (change: ListChange) => void): void {
    const { marks, words } = this.revision.get() ?? { marks: 0, words: 0 };
    const gone = new Set(this.#followed.keys());
    const changed: ListedItem[] = [];
    let otherMarks = false;
    let otherWords = false;
    for (const item of items) {
      gone.delete(item.id);
      const before = this.#followed.get(item.id);
      if (before?.item === item) continue; // reading the list again makes no new object of it
      const listed = toListedItem(item);
      this.#followed.set(item.id, { item, listed });
      const hasOtherMarks = marksOf(before?.listed) !== marksOf(listed);
      const hasOtherWords = wordsOf(before?.listed) !== wordsOf(listed);
      if (hasOtherMarks || hasOtherWords) changed.push(listed);
      otherMarks ||= hasOtherMarks;
      otherWords ||= hasOtherWords;
    }
    for (const id of gone) this.#followed.delete(id);
    otherMarks ||= gone.size > 0;
    if (changed.length > 0 || gone.size > 0) tell({ changed, gone: [...gone] });
    if (otherMarks || otherWords || this.revision.get() === null) {
      this.revision.set({ marks: marks + Number(otherMarks), words: words + Number(otherWords) });
    }
  }

  /** All of it, for a worker that knows nothing yet; null where the list is empty. */
  whole(): ListChange | null {
    const changed = Array.from(this.#followed.values(), ({ listed }) => listed);
    return changed.length > 0 ? { changed, gone: [] } : null;
  }
}

function marksOf(item: ListedItem | undefined): string {
  return JSON.stringify(
    item && [item.articleKey, item.status, item.verdict, item.rating, item.tags],
  );
}

function wordsOf(item: ListedItem | undefined): string {
  return JSON.stringify([item?.note ?? '', item?.quotes ?? []]);
}
