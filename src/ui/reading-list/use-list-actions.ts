import { useMemo } from 'react';
import type { ItemChange } from '@/browser/reading-list/annotating';
import type { ReadingListItem } from '@/domain/reading-list/item';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { useNotify } from '../parts/notices';
import { countArticles } from '../search/count-articles';
import { useServices } from '../services';
import { useAttempt, useRemove } from './use-reading-list';

export interface ListActions {
  readonly remove: (items: readonly ReadingListItem[]) => Promise<boolean>;
  readonly restore: (item: ReadingListItem) => Promise<boolean>;
  /** Puts an item right before another; null: at the end. */
  readonly move: (item: ReadingListItem, beforeId: string | null) => Promise<boolean>;
  /**
   * Changes marks.
   *
   * @param said What the reader is told, with a way back; without it, nothing.
   */
  readonly annotate: (changes: readonly ItemChange[], said?: string) => Promise<boolean>;
  readonly moveToList: (ids: readonly string[], list: ReadingList) => Promise<boolean>;
  /** @param onDone Gets the new list. */
  readonly createList: (name: string, onDone: (list: ReadingList) => void) => Promise<boolean>;
  readonly renameList: (list: ReadingList, name: string) => Promise<boolean>;
  readonly removeList: (list: ReadingList) => Promise<boolean>;
  readonly restoreList: (list: ReadingList) => Promise<boolean>;
  readonly restoreQuote: (itemId: string, quoteId: string) => Promise<boolean>;
}

/**
 * Changes of the list that is worked on. Each tells the reader why where it could not be made, and
 * resolves to whether it was.
 */
export function useListActions(): ListActions {
  const { readingList } = useServices();
  const notify = useNotify();
  const attempt = useAttempt();
  const remove = useRemove();

  return useMemo(() => {
    const actions: ListActions = {
      remove,
      restore: (item) => attempt(() => readingList.restore(item.id)),
      move: (item, beforeId) => attempt(() => readingList.move(item.id, beforeId)),
      annotate: (changes, said) =>
        attempt(
          () => readingList.annotate(changes),
          (undoing) => {
            if (said === undefined) return;
            notify({ text: said, undo: () => void actions.annotate(undoing) });
          },
        ),
      moveToList: (ids, list) =>
        attempt(
          () => readingList.moveToList(ids, list.id),
          (places) => {
            const stayed = ids.length - places.length;
            notify({
              text:
                `Moved to ${list.name}: ${countArticles(places.length)}` +
                (stayed === 0 ? '' : `. ${stayed} stay here: they are on that list already.`),
              undo: () => void attempt(() => readingList.putInPlaces(places)),
            });
          },
        ),
      createList: (name, onDone) => attempt(() => readingList.createList(name), onDone),
      renameList: (list, name) => attempt(() => readingList.renameList(list.id, name)),
      removeList: (list) =>
        attempt(
          () => readingList.removeList(list.id),
          () =>
            notify({
              text: `Removed: the list “${list.name}”`,
              undo: () => void actions.restoreList(list),
            }),
        ),
      restoreList: (list) => attempt(() => readingList.restoreList(list.id)),
      restoreQuote: (itemId, quoteId) => attempt(() => readingList.restoreQuote(itemId, quoteId)),
    };
    return actions;
  }, [readingList, notify, attempt, remove]);
}
