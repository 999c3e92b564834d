import type { ReadingListContent, ReadingListItem, TrashedItem, UnreadableRecord } from './item';
import { sortItems } from './item-order';
import { formatProblem, readItem, readTrashedItem } from './read-item';

/** A stored record and where it is stored. */
export interface StoredRecord {
  readonly key: string;
  readonly raw: unknown;
}

/** Every record is accounted for: as an item, as a trashed item or as unreadable. */
export function readContent(
  items: readonly StoredRecord[],
  trash: readonly StoredRecord[],
): ReadingListContent {
  const listed: ReadingListItem[] = [];
  const trashed: TrashedItem[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const record of items) {
    const reading = readItem(record.raw);
    if (reading.ok) listed.push(reading.item);
    else unreadable.push({ ...record, reason: formatProblem(reading.problem) });
  }
  for (const record of trash) {
    const reading = readTrashedItem(record.raw);
    if (reading.ok) trashed.push(reading.trashed);
    else unreadable.push({ ...record, reason: formatProblem(reading.problem) });
  }
  return {
    items: sortItems(listed, 'hand'),
    trashed: trashed.toSorted((a, b) => Date.parse(b.removedAt) - Date.parse(a.removedAt)),
    unreadable,
  };
}
