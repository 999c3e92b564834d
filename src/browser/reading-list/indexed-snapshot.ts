import type { UnreadableRecord } from '@/domain/reading-list/item';
import type { StoredRecord } from '@/domain/reading-list/read-content';
import type { Snapshot } from './records';
import type { QuarantinedRecord, ReadingListDatabase } from './schema';
import { isUnreadableValue } from './storage-fault';

const SHELVES = ['items', 'trash', 'quarantine'] as const;

const formatKey = (store: string, key: string | number): string => `${store}/${String(key)}`;

function readQuarantined({ key = 0, raw, reason }: QuarantinedRecord): UnreadableRecord {
  return { key: formatKey('quarantine', key), raw, reason };
}

function begin(database: ReadingListDatabase) {
  const transaction = database.transaction(SHELVES);
  transaction.done.catch(() => undefined); // the request that failed tells more
  return transaction;
}

async function readAtOnce(database: ReadingListDatabase): Promise<Snapshot> {
  const transaction = begin(database);
  const rows = async (store: 'items' | 'trash'): Promise<StoredRecord[]> => {
    const source = transaction.objectStore(store);
    const [keys, raws] = await Promise.all([source.getAllKeys(), source.getAll()]);
    return keys.map((key, index) => ({ key: formatKey(store, key), raw: raws[index] }));
  };
  const [items, trash, quarantine] = await Promise.all([
    rows('items'),
    rows('trash'),
    transaction.objectStore('quarantine').getAll(),
  ]);
  return { items, trash, unreadable: quarantine.map(readQuarantined) };
}

/** A value that cannot be read fails its whole transaction: give each its own. */
async function readOneByOne(database: ReadingListDatabase): Promise<Snapshot> {
  const items: StoredRecord[] = [];
  const trash: StoredRecord[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const store of SHELVES) {
    for (const id of await database.getAllKeys(store)) {
      const key = formatKey(store, id);
      try {
        const raw = await begin(database).objectStore(store).get(id);
        if (raw === undefined) continue; // removed since its key was read
        if (store === 'items') items.push({ key, raw });
        else if (store === 'trash') trash.push({ key, raw });
        else unreadable.push(readQuarantined(raw as QuarantinedRecord));
      } catch (cause) {
        if (!isUnreadableValue(cause)) throw cause;
        unreadable.push({ key, reason: 'the browser cannot read it', raw: undefined });
      }
    }
  }
  return { items, trash, unreadable };
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
