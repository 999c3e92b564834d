import type { UnreadableRecord } from '@/domain/reading-list/item';
import type { StoredRecord } from '@/domain/reading-list/read-content';
import { isShelf, splitKey } from './record-key';
import type { Snapshot } from './records';
import type { QuarantinedRecord, ReadingListDatabase } from './schema';
import { isUnreadableValue } from './storage-fault';

const KEPT = ['items', 'trash', 'lists', 'termLists'] as const;
const STORES = [...KEPT, 'quarantine'] as const;

type Kept = (typeof KEPT)[number];

const formatKey = (store: string, key: string | number): string => `${store}/${String(key)}`;

function readQuarantined({ key = 0, raw, reason }: QuarantinedRecord): UnreadableRecord {
  return { key: formatKey('quarantine', key), raw, reason };
}

function begin(database: ReadingListDatabase) {
  const transaction = database.transaction(STORES);
  transaction.done.catch(() => undefined); // the request that failed tells more
  return transaction;
}

/** Records that the page takes over in one go, and does nothing else meanwhile. */
const AT_ONCE = 500;

async function readAtOnce(database: ReadingListDatabase): Promise<Snapshot> {
  const transaction = begin(database);
  const rows = async (store: Kept): Promise<StoredRecord[]> => {
    const source = transaction.objectStore(store);
    const keys = await source.getAllKeys();
    const parts: Promise<readonly unknown[]>[] = [];
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const last = Math.min(from + AT_ONCE, keys.length) - 1;
      // All are asked for now: the database reads one while the page takes over the one before.
      parts.push(source.getAll(IDBKeyRange.bound(keys[from], keys[last])));
    }
    const raws = (await Promise.all(parts)).flat();
    return keys.map((key, index) => ({ key: formatKey(store, key), raw: raws[index] }));
  };
  const [items, trash, lists, termLists, quarantine] = await Promise.all([
    rows('items'),
    rows('trash'),
    rows('lists'),
    rows('termLists'),
    transaction.objectStore('quarantine').getAll(),
  ]);
  return { items, trash, lists, termLists, unreadable: quarantine.map(readQuarantined) };
}

/** A value that cannot be read fails its whole transaction: give each its own. */
async function readOneByOne(database: ReadingListDatabase): Promise<Snapshot> {
  const kept: Record<Kept, StoredRecord[]> = { items: [], trash: [], lists: [], termLists: [] };
  const unreadable: UnreadableRecord[] = [];
  for (const store of STORES) {
    for (const id of await database.getAllKeys(store)) {
      const key = formatKey(store, id);
      try {
        const raw = await begin(database).objectStore(store).get(id);
        if (raw === undefined) continue; // removed since its key was read
        if (store === 'quarantine') unreadable.push(readQuarantined(raw as QuarantinedRecord));
        else kept[store].push({ key, raw });
      } catch (cause) {
        if (!isUnreadableValue(cause)) throw cause;
        unreadable.push({ key, reason: 'the browser cannot read it', raw: undefined });
      }
    }
  }
  return { ...kept, unreadable };
}

/**
 * All records as of one moment; where the browser cannot read some, the others one by one.
 * Chromium keeps large values in files of their own, which disk cleaners delete.
 * Source: W3C, Indexed Database API 3.0, section 3 "Exceptions", NotReadableError.
 */
export async function readSnapshot(database: ReadingListDatabase): Promise<Snapshot> {
  try {
    return await readAtOnce(database);
  } catch (cause) {
    if (!isUnreadableValue(cause)) throw cause;
    return readOneByOne(database);
  }
}

/** Records by their keys, `items/3f2a…`, as of one moment. */
export async function readSome(
  database: ReadingListDatabase,
  keys: readonly string[],
): Promise<readonly StoredRecord[]> {
  const transaction = begin(database);
  return Promise.all(
    keys.map(async (key) => {
      const { store, id } = splitKey(key);
      return {
        key,
        raw: isShelf(store) ? await transaction.objectStore(store).get(id) : undefined,
      };
    }),
  );
}
