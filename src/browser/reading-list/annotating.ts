/** What a reader says of an item: marks, a note, quotes. Each runs inside one transaction. */
import {
  applyChange,
  inverseChange,
  type AnnotationChange,
} from '@/domain/reading-list/annotation-change';
import type { ReadingListItem } from '@/domain/reading-list/item';
import type { Quote, QuoteAnchor } from '@/domain/reading-list/quote';
import {
  dropCopy,
  editFrom,
  NOTHING_WRITTEN,
  writeOn,
  type Written,
} from '@/domain/reading-list/written';
import { changeItem, findListed } from './listed';
import { addReason } from './lists';
import type { Records } from './records';

/** A change of one item. */
export interface ItemChange {
  readonly id: string;
  readonly change: AnnotationChange;
}

/** @returns The changes that undo these, for the items that changed, in the other order. */
export async function annotate(
  records: Records,
  changes: readonly ItemChange[],
): Promise<readonly ItemChange[]> {
  const undoing: ItemChange[] = [];
  for (const { id, change } of changes) {
    const before = (await findListed(records, id))?.item;
    const after = await changeItem(records, id, (item) => applyChange(item, change));
    if (before === undefined || after === undefined || after.rev === before.rev) continue;
    undoing.unshift({ id, change: inverseChange(before, after) });
    const reason = after.decision?.reason ?? null;
    if (reason !== null) await addReason(records, after.listId, reason);
  }
  return undoing;
}

/** A text as the reader has it in an editor. */
export interface Edit {
  /** What the same editor saved last, or started from. */
  readonly base: string;
  readonly text: string;
}

/** @returns The note as it is then, perhaps with the edit as a copy; undefined: item is gone. */
export async function writeNote(
  records: Records,
  id: string,
  { base, text }: Edit,
  at: string,
): Promise<Written | undefined> {
  const item = await changeItem(records, id, ({ note }) => ({
    note: editFrom(note, base, text, at),
  }));
  return item?.note;
}

/** Takes a copy of the note away, because it was read or taken over. */
export async function dropNoteCopy(
  records: Records,
  id: string,
  text: string,
): Promise<Written | undefined> {
  const item = await changeItem(records, id, ({ note }) => ({ note: dropCopy(note, text) }));
  return item?.note;
}

interface NewQuote {
  readonly id: string;
  readonly anchor: QuoteAnchor;
  readonly comment: string;
  readonly addedAt: string;
}

/** @returns The quote; undefined where the item is gone. */
export async function addQuote(
  records: Records,
  itemId: string,
  { id, anchor, comment, addedAt }: NewQuote,
): Promise<Quote | undefined> {
  const quote: Quote = {
    id,
    anchor,
    comment: writeOn(NOTHING_WRITTEN, comment),
    addedAt,
    removedAt: null,
  };
  const item = await changeItem(records, itemId, ({ quotes }) => ({ quotes: [...quotes, quote] }));
  return item && quote;
}

/** @returns The quote as it is then; undefined where it is gone. */
export async function changeQuote(
  records: Records,
  itemId: string,
  quoteId: string,
  change: (quote: Quote) => Partial<Quote>,
): Promise<Quote | undefined> {
  const item: ReadingListItem | undefined = await changeItem(records, itemId, ({ quotes }) => ({
    quotes: quotes.map((quote) => (quote.id === quoteId ? { ...quote, ...change(quote) } : quote)),
  }));
  return item?.quotes.find(({ id }) => id === quoteId);
}
