import type { Entry, ListStorage, Records, Shelf } from './records';
import type { RawRecord } from './schema';

type Shelves = Readonly<Record<Shelf, Map<string, RawRecord>>>;

const itemOf = (shelf: Shelf, raw: RawRecord): RawRecord =>
  shelf === 'items' ? raw : (raw['item'] as RawRecord);

class MemoryRecords implements Records {
  changed = false;
  private readonly shelves: Shelves;

  constructor(shelves: Shelves) {
    this.shelves = shelves;
  }

  find(shelf: Shelf, id: string): Promise<Entry | undefined> {
    return this.findWhere(shelf, (item) => item['id'] === id);
  }

  findByArticle(shelf: Shelf, articleKey: string): Promise<Entry | undefined> {
    return this.findWhere(shelf, (item) => item['articleKey'] === articleKey);
  }

  findByPosition(position: string): Promise<readonly RawRecord[]> {
    const items = [...this.shelves.items.values()];
    return Promise.resolve(items.filter((item) => item['position'] === position));
  }

  positionBelow(bound: string | null, exceptId?: string): Promise<string | null> {
    const below = this.positions(exceptId).filter((each) => bound === null || each < bound);
    return Promise.resolve(below.at(-1) ?? null);
  }

  positionAbove(bound: string, exceptId?: string): Promise<string | null> {
    return Promise.resolve(this.positions(exceptId).find((each) => each > bound) ?? null);
  }

  trash(): Promise<readonly Entry[]> {
    return Promise.resolve([...this.shelves.trash].map(([key, raw]) => ({ key, raw })));
  }

  put(shelf: Shelf, record: RawRecord): Promise<void> {
    this.changed = true;
    this.shelves[shelf].set(itemOf(shelf, record)['id'] as string, record);
    return Promise.resolve();
  }

  delete(shelf: Shelf, key: string): Promise<void> {
    this.changed = true;
    this.shelves[shelf].delete(key);
    return Promise.resolve();
  }

  /** Nothing gets into memory that cannot be read. */
  setAside(): Promise<void> {
    return Promise.resolve();
  }

  private findWhere(
    shelf: Shelf,
    matches: (item: RawRecord) => boolean,
  ): Promise<Entry | undefined> {
    const found = [...this.shelves[shelf]].find(([, raw]) => matches(itemOf(shelf, raw)));
    return Promise.resolve(found && { key: found[0], raw: found[1] });
  }

  /** Of the list and the trash, in order. */
  private positions(exceptId: string | undefined): string[] {
    const { items, trash } = this.shelves;
    const all = [...items.values(), ...[...trash.values()].map((raw) => itemOf('trash', raw))];
    return all
      .filter((item) => item['id'] !== exceptId)
      .map((item) => item['position'] as string)
      .sort();
  }
}

/** The list for as long as the page is open, where the browser lets it keep nothing. */
export function openMemoryStorage(): ListStorage {
  const shelves: Shelves = { items: new Map(), trash: new Map() };
  let last: Promise<unknown> = Promise.resolve(); // one change at a time, as in a database

  const stored = (shelf: Shelf) =>
    [...shelves[shelf]].map(([key, raw]) => ({ key: `${shelf}/${key}`, raw }));

  return {
    read: () => Promise.resolve({ items: stored('items'), trash: stored('trash'), unreadable: [] }),
    change(task) {
      const records = new MemoryRecords(shelves);
      const done = last.then(async () => {
        const value = await task(records);
        return { value, changed: records.changed };
      });
      last = done.catch(() => undefined);
      return done;
    },
    close: () => undefined,
  };
}
