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
  /** Those of a store that did not change: all of them at no cost where none did. */
  const keep = <T>(store: string, all: readonly T[], idOf: (one: T) => string): readonly T[] => {
    const start = `${store}/`;
    const ids = new Set(
      [...changed].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)),
    );
    return ids.size === 0 ? all : all.filter((one) => !ids.has(idOf(one)));
  };
  const { removedLists } = content;
  const items =
    removedLists.length === 0
      ? content.items
      : [...content.items, ...removedLists.flatMap((removed) => removed.items)];
  const lists = [...content.lists, ...removedLists.map(({ list }) => list)];
  const idOf = ({ id }: { readonly id: string }): string => id;
  const kept = {
    items: keep('items', items, idOf),
    trashed: keep('trash', content.trashed, ({ item }) => item.id),
    lists: keep('lists', lists, idOf).filter((list) => !isMadeUp(list)),
    termLists: keep('termLists', content.termLists, idOf),
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
