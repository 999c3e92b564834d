import { useMemo, type ReactNode } from 'react';
import { articleHeading } from '@/domain/article';
import type { ReadingListContent, ReadingListItem } from '@/domain/reading-list/item';
import type { Quote } from '@/domain/reading-list/quote';
import { Button } from '../parts/Button';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import type { ListActions } from './use-list-actions';

interface RecentlyRemovedProps {
  readonly content: ReadingListContent;
  readonly actions: ListActions;
}

/** More are not drawn at once; the latest come first. */
const MOST = 50;

/** What was removed in the last thirty days, to be put back: articles, lists, quotes. */
export function RecentlyRemoved({ content, actions }: RecentlyRemovedProps) {
  const { trashed, removedLists, items } = content;
  const quotes = useMemo(() => removedQuotes(items), [items]);
  const count = trashed.length + removedLists.length + quotes.length;
  if (count === 0) return null;
  return (
    <details className="mt-8 print:hidden">
      <summary className="min-h-7 text-ink-2">Recently removed ({formatCount(count)})</summary>
      <ul className="mt-2 divide-y divide-rule rounded-xl border border-rule bg-card px-4">
        {removedLists.map(({ list, items: listed }) => (
          <RemovedThing
            key={list.id}
            kind="List"
            name={`${list.name}, ${countArticles(listed.length).toLowerCase()}`}
            onPutBack={() => void actions.restoreList(list)}
          />
        ))}
        {trashed.slice(0, MOST).map(({ item }) => (
          <RemovedThing
            key={item.id}
            name={articleHeading(item.article)}
            onPutBack={() => void actions.restore(item)}
          />
        ))}
        {quotes.slice(0, MOST).map(({ item, quote }) => (
          <RemovedThing
            key={quote.id}
            kind="Quote"
            name={`“${shorten(quote.anchor.exact)}” from ${articleHeading(item.article)}`}
            onPutBack={() => void actions.restoreQuote(item.id, quote.id)}
          />
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-3">
        What is removed is kept for thirty days.
        {(trashed.length > MOST || quotes.length > MOST) && ` The latest ${MOST} are shown.`}
      </p>
    </details>
  );
}

interface RemovedThingProps {
  /** Nothing for an article. */
  readonly kind?: string;
  readonly name: string;
  readonly onPutBack: () => void;
}

function RemovedThing({ kind, name, onPutBack }: RemovedThingProps): ReactNode {
  return (
    <li className="flex items-center justify-between gap-4 py-2">
      <span className="min-w-0">
        {kind !== undefined && <span className="mr-1.5 text-sm text-ink-3">{kind}</span>}
        <bdi>{name}</bdi>
      </span>
      <Button onClick={onPutBack} className="shrink-0">
        Put back
      </Button>
    </li>
  );
}

interface RemovedQuote {
  readonly item: ReadingListItem;
  readonly quote: Quote;
}

function removedQuotes(items: readonly ReadingListItem[]): readonly RemovedQuote[] {
  return items
    .flatMap((item) =>
      item.quotes.filter(({ removedAt }) => removedAt !== null).map((quote) => ({ item, quote })),
    )
    .sort((a, b) => Date.parse(b.quote.removedAt ?? '') - Date.parse(a.quote.removedAt ?? ''));
}

function shorten(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80).trimEnd()}…`;
}
