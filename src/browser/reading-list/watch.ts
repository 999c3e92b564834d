import type { ReadingListContent } from '@/domain/reading-list/item';
import type { Keeping, KeepingSeen, Loss } from './keeping';
import { NO_DIARY, readDiary, writeDiary } from './keeping-diary';
import type { ListState } from './list-state';
import { storageManager } from './storage-manager';
import type { ReadingListStore } from './store';
import { readWitness, WITNESS_KEY, writeWitness, type Witness } from './witness';

/** A change is seldom alone: a snapshot is taken after so long without another. */
const SNAPSHOT_AFTER_MS = 2000;
const SNAPSHOT_AT_LATEST_MS = 30_000;

/** What watches over the stored list, in a chunk of its own: the first articles do not wait for it. */
export interface Watch {
  follow: Keeping['follow'];
  settle: Keeping['settle'];
}

/** @param seen Where it puts what it finds. */
export function openWatch(store: ReadingListStore, seen: KeepingSeen, now: () => Date): Watch {
  const { loss, state, persisted, diary } = seen;
  diary.set(readDiary());
  diary.subscribe(() => writeDiary(diary.get()));
  let checking: Promise<void> | null = null;
  let again = false;

  /** One at a time; what changed meanwhile is looked at once more. */
  function check(): Promise<void> {
    again = true;
    checking ??= (async () => {
      while (again) {
        again = false;
        await look().catch(() => loss.set(loss.get() ?? null)); // the list itself tells of it
      }
    })().finally(() => (checking = null));
    return checking;
  }

  async function look(): Promise<void> {
    const witness = readWitness(); // first: other tabs write it after they changed the list
    const found = await store.identify();
    state.set(found);
    const lost = findLoss(witness, found);
    loss.set(lost);
    if (lost !== null || found === null || !store.persistent) return;
    const at = now().toISOString();
    if (witness?.changes !== found.changes || witness.listId !== found.listId) {
      writeWitness({ ...found, at });
    }
    const known = diary.get() ?? NO_DIARY;
    if (known.begunAt === null) diary.set({ ...known, begunAt: at });
  }

  /** The database was cleared under the page: what the page shows is saved again. */
  async function rescue(content: ReadingListContent | undefined): Promise<boolean> {
    const before = state.get();
    const found = await store.identify();
    const isThere =
      found?.listId === before?.listId && (found?.changes ?? 0) >= (before?.changes ?? 0);
    if (before === null || isThere || content === undefined) return false;
    await store.restoreAll(content, 'merge');
    writeWitness(null);
    return true;
  }

  void check();
  return {
    follow(content, onRescued) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let firstChange: number | undefined;
      let notBefore = 0;

      /** Once the changes come to rest, or after a while where they do not. */
      function snapshotSoon(): void {
        const time = performance.now();
        firstChange ??= time;
        const rest = firstChange + SNAPSHOT_AT_LATEST_MS - time;
        snapshotIn(Math.max(notBefore - time, Math.min(SNAPSHOT_AFTER_MS, rest)));
      }
      function snapshotIn(ms: number): void {
        clearTimeout(timer);
        timer = setTimeout(() => void snapshot(), ms);
      }
      async function snapshot(): Promise<void> {
        clearTimeout(timer);
        timer = undefined;
        firstChange = undefined;
        if (loss.get() !== null) return; // an emptied list is none to keep
        try {
          const { snapshotInPassing } = await import('./take-snapshot');
          const wait = await snapshotInPassing(store, now());
          notBefore = performance.now() + wait;
          if (wait > 0) snapshotIn(wait);
        } catch {
          // another time: the list itself is saved
        }
      }
      const onHidden = (): void => {
        if (document.visibilityState === 'hidden' && timer !== undefined) void snapshot();
      };
      const onStorage = ({ key }: StorageEvent): void => {
        if (key === WITNESS_KEY || key === null) void check();
      };
      const ends = [
        store.subscribe(() => {
          void check();
          snapshotSoon();
        }),
        store.onCut(() => {
          rescue(content())
            .then((done) => {
              if (done) onRescued();
              return check();
            })
            .catch(() => undefined); // what fails is told where the list is next used
        }),
      ];
      addEventListener('storage', onStorage);
      document.addEventListener('visibilitychange', onHidden);
      void readPersisted().then(persisted.set);
      return () => {
        for (const end of ends) end();
        removeEventListener('storage', onStorage);
        document.removeEventListener('visibilitychange', onHidden);
        clearTimeout(timer);
      };
    },
    settle() {
      writeWitness(null);
      return check();
    },
  };
}

function findLoss(witness: Witness | null, found: ListState | null): Loss | null {
  if (witness === null || witness.count === 0) return null;
  const isThere = found?.listId === witness.listId && found.changes >= witness.changes;
  return isThere ? null : { count: witness.count, at: witness.at, found: found?.count ?? 0 };
}

const readPersisted = async (): Promise<boolean | null> =>
  (await storageManager()
    ?.persisted?.()
    .catch(() => null)) ?? null;
