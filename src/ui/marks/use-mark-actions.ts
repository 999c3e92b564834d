import { useMemo } from 'react';
import { articleHeading } from '@/domain/article';
import { articleKey } from '@/domain/reading-list/article-key';
import type { Quote, QuoteAnchor } from '@/domain/reading-list/quote';
import type { TermList } from '@/domain/reading-list/term-list';
import { useNotify } from '../parts/notices';
import { useServices } from '../services';
import type { ShownCard } from './shown-articles';

interface MarkActions {
  /**
   * Keeps passages of an article, which is saved first where it is not.
   *
   * @returns The quotes; empty where they could not be kept, which is told.
   */
  readonly addQuotes: (
    card: ShownCard,
    anchors: readonly QuoteAnchor[],
    corpusTitle: string | null,
  ) => Promise<readonly Quote[]>;
  readonly removeQuote: (itemId: string, quoteId: string) => Promise<void>;
  /** @returns Whether it was written. */
  readonly putTermList: (list: TermList) => Promise<boolean>;
  readonly removeTermList: (list: TermList) => Promise<void>;
}

/** Changes of what the reader marks. What fails is told, with its reason. */
export function useMarkActions(): MarkActions {
  const { readingList, preferences } = useServices();
  const notify = useNotify();
  return useMemo(() => {
    async function attempt<T>(change: () => Promise<T>): Promise<T | undefined> {
      try {
        return await change();
      } catch (error) {
        notify({ text: error instanceof Error ? error.message : String(error), failed: true });
        return undefined;
      }
    }

    /** The item of a card: the one that it shows, else one of the same work, else a new one. */
    async function itemOf({ article, itemId }: ShownCard, corpusTitle: string | null) {
      if (itemId !== null) return { id: itemId, isNew: false };
      const { items, lists } = await readingList.list();
      const { currentList } = preferences.get();
      const list = lists.find(({ id }) => id === currentList) ?? lists[0];
      const key = articleKey(article);
      const saved = items.filter((item) => articleKey(item.article) === key);
      const item = saved.find(({ listId }) => listId === list?.id) ?? saved[0];
      const { id } = item ?? (await readingList.add(article, corpusTitle, list?.id));
      return { id, isNew: item === undefined };
    }

    const actions: MarkActions = {
      async addQuotes(card, anchors, corpusTitle) {
        const done = await attempt(async () => {
          const item = await itemOf(card, corpusTitle);
          const quotes: Quote[] = [];
          for (const anchor of anchors) {
            const quote = await readingList.addQuote(item.id, { anchor, comment: '' });
            if (quote !== undefined) quotes.push(quote);
          }
          return { item, quotes };
        });
        if (done === undefined || done.quotes.length === 0) return [];
        const { item, quotes } = done;
        const what = quotes.length === 1 ? 'Quote kept' : `${quotes.length} quotes kept`;
        notify({
          text: item.isNew ? `Saved: ${articleHeading(card.article)}. ${what}` : what,
          undo: () =>
            void attempt(async () => {
              if (item.isNew) return readingList.remove(item.id); // with its quotes
              for (const { id } of quotes) await readingList.removeQuote(item.id, id);
              return undefined;
            }),
        });
        return quotes;
      },
      async removeQuote(itemId, quoteId) {
        const removed = await attempt(() => readingList.removeQuote(itemId, quoteId));
        if (removed === undefined) return;
        notify({
          text: 'Quote removed',
          undo: () => void attempt(() => readingList.restoreQuote(itemId, quoteId)),
        });
      },
      async putTermList(list) {
        return (await attempt(() => readingList.putTermList(list))) !== undefined;
      },
      async removeTermList({ id }) {
        const removed = await attempt(() => readingList.removeTermList(id));
        if (removed === undefined) return;
        notify({
          text: `Removed: ${removed.name}`,
          undo: () => void attempt(() => readingList.putTermList(removed)),
        });
      },
    };
    return actions;
  }, [readingList, preferences, notify]);
}
