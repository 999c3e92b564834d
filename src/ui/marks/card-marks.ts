import { useCallback } from 'react';
import type { Article } from '@/domain/article';
import { articleKey, itemsByArticle } from '@/domain/reading-list/article-key';
import type { ReadingListItem } from '@/domain/reading-list/item';
import type { Quote } from '@/domain/reading-list/quote';
import type { TermList } from '@/domain/reading-list/term-list';
import { useReadingList } from '../reading-list/use-reading-list';

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
const quotedItems = new WeakMap<readonly ReadingListItem[], ReadonlyMap<string, ReadingListItem>>();
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

function quoted(items: readonly ReadingListItem[]): ReadonlyMap<string, ReadingListItem> {
  return remember(quotedItems, items, () =>
    itemsByArticle(items.filter(({ quotes }) => quotes.length > 0)),
  );
}

/** The marks of any article of a corpus. */
export function useMarksOf(): (article: Article) => CardMarks | null {
  const { data } = useReadingList();
  const termLists = onlyOn(data?.termLists ?? NO_TERMS);
  const items = quoted(data?.items ?? NO_ITEMS);
  return useCallback(
    (article) => {
      const item = items.size === 0 ? undefined : items.get(articleKey(article));
      return item === undefined ? termMarks(termLists) : itemMarks(item, termLists);
    },
    [items, termLists],
  );
}

/** The marks of a saved article. */
export function useItemMarks(item: ReadingListItem): CardMarks | null {
  const { data } = useReadingList();
  return itemMarks(item, onlyOn(data?.termLists ?? NO_TERMS));
}
