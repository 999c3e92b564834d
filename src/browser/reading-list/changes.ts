/** The changes of the list. Each runs inside one transaction: read, check, write. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Article } from '@/domain/article';
import { articleKey } from '@/domain/reading-list/article-key';
import type { ReadingListItem, TrashedItem } from '@/domain/reading-list/item';
import { ITEM_ORDERS } from '@/domain/reading-list/item-order';
import { formatProblem, readItem, readTrashedItem } from '@/domain/reading-list/read-item';
import type { Entry, Records } from './records';
import type { RawRecord } from './schema';

/** A stored item: as read, and raw, with what other versions of the app may have written to it. */
interface Listed {
  readonly raw: RawRecord;
  readonly item: ReadingListItem;
}

/** @returns undefined where there is no such item, or none that can be read. */
async function findListed(records: Records, id: string): Promise<Listed | undefined> {
  const entry = await records.find('items', id);
  const reading = readItem(entry?.raw);
  return entry !== undefined && reading.ok ? { raw: entry.raw, item: reading.item } : undefined;
}

/** As `findListed`, for an item whose place is needed: what cannot be read leaves it. */
async function findOrSetAside(
  records: Records,
  key: string,
  at: string,
): Promise<ReadingListItem | undefined> {
  const entry = await records.findByArticle('items', key);
  if (entry === undefined) return undefined;
  const reading = readItem(entry.raw);
  if (reading.ok) return reading.item;
  await records.setAside(entry, formatProblem(reading.problem), at);
  return undefined;
}

/**
 * Writes an item and gives it back as the next to read the list will see it.
 *
 * @throws TypeError rather than write what could not be read again.
 */
async function putItem(records: Records, record: RawRecord): Promise<ReadingListItem> {
  const reading = readItem(record);
  if (!reading.ok) throw new TypeError(`not an item: ${formatProblem(reading.problem)}`);
  await records.put('items', record);
  return reading.item;
}

interface NewItem {
  readonly id: string;
  readonly article: Article;
  readonly corpusTitle: string | null;
  readonly addedAt: string;
}

/**
 * Puts an article at the end of the list; one that is on it stays as it is. One in the trash comes
 * out of it as the item it was, id and all, so that a work is one item from its first saving on.
 */
export async function addItem(records: Records, added: NewItem): Promise<ReadingListItem> {
  const key = articleKey(added.article);
  const listed = await findOrSetAside(records, key, added.addedAt);
  if (listed !== undefined) return listed;
  const position = generateKeyBetween(await records.positionBelow(null), null);
  const fresh = { ...added, position, rev: 1, articleKey: key };
  const entry = await records.findByArticle('trash', key);
  const reading = readTrashedItem(entry?.raw);
  if (entry === undefined || !reading.ok) return putItem(records, fresh);
  const { id, rev } = reading.trashed.item;
  const item = await putItem(records, { ...trashedRecord(entry), ...fresh, id, rev: rev + 1 });
  await records.delete('trash', entry.key);
  return item;
}

/** The record of `items` that the trash keeps. */
function trashedRecord(entry: Entry): RawRecord {
  return entry.raw['item'] as RawRecord; // the trash's key is in it, so it is an object
}

/** @returns undefined where no such item is on the list: another tab may have removed it. */
export async function removeItem(
  records: Records,
  id: string,
  removedAt: string,
): Promise<TrashedItem | undefined> {
  const listed = await findListed(records, id);
  if (listed === undefined) return undefined;
  await records.delete('items', id);
  await records.put('trash', { item: listed.raw, removedAt });
  return { item: listed.item, removedAt };
}

/** @returns The item as it was before it was removed; undefined where it is nowhere. */
export async function restoreItem(
  records: Records,
  id: string,
  at: string,
): Promise<ReadingListItem | undefined> {
  const entry = await records.find('trash', id);
  if (entry === undefined) return (await findListed(records, id))?.item;
  const reading = readTrashedItem(entry.raw);
  if (!reading.ok) return undefined;
  const key = articleKey(reading.trashed.item.article);
  const listed = await findOrSetAside(records, key, at);
  if (listed !== undefined) return listed;
  const item = await putItem(records, { ...trashedRecord(entry), articleKey: key });
  await records.delete('trash', id);
  return item;
}

/**
 * Puts an item right before another, or at the end where `beforeId` is null. Where either is gone,
 * nothing changes.
 */
export async function moveItem(
  records: Records,
  id: string,
  beforeId: string | null,
): Promise<ReadingListItem | undefined> {
  const moved = await findListed(records, id);
  if (moved === undefined || beforeId === id) return moved?.item;
  if (beforeId === null) {
    return place(records, moved, generateKeyBetween(await records.positionBelow(null, id), null));
  }
  const next = await findListed(records, beforeId);
  if (next === undefined) return moved.item;
  const rest = await findTiedBehind(records, next, id);
  if (rest === undefined) {
    const below = await records.positionBelow(next.item.position, id);
    return place(records, moved, generateKeyBetween(below, next.item.position));
  }
  // Between two equal positions is no room: spread what comes after.
  const above = await records.positionAbove(next.item.position, id);
  const [position, ...others] = generateNKeysBetween(next.item.position, above, rest.length + 1);
  for (const [index, listed] of rest.entries()) await place(records, listed, others[index]);
  return place(records, moved, position);
}

function place(
  records: Records,
  { raw, item }: Listed,
  position: string | undefined,
): Promise<ReadingListItem> {
  return putItem(records, { ...raw, position, rev: item.rev + 1 });
}

/**
 * Two tabs never give one position twice, but a damaged or merged list may hold it twice.
 *
 * @returns `next` and those after it at the same position; undefined where `next` is the first.
 */
async function findTiedBehind(
  records: Records,
  next: Listed,
  exceptId: string,
): Promise<readonly Listed[] | undefined> {
  const tied: Listed[] = [];
  for (const raw of await records.findByPosition(next.item.position)) {
    const reading = readItem(raw);
    if (reading.ok && reading.item.id !== exceptId) tied.push({ raw, item: reading.item });
  }
  tied.sort((a, b) => ITEM_ORDERS.hand.compare(a.item, b.item));
  const at = tied.findIndex(({ item }) => item.id === next.item.id);
  return at > 0 ? tied.slice(at) : undefined;
}

/** @returns How many items were deleted for good. What cannot be read is never deleted. */
export async function purgeItems(records: Records, removedBefore: Date): Promise<number> {
  let count = 0;
  for (const { key, raw } of await records.trash()) {
    const reading = readTrashedItem(raw);
    if (!reading.ok || Date.parse(reading.trashed.removedAt) >= removedBefore.getTime()) continue;
    await records.delete('trash', key);
    count++;
  }
  return count;
}
