import { describeSource } from '@/domain/files/describe-source';
import type { ImportOutcome } from '@/worker/protocol';
import { openChangeNotices } from '../reading-list/change-notices';
import { randomId } from '../reading-list/random-id';
import { connect } from './connection';
import {
  countBytes,
  describeContent,
  readCorpusRecord,
  type CorpusContent,
  type KeptCorpus,
} from './kept-corpus';
import { whyNotKept } from './not-kept';
import { DATABASE_NAME, type CorporaDatabase, type StoredRecord } from './schema';

export interface Addition {
  readonly corpus: KeptCorpus;
  /** Why it lasts no longer than this visit, in words; null where it is kept. */
  readonly notKept: string | null;
}

/**
 * The corpora that the reader opened from files. They are copies: losing one loses no work. Each
 * change is on the disk when its promise resolves.
 */
export interface CorporaStore {
  /** The last one first. Where the browser lets the page keep nothing, those of this visit. */
  list(): Promise<readonly KeptCorpus[]>;
  /** Never fails: what the browser does not keep is there for this visit. */
  add(name: string, content: CorpusContent): Promise<Addition>;
  /** @returns undefined where there is none of that id. */
  open(id: string): Promise<OpenedCorpus | undefined>;
  rename(id: string, name: string): Promise<void>;
  /** Keeps other merged articles apart than before; the outcome is the one it was opened with. */
  setApart(id: string, content: CorpusContent): Promise<void>;
  /** It can be restored for some minutes, or until its room is needed. */
  remove(id: string): Promise<void>;
  /** @returns Whether it was still there. */
  restore(id: string): Promise<boolean>;
  /** @param listener Called after each change in this tab or another; it should list again. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

export interface OpenedCorpus {
  readonly corpus: KeptCorpus;
  readonly content: CorpusContent;
}

export interface CorporaStoreOptions {
  readonly now?: () => Date;
  readonly newId?: () => string;
}

/** A toast with "Undo" is long gone by then. */
const RESTORABLE_MS = 5 * 60_000;

interface Entry {
  readonly record: StoredRecord;
  readonly outcome: ImportOutcome;
}

export function openCorporaStore({
  now = () => new Date(),
  newId = randomId,
}: CorporaStoreOptions = {}): CorporaStore {
  const changes = new EventTarget(); // a listener that throws hinders no other
  const tell = () => changes.dispatchEvent(new Event('change'));
  const notices = openChangeNotices(tell, DATABASE_NAME);
  const connection = connect();
  /** What the browser did not keep. */
  const visit = new Map<string, Entry>();
  let purge: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    tell();
    notices.post();
  }

  /** Deletes for good what was deleted before a time. */
  function purgeBefore(limit: number): Promise<number> {
    return connection.run(async (database) => {
      const transaction = database.transaction(['corpora', 'contents'], 'readwrite');
      const records = await transaction.objectStore('corpora').getAll();
      const gone = records.filter(({ deletedAt }) => {
        return deletedAt !== undefined && !(Date.parse(deletedAt) >= limit);
      });
      for (const { id } of gone) {
        void transaction.objectStore('corpora').delete(id);
        void transaction.objectStore('contents').delete(id);
      }
      await transaction.done;
      return gone.length;
    });
  }

  const purgeOld = () => purgeBefore(now().getTime() - RESTORABLE_MS).catch(() => 0);

  async function keep(entry: Entry): Promise<void> {
    const write = () => connection.run((database) => putNew(database, entry));
    try {
      await write();
    } catch (cause) {
      // What waits for an undo gives its room to what is wanted now.
      const freed = await purgeBefore(Infinity).catch(() => 0);
      if (freed === 0) throw cause;
      await write();
    }
  }

  /** @returns Whether there is a corpus of that id to be changed. */
  async function change(id: string, edit: (record: StoredRecord) => StoredRecord) {
    const own = visit.get(id);
    if (own !== undefined) visit.set(id, { ...own, record: edit(own.record) });
    const found = own !== undefined || (await connection.run((each) => put(each, id, edit)));
    if (found) changed();
    return found;
  }

  void purgeOld();

  return {
    async list() {
      let stored: readonly KeptCorpus[] = [];
      try {
        const raw: unknown[] = await connection.run((database) => database.getAll('corpora'));
        stored = raw.flatMap((each) => listed(each, true));
      } catch {
        // Nothing can be kept, so nothing is: those of this visit are all there are.
      }
      const own = [...visit.values()].flatMap(({ record }) => listed(record, false));
      return [...own, ...stored].sort((a, b) => (a.added < b.added ? 1 : -1));
    },
    async add(name, content) {
      const { outcome } = content;
      const record: StoredRecord = {
        id: newId(),
        name,
        added: now().toISOString(),
        source: describeSource(outcome.files),
        bytes: countBytes(outcome),
        ...describeContent(content),
      };
      let notKept: string | null = null;
      try {
        await keep({ record, outcome });
      } catch (cause) {
        visit.set(record.id, { record, outcome });
        notKept = whyNotKept(cause);
      }
      changed();
      return { corpus: { ...record, lasting: notKept === null }, notKept };
    },
    async open(id) {
      const own = visit.get(id);
      if (own !== undefined) return toOpened(own, false);
      const entry = await connection.run((database) => get(database, id));
      return entry && toOpened(entry, true);
    },
    async rename(id, name) {
      await change(id, (record) => ({ ...record, name }));
    },
    async setApart(id, content) {
      await change(id, (record) => ({ ...record, ...describeContent(content) }));
    },
    async remove(id) {
      const deletedAt = now().toISOString();
      await change(id, (record) => ({ ...record, deletedAt }));
      clearTimeout(purge);
      purge = setTimeout(() => void purgeOld(), RESTORABLE_MS + 1000);
    },
    restore: (id) => change(id, undelete),
    subscribe(listener) {
      const listen = () => listener();
      changes.addEventListener('change', listen);
      return () => changes.removeEventListener('change', listen);
    },
    close() {
      clearTimeout(purge);
      notices.close();
      connection.close();
    },
  };
}

function listed(raw: unknown, lasting: boolean): KeptCorpus[] {
  if (typeof raw === 'object' && raw !== null && 'deletedAt' in raw) return [];
  const record = readCorpusRecord(raw);
  return record === undefined ? [] : [{ ...record, lasting }];
}

function undelete(record: StoredRecord): StoredRecord {
  const { deletedAt, ...restored } = record;
  return deletedAt === undefined ? record : restored;
}

function toOpened({ record, outcome }: Entry, lasting: boolean): OpenedCorpus | undefined {
  const [corpus] = listed(record, lasting);
  return corpus && { corpus, content: { outcome, apart: corpus.apart } };
}

/** Both or neither. "strict": it is on the disk when this resolves. */
async function putNew(database: CorporaDatabase, { record, outcome }: Entry): Promise<void> {
  const transaction = database.transaction(['corpora', 'contents'], 'readwrite', {
    durability: 'strict',
  });
  try {
    await Promise.all([
      transaction.objectStore('contents').put(outcome, record.id),
      transaction.objectStore('corpora').put(record),
      transaction.done,
    ]);
  } catch (cause) {
    transaction.done.catch(() => undefined);
    throw transaction.error ?? cause; // a request's own error is often a mere AbortError
  }
}

/** @returns False where there is no such record. */
async function put(
  database: CorporaDatabase,
  id: string,
  edit: (record: StoredRecord) => StoredRecord,
): Promise<boolean> {
  const transaction = database.transaction('corpora', 'readwrite', { durability: 'strict' });
  const record = await transaction.store.get(id);
  if (record !== undefined) void transaction.store.put(edit(record));
  await transaction.done;
  return record !== undefined;
}

async function get(database: CorporaDatabase, id: string): Promise<Entry | undefined> {
  const transaction = database.transaction(['corpora', 'contents']);
  const [record, outcome] = await Promise.all([
    transaction.objectStore('corpora').get(id),
    transaction.objectStore('contents').get(id),
  ]);
  return record && outcome && { record, outcome };
}
