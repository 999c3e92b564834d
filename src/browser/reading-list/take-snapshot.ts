import { backupPieces } from '@/domain/reading-list/backup';
import { nextTask } from '@/worker/next-task';
import { openSnapshots } from './snapshots';
import type { SnapshotHead, SnapshotReason } from './snapshot-retention';
import type { ReadingListStore } from './store';

/** Least time between two that are taken in passing. */
const SNAPSHOT_EVERY_MS = 5 * 60_000;

/** A long list is written out in so many milliseconds at a time: the reader may be typing. */
const PIECE_MS = 8;

/**
 * A snapshot of the list as it is stored now.
 *
 * @returns Null where there is nothing to keep, or no place for it.
 * @throws SnapshotFailed, or a StorageFault.
 */
export async function takeSnapshot(
  store: ReadingListStore,
  reason: SnapshotReason,
  now: Date,
): Promise<SnapshotHead | null> {
  const snapshots = await openSnapshots();
  const state = snapshots && (await store.identify());
  if (snapshots === null || state === null) return null;
  const content = await store.list();
  const takenAt = now.toISOString();
  const { listId, changes } = state;
  const backup = await joinInPieces(backupPieces(content, { exportedAt: takenAt, listId }));
  const count = content.items.length;
  return snapshots.take(backup, { takenAt, reason, count, listId, changes });
}

async function joinInPieces(pieces: Iterable<string>): Promise<string> {
  let text = '';
  let start = performance.now();
  for (const piece of pieces) {
    text += piece;
    if (performance.now() - start < PIECE_MS) continue;
    await nextTask();
    start = performance.now();
  }
  return text;
}

/**
 * A snapshot in passing: of all tabs one takes it, and none where nothing changed.
 *
 * @returns Milliseconds until the next may be taken.
 */
export async function snapshotInPassing(store: ReadingListStore, now: Date): Promise<number> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (locks === undefined) return snapshotIfDue(store, now);
  return locks.request('lectern-snapshot', () => snapshotIfDue(store, now));
}

async function snapshotIfDue(store: ReadingListStore, now: Date): Promise<number> {
  const [last] = (await (await openSnapshots())?.list()) ?? [];
  if (last !== undefined) {
    const state = await store.identify();
    if (state?.listId === last.listId && state.changes <= last.changes) return 0;
    const age = now.getTime() - Date.parse(last.takenAt);
    const isRecent = last.reason === 'changes' && age >= 0 && age < SNAPSHOT_EVERY_MS;
    if (isRecent) return SNAPSHOT_EVERY_MS - age;
  }
  await takeSnapshot(store, 'changes', now);
  return 0;
}
