import type { StoredRecord } from '@/domain/reading-list/read-content';
import type { UnreadableRecord } from '@/domain/reading-list/item';
import type { RawRecord } from './schema';

/** Where an item may lie. No work lies on both shelves. */
export type Shelf = 'items' | 'trash';

export interface Entry {
  /** A damaged record may have a key of another kind; it is only ever handed back. */
  readonly key: string;
  readonly raw: RawRecord;
}

/** What a change may see and do, inside its one transaction. It must await nothing else. */
export interface Records {
  find(shelf: Shelf, id: string): Promise<Entry | undefined>;
  findByArticle(shelf: Shelf, articleKey: string): Promise<Entry | undefined>;
  /** What is on the list with exactly this position: more than one only in damaged data. */
  findByPosition(position: string): Promise<readonly RawRecord[]>;
  /**
   * The last position before `bound`, or of all where that is null. Positions in the trash count,
   * so that nobody takes the place of what is put back. `exceptId` is left out.
   */
  positionBelow(bound: string | null, exceptId?: string): Promise<string | null>;
  /** The first position after `bound`. */
  positionAbove(bound: string, exceptId?: string): Promise<string | null>;
  trash(): Promise<readonly Entry[]>;
  put(shelf: Shelf, record: RawRecord): Promise<void>;
  delete(shelf: Shelf, key: string): Promise<void>;
  /** Moves an unreadable entry of the list out of the way; it stays among the unreadable. */
  setAside(entry: Entry, reason: string, at: string): Promise<void>;
}

/** All that is stored, as of one moment. */
export interface Snapshot {
  readonly items: readonly StoredRecord[];
  readonly trash: readonly StoredRecord[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** Where the list is kept. */
export interface ListStorage {
  read(): Promise<Snapshot>;
  /** Makes one change, whole or not at all. `changed` is false where the task wrote nothing. */
  change<T>(task: (records: Records) => Promise<T>): Promise<{ value: T; changed: boolean }>;
  close(): void;
}
