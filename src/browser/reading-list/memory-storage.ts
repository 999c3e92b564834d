import { isShelf, splitKey } from './record-key';
import type { Drawer, Entry, ListStorage, Records, Shelf } from './records';
import type { RawRecord } from './schema';

type Stores = Readonly<Record<Shelf | Drawer, Map<string, RawRecord>>>;

const itemOf = (store: Shelf | Drawer, raw: RawRecord): RawRecord =>
  store === 'trash' ? (raw['item'] as RawRecord) : raw;

class MemoryRecords implements Records {
  readonly touched = new Set<string>();
  private readonly stores: Stores;

  constructor(stores: Stores) {
    this.stores = stores;
  }

  find(store: Shelf | Drawer, id: string): Promise<Entry | undefined> {
    const raw = this.stores[store].get(id);
    return Promise.resolve(raw && { key: id, raw });
  }

  findByArticle(shelf: Shelf, listId: string, articleKey: string): Promise<Entry | undefined> {
    const found = [...this.stores[shelf]].find(([, raw]) => {
      const item = itemOf(shelf, raw);
      return item['articleKey'] === articleKey && item['listId'] === listId;
    });
    return Promise.resolve(found && { key: found[0], raw: found[1] });
  }

  findByPosition(listId: string, position: string): Promise<readonly RawRecord[]> {
    const items = [...this.stores.items.values()];
    return Promise.resolve(
      items.filter((item) => item['position'] === position && item['listId'] === listId),
    );
  }

  positionBelow(listId: string, bound: string | null, exceptId?: string): Promise<string | null> {
    const below = this.positions(listId, exceptId).filter((each) => bound === null || each < bound);
    return Promise.resolve(below.at(-1) ?? null);
  }

  positionAbove(listId: string, bound: string, exceptId?: string): Promise<string | null> {
    return Promise.resolve(this.positions(listId, exceptId).find((each) => each > bound) ?? null);
  }

  all(store: Shelf | Drawer): Promise<readonly Entry[]> {
    return Promise.resolve([...this.stores[store]].map(([key, raw]) => ({ key, raw })));
  }

  put(store: Shelf | Drawer, record: RawRecord): Promise<void> {
    const key = itemOf(store, record)['id'] as string;
    this.touched.add(`${store}/${key}`);
    this.stores[store].set(key, record);
    return Promise.resolve();
  }

  delete(store: Shelf | Drawer, key: string): Promise<void> {
    this.touched.add(`${store}/${key}`);
    this.stores[store].delete(key);
    return Promise.resolve();
  }

  /** Nothing gets into memory that cannot be read. */
  setAside(): Promise<void> {
    return Promise.resolve();
  }

  /** Of the list and the trash, in order. */
  private positions(listId: string, exceptId: string | undefined): string[] {
    const { items, trash } = this.stores;
    const all = [...items.values(), ...[...trash.values()].map((raw) => itemOf('trash', raw))];
    return all
      .filter((item) => item['listId'] === listId && item['id'] !== exceptId)
      .map((item) => item['position'] as string)
      .sort();
  }
}

/** The list for as long as the page is open, where the browser lets it keep nothing. */
export function openMemoryStorage(): ListStorage {
  const stores: Stores = {
    items: new Map(),
    trash: new Map(),
    lists: new Map(),
    termLists: new Map(),
  };
  let last: Promise<unknown> = Promise.resolve(); // one change at a time, as in a database

  const stored = (store: Shelf | Drawer) =>
    [...stores[store]].map(([key, raw]) => ({ key: `${store}/${key}`, raw }));

  return {
    read: () =>
      Promise.resolve({
        items: stored('items'),
        trash: stored('trash'),
        lists: stored('lists'),
        termLists: stored('termLists'),
        unreadable: [],
      }),
    readSome: (keys) =>
      Promise.resolve(
        keys.map((key) => {
          const { store, id } = splitKey(key);
          return { key, raw: isShelf(store) ? stores[store].get(id) : undefined };
        }),
      ),
    identify: () => Promise.resolve(null),
    change(task) {
      const records = new MemoryRecords(stores);
      const done = last.then(async () => {
        const value = await task(records);
        return { value, touched: [...records.touched] };
      });
      last = done.catch(() => undefined);
      return done;
    },
    close: () => undefined,
  };
}
