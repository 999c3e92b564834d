import { openDB, type IDBPDatabase } from 'idb';
import { openCorporaStore, type CorporaStore } from '@/browser/corpora/store';
import { closedAfterTest } from '../opened';
import { clock } from '../reading-list/tabs';

/** The store as one more tab of the browser opens it. */
export function openCorporaTab(now = clock()): CorporaStore {
  return closedAfterTest(openCorporaStore({ now }));
}

/** The database behind the store's back. */
export async function openRawCorpora(): Promise<IDBPDatabase> {
  return closedAfterTest(await openDB('lectern-corpora'));
}
