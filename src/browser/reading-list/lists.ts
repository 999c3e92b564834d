/** The lists by themselves, and the lists of terms. Each runs inside one transaction. */
import { emptyList } from '@/domain/reading-list/read-content';
import { formatProblem, readList, readTermList } from '@/domain/reading-list/read-item';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import type { TermList } from '@/domain/reading-list/term-list';
import type { Records } from './records';

/** A list with a name that the reader gives. */
export async function createList(
  records: Records,
  list: Pick<ReadingList, 'id' | 'name' | 'createdAt'>,
): Promise<ReadingList> {
  const created: ReadingList = { ...list, reasons: [], removedAt: null, rev: 1 };
  await records.put('lists', { ...created });
  return created;
}

/**
 * Changes a list by itself; one that only its items tell of is written for the first time.
 *
 * @throws TypeError rather than write what could not be read again.
 */
export async function changeList(
  records: Records,
  id: string,
  change: (list: ReadingList) => Partial<ReadingList>,
): Promise<ReadingList> {
  const entry = await records.find('lists', id);
  const before = readList(entry?.raw);
  const list = before.ok ? before.value : emptyList(id);
  const record = { ...(before.ok && entry?.raw), ...list, ...change(list), rev: list.rev + 1 };
  const after = readList(record);
  if (!after.ok) throw new TypeError(`not a list: ${formatProblem(after.problem)}`);
  await records.put('lists', record);
  return after.value;
}

/** Keeps a reason for excluding, to be offered again. */
export async function addReason(records: Records, listId: string, reason: string): Promise<void> {
  const entry = await records.find('lists', listId);
  const reading = readList(entry?.raw);
  if (reading.ok && reading.value.reasons.includes(reason)) return;
  await changeList(records, listId, ({ reasons }) => ({ reasons: [...reasons, reason] }));
}

/** Writes a list of terms, with the next revision. */
export async function putTermList(records: Records, termList: TermList): Promise<TermList> {
  const entry = await records.find('termLists', termList.id);
  const before = readTermList(entry?.raw);
  const rev = before.ok ? before.value.rev + 1 : termList.rev;
  const after = { ...(before.ok && entry?.raw), ...termList, rev };
  await records.put('termLists', after);
  return { ...termList, rev };
}

/** @returns What was there, to be put back; undefined where it was gone. */
export async function removeTermList(records: Records, id: string): Promise<TermList | undefined> {
  const entry = await records.find('termLists', id);
  const reading = readTermList(entry?.raw);
  if (!reading.ok) return undefined;
  await records.delete('termLists', id);
  return reading.value;
}
