import type { DBSchema, IDBPDatabase } from 'idb';
import type { ImportOutcome } from '@/worker/protocol';
import type { CorpusRecord } from './kept-corpus';

/** Apart from the reading list, so that all of it may be dropped without touching that. */
export const DATABASE_NAME = 'lectern-corpora';
export const DATABASE_VERSION = 1;

/** A record of the list. One that was deleted stays for as long as that can be undone. */
export interface StoredRecord extends CorpusRecord {
  /** ISO 8601 in UTC. */
  readonly deletedAt?: string;
}

export interface CorporaSchema extends DBSchema {
  /** What is listed: small, read as a whole. */
  corpora: { key: string; value: StoredRecord };
  /** What a corpus holds, by its id: read when it is opened, and never changed. */
  contents: { key: string; value: ImportOutcome };
}

export type CorporaDatabase = IDBPDatabase<CorporaSchema>;

/** Runs inside the versionchange transaction: either all of it happens or nothing. */
export function upgrade(database: CorporaDatabase, oldVersion: number): void {
  if (oldVersion < 1) {
    database.createObjectStore('corpora', { keyPath: 'id' });
    database.createObjectStore('contents');
  }
}
