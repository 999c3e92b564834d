import { useCallback } from 'react';
import type { Article } from '@/domain/article';
import { articleKey } from '@/domain/reading-list/article-key';
import type { ReadingListItem } from '@/domain/reading-list/item';
import type { Quote } from '@/domain/reading-list/quote';
import type { TermList } from '@/domain/reading-list/term-list';
import { useReadingList } from '../reading-list/use-reading-list';
import { usePreferences } from '../settings/use-preferences';

/** What the reader marked, and wants marked, in an article. */
export interface CardMarks {
  /** The item that the quotes are of; null where there are none. */
  readonly itemId: string | null;
  /** In the order in which they were made; none that is taken off. */
  readonly quotes: readonly Quote[];
  /** Those that are on. */
  readonly termLists: readonly TermList[];
}

/** An article as it is drawn, and its marks. */
export interface MarkedArticle {
  readonly article: Article;
  readonly marks: CardMarks;
}

const NO_TERMS: readonly TermList[] = [];
const NO_ITEMS: readonly ReadingListItem[] = [];

/** Each is made once for what it is made of, so that a card is drawn again only where it changed. */
const listsOn = new WeakMap<readonly TermList[], readonly TermList[]>();
const quotedItems = new WeakMap<
  readonly ReadingListItem[],
  ReadonlyMap<string, readonly ReadingListItem[]>
>();
const marksOfTerms = new WeakMap<readonly TermList[], CardMarks | null>();
const marksOfItems = new WeakMap<ReadingListItem, CardMarks | null>();

function onlyOn(lists: readonly TermList[]): readonly TermList[] {
  return remember(listsOn, lists, () => lists.filter(({ on }) => on));
}

function remember<K extends object, T>(known: WeakMap<K, T>, key: K, make: () => T): T {
  const value = known.get(key);
  if (value !== undefined) return value;
  const made = make();
  known.set(key, made);
  return made;
}

/** The marks of an article that no quote is of; null: none, and nothing to draw. */
function termMarks(termLists: readonly TermList[]): CardMarks | null {
  return remember(marksOfTerms, termLists, () =>
    termLists.length === 0 ? null : { itemId: null, quotes: [], termLists },
  );
}

function itemMarks(item: ReadingListItem, termLists: readonly TermList[]): CardMarks | null {
  const known = marksOfItems.get(item);
  if (known !== undefined && (known?.termLists ?? NO_TERMS) === termLists) return known;
  const quotes = item.quotes.filter(({ removedAt }) => removedAt === null);
  const marks = quotes.length === 0 ? termMarks(termLists) : { itemId: item.id, quotes, termLists };
  marksOfItems.set(item, marks);
  return marks;
}

/** Items with quotes, by the key of their article: on each list it is another item. */
function quoted(
  items: readonly ReadingListItem[],
): ReadonlyMap<string, readonly ReadingListItem[]> {
  return remember(quotedItems, items, () => {
    const byKey = new Map<string, ReadingListItem[]>();
    for (const item of items) {
      if (item.quotes.length === 0) continue;
      const key = articleKey(item.article);
      byKey.set(key, [...(byKey.get(key) ?? []), item]);
    }
    return byKey;
  });
}

/** The marks of any article of a corpus, on the current list before others. */
export function useMarksOf(): (article: Article) => CardMarks | null {
  const { data } = useReadingList();
  const [{ currentList }] = usePreferences();
  const termLists = onlyOn(data?.termLists ?? NO_TERMS);
  const byKey = quoted(data?.items ?? NO_ITEMS);
  return useCallback(
    (article) => {
      const items = byKey.size === 0 ? [] : (byKey.get(articleKey(article)) ?? []);
      const item = items.find(({ listId }) => listId === currentList) ?? items[0];
      return item === undefined ? termMarks(termLists) : itemMarks(item, termLists);
    },
    [byKey, currentList, termLists],
  );
}

/** The marks of a saved article. */
export function useItemMarks(item: ReadingListItem): CardMarks | null {
  const { data } = useReadingList();
  return itemMarks(item, onlyOn(data?.termLists ?? NO_TERMS));
}
