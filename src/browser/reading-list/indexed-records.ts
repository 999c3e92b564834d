import type { IDBPTransaction } from 'idb';
import { isPosition } from '@/domain/reading-list/position';
import type { Entry, Records, Shelf } from './records';
import type { RawRecord, ReadingListSchema } from './schema';

export const STORES = ['items', 'trash', 'quarantine', 'meta'] as const;

export type ReadWrite = IDBPTransaction<ReadingListSchema, (typeof STORES)[number][], 'readwrite'>;

/** The records of one transaction of the database. */
export class IndexedRecords implements Records {
  /** Whether anything was written. */
  changed = false;
  private readonly transaction: ReadWrite;

  constructor(transaction: ReadWrite) {
    this.transaction = transaction;
  }

  async find(shelf: Shelf, id: string): Promise<Entry | undefined> {
    const raw = await this.transaction.objectStore(shelf).get(id);
    return raw && { key: id, raw };
  }

  async findByArticle(shelf: Shelf, articleKey: string): Promise<Entry | undefined> {
    const index = this.transaction.objectStore(shelf).index('articleKey');
    const cursor = await index.openCursor(articleKey);
    return cursor === null ? undefined : { key: cursor.primaryKey, raw: cursor.value };
  }

  async findByPosition(position: string): Promise<readonly RawRecord[]> {
    return this.transaction.objectStore('items').index('position').getAll(position);
  }

  async positionBelow(bound: string | null, exceptId?: string): Promise<string | null> {
    const range = bound === null ? null : IDBKeyRange.upperBound(bound, true);
    const [listed, trashed] = await this.nearest(range, 'prev', exceptId);
    if (listed === null || trashed === null) return listed ?? trashed;
    return listed > trashed ? listed : trashed;
  }

  async positionAbove(bound: string, exceptId?: string): Promise<string | null> {
    const range = IDBKeyRange.lowerBound(bound, true);
    const [listed, trashed] = await this.nearest(range, 'next', exceptId);
    if (listed === null || trashed === null) return listed ?? trashed;
    return listed < trashed ? listed : trashed;
  }

  async trash(): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    let cursor = await this.transaction.objectStore('trash').openCursor();
    while (cursor !== null) {
      entries.push({ key: cursor.primaryKey, raw: cursor.value });
      cursor = await cursor.continue();
    }
    return entries;
  }

  async put(shelf: Shelf, record: RawRecord): Promise<void> {
    this.changed = true;
    await this.transaction.objectStore(shelf).put(record);
  }

  async delete(shelf: Shelf, key: string): Promise<void> {
    this.changed = true;
    await this.transaction.objectStore(shelf).delete(key);
  }

  async setAside({ key, raw }: Entry, reason: string, at: string): Promise<void> {
    await this.transaction.objectStore('quarantine').put({ raw, reason, setAsideAt: at });
    await this.delete('items', key);
  }

  /** The first position in the direction, on the list and in the trash. */
  private async nearest(
    range: IDBKeyRange | null,
    direction: 'next' | 'prev',
    exceptId: string | undefined,
  ): Promise<[listed: string | null, trashed: string | null]> {
    const first = async (shelf: Shelf): Promise<string | null> => {
      const index = this.transaction.objectStore(shelf).index('position');
      let cursor = await index.openKeyCursor(range, direction);
      while (cursor !== null) {
        const key: unknown = cursor.key; // of any kind where a record is damaged
        if (typeof key === 'string' && isPosition(key) && cursor.primaryKey !== exceptId) {
          return key;
        }
        cursor = await cursor.continue();
      }
      return null;
    };
    return [await first('items'), await first('trash')];
  }
}
