/** Brings many articles onto a list, and takes them back. Each runs inside one transaction. */
import { generateNKeysBetween } from 'fractional-indexing';
import type { ReadingListItem } from '@/domain/reading-list/item';
import {
  joinItem,
  type JoinContext,
  type Joined,
  type Joining,
} from '@/domain/reading-list/join-import';
import { addItem, removeItem } from './changes';
import { changeItem, findListed } from './listed';
import { changeList, createList } from './lists';
import type { Records } from './records';

/** The list that is joined: one that is there, or one that is made for it. */
export type JoinedList = { readonly id: string } | { readonly newName: string };

export interface JoinRequest {
  readonly list: JoinedList;
  readonly joining: readonly Joining[];
  /** What they came from, as the list shows it; null: it has no title. */
  readonly corpusTitle: string | null;
}

/** What was done, and what takes it back. */
export interface JoinResult {
  readonly listId: string;
  /** Whether the list was made for it. */
  readonly isNewList: boolean;
  /** Ids of the items that came onto the list. */
  readonly added: readonly string[];
  readonly completed: readonly CompletedItem[];
  /** Articles that were there as they are. */
  readonly same: number;
}

interface CompletedItem {
  readonly id: string;
  /** Of the item, once it was completed. */
  readonly rev: number;
  /** What was another before. */
  readonly before: Partial<Joined>;
}

export async function joinList(
  records: Records,
  { list, joining, corpusTitle }: JoinRequest,
  context: JoinContext,
): Promise<JoinResult> {
  const listId = await reachList(records, list, context);
  const added = new Set<string>();
  const completed = new Map<string, CompletedItem>();
  let same = 0;
  const positions = generateNKeysBetween(
    await records.positionBelow(listId, null),
    null,
    joining.length,
  );
  for (const [index, each] of joining.entries()) {
    const there =
      (await findTold(records, listId, each.sameAs)) ??
      (await addItem(records, {
        id: context.newId(),
        listId,
        article: each.article,
        corpusTitle,
        addedAt: context.at,
        position: positions[index],
      }));
    // Where the work was on the list, it stays at its place.
    const isNew = there.position === positions[index];
    if (isNew) added.add(there.id);
    const change = joinItem(there, each, context);
    const changed =
      Object.keys(change).length === 0 ? there : await changeItem(records, there.id, () => change);
    if (added.has(there.id)) continue;
    if (changed === undefined || changed.rev === there.rev) {
      same += 1;
    } else {
      const before = { ...pick(there, change), ...completed.get(there.id)?.before };
      completed.set(there.id, { id: there.id, rev: changed.rev, before });
    }
  }
  return {
    listId,
    isNewList: 'newName' in list,
    added: [...added],
    completed: [...completed.values()],
    same,
  };
}

async function reachList(
  records: Records,
  list: JoinedList,
  { at, newId }: JoinContext,
): Promise<string> {
  if ('id' in list) return list.id;
  const { id } = await createList(records, { id: newId(), name: list.newName, createdAt: at });
  return id;
}

/** The item that is told to be the same work; undefined where the list has none of that id. */
async function findTold(
  records: Records,
  listId: string,
  id: string | null,
): Promise<ReadingListItem | undefined> {
  const told = id === null ? undefined : (await findListed(records, id))?.item;
  return told?.listId === listId ? told : undefined;
}

/** The fields of an item that a change is about, as they are. */
function pick(item: Joined, change: Partial<Joined>): Partial<Joined> {
  return Object.fromEntries(
    Object.keys(change).map((key) => [key, item[key as keyof Joined]]), // its keys are Joined's
  );
}

/**
 * Takes back what joining did: what came goes to the trash, what was completed is as it was, but for
 * items that the reader changed since. A list that was made for it goes with all that is on it.
 */
export async function undoJoin(
  records: Records,
  { listId, isNewList, added, completed }: JoinResult,
  at: string,
): Promise<void> {
  if (isNewList) {
    await changeList(records, listId, () => ({ removedAt: at }));
    return;
  }
  for (const id of added) await removeItem(records, id, at);
  for (const { id, rev, before } of completed) {
    await changeItem(records, id, (item) => (item.rev === rev ? before : {}));
  }
}
