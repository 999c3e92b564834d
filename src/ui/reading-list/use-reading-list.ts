import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { followReadingList, readingListOptions } from '@/browser/reading-list/query';
import { articleHeading, type Article } from '@/domain/article';
import { articleKey, itemsByArticle } from '@/domain/reading-list/article-key';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { useNotify } from '../parts/notices';
import { useServices } from '../services';

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

/** By the list they are of: each card of a page asks for the same. */
const savedItems = new WeakMap<readonly ReadingListItem[], ReadonlyMap<string, ReadingListItem>>();
const NO_ITEMS: readonly ReadingListItem[] = [];

/** The item of each saved article, by the article's key. */
function useSavedItems(): ReadonlyMap<string, ReadingListItem> {
  const { data } = useReadingList();
  const items = data?.items ?? NO_ITEMS;
  const known = savedItems.get(items) ?? itemsByArticle(items);
  savedItems.set(items, known);
  return known;
}

export interface ReadingListActions {
  readonly save: (article: Article, corpusTitle: string | null) => Promise<boolean>;
  readonly remove: (item: ReadingListItem) => Promise<boolean>;
  readonly restore: (item: ReadingListItem) => Promise<boolean>;
  /** Puts an item right before another; null: at the end. */
  readonly move: (item: ReadingListItem, beforeId: string | null) => Promise<boolean>;
}

/**
 * Changes of the list. Each tells the reader when it is done, or why not, and resolves to whether
 * it was made.
 */
export function useReadingListActions(): ReadingListActions {
  const { readingList } = useServices();
  const notify = useNotify();

  return useMemo(() => {
    async function attempt(change: () => Promise<unknown>): Promise<boolean> {
      try {
        await change();
        return true;
      } catch (error) {
        notify({ text: error instanceof Error ? error.message : String(error), failed: true });
        return false;
      }
    }
    const actions: ReadingListActions = {
      async save(article, corpusTitle) {
        const done = await attempt(() => readingList.add(article, corpusTitle));
        if (done) notify({ text: `Saved: ${articleHeading(article)}` });
        return done;
      },
      async remove(item) {
        const done = await attempt(() => readingList.remove(item.id));
        if (done) {
          notify({
            text: `Removed: ${articleHeading(item.article)}`,
            undo: () => void actions.restore(item),
          });
        }
        return done;
      },
      restore: (item) => attempt(() => readingList.restore(item.id)),
      move: (item, beforeId) => attempt(() => readingList.move(item.id, beforeId)),
    };
    return actions;
  }, [readingList, notify]);
}

/** Saves an article or takes it off the list; `busy` while that is on its way to the disk. */
export function useSaveToggle(article: Article, corpusTitle: string | null) {
  const item = useSavedItems().get(articleKey(article));
  const { save, remove } = useReadingListActions();
  const [busy, setBusy] = useState(false);
  const toggle = useCallback(() => {
    setBusy(true);
    const change = item === undefined ? save(article, corpusTitle) : remove(item);
    void change.finally(() => setBusy(false));
  }, [item, save, remove, article, corpusTitle]);
  return { saved: item !== undefined, busy, toggle };
}
