import { openDB } from 'idb';
import { formatRecords } from '@/domain/reading-list/backup';
import { DATABASE_NAME } from './schema';

/**
 * All records as they are stored, in the form of a backup, whatever version of the app wrote them:
 * for a list that this one does not understand. Nothing is changed.
 */
export async function formatStored(now: Date): Promise<string> {
  const database = await openDB(DATABASE_NAME); // at the version that it has
  try {
    const read = async (store: string): Promise<unknown[]> =>
      database.objectStoreNames.contains(store) ? database.getAll(store) : [];
    const [items = [], trash = [], lists = [], termLists = []] = await Promise.all(
      ['items', 'trash', 'lists', 'termLists'].map(read),
    );
    return formatRecords(
      { exportedAt: now.toISOString(), listId: null },
      { recordVersion: database.version, count: items.length, items, trash, lists, termLists },
    );
  } finally {
    database.close();
  }
}
