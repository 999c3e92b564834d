import type { Article } from '@/domain/article';
import type { ReadingListContent, ReadingListItem, TrashedItem } from '@/domain/reading-list/item';
import { readContent } from '@/domain/reading-list/read-content';
import { openChangeNotices } from './change-notices';
import { addItem, moveItem, purgeItems, removeItem, restoreItem } from './changes';
import { openIndexedStorage } from './indexed-storage';
import { openMemoryStorage } from './memory-storage';
import { randomId } from './random-id';
import type { ListStorage, Records } from './records';
import { StorageClosed, StorageForbidden } from './storage-fault';

/**
 * The reader's list. Every change is one transaction; its promise resolves when the change is on
 * the disk and not before, so that "Saved" may be said then. All methods reject with a
 * `StorageFault`, whose message is for the reader; a rejected change was not made.
 */
export interface ReadingListStore {
  /**
   * False where the browser lets the page keep nothing: the list then lasts as long as the page.
   * Final once the first `list` has answered.
   */
  readonly persistent: boolean;
  list(): Promise<ReadingListContent>;
  /**
   * Saves the article at the end of the list. One that is on the list already stays as it is; one
   * in the trash comes back to the end as the same item, with this copy of the article.
   *
   * @throws TypeError if the article breaks its type: a bug, since it could not be read again.
   */
  add(article: Article, corpusTitle: string | null): Promise<ReadingListItem>;
  /** Moves the item to the trash. @returns undefined where it was no longer on the list. */
  remove(id: string): Promise<TrashedItem | undefined>;
  /** Undoes `remove`: same place, same date. @returns undefined where the item is gone. */
  restore(id: string): Promise<ReadingListItem | undefined>;
  /**
   * Puts the item right before another, null: at the end. Where either is gone, nothing changes.
   *
   * @returns undefined where the item is gone.
   */
  move(id: string, beforeId: string | null): Promise<ReadingListItem | undefined>;
  /** Deletes for good what was removed longer ago. @returns how many. */
  purgeTrash(olderThanDays?: number): Promise<number>;
  /**
   * @param listener Called after each change in this tab or another; it should list again.
   * @returns Ends the subscription.
   */
  subscribe(listener: () => void): () => void;
  /** Every later use rejects with StorageClosed. */
  close(): void;
}

export interface ReadingListStoreOptions {
  readonly now?: () => Date;
  /** Makes a UUID. */
  readonly newId?: () => string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Listens to the other tabs at once; opens the database at the first use. */
export function openReadingListStore({
  now = () => new Date(),
  newId = randomId,
}: ReadingListStoreOptions = {}): ReadingListStore {
  const changes = new EventTarget(); // a listener that throws hinders no other
  const tell = () => changes.dispatchEvent(new Event('change'));
  const notices = openChangeNotices(tell);
  let storage = openIndexedStorage(newId);
  let persistent = true;
  let reached = false;
  let closed = false;

  /** Storage that is forbidden from the start is replaced; a list once seen never is. */
  async function reach<T>(task: (storage: ListStorage) => Promise<T>): Promise<T> {
    if (closed) throw new StorageClosed();
    try {
      const value = await task(storage);
      reached = true;
      return value;
    } catch (cause) {
      if (reached || !(cause instanceof StorageForbidden)) throw cause;
      if (persistent) {
        persistent = false;
        storage = openMemoryStorage();
      }
      return task(storage);
    }
  }

  async function change<T>(task: (records: Records) => Promise<T>): Promise<T> {
    const { value, changed } = await reach((reachable) => reachable.change(task));
    if (changed) {
      tell();
      notices.post();
    }
    return value;
  }

  const timestamp = () => now().toISOString();

  return {
    get persistent() {
      return persistent;
    },
    async list() {
      const { items, trash, unreadable } = await reach((reachable) => reachable.read());
      const content = readContent(items, trash);
      return { ...content, unreadable: [...content.unreadable, ...unreadable] };
    },
    async add(article, corpusTitle) {
      const added = { id: newId(), article, corpusTitle, addedAt: timestamp() };
      return change((records) => addItem(records, added));
    },
    async remove(id) {
      const at = timestamp();
      return change((records) => removeItem(records, id, at));
    },
    async restore(id) {
      const at = timestamp();
      return change((records) => restoreItem(records, id, at));
    },
    move: (id, beforeId) => change((records) => moveItem(records, id, beforeId)),
    async purgeTrash(olderThanDays = 30) {
      const before = new Date(now().getTime() - olderThanDays * DAY_MS);
      return change((records) => purgeItems(records, before));
    },
    subscribe(listener) {
      const listen = () => listener();
      changes.addEventListener('change', listen);
      return () => changes.removeEventListener('change', listen);
    },
    close() {
      closed = true;
      notices.close();
      storage.close();
    },
  };
}
