import { ArrowDown, ArrowUp, Printer, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { ITEM_ORDERS, sortItems, type ItemOrder } from '@/domain/reading-list/item-order';
import { ArticleCard, BrokenCard } from '../article/ArticleCard';
import { useOpenSections, type OpenSections } from '../article/open-sections';
import { unmarked } from '../article/unmarked';
import { ListExchange } from '../list-io/ListExchange';
import { useItemMarks } from '../marks/card-marks';
import { Button } from '../parts/Button';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Message } from '../parts/Message';
import { useServices } from '../services';
import { RecentlyRemoved } from './RecentlyRemoved';
import { UnreadableRecords } from './UnreadableRecords';
import { useReadingList, useReadingListActions } from './use-reading-list';

interface ReadingListViewProps {
  /** Back to the articles of the corpus. */
  readonly onLeave: () => void;
}

/** The saved articles, each from its own copy: it needs no corpus. */
export function ReadingListView({ onLeave }: ReadingListViewProps) {
  const { readingList } = useServices();
  const { data, error, refetch } = useReadingList();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);

  // Who comes here by the link hears where they are.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <section aria-labelledby={headingId} className="mx-auto max-w-[58rem]">
      <h2
        ref={heading}
        id={headingId}
        tabIndex={-1}
        className="font-serif text-2xl font-semibold outline-none"
      >
        Reading list
      </h2>
      {error !== null && (
        <Message
          tone="alert"
          title="The reading list could not be opened"
          actions={<Button onClick={() => void refetch()}>Try again</Button>}
        >
          <p>{error.message}</p>
        </Message>
      )}
      {data !== undefined && (
        <>
          {!readingList.persistent && (
            <p className="mt-3 rounded-lg bg-warn-soft px-4 py-2.5 print:hidden">
              This browser does not let the page store anything: the list lasts until this page is
              closed. Allow site data for it, then reload.
            </p>
          )}
          {data.lists.slice(0, 1).map((list) => (
            <ListExchange key={list.id} list={list} items={data.items} />
          ))}
          {data.items.length === 0 ? (
            <EmptyList onLeave={onLeave} />
          ) : (
            <SavedArticles items={data.items} headingRef={heading} />
          )}
          <UnreadableRecords records={data.unreadable} />
          <RecentlyRemoved trashed={data.trashed} />
        </>
      )}
    </section>
  );
}

function EmptyList({ onLeave }: ReadingListViewProps) {
  return (
    <div className="mt-4">
      <Message title="Nothing saved yet" actions={<Button onClick={onLeave}>Find articles</Button>}>
        <p>
          Press “Save” on an article to keep it here, with its abstract. The list stays in this
          browser, also when the corpus changes.
        </p>
      </Message>
    </div>
  );
}

interface SavedArticlesProps {
  readonly items: readonly ReadingListItem[];
  readonly headingRef: React.RefObject<HTMLHeadingElement | null>;
}

/** What has the focus once a change of the list is drawn. */
interface FocusAfter {
  readonly itemId: string;
  readonly action: Move | null;
}

type Move = 'up' | 'down';

function SavedArticles({ items, headingRef }: SavedArticlesProps) {
  const [order, setOrder] = useState<ItemOrder>('hand');
  const orderId = useId();
  const list = useRef<HTMLOListElement>(null);
  const focusAfter = useRef<FocusAfter | null>(null);
  const openSections = useOpenSections([]);
  const { move, remove } = useReadingListActions();
  const sorted = sortItems(items, order);

  // An article that was moved is drawn elsewhere, and its button would lose the focus.
  useEffect(() => {
    const target = focusAfter.current;
    focusAfter.current = null;
    if (target === null) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-item-id="${target.itemId}"]`);
    const article = item?.querySelector<HTMLElement>('article');
    const button = item?.querySelector<HTMLElement>(
      `[data-move="${target.action ?? ''}"]:not(:disabled)`,
    );
    (button ?? article ?? headingRef.current)?.focus();
  }, [items, headingRef]);

  /** A change that was not made moves nothing, and must not take the focus later. */
  const forgetFocusUnless = (done: boolean): void => {
    if (!done) focusAfter.current = null;
  };

  const step = (index: number, direction: Move): void => {
    const item = sorted[index];
    const target = direction === 'up' ? index - 1 : index + 1;
    if (item === undefined || target < 0 || target >= sorted.length) return;
    const before = direction === 'up' ? sorted[target] : sorted[target + 1];
    focusAfter.current = { itemId: item.id, action: direction };
    void move(item, before?.id ?? null).then(forgetFocusUnless);
  };

  const takeOff = (index: number): void => {
    const item = sorted[index];
    if (item === undefined) return;
    const next = sorted[index + 1] ?? sorted[index - 1];
    // The list goes with its last article, and would take the focus with it.
    if (next === undefined) headingRef.current?.focus();
    else focusAfter.current = { itemId: next.id, action: null };
    void remove(item).then(forgetFocusUnless);
  };

  return (
    <>
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-5 gap-y-2 text-[0.9375rem] text-ink-2">
        <p>{items.length === 1 ? '1 article' : `${items.length} articles`}</p>
        <div className="flex items-center gap-2 print:hidden">
          <label htmlFor={orderId}>Order by</label>
          <select
            id={orderId}
            value={order}
            onChange={({ target }) => setOrder(target.value as ItemOrder)}
            className="min-h-8 rounded-lg border border-edge bg-card px-2"
          >
            {Object.entries(ITEM_ORDERS).map(([id, { name }]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button look="plain" className="ml-auto print:hidden" onClick={() => print()}>
          <Printer aria-hidden size={16} /> Print
        </Button>
      </div>
      <ol ref={list} aria-label="Saved articles" className="space-y-4">
        {sorted.map((item, index) => (
          <li key={item.id} data-item-id={item.id}>
            <SavedArticle
              item={item}
              openSections={openSections}
              first={index === 0}
              last={index === sorted.length - 1}
              onMove={order === 'hand' ? (direction) => step(index, direction) : null}
              onRemove={() => takeOff(index)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

interface SavedArticleProps {
  readonly item: ReadingListItem;
  readonly openSections: OpenSections;
  readonly first: boolean;
  readonly last: boolean;
  /** Null where the order is not the reader's own. */
  readonly onMove: ((direction: Move) => void) | null;
  readonly onRemove: () => void;
}

function SavedArticle({ item, openSections, first, last, onMove, onRemove }: SavedArticleProps) {
  const { article } = item;
  const marks = useItemMarks(item);
  return (
    <ErrorBoundary
      fallback={(error, retry) => <BrokenCard article={article} error={error} onRetry={retry} />}
    >
      <ArticleCard
        shown={unmarked(article)}
        lens={[]}
        choices={openSections.choicesFor(item.id)}
        onChoose={(_, sections, open) => openSections.choose(item.id, sections, open)}
        marks={marks}
        itemId={item.id}
        href={null}
        level={3}
        actions={(headingId) => (
          <>
            {onMove !== null && (
              <>
                <MoveButton
                  direction="up"
                  describedBy={headingId}
                  disabled={first}
                  {...{ onMove }}
                />
                <MoveButton
                  direction="down"
                  describedBy={headingId}
                  disabled={last}
                  {...{ onMove }}
                />
              </>
            )}
            <Button data-key="s" aria-describedby={headingId} onClick={onRemove}>
              <Trash2 aria-hidden size={15} /> Remove
            </Button>
          </>
        )}
      />
    </ErrorBoundary>
  );
}

const MOVES = {
  up: { name: 'Move up', key: 'Alt+ArrowUp', Icon: ArrowUp },
  down: { name: 'Move down', key: 'Alt+ArrowDown', Icon: ArrowDown },
} as const;

interface MoveButtonProps {
  readonly direction: Move;
  /** Id of what names the article. */
  readonly describedBy: string;
  readonly disabled: boolean;
  readonly onMove: (direction: Move) => void;
}

function MoveButton({ direction, describedBy, disabled, onMove }: MoveButtonProps) {
  const { name, key, Icon } = MOVES[direction];
  return (
    <Button
      look="plain"
      aria-label={name}
      title={name}
      aria-describedby={describedBy}
      data-move={direction}
      data-key={key}
      disabled={disabled}
      className="disabled:opacity-35"
      onClick={() => onMove(direction)}
    >
      <Icon aria-hidden size={17} />
    </Button>
  );
}
