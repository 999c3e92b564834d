import type { ReadingListContent, ReadingListItem, TrashedItem } from './item';
import type { ReadingList } from './reading-list';
import type { TermList } from './term-list';

/** What a reader made, record by record as it is stored. */
export interface ListRecords {
  /** Those taken away too. */
  readonly lists: readonly ReadingList[];
  /** Of all lists, those of a list that was taken away too. */
  readonly items: readonly ReadingListItem[];
  readonly trashed: readonly TrashedItem[];
  readonly termLists: readonly TermList[];
}

export const NO_RECORDS: ListRecords = { lists: [], items: [], trashed: [], termLists: [] };

export function toRecords(content: ReadingListContent): ListRecords {
  const { removedLists, trashed, termLists } = content;
  return {
    lists: [...content.lists, ...removedLists.map(({ list }) => list)],
    items: [...content.items, ...removedLists.flatMap(({ items }) => items)],
    trashed,
    termLists,
  };
}
