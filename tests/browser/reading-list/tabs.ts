import { openDB, type IDBPDatabase } from 'idb';
import { openReadingListStore, type ReadingListStore } from '@/browser/reading-list/store';
import { closedAfterTest } from '../opened';

/** A clock that starts at `iso` and goes on by a second each time it is read. */
export function clock(iso = '2026-08-01T09:00:00.000Z'): () => Date {
  let time = Date.parse(iso);
  return () => {
    const now = new Date(time);
    time += 1000;
    return now;
  };
}

/** The store as one more tab of the browser opens it. */
export function openTab(now = clock()): ReadingListStore {
  return closedAfterTest(openReadingListStore({ now }));
}

/** The database behind the store's back, at its present version. */
export async function openRaw(version?: number): Promise<IDBPDatabase> {
  return closedAfterTest(await openDB('lectern-reading-list', version));
}

/** Everything stored, store by store. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const database = await openRaw();
  const stores = [...database.objectStoreNames];
  const contents = await Promise.all(stores.map((name) => database.getAll(name)));
  database.close();
  return Object.fromEntries(stores.map((name, index) => [name, contents[index] ?? []]));
}

export async function ids(store: ReadingListStore): Promise<string[]> {
  return (await store.list()).items.map(({ id }) => id);
}

export async function articleIds(store: ReadingListStore): Promise<string[]> {
  return (await store.list()).items.map((item) => item.article.id);
}
