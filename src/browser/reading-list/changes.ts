/** What comes on a list, leaves it and moves. Each change runs inside one transaction. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { Article } from '@/domain/article';
import { articleKey } from '@/domain/reading-list/article-key';
import type { ReadingListItem, TrashedItem } from '@/domain/reading-list/item';
import { NO_ANNOTATIONS } from '@/domain/reading-list/item';
import { ITEM_ORDERS } from '@/domain/reading-list/item-order';
import {
  formatProblem,
  readItem,
  readList,
  readTrashedItem,
} from '@/domain/reading-list/read-item';
import { findListed, putItem, type Listed } from './listed';
import type { Entry, Records } from './records';
import type { RawRecord } from './schema';

/** As `findListed`, for an item whose place is needed: what cannot be read leaves it. */
async function findOrSetAside(
  records: Records,
  listId: string,
  key: string,
  at: string,
): Promise<ReadingListItem | undefined> {
  const entry = await records.findByArticle('items', listId, key);
  if (entry === undefined) return undefined;
  const reading = readItem(entry.raw);
  if (reading.ok) return reading.value;
  await records.setAside(entry, formatProblem(reading.problem), at);
  return undefined;
}

interface NewItem {
  readonly id: string;
  readonly listId: string;
  readonly article: Article;
  readonly corpusTitle: string | null;
  readonly addedAt: string;
  /** Behind all others; found out where it is not given. */
  readonly position?: string | undefined;
}

/**
 * Puts an article at the end of a list; one that is on it stays as it is. One in the trash comes
 * out of it as the item it was, id and all, so that a work is one item from its first saving on.
 */
export async function addItem(records: Records, added: NewItem): Promise<ReadingListItem> {
  const key = articleKey(added.article);
  const { listId } = added;
  const listed = await findOrSetAside(records, listId, key, added.addedAt);
  if (listed !== undefined) return listed;
  const position =
    added.position ?? generateKeyBetween(await records.positionBelow(listId, null), null);
  const fresh = { ...added, position, rev: 1, articleKey: key };
  const entry = await records.findByArticle('trash', listId, key);
  const reading = readTrashedItem(entry?.raw);
  if (entry === undefined || !reading.ok) {
    return putItem(records, { ...NO_ANNOTATIONS, ...fresh });
  }
  const { id, rev } = reading.value.item;
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
  const { article, listId } = reading.value.item;
  const key = articleKey(article);
  const listed = await findOrSetAside(records, listId, key, at);
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
  const { listId } = moved.item;
  if (beforeId === null) {
    const last = await records.positionBelow(listId, null, id);
    return place(records, moved, generateKeyBetween(last, null));
  }
  const next = await findListed(records, beforeId);
  if (next?.item.listId !== listId) return moved.item;
  const rest = await findTiedBehind(records, next, id);
  if (rest === undefined) {
    const below = await records.positionBelow(listId, next.item.position, id);
    return place(records, moved, generateKeyBetween(below, next.item.position));
  }
  // Between two equal positions is no room: spread what comes after.
  const above = await records.positionAbove(listId, next.item.position, id);
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
  for (const raw of await records.findByPosition(next.item.listId, next.item.position)) {
    const reading = readItem(raw);
    if (reading.ok && reading.value.id !== exceptId) tied.push({ raw, item: reading.value });
  }
  tied.sort((a, b) => ITEM_ORDERS.hand.compare(a.item, b.item));
  const at = tied.findIndex(({ item }) => item.id === next.item.id);
  return at > 0 ? tied.slice(at) : undefined;
}

/** Where an item is. */
export interface Place {
  readonly id: string;
  readonly listId: string;
  readonly position: string;
}

/**
 * Puts items at the end of another list, with all that the reader said of them. One whose work is
 * there already stays where it is.
 *
 * @returns Where those that moved were before.
 */
export async function moveToList(
  records: Records,
  ids: readonly string[],
  listId: string,
): Promise<readonly Place[]> {
  const places: Place[] = [];
  for (const id of ids) {
    const moved = await findListed(records, id);
    if (moved === undefined || moved.item.listId === listId) continue;
    const there = await records.findByArticle('items', listId, articleKey(moved.item.article));
    if (there !== undefined) continue;
    const position = generateKeyBetween(await records.positionBelow(listId, null), null);
    await putItem(records, { ...moved.raw, listId, position, rev: moved.item.rev + 1 });
    places.push({ id, listId: moved.item.listId, position: moved.item.position });
  }
  return places;
}

/** Puts items where they were. One whose work is there by now stays where it is. */
export async function putInPlaces(records: Records, places: readonly Place[]): Promise<void> {
  for (const { id, listId, position } of places) {
    const moved = await findListed(records, id);
    if (moved === undefined || moved.item.listId === listId) continue;
    const there = await records.findByArticle('items', listId, articleKey(moved.item.article));
    if (there !== undefined) continue;
    await putItem(records, { ...moved.raw, listId, position, rev: moved.item.rev + 1 });
  }
}

/** @returns How many items were deleted for good. What cannot be read is never deleted. */
export async function purgeItems(records: Records, removedBefore: Date): Promise<number> {
  const isOver = (removedAt: string | null): boolean =>
    removedAt !== null && Date.parse(removedAt) < removedBefore.getTime();
  let count = 0;
  for (const { key, raw } of await records.all('trash')) {
    const reading = readTrashedItem(raw);
    if (!reading.ok || !isOver(reading.value.removedAt)) continue;
    await records.delete('trash', key);
    count++;
  }
  const over = new Set<string>();
  for (const { key, raw } of await records.all('lists')) {
    const reading = readList(raw);
    if (!reading.ok || !isOver(reading.value.removedAt)) continue;
    over.add(key);
    await records.delete('lists', key);
  }
  if (over.size === 0) return count;
  for (const { key, raw } of await records.all('items')) {
    const reading = readItem(raw);
    if (!reading.ok || !over.has(reading.value.listId)) continue;
    await records.delete('items', key);
    count++;
  }
  return count;
}
