import type { Article } from '@/domain/article';
import type { ReadingListContent, ReadingListItem, TrashedItem } from '@/domain/reading-list/item';
import type { Quote, QuoteAnchor } from '@/domain/reading-list/quote';
import type { MergeReport } from '@/domain/reading-list/merge-content';
import { joinRecords, readRecords, type StoredRecord } from '@/domain/reading-list/read-content';
import { MAIN_LIST, type ReadingList } from '@/domain/reading-list/reading-list';
import type { TermList } from '@/domain/reading-list/term-list';
import type { Written } from '@/domain/reading-list/written';
import { nextTask } from '@/worker/next-task';
import type { Edit, ItemChange } from './annotating';
import type * as Changes from './changing';
import { openChangeNotices } from './change-notices';
import type { Place } from './changes';
import { openIndexedStorage } from './indexed-storage';
import type { JoinRequest, JoinResult } from './join';
import { randomId } from './random-id';
import type { ListState } from './list-state';
import type { ListStorage, Records } from './records';
import type { RestoreMode } from './restore';
import { PartMissing, StorageClosed, StorageForbidden } from './storage-fault';

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
   * Saves the article at the end of a list. One that is on the list already stays as it is; one
   * in the trash comes back to the end as the same item, with this copy of the article.
   *
   * @throws TypeError if the article breaks its type: a bug, since it could not be read again.
   */
  add(article: Article, corpusTitle: string | null, listId?: string): Promise<ReadingListItem>;
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
  /** Moves items to the trash, all at once. @returns those that were on a list. */
  removeAll(ids: readonly string[]): Promise<readonly TrashedItem[]>;
  /** Undoes `removeAll`. */
  putBack(ids: readonly string[]): Promise<void>;
  /**
   * Puts items at the end of another list, unless their work is on it.
   *
   * @returns Where those that moved were before, for `putInPlaces`.
   */
  moveToList(ids: readonly string[], listId: string): Promise<readonly Place[]>;
  /** Undoes `moveToList`. */
  putInPlaces(places: readonly Place[]): Promise<void>;
  /**
   * Changes status, decision, rating and tags, of many items at once too.
   *
   * @returns The changes that undo these.
   */
  annotate(changes: readonly ItemChange[]): Promise<readonly ItemChange[]>;
  /**
   * Writes a note. Where it was changed elsewhere since `base`, the edit becomes a copy beside it.
   *
   * @returns The note as it is then; undefined where the item is gone.
   */
  writeNote(itemId: string, edit: Edit): Promise<Written | undefined>;
  /** Takes a copy away that was kept beside the note. */
  dropNoteCopy(itemId: string, text: string): Promise<Written | undefined>;
  /** @returns undefined where the item is gone. */
  addQuote(itemId: string, quote: QuoteDraft): Promise<Quote | undefined>;
  /** As `writeNote`, for the comment of a quote. */
  writeComment(itemId: string, quoteId: string, edit: Edit): Promise<Written | undefined>;
  dropCommentCopy(itemId: string, quoteId: string, text: string): Promise<Written | undefined>;
  /** Takes the quote off, to be put back for thirty days. */
  removeQuote(itemId: string, quoteId: string): Promise<Quote | undefined>;
  restoreQuote(itemId: string, quoteId: string): Promise<Quote | undefined>;
  createList(name: string): Promise<ReadingList>;
  renameList(id: string, name: string): Promise<ReadingList>;
  /** Takes the list away with all that is on it, to be put back for thirty days. */
  removeList(id: string): Promise<ReadingList>;
  restoreList(id: string): Promise<ReadingList>;
  /** Writes a list of terms, a new one too; a removed one comes back. */
  putTermList(termList: TermList): Promise<TermList>;
  /** @returns What was there, to be put back; undefined where it was gone. */
  removeTermList(id: string): Promise<TermList | undefined>;
  /** Brings articles onto a list, those of a file or a link: all of them or none. */
  join(request: JoinRequest): Promise<JoinResult>;
  undoJoin(result: JoinResult): Promise<void>;
  /** Deletes for good what was removed longer ago. @returns how many items. */
  purgeTrash(olderThanDays?: number): Promise<number>;
  /** The list as a whole; null where nothing was ever saved, or nothing can be stored. */
  identify(): Promise<ListState | null>;
  /** Brings another version of the list in, from a backup or a snapshot, whole or not at all. */
  restoreAll(content: ReadingListContent, mode: RestoreMode): Promise<MergeReport>;
  /** @param listener Called when the browser took the stored list away under the open page. */
  onCut(listener: () => void): () => void;
  /** Records as they are stored by now, for `changeContent`. */
  read(keys: readonly string[]): Promise<readonly StoredRecord[]>;
  /**
   * @param listener Called after each change in this tab or another with the keys of the records
   * that it should read again; null: any of them, it should list again.
   * @returns Ends the subscription.
   */
  subscribe(listener: (keys: readonly string[] | null) => void): () => void;
  /** Every later use rejects with StorageClosed. */
  close(): void;
}

/** A passage that was just marked. */
export interface QuoteDraft {
  readonly anchor: QuoteAnchor;
  /** Empty: none. */
  readonly comment: string;
}

export interface ReadingListStoreOptions {
  readonly now?: () => Date;
  /** Makes a UUID. */
  readonly newId?: () => string;
}

/** Records that are read without giving way to what the reader does. */
const AT_ONCE = 200;

/** Where more changed, all is read again at less cost. */
const MOST_NAMED = 500;

/** What was set aside is not told from its key. */
function nameable(touched: readonly string[]): readonly string[] | null {
  const isAside = touched.some((key) => key.startsWith('quarantine/'));
  return isAside || touched.length > MOST_NAMED ? null : touched;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How records change: articles are shown before anything of it is needed. */
async function loadChanges(): Promise<typeof Changes> {
  try {
    return await import('./changing');
  } catch (cause) {
    throw new PartMissing(cause);
  }
}

/** Listens to the other tabs at once; opens the database at the first use. */
export function openReadingListStore({
  now = () => new Date(),
  newId = randomId,
}: ReadingListStoreOptions = {}): ReadingListStore {
  const changes = new EventTarget(); // a listener that throws hinders no other
  const tell = (keys: readonly string[] | null) =>
    changes.dispatchEvent(new CustomEvent('change', { detail: keys }));
  const notices = openChangeNotices(tell);
  const cut = () => void changes.dispatchEvent(new Event('cut'));
  let storage = openIndexedStorage(newId, cut);
  let persistent = true;
  /** Where nothing may be stored: few browsers need it. */
  let inMemory: Promise<ListStorage> | undefined;
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
        inMemory = import('./memory-storage').then((room) => room.openMemoryStorage());
      }
      storage = (await inMemory) ?? storage;
      return task(storage);
    }
  }

  async function change<T>(
    task: (records: Records, changes: typeof Changes) => Promise<T>,
  ): Promise<T> {
    const known = await loadChanges();
    const { value, touched } = await reach((reachable) =>
      reachable.change((records) => task(records, known)),
    );
    if (touched.length > 0) {
      const keys = nameable(touched);
      tell(keys);
      notices.post(keys);
    }
    return value;
  }

  const timestamp = () => now().toISOString();

  async function changeComment(
    itemId: string,
    quoteId: string,
    edit: (comment: Written, known: typeof Changes) => Written,
  ): Promise<Written | undefined> {
    const quote = await change((records, known) =>
      known.changeQuote(records, itemId, quoteId, ({ comment }) => ({
        comment: edit(comment, known),
      })),
    );
    return quote?.comment;
  }

  return {
    get persistent() {
      return persistent;
    },
    async list() {
      const { unreadable, items, ...others } = await reach((reachable) => reachable.read());
      const parts = [readRecords(others)];
      for (let from = 0; from < items.length; from += AT_ONCE) {
        if (from > 0) await nextTask(); // a letter that was typed meanwhile does not wait for all
        parts.push(readRecords({ items: items.slice(from, from + AT_ONCE) }));
      }
      const content = joinRecords(parts);
      return { ...content, unreadable: [...content.unreadable, ...unreadable] };
    },
    read: (keys) => reach((reachable) => reachable.readSome(keys)),
    identify: () => reach((reachable) => reachable.identify()),
    async restoreAll(content, mode) {
      const { restoreContent } = await import('./restore');
      const at = timestamp();
      return change((records) => restoreContent(records, content, mode, at));
    },
    onCut(listener) {
      const listen = () => listener();
      changes.addEventListener('cut', listen);
      return () => changes.removeEventListener('cut', listen);
    },
    async add(article, corpusTitle, listId = MAIN_LIST) {
      const added = { id: newId(), listId, article, corpusTitle, addedAt: timestamp() };
      return change((records, known) => known.addItem(records, added));
    },
    async remove(id) {
      const at = timestamp();
      return change((records, known) => known.removeItem(records, id, at));
    },
    async restore(id) {
      const at = timestamp();
      return change((records, known) => known.restoreItem(records, id, at));
    },
    move: (id, beforeId) => change((records, known) => known.moveItem(records, id, beforeId)),
    async removeAll(ids) {
      const at = timestamp();
      return change(async (records, known) => {
        const removed: TrashedItem[] = [];
        for (const id of ids) {
          const trashed = await known.removeItem(records, id, at);
          if (trashed !== undefined) removed.push(trashed);
        }
        return removed;
      });
    },
    async putBack(ids) {
      const at = timestamp();
      return change(async (records, known) => {
        for (const id of ids) await known.restoreItem(records, id, at);
      });
    },
    putInPlaces: (places) => change((records, known) => known.putInPlaces(records, places)),
    moveToList: (ids, listId) => change((records, known) => known.moveToList(records, ids, listId)),
    annotate: (changes) => change((records, known) => known.annotate(records, changes)),
    writeNote(itemId, edit) {
      const at = timestamp();
      return change((records, known) => known.writeNote(records, itemId, edit, at));
    },
    dropNoteCopy: (itemId, text) =>
      change((records, known) => known.dropNoteCopy(records, itemId, text)),
    addQuote(itemId, { anchor, comment }) {
      const quote = { id: newId(), anchor, comment, addedAt: timestamp() };
      return change((records, known) => known.addQuote(records, itemId, quote));
    },
    writeComment: (itemId, quoteId, { base, text }) =>
      changeComment(itemId, quoteId, (comment, known) =>
        known.editFrom(comment, base, text, timestamp()),
      ),
    dropCommentCopy: (itemId, quoteId, text) =>
      changeComment(itemId, quoteId, (comment, known) => known.dropCopy(comment, text)),
    removeQuote(itemId, quoteId) {
      const removedAt = timestamp();
      return change((records, known) =>
        known.changeQuote(records, itemId, quoteId, () => ({ removedAt })),
      );
    },
    restoreQuote: (itemId, quoteId) =>
      change((records, known) =>
        known.changeQuote(records, itemId, quoteId, () => ({ removedAt: null })),
      ),
    createList(name) {
      const list = { id: newId(), name, createdAt: timestamp() };
      return change((records, known) => known.createList(records, list));
    },
    renameList: (id, name) =>
      change((records, known) => known.changeList(records, id, () => ({ name }))),
    removeList(id) {
      const removedAt = timestamp();
      return change((records, known) => known.changeList(records, id, () => ({ removedAt })));
    },
    restoreList: (id) =>
      change((records, known) => known.changeList(records, id, () => ({ removedAt: null }))),
    putTermList: (termList) => change((records, known) => known.putTermList(records, termList)),
    removeTermList: (id) => change((records, known) => known.removeTermList(records, id)),
    async join(request) {
      const at = timestamp();
      const { joinList } = await import('./join'); // few do it, and the page starts without it
      return change((records) => joinList(records, request, { at, newId }));
    },
    async undoJoin(result) {
      const at = timestamp();
      const { undoJoin } = await import('./join');
      return change((records) => undoJoin(records, result, at));
    },
    async purgeTrash(olderThanDays = 30) {
      const before = new Date(now().getTime() - olderThanDays * DAY_MS);
      return change((records, known) => known.purgeItems(records, before));
    },
    subscribe(listener) {
      const listen = (event: Event): void =>
        listener((event as CustomEvent<readonly string[] | null>).detail);
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
