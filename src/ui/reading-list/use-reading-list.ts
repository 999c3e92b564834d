import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { followReadingList, readingListOptions } from '@/browser/reading-list/query';
import { articleHeading, type Article } from '@/domain/article';
import { articleKey, itemsByArticle } from '@/domain/reading-list/article-key';
import type { ReadingListContent, ReadingListItem } from '@/domain/reading-list/item';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { useNotify } from '../parts/notices';
import { useServices } from '../services';
import { countArticles } from '../search/count-articles';
import { usePreferences } from '../settings/use-preferences';

/** The reading list as stored; `data` is undefined until it is read. */
export function useReadingList() {
  const { readingList } = useServices();
  return useQuery(readingListOptions(readingList));
}

/** Follows the list wherever it changes, in this tab or another. Once on a page. */
export function useReadingListChanges(): void {
  const { readingList } = useServices();
  const queryClient = useQueryClient();
  useEffect(() => followReadingList(readingList, queryClient), [readingList, queryClient]);
}

const NO_ITEMS: readonly ReadingListItem[] = [];

/** Each is made once for the items that it is made of: many parts of a page ask for the same. */
const itemsByList = new WeakMap<readonly ReadingListItem[], Map<string, ReadingListItem[]>>();
const savedItems = new WeakMap<readonly ReadingListItem[], ReadonlyMap<string, ReadingListItem>>();

function itemsOfList(all: readonly ReadingListItem[], listId: string): readonly ReadingListItem[] {
  const known = itemsByList.get(all) ?? groupByList(all);
  itemsByList.set(all, known);
  return known.get(listId) ?? NO_ITEMS;
}

function groupByList(all: readonly ReadingListItem[]): Map<string, ReadingListItem[]> {
  const groups = new Map<string, ReadingListItem[]>();
  for (const item of all) {
    const group = groups.get(item.listId);
    if (group === undefined) groups.set(item.listId, [item]);
    else group.push(item);
  }
  return groups;
}

export interface CurrentList {
  readonly list: ReadingList;
  /** In the reader's own order. */
  readonly items: readonly ReadingListItem[];
}

/** The list of `content` that the reader chose, or the first where that is no longer there. */
export function currentListOf(content: ReadingListContent, chosenId: string): CurrentList | null {
  const list = content.lists.find(({ id }) => id === chosenId) ?? content.lists[0];
  return list === undefined ? null : { list, items: itemsOfList(content.items, list.id) };
}

/** The list that is worked on, and that articles are saved to; null until it is read. */
export function useCurrentList(): CurrentList | null {
  const { data } = useReadingList();
  const [{ currentList }] = usePreferences();
  return data === undefined ? null : currentListOf(data, currentList);
}

/** The item of each article on the current list, by the article's key. */
function useSavedItems(): ReadonlyMap<string, ReadingListItem> {
  const items = useCurrentList()?.items ?? NO_ITEMS;
  const known = savedItems.get(items) ?? itemsByArticle(items);
  savedItems.set(items, known);
  return known;
}

/**
 * Makes a change of the list and tells the reader where that fails, and why. Resolves to whether it
 * was made.
 */
export type Attempt = <T>(
  change: () => Promise<T>,
  onDone?: (value: T) => void,
) => Promise<boolean>;

export function useAttempt(): Attempt {
  const notify = useNotify();
  return useCallback(
    async (change, onDone) => {
      try {
        const value = await change();
        onDone?.(value);
        return true;
      } catch (error) {
        notify({ text: error instanceof Error ? error.message : String(error), failed: true });
        return false;
      }
    },
    [notify],
  );
}

/** Takes items off their list, and tells the reader so, with a way back. */
export function useRemove(): (items: readonly ReadingListItem[]) => Promise<boolean> {
  const { readingList } = useServices();
  const notify = useNotify();
  const attempt = useAttempt();
  return useCallback(
    (items) =>
      attempt(
        () => readingList.removeAll(items.map(({ id }) => id)),
        (removed) => {
          const ids = removed.map(({ item }) => item.id);
          notify({
            text: `Removed: ${nameItems(items)}`,
            undo: () => void attempt(() => readingList.putBack(ids)),
          });
        },
      ),
    [readingList, notify, attempt],
  );
}

function nameItems(items: readonly ReadingListItem[]): string {
  const [first] = items;
  return items.length === 1 && first !== undefined
    ? articleHeading(first.article)
    : countArticles(items.length);
}

/** Said at the first save: nobody finds it out by themselves before it is too late. */
const WHERE = '. Your list is kept in this browser, on this device only.';

/** Saves an article or takes it off the current list; `busy` while that is on its way to the disk. */
export function useSaveToggle(article: Article, corpusTitle: string | null) {
  const { readingList, keeping } = useServices();
  const item = useSavedItems().get(articleKey(article));
  const listId = useCurrentList()?.list.id;
  const notify = useNotify();
  const attempt = useAttempt();
  const remove = useRemove();
  const [busy, setBusy] = useState(false);
  const toggle = useCallback(() => {
    setBusy(true);
    const isFirst = item === undefined && keeping.askToPersist();
    const change =
      item === undefined
        ? attempt(
            () => readingList.add(article, corpusTitle, listId),
            () => notify({ text: `Saved: ${articleHeading(article)}${isFirst ? WHERE : ''}` }),
          )
        : remove([item]);
    void change.finally(() => setBusy(false));
  }, [item, readingList, keeping, attempt, notify, remove, article, corpusTitle, listId]);
  return { saved: item !== undefined, busy, toggle };
}
