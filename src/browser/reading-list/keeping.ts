import type { ReadingListContent } from '@/domain/reading-list/item';
import { createObservable, type Observable } from '../observable';
import type { KeepingDiary } from './keeping-diary';
import type { ListState } from './list-state';
import { storageManager } from './storage-manager';
import type { ReadingListStore } from './store';

/** The stored list is not the one that was there: it was emptied, or is an older copy. */
export interface Loss {
  /** Articles that were on it, and when that was last seen, in ISO 8601. */
  readonly count: number;
  readonly at: string;
  /** Articles that are stored now. */
  readonly found: number;
}

/** What is seen of the stored list. */
export interface KeepingSeen {
  /** Null: nothing was lost; undefined: not known yet. */
  readonly loss: Observable<Loss | null | undefined>;
  readonly state: Observable<ListState | null>;
  /** Null: not read yet. */
  readonly diary: Observable<KeepingDiary | null>;
  /** Whether the browser keeps it until the reader deletes it; null: not known. */
  readonly persisted: Observable<boolean | null>;
}

/** Watches over the stored list: sees that it was lost, and takes snapshots of it. */
export interface Keeping extends KeepingSeen {
  /**
   * @param content What the page shows of the list: saved again where it is cleared meanwhile.
   * @param onRescued Called when that was done.
   * @returns Ends it.
   */
  follow(content: () => ReadingListContent | undefined, onRescued: () => void): () => void;
  /** What is stored now is the list from here on, whatever was there before. */
  settle(): Promise<void>;
  /** Asks the browser to keep the list; to be called in a click. @returns false if it was before. */
  askToPersist(): boolean;
}

export function openKeeping(store: ReadingListStore, now: () => Date = () => new Date()): Keeping {
  const seen: KeepingSeen = {
    loss: createObservable<Loss | null | undefined>(undefined),
    state: createObservable<ListState | null>(null),
    diary: createObservable<KeepingDiary | null>(null),
    persisted: createObservable<boolean | null>(null),
  };
  const watch = import('./watch').then(({ openWatch }) => openWatch(store, seen, now));
  watch.catch(() => seen.loss.set(null)); // unwatched, the list is shown as it is
  return {
    ...seen,
    follow(content, onRescued) {
      let ended = false;
      let end = (): void => {
        ended = true;
      };
      watch
        .then(({ follow }) => {
          if (!ended) end = follow(content, onRescued);
        })
        .catch(() => undefined);
      return () => end();
    },
    settle: async () => (await watch).settle(),
    askToPersist() {
      const diary = seen.diary.get();
      if (diary === null || diary.asked) return false;
      seen.diary.set({ ...diary, asked: true });
      void storageManager()
        ?.persist?.()
        .then(seen.persisted.set)
        .catch(() => undefined);
      return true;
    },
  };
}
