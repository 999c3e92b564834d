import type { ReadingListContent } from '@/domain/reading-list/item';
import { createObservable, type Observable } from '../observable';
import { openKeepingDiary, type KeepingDiary } from './keeping-diary';
import type { ListState } from './list-state';
import type { ReadingListStore } from './store';
import { readWitness, WITNESS_KEY, writeWitness, type Witness } from './witness';

/** The stored list is not the one that was there: it was emptied, or is an older copy. */
export interface Loss {
  /** Articles that were on it, and when that was last seen, in ISO 8601. */
  readonly count: number;
  readonly at: string;
  /** Articles that are stored now. */
  readonly found: number;
}

/** Watches over the stored list: sees that it was lost, and takes snapshots of it. */
export interface Keeping {
  /** Null: nothing was lost; undefined: not known yet. */
  readonly loss: Observable<Loss | null | undefined>;
  readonly state: Observable<ListState | null>;
  readonly diary: Observable<KeepingDiary>;
  /** Whether the browser keeps it until the reader deletes it; null: not known. */
  readonly persisted: Observable<boolean | null>;
  /**
   * @param content What the page shows of the list: saved again where it is cleared meanwhile.
   * @param onRescued Called when that was done.
   * @returns Ends it.
   */
  follow(content: () => ReadingListContent | undefined, onRescued: () => void): () => void;
  /** What is stored now is the list from here on, whatever was there before. */
  settle(): Promise<void>;
  /** Asks the browser to keep the list; to be called in a click. @returns false if it was before. */
  askToPersist(): boolean;
}

/** A change is seldom alone: a snapshot is taken after so long without another. */
const SNAPSHOT_AFTER_MS = 2000;
const SNAPSHOT_AT_LATEST_MS = 30_000;

export function openKeeping(store: ReadingListStore, now: () => Date = () => new Date()): Keeping {
  const loss = createObservable<Loss | null | undefined>(undefined);
  const state = createObservable<ListState | null>(null);
  const persisted = createObservable<boolean | null>(null);
  const diary = openKeepingDiary();
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
    if (diary.get().begunAt === null) diary.set({ ...diary.get(), begunAt: at });
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
    loss,
    state,
    diary,
    persisted,
    follow(content, onRescued) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let firstChange = 0;

      /** Once the changes come to rest, or after a while where they do not. */
      function snapshotSoon(): void {
        const time = performance.now();
        if (timer === undefined) firstChange = time;
        const rest = firstChange + SNAPSHOT_AT_LATEST_MS - time;
        snapshotIn(Math.max(0, Math.min(SNAPSHOT_AFTER_MS, rest)));
      }
      function snapshotIn(ms: number): void {
        clearTimeout(timer);
        timer = setTimeout(() => void snapshot(), ms);
      }
      async function snapshot(): Promise<void> {
        clearTimeout(timer);
        timer = undefined;
        if (loss.get() !== null) return; // an emptied list is none to keep
        try {
          const { snapshotInPassing } = await import('./take-snapshot');
          const wait = await snapshotInPassing(store, now());
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
    askToPersist() {
      if (diary.get().asked) return false;
      diary.set({ ...diary.get(), asked: true });
      void persist().then(persisted.set);
      return true;
    },
  };
}

function findLoss(witness: Witness | null, found: ListState | null): Loss | null {
  if (witness === null || witness.count === 0) return null;
  const isThere = found?.listId === witness.listId && found.changes >= witness.changes;
  return isThere ? null : { count: witness.count, at: witness.at, found: found?.count ?? 0 };
}

/** Missing in old browsers, and where the page came over plain http. */
const storage = (): Partial<StorageManager> | undefined =>
  (navigator as Partial<Navigator>).storage;

const readPersisted = async (): Promise<boolean | null> =>
  (await storage()
    ?.persisted?.()
    .catch(() => null)) ?? null;

const persist = async (): Promise<boolean | null> =>
  (await storage()
    ?.persist?.()
    .catch(() => null)) ?? null;
