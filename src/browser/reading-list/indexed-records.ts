import type { IDBPTransaction } from 'idb';
import { isPosition } from '@/domain/reading-list/position';
import type { Drawer, Entry, Records, Shelf } from './records';
import type { RawRecord, ReadingListSchema } from './schema';

export const STORES = ['items', 'trash', 'quarantine', 'meta', 'lists', 'termLists'] as const;

export type ReadWrite = IDBPTransaction<ReadingListSchema, (typeof STORES)[number][], 'readwrite'>;

/** The records of one transaction of the database. */
export class IndexedRecords implements Records {
  /** Keys of the records that were written or deleted: `items/3f2a…`. */
  readonly touched = new Set<string>();
  private readonly transaction: ReadWrite;

  constructor(transaction: ReadWrite) {
    this.transaction = transaction;
  }

  async find(store: Shelf | Drawer, id: string): Promise<Entry | undefined> {
    const raw = await this.transaction.objectStore(store).get(id);
    return raw && { key: id, raw };
  }

  async findByArticle(
    shelf: Shelf,
    listId: string,
    articleKey: string,
  ): Promise<Entry | undefined> {
    const index = this.transaction.objectStore(shelf).index('work');
    const cursor = await index.openCursor(IDBKeyRange.only([listId, articleKey]));
    return cursor === null ? undefined : { key: cursor.primaryKey, raw: cursor.value };
  }

  async findByPosition(listId: string, position: string): Promise<readonly RawRecord[]> {
    const only = IDBKeyRange.only([listId, position]);
    return this.transaction.objectStore('items').index('place').getAll(only);
  }

  async positionBelow(
    listId: string,
    bound: string | null,
    exceptId?: string,
  ): Promise<string | null> {
    const end = bound === null ? [listId, []] : [listId, bound]; // a list sorts behind any text
    const range = IDBKeyRange.bound([listId], end, true, true);
    const [listed, trashed] = await this.nearest(range, 'prev', exceptId);
    if (listed === null || trashed === null) return listed ?? trashed;
    return listed > trashed ? listed : trashed;
  }

  async positionAbove(listId: string, bound: string, exceptId?: string): Promise<string | null> {
    const range = IDBKeyRange.bound([listId, bound], [listId, []], true, true);
    const [listed, trashed] = await this.nearest(range, 'next', exceptId);
    if (listed === null || trashed === null) return listed ?? trashed;
    return listed < trashed ? listed : trashed;
  }

  async all(store: Shelf | Drawer): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    let cursor = await this.transaction.objectStore(store).openCursor();
    while (cursor !== null) {
      entries.push({ key: cursor.primaryKey, raw: cursor.value });
      cursor = await cursor.continue();
    }
    return entries;
  }

  async put(store: Shelf | Drawer, record: RawRecord): Promise<void> {
    const key = await this.transaction.objectStore(store).put(record);
    this.touched.add(`${store}/${key}`);
  }

  async delete(store: Shelf | Drawer, key: string): Promise<void> {
    this.touched.add(`${store}/${key}`);
    await this.transaction.objectStore(store).delete(key);
  }

  async setAside(
    { key, raw }: Entry,
    reason: string,
    at: string,
    store: Shelf | Drawer = 'items',
  ): Promise<void> {
    const aside = { raw, reason, setAsideAt: at };
    this.touched.add(`quarantine/${await this.transaction.objectStore('quarantine').put(aside)}`);
    await this.delete(store, key);
  }

  /** The first position in the direction, on the list and in the trash. */
  private async nearest(
    range: IDBKeyRange,
    direction: 'next' | 'prev',
    exceptId: string | undefined,
  ): Promise<[listed: string | null, trashed: string | null]> {
    const first = async (shelf: Shelf): Promise<string | null> => {
      const index = this.transaction.objectStore(shelf).index('place');
      let cursor = await index.openKeyCursor(range, direction);
      while (cursor !== null) {
        const [, key]: readonly unknown[] = cursor.key; // of any kind where a record is damaged
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
