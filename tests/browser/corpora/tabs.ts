import { openDB, type IDBPDatabase } from 'idb';
import { afterEach } from 'vitest';
import { openCorporaStore, type CorporaStore } from '@/browser/corpora/store';
import { clock } from '../reading-list/tabs';

const opened: { close(): void }[] = [];

afterEach(() => {
  for (const each of opened.splice(0)) each.close();
});

/** The store as one more tab of the browser opens it. */
export function openCorporaTab(now = clock()): CorporaStore {
  const store = openCorporaStore({ now });
  opened.push(store);
  return store;
}

/** The database behind the store's back. */
export async function openRawCorpora(): Promise<IDBPDatabase> {
  const database = await openDB('lectern-corpora');
  opened.push(database);
  return database;
}
