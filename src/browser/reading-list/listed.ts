import type { ReadingListItem } from '@/domain/reading-list/item';
import { formatProblem, readItem } from '@/domain/reading-list/read-item';
import type { Records } from './records';
import type { RawRecord } from './schema';

/** A stored item: as read, and raw, with what other versions of the app may have written to it. */
export interface Listed {
  readonly raw: RawRecord;
  readonly item: ReadingListItem;
}

/** @returns undefined where there is no such item, or none that can be read. */
export async function findListed(records: Records, id: string): Promise<Listed | undefined> {
  const entry = await records.find('items', id);
  const reading = readItem(entry?.raw);
  return entry !== undefined && reading.ok ? { raw: entry.raw, item: reading.value } : undefined;
}

/**
 * Writes an item and gives it back as the next to read the list will see it.
 *
 * @throws TypeError rather than write what could not be read again.
 */
export async function putItem(records: Records, record: RawRecord): Promise<ReadingListItem> {
  const reading = readItem(record);
  if (!reading.ok) throw new TypeError(`not an item: ${formatProblem(reading.problem)}`);
  await records.put('items', record);
  return reading.value;
}

/**
 * Changes what the reader says of an item; nothing is written where nothing changes.
 *
 * @returns The item as it is then; undefined where it is gone.
 */
export async function changeItem(
  records: Records,
  id: string,
  change: (item: ReadingListItem) => Partial<ReadingListItem>,
): Promise<ReadingListItem | undefined> {
  const listed = await findListed(records, id);
  if (listed === undefined) return undefined;
  const changed = change(listed.item);
  const same = Object.entries(changed).every(
    ([key, value]) => listed.item[key as keyof ReadingListItem] === value,
  );
  if (same) return listed.item;
  return putItem(records, { ...listed.raw, ...changed, rev: listed.item.rev + 1 });
}
