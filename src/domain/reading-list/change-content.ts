import type { ReadingListContent } from './item';
import { isMadeUp, joinRecords, readRecords, type StoredRecord } from './read-content';

/**
 * The content after some of its records changed: what reading all of it again would give, at the
 * cost of those records. What did not change is the same object as before.
 *
 * @param records As they are stored by now, by keys such as `items/3f2a…`; `raw` is undefined where
 * nothing is stored any more. Of `items`, `trash`, `lists` and `termLists`.
 */
export function changeContent(
  content: ReadingListContent,
  records: readonly StoredRecord[],
): ReadingListContent {
  const changed = new Set(records.map(({ key }) => key));
  const isKept = (store: string) => (id: string) => !changed.has(`${store}/${id}`);
  const [isItem, isTrash, isList, isTerms] = ['items', 'trash', 'lists', 'termLists'].map(isKept);
  const kept = {
    items: [content.items, ...content.removedLists.map(({ items }) => items)]
      .flat()
      .filter(({ id }) => isItem?.(id)),
    trashed: content.trashed.filter(({ item }) => isTrash?.(item.id)),
    lists: [...content.lists, ...content.removedLists.map(({ list }) => list)].filter(
      (list) => !isMadeUp(list) && isList?.(list.id),
    ),
    termLists: content.termLists.filter(({ id }) => isTerms?.(id)),
    unreadable: content.unreadable.filter(({ key }) => !changed.has(key)),
  };
  const of = (store: string): StoredRecord[] =>
    records.filter(({ key, raw }) => raw !== undefined && key.startsWith(`${store}/`));
  return joinRecords([
    kept,
    readRecords({
      items: of('items'),
      trash: of('trash'),
      lists: of('lists'),
      termLists: of('termLists'),
    }),
  ]);
}
