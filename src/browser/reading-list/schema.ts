import type { DBSchema, IDBPDatabase } from 'idb';

export const DATABASE_NAME = 'lectern-reading-list';
export const DATABASE_VERSION = 1;

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
    indexes: { articleKey: string; position: string };
  };
  /** `TrashedItem`s; their `item` is the record of `items` as it was. */
  trash: {
    key: string;
    value: RawRecord;
    indexes: { articleKey: string; position: string };
  };
  quarantine: { key: number; value: QuarantinedRecord };
  meta: { key: 'list'; value: ListRecord };
}

export type ReadingListDatabase = IDBPDatabase<ReadingListSchema>;

/** Runs inside the versionchange transaction: either all of it happens or nothing. */
export function upgrade(database: ReadingListDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    const items = database.createObjectStore('items', { keyPath: 'id' });
    items.createIndex('articleKey', 'articleKey', { unique: true });
    items.createIndex('position', 'position');
    const trash = database.createObjectStore('trash', { keyPath: 'item.id' });
    trash.createIndex('articleKey', 'item.articleKey');
    trash.createIndex('position', 'item.position');
    database.createObjectStore('quarantine', { keyPath: 'key', autoIncrement: true });
    database.createObjectStore('meta');
  }
}
