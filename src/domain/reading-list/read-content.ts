import type { ReadingListContent, ReadingListItem, TrashedItem, UnreadableRecord } from './item';
import { sortItems } from './item-order';
import {
  formatProblem,
  readItem,
  readList,
  readTermList,
  readTrashedItem,
  type RecordReading,
} from './read-item';
import { MAIN_LIST, type ReadingList } from './reading-list';
import type { TermList } from './term-list';

/** A stored record and where it is stored. */
export interface StoredRecord {
  readonly key: string;
  readonly raw: unknown;
}

/** All records of the stores that hold what a reader made. */
export interface StoredRecords {
  readonly items: readonly StoredRecord[];
  readonly trash: readonly StoredRecord[];
  readonly lists: readonly StoredRecord[];
  readonly termLists: readonly StoredRecord[];
}

/** Records by what they are, in any order. */
interface ReadRecords {
  readonly items: readonly ReadingListItem[];
  readonly trashed: readonly TrashedItem[];
  readonly lists: readonly ReadingList[];
  readonly termLists: readonly TermList[];
  readonly unreadable: readonly UnreadableRecord[];
}

/** Every record is accounted for: as what it is, or as unreadable. */
export function readRecords(stored: Partial<StoredRecords>): ReadRecords {
  const unreadable: UnreadableRecord[] = [];
  const readAll = <T>(
    records: readonly StoredRecord[] = [],
    read: (raw: unknown) => RecordReading<T>,
  ): T[] =>
    records.flatMap((record) => {
      const reading = read(record.raw);
      if (reading.ok) return [reading.value];
      unreadable.push({ ...record, reason: formatProblem(reading.problem) });
      return [];
    });
  return {
    items: readAll(stored.items, readItem),
    trashed: readAll(stored.trash, readTrashedItem),
    lists: readAll(stored.lists, readList),
    termLists: readAll(stored.termLists, readTermList),
    unreadable,
  };
}

/** What parts of the store hold together, each record in its place. */
export function joinRecords(parts: readonly ReadRecords[]): ReadingListContent {
  const items = sortItems(
    parts.flatMap((part) => part.items),
    'hand',
  );
  const trashed = parts.flatMap((part) => part.trashed);
  const named = new Set(items.map(({ listId }) => listId));
  const all = completeLists(
    parts.flatMap((part) => part.lists),
    named,
  );
  const removed = new Map(
    all.filter(({ removedAt }) => removedAt !== null).map((list) => [list.id, list]),
  );
  return {
    items: removed.size === 0 ? items : items.filter(({ listId }) => !removed.has(listId)),
    trashed: trashed.toSorted((a, b) => Date.parse(b.removedAt) - Date.parse(a.removedAt)),
    lists: all.filter(({ removedAt }) => removedAt === null),
    removedLists: [...removed.values()]
      .toSorted((a, b) => Date.parse(b.removedAt ?? '') - Date.parse(a.removedAt ?? ''))
      .map((list) => ({ list, items: items.filter(({ listId }) => listId === list.id) })),
    termLists: parts.flatMap((part) => part.termLists),
    unreadable: parts.flatMap((part) => part.unreadable),
  };
}

export function readContent(stored: StoredRecords): ReadingListContent {
  return joinRecords([readRecords(stored)]);
}

/**
 * `MAIN_LIST` first, then as they were made. A list of which only items are left, because its own
 * record is damaged or came later, stands for itself: no item is ever on a list that is not shown.
 */
function completeLists(
  lists: readonly ReadingList[],
  named: Iterable<string>,
): readonly ReadingList[] {
  const known = new Map(lists.map((list) => [list.id, list]));
  for (const id of [MAIN_LIST, ...named]) {
    if (!known.has(id)) known.set(id, emptyList(id));
  }
  const main = known.get(MAIN_LIST);
  const others = [...known.values()].filter(({ id }) => id !== MAIN_LIST);
  return [
    ...(main === undefined ? [] : [main]),
    ...others.toSorted(
      (a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : 1),
    ),
  ];
}

/** A list of which nothing is stored but what is on it. */
export function emptyList(id: string): ReadingList {
  const name = id === MAIN_LIST ? 'Reading list' : 'Recovered list';
  return { id, name, createdAt: LONG_AGO, reasons: [], removedAt: null, rev: 1 };
}

/** Whether a list stands for itself only because there are items of it. */
export function isMadeUp({ createdAt, rev }: ReadingList): boolean {
  return createdAt === LONG_AGO && rev === 1;
}

const LONG_AGO = '2026-01-01T00:00:00.000Z'; // before the first release
