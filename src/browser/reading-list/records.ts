import type { UnreadableRecord } from '@/domain/reading-list/item';
import type { StoredRecord, StoredRecords } from '@/domain/reading-list/read-content';
import type { ListState } from './list-state';
import type { RawRecord } from './schema';

/** Where an item may lie. No work of a list lies on both shelves. */
export type Shelf = 'items' | 'trash';

/** What has no place in an order: lists by themselves, and lists of terms. */
export type Drawer = 'lists' | 'termLists';

export interface Entry {
  /** A damaged record may have a key of another kind; it is only ever handed back. */
  readonly key: string;
  readonly raw: RawRecord;
}

/** What a change may see and do, inside its one transaction. It must await nothing else. */
export interface Records {
  find(store: Shelf | Drawer, id: string): Promise<Entry | undefined>;
  findByArticle(shelf: Shelf, listId: string, articleKey: string): Promise<Entry | undefined>;
  /** What is on the list with exactly this position: more than one only in damaged data. */
  findByPosition(listId: string, position: string): Promise<readonly RawRecord[]>;
  /**
   * The last position of a list before `bound`, or of all where that is null. Positions in the
   * trash count, so that nobody takes the place of what is put back. `exceptId` is left out.
   */
  positionBelow(listId: string, bound: string | null, exceptId?: string): Promise<string | null>;
  /** The first position of a list after `bound`. */
  positionAbove(listId: string, bound: string, exceptId?: string): Promise<string | null>;
  all(store: Shelf | Drawer): Promise<readonly Entry[]>;
  put(store: Shelf | Drawer, record: RawRecord): Promise<void>;
  delete(store: Shelf | Drawer, key: string): Promise<void>;
  /**
   * Moves an unreadable entry out of the way; it stays among the unreadable.
   *
   * @param store Where it is stored; without it, the items.
   */
  setAside(entry: Entry, reason: string, at: string, store?: Shelf | Drawer): Promise<void>;
}

/** All that is stored, as of one moment. */
export interface Snapshot extends StoredRecords {
  readonly unreadable: readonly UnreadableRecord[];
}

export interface Changed<T> {
  readonly value: T;
  /** Keys of the records that were written or deleted; none: nothing changed. */
  readonly touched: readonly string[];
}

/** Where the list is kept. */
export interface ListStorage {
  read(): Promise<Snapshot>;
  /** Null where nothing was ever saved, or nothing is stored. */
  identify(): Promise<ListState | null>;
  /** Records by their keys, `items/3f2a…`; `raw` is undefined where there is none. */
  readSome(keys: readonly string[]): Promise<readonly StoredRecord[]>;
  /** Makes one change, whole or not at all. */
  change<T>(task: (records: Records) => Promise<T>): Promise<Changed<T>>;
  close(): void;
}
