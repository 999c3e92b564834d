import { unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { upgradeItemTo2, upgradeTrashedTo2 } from '@/domain/reading-list/upgrade-record';

export const DATABASE_NAME = 'lectern-reading-list';
export const DATABASE_VERSION = 2;

/** A stored object before it is read. It has a key, hence is an object, but may be damaged. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** A raw record that was set aside, because a good one needed its place. */
export interface QuarantinedRecord {
  /** Given by the database. */
  readonly key?: number;
  readonly raw: unknown;
  readonly reason: string;
  /** ISO 8601 in UTC. */
  readonly setAsideAt: string;
}

/** Facts about the list as a whole. */
export interface ListRecord {
  /** A UUID, given when the database is made: tells this list from any other. */
  readonly listId: string;
  /** Committed changes so far: a clock that no time zone or wrong date disturbs. */
  readonly changes: number;
}

export interface ReadingListSchema extends DBSchema {
  /** `ReadingListItem`s with their `articleKey`. */
  items: {
    key: string;
    value: RawRecord;
    indexes: { work: [listId: string, articleKey: string]; place: [listId: string, string] };
  };
  /** `TrashedItem`s; their `item` is the record of `items` as it was. */
  trash: {
    key: string;
    value: RawRecord;
    indexes: { work: [listId: string, articleKey: string]; place: [listId: string, string] };
  };
  /** `ReadingList`s. */
  lists: { key: string; value: RawRecord };
  /** `TermList`s. */
  termLists: { key: string; value: RawRecord };
  quarantine: { key: number; value: QuarantinedRecord };
  meta: { key: 'list'; value: ListRecord };
}

export type ReadingListDatabase = IDBPDatabase<ReadingListSchema>;

type Upgrade = IDBPTransaction<
  ReadingListSchema,
  ('items' | 'trash' | 'quarantine' | 'meta' | 'lists' | 'termLists')[],
  'versionchange'
>;

/** Runs inside the versionchange transaction: either all of it happens or nothing. */
export async function upgrade(
  database: ReadingListDatabase,
  oldVersion: number,
  transaction: Upgrade,
): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('items', { keyPath: 'id' });
    database.createObjectStore('trash', { keyPath: 'item.id' });
    database.createObjectStore('quarantine', { keyPath: 'key', autoIncrement: true });
    database.createObjectStore('meta');
  }
  if (oldVersion < 2) {
    database.createObjectStore('lists', { keyPath: 'id' });
    database.createObjectStore('termLists', { keyPath: 'id' });
    const items = transaction.objectStore('items');
    const trash = transaction.objectStore('trash');
    for (const store of [unwrap(items), unwrap(trash)]) {
      for (const name of store.indexNames) store.deleteIndex(name); // those of version 1
    }
    await rewrite(items, upgradeItemTo2);
    await rewrite(trash, upgradeTrashedTo2);
    items.createIndex('work', ['listId', 'articleKey'], { unique: true });
    items.createIndex('place', ['listId', 'position']);
    trash.createIndex('work', ['item.listId', 'item.articleKey']);
    trash.createIndex('place', ['item.listId', 'item.position']);
  }
}

interface Rewritable {
  openCursor(): Promise<RewritableCursor | null>;
}

interface RewritableCursor {
  readonly value: RawRecord;
  update(value: RawRecord): Promise<unknown>;
  continue(): Promise<RewritableCursor | null>;
}

/** Takes each record of a store through a step of `upgrade-record.ts`. */
async function rewrite(store: Rewritable, step: (raw: RawRecord) => RawRecord): Promise<void> {
  let cursor = await store.openCursor();
  while (cursor !== null) {
    const before = cursor.value;
    const after = step(before);
    if (after !== before) await cursor.update(after);
    cursor = await cursor.continue();
  }
}
