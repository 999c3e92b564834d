import { connect } from './connection';
import { IndexedRecords, STORES, type ReadWrite } from './indexed-records';
import { readSnapshot, readSome } from './indexed-snapshot';
import type { Changed, ListStorage, Records } from './records';
import type { ListState } from './list-state';
import type { ReadingListDatabase } from './schema';

/** Counts the change in its own transaction, so that the count is never behind or ahead. */
async function countChange(transaction: ReadWrite, newId: () => string): Promise<void> {
  const meta = transaction.objectStore('meta');
  const list = (await meta.get('list')) ?? { listId: newId(), changes: 0 };
  await meta.put({ ...list, changes: list.changes + 1 }, 'list');
}

function abort(transaction: ReadWrite): void {
  try {
    transaction.abort();
  } catch {
    // it ended before
  }
}

/**
 * "strict" asks the browser to call a transaction complete only when it is on the disk.
 * Source: W3C, Indexed Database API 3.0, "durability", https://www.w3.org/TR/IndexedDB/
 */
async function change<T>(
  database: ReadingListDatabase,
  task: (records: Records) => Promise<T>,
  newId: () => string,
): Promise<Changed<T>> {
  const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
  const { done } = transaction;
  done.catch(() => undefined); // awaited below, but only where the task came through
  const records = new IndexedRecords(transaction);
  try {
    const value = await task(records);
    if (records.touched.size > 0) await countChange(transaction, newId);
    await done;
    return { value, touched: [...records.touched] };
  } catch (cause) {
    abort(transaction);
    throw transaction.error ?? cause; // a request's own error is often a mere AbortError
  }
}

async function identify(database: ReadingListDatabase): Promise<ListState | null> {
  const transaction = database.transaction(['meta', 'items']);
  transaction.done.catch(() => undefined); // the request that failed tells more
  const [list, count] = await Promise.all([
    transaction.objectStore('meta').get('list'),
    transaction.objectStore('items').count(),
  ]);
  return list === undefined ? null : { listId: list.listId, changes: list.changes, count };
}

/**
 * The list in IndexedDB, shared by all tabs.
 *
 * @param onCut Called when the browser took the database away under the open page.
 */
export function openIndexedStorage(newId: () => string, onCut: () => void): ListStorage {
  const connection = connect(onCut);
  return {
    read: () => connection.run(readSnapshot),
    identify: () => connection.run(identify),
    readSome: (keys) => connection.run((database) => readSome(database, keys)),
    change: (task) => connection.run((database) => change(database, task, newId)),
    close: () => connection.close(),
  };
}
