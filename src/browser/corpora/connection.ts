import { openDB } from 'idb';
import { DATABASE_NAME, DATABASE_VERSION, upgrade } from './schema';
import type { CorporaDatabase, CorporaSchema } from './schema';

export interface Connection {
  /** Runs `task` on the open database, which is opened at the first use and where it was closed. */
  run<T>(task: (database: CorporaDatabase) => Promise<T>): Promise<T>;
  close(): void;
}

/** How long another tab may take to let go after it was asked. */
const BLOCKED_PATIENCE_MS = 2000;

/** Browsers close connections of pages in the background, and say so only at the next use. */
const PASSING = ['UnknownError', 'AbortError', 'InvalidStateError'];

export function connect(): Connection {
  let current: Promise<CorporaDatabase> | null = null;
  let closed = false;

  function forget(opening: Promise<CorporaDatabase> | null): void {
    if (current === opening) current = null;
  }

  function open(): Promise<CorporaDatabase> {
    const opening = new Promise<CorporaDatabase>((resolve, reject) => {
      const factory: unknown = globalThis.indexedDB; // the getter throws where it is forbidden
      if (factory === undefined || factory === null) {
        throw new DOMException('there is no indexedDB', 'SecurityError');
      }
      openDB<CorporaSchema>(DATABASE_NAME, DATABASE_VERSION, {
        upgrade,
        blocked: () =>
          setTimeout(
            () => reject(new DOMException('another tab holds it', 'TimeoutError')),
            BLOCKED_PATIENCE_MS,
          ),
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close(); // a newer version waits for it
          forget(opening);
        },
        terminated: () => forget(opening),
      }).then(resolve, reject);
    });
    opening.catch(() => forget(opening));
    return opening;
  }

  return {
    async run(task) {
      for (let attempt = 1; ; attempt += 1) {
        if (closed) throw new DOMException('the corpora were closed', 'InvalidStateError');
        current ??= open();
        const opening = current;
        const database = await opening;
        try {
          return await task(database);
        } catch (cause) {
          const mayPass = cause instanceof DOMException && PASSING.includes(cause.name);
          if (attempt === 2 || !mayPass) throw cause;
          forget(opening);
          database.close();
        }
      }
    },
    close() {
      closed = true;
      current?.then((database) => database.close()).catch(() => undefined);
      current = null;
    },
  };
}
