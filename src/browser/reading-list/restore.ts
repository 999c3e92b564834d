/** Brings another version of the list into the stored one, inside one transaction. */
import { articleKey } from '@/domain/reading-list/article-key';
import type { ReadingListContent, ReadingListItem } from '@/domain/reading-list/item';
import { NO_RECORDS, toRecords, type ListRecords } from '@/domain/reading-list/list-records';
import { mergeContent, type MergeReport } from '@/domain/reading-list/merge-content';
import { readContent, type StoredRecord } from '@/domain/reading-list/read-content';
import {
  formatProblem,
  readItem,
  readList,
  readTermList,
  readTrashedItem,
  type RecordReading,
} from '@/domain/reading-list/read-item';
import type { Drawer, Entry, Records, Shelf } from './records';
import type { RawRecord } from './schema';

/** `merge` loses nothing of either; `replace` leaves only what comes, and what is damaged. */
export type RestoreMode = 'merge' | 'replace';

type Store = Shelf | Drawer;
type Raws = ReadonlyMap<string, RawRecord>;

/** @param at Now, in ISO 8601 in UTC. */
export async function restoreContent(
  records: Records,
  content: ReadingListContent,
  mode: RestoreMode,
  at: string,
): Promise<MergeReport> {
  const stored = {
    items: await records.all('items'),
    trash: await records.all('trash'),
    lists: await records.all('lists'),
    termLists: await records.all('termLists'),
  };
  const rows = (store: Store): StoredRecord[] =>
    stored[store].map(({ raw }) => ({ key: store, raw }));
  const ours = toRecords(
    readContent({
      items: rows('items'),
      trash: rows('trash'),
      lists: rows('lists'),
      termLists: rows('termLists'),
    }),
  );
  const merge = mergeContent(mode === 'merge' ? ours : NO_RECORDS, toRecords(content), at);
  const raws = (store: Store): Raws => new Map(stored[store].map(({ key, raw }) => [key, raw]));
  await write(records, ours, merge.records, raws, at);
  return merge.report;
}

/** Writes what is another than before, and deletes what is gone; a damaged record stays. */
async function write(
  records: Records,
  before: ListRecords,
  after: ListRecords,
  raws: (store: Store) => Raws,
  at: string,
): Promise<void> {
  const items = changes(before.items, after.items, ({ id }) => id);
  const trash = changes(before.trashed, after.trashed, ({ item }) => item.id);
  const lists = changes(before.lists, after.lists, ({ id }) => id);
  const termLists = changes(before.termLists, after.termLists, ({ id }) => id);

  // First what goes: a work is at most once on a list, also while this is under way.
  for (const id of items.gone) await records.delete('items', id);
  const placed = new Map(before.items.map((item) => [item.id, item]));
  for (const item of items.put) {
    const was = placed.get(item.id);
    if (was !== undefined && was.listId !== item.listId) await records.delete('items', item.id);
  }
  for (const id of trash.gone) await records.delete('trash', id);
  const known = { lists: raws('lists'), termLists: raws('termLists') };
  for (const id of lists.gone) if (known.lists.has(id)) await records.delete('lists', id);
  for (const id of termLists.gone) await records.delete('termLists', id);

  const rawItems = raws('items');
  const rawTrash = raws('trash');
  const itemRecord = (item: ReadingListItem): RawRecord => ({
    ...(rawItems.get(item.id) ?? (rawTrash.get(item.id)?.['item'] as RawRecord | undefined)),
    ...item,
    articleKey: articleKey(item.article),
  });
  for (const item of items.put) {
    const key = articleKey(item.article);
    await setAsideDamaged(
      records,
      'items',
      await records.findByArticle('items', item.listId, key),
      at,
    );
    await setAsideDamaged(records, 'items', await records.find('items', item.id), at);
    await records.put('items', itemRecord(item));
  }
  for (const { item, removedAt } of trash.put) {
    await setAsideDamaged(records, 'trash', await records.find('trash', item.id), at);
    const raw = rawTrash.get(item.id);
    await records.put('trash', { ...raw, item: itemRecord(item), removedAt });
  }
  for (const list of lists.put) {
    await setAsideDamaged(records, 'lists', await records.find('lists', list.id), at);
    await records.put('lists', { ...known.lists.get(list.id), ...list });
  }
  for (const termList of termLists.put) {
    await setAsideDamaged(records, 'termLists', await records.find('termLists', termList.id), at);
    await records.put('termLists', { ...known.termLists.get(termList.id), ...termList });
  }
}

interface Changes<T> {
  readonly put: readonly T[];
  readonly gone: readonly string[];
}

/** A record that is the same object as before is unchanged. */
function changes<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (each: T) => string,
): Changes<T> {
  const known = new Set(before);
  const there = new Set(after.map(idOf));
  return {
    put: after.filter((each) => !known.has(each)),
    gone: before.map(idOf).filter((id) => !there.has(id)),
  };
}

const READERS: Readonly<Record<Store, (raw: unknown) => RecordReading<unknown>>> = {
  items: readItem,
  trash: readTrashedItem,
  lists: readList,
  termLists: readTermList,
};

/** A damaged record that is in the way of a good one stays among the unreadable. */
async function setAsideDamaged(
  records: Records,
  store: Store,
  entry: Entry | undefined,
  at: string,
): Promise<void> {
  const reading = READERS[store](entry?.raw);
  if (entry === undefined || reading.ok) return;
  await records.setAside(entry, formatProblem(reading.problem), at, store);
}
