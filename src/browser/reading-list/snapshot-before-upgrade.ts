import { openDB } from 'idb';
import { formatRecords } from '@/domain/reading-list/backup';
import { openSnapshots } from './snapshots';
import { DATABASE_NAME } from './schema';

/**
 * A snapshot of a database that is about to be brought to a newer version, its records as they are
 * stored.
 *
 * @param version That it has now.
 */
export async function snapshotBeforeUpgrade(version: number): Promise<void> {
  const snapshots = await openSnapshots();
  if (snapshots === null) return;
  const database = await openDB(DATABASE_NAME, version);
  try {
    const read = async (store: string): Promise<unknown[]> =>
      database.objectStoreNames.contains(store) ? database.getAll(store) : [];
    const [items, trash, lists, termLists] = await Promise.all(
      ['items', 'trash', 'lists', 'termLists'].map(read),
    );
    const [meta] = await read('meta');
    const { listId, changes } = Object(meta) as { listId?: unknown; changes?: unknown };
    const takenAt = new Date().toISOString();
    const facts = { exportedAt: takenAt, listId: typeof listId === 'string' ? listId : null };
    const count = items?.length ?? 0;
    const text = formatRecords(facts, {
      recordVersion: version,
      count,
      items: items ?? [],
      trash: trash ?? [],
      lists: lists ?? [],
      termLists: termLists ?? [],
    });
    await snapshots.take(text, {
      takenAt,
      reason: 'upgrade',
      count,
      listId: facts.listId,
      changes: typeof changes === 'number' ? changes : 0,
    });
  } finally {
    database.close();
  }
}
