import { openDB } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, upgrade } from './schema';
import type { ReadingListDatabase, ReadingListSchema } from './schema';
import {
  mayPass,
  StorageBlocked,
  StorageClosed,
  StorageForbidden,
  toStorageFault,
} from './storage-fault';

/** Browsers fail to open a database now and then, and open it a moment later. */
const REOPEN_PAUSES_MS = [50, 150, 400];

/** A browser tells at once which databases it has, or not at all. */
const DATABASES_PATIENCE_MS = 1000;

/** How long another tab may take to let go after it was asked. */
const BLOCKED_PATIENCE_MS = 2000;

export interface Connection {
  /**
   * Runs `task` on the open database, which is opened at the first use, and again where the browser
   * closed it in between. A task that fails with its connection runs once more on a new one: it
   * must be one transaction that may as well happen twice.
   *
   * @throws A StorageFault, or what the task threw on its own.
   */
  run<T>(task: (database: ReadingListDatabase) => Promise<T>): Promise<T>;
  /** Every later use throws StorageClosed. */
  close(): void;
}

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms));

interface Hooks {
  blocked: () => void;
  blocking: (current: number, blocked: number | null, event: IDBVersionChangeEvent) => void;
  terminated: () => void;
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // it ended before
  }
}

/** An upgrade is all or nothing; a snapshot is for what it may get wrong. */
async function keepBeforeUpgrade(factory: IDBFactory): Promise<void> {
  try {
    // Missing in old browsers, whose database is upgraded without.
    const asking = (factory as Partial<IDBFactory>).databases?.();
    // Chromium leaves the question open where the databases have just been cleared.
    const known = await Promise.race([asking, pause(DATABASES_PATIENCE_MS)]);
    const version = known?.find(({ name }) => name === DATABASE_NAME)?.version;
    if (version === undefined || version >= DATABASE_VERSION) return;
    const { snapshotBeforeUpgrade } = await import('./snapshot-before-upgrade');
    await snapshotBeforeUpgrade(version);
  } catch {
    // no snapshot, then
  }
}

/** A database that will not open is left alone; nothing in this app ever deletes it. */
async function open(hooks: Hooks): Promise<ReadingListDatabase> {
  for (let attempt = 0; ; attempt++) {
    try {
      // The getter throws where it is forbidden.
      const factory = globalThis.indexedDB as IDBFactory | null | undefined;
      if (factory === undefined || factory === null) throw new StorageForbidden();
      await keepBeforeUpgrade(factory);
      return await openDB<ReadingListSchema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade(database, oldVersion, _newVersion, transaction) {
          transaction.done.catch(() => undefined); // the opening fails with it, and tells
          upgrade(database, oldVersion, transaction).catch(() => abort(transaction));
        },
        ...hooks,
      });
    } catch (cause) {
      const ms = REOPEN_PAUSES_MS[attempt];
      if (ms === undefined || !mayPass(cause)) throw toStorageFault(cause);
      await pause(ms);
    }
  }
}

interface Opening {
  readonly database: Promise<ReadingListDatabase>;
  /** Rejects when another tab held the database for too long. The request itself goes on. */
  readonly blocked: Promise<never>;
}

/** @param onCut Called when the browser closed the database on its own, as when it is cleared. */
export function connect(onCut: () => void): Connection {
  let current: Opening | undefined;
  let ended: StorageClosed | undefined;

  function forget(opening: Opening): void {
    if (current === opening) current = undefined;
  }

  function close(): void {
    ended ??= new StorageClosed();
    current?.database.then((database) => database.close()).catch(() => undefined);
    current = undefined;
  }

  function start(): Opening {
    let giveUp: () => void = () => undefined;
    const blocked = new Promise<never>((_resolve, reject) => {
      giveUp = () => reject(new StorageBlocked());
    });
    const opening: Opening = {
      blocked,
      database: open({
        blocked: () => setTimeout(giveUp, BLOCKED_PATIENCE_MS),
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close(); // at once, the newer version waits for it
          close();
        },
        terminated() {
          forget(opening);
          onCut();
        },
      }),
    };
    blocked.catch(() => undefined);
    opening.database.catch(() => forget(opening));
    return opening;
  }

  async function run<T>(task: (database: ReadingListDatabase) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      if (ended !== undefined) throw ended;
      current ??= start();
      const opening = current;
      const database = await Promise.race([opening.database, opening.blocked]);
      try {
        return await task(database);
      } catch (cause) {
        if (attempt === 2 || !mayPass(cause)) throw toStorageFault(cause);
        forget(opening);
        database.close();
      }
    }
  }

  return { run, close };
}
