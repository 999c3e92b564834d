import { ListChecks, Printer, ScanLine } from 'lucide-react';
import {
  memo,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react';
import type { AnnotationChange } from '@/domain/reading-list/annotation-change';
import type { ReadingListItem } from '@/domain/reading-list/item';
import {
  countTags,
  filterItems,
  NO_FILTER,
  type ItemFilter,
} from '@/domain/reading-list/item-filter';
import { ITEM_ORDERS, sortItems, type ItemOrder } from '@/domain/reading-list/item-order';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { articleHeading } from '@/domain/article';
import { useOpenSections } from '../article/open-sections';
import { ListExchange } from '../list-io/ListExchange';
import { afterPaint } from '../parts/after-paint';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { countArticles } from '../search/count-articles';
import { Pages } from '../search/Pages';
import { usePreferences } from '../settings/use-preferences';
import { BulkActions } from './BulkActions';
import { KnownWordLists } from './KnownWordLists';
import { ListFilter } from './ListFilter';
import { SavedArticle, type Move } from './SavedArticle';
import { useDragging } from './use-dragging';
import type { ListActions } from './use-list-actions';
import { usePrinting } from './use-printing';
import { useSelection } from './use-selection';

interface SavedArticlesProps {
  readonly list: ReadingList;
  readonly otherLists: readonly ReadingList[];
  /** In the reader's own order; at least one. */
  readonly items: readonly ReadingListItem[];
  readonly actions: ListActions;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  readonly onScreen: () => void;
}

/** What has the focus once a change of the list is drawn. */
interface FocusAfter {
  readonly itemId: string;
  readonly action: Move | null;
}

/** The articles of a list: in an order, filtered, some at a time. */
export function SavedArticles({
  list,
  otherLists,
  items,
  actions,
  headingRef,
  onScreen,
}: SavedArticlesProps) {
  const [order, setOrder] = useState<ItemOrder>('hand');
  const [filter, setFilter] = useState(NO_FILTER);
  const [askedPage, setPage] = useState(1);
  const [selecting, setSelecting] = useState(false);
  const [{ pageLength: pageLengthOnScreen }] = usePreferences();
  const printing = usePrinting();
  const pageLength = printing ? Number.MAX_SAFE_INTEGER : pageLengthOnScreen;
  const id = useId();
  const known = useMemo(() => ({ tags: `${id}-tags`, reasons: `${id}-reasons` }), [id]);
  const ol = useRef<HTMLOListElement>(null);
  const focusAfter = useRef<FocusAfter | null>(null);
  const openSections = useOpenSections([]);

  // What counts all of a long list comes behind what the reader sees change.
  const counted = useDeferredValue(items);
  const tags = useMemo(() => countTags(counted), [counted]);
  const shown = useMemo(() => sortItems(filterItems(items, filter), order), [items, filter, order]);
  const inOrder = useMemo(() => sortItems(counted, order), [counted, order]);
  const selection = useSelection(shown);
  const page = Math.min(askedPage, Math.max(1, Math.ceil(shown.length / pageLength)));
  const from = (page - 1) * pageLength;
  const drawn = shown.slice(from, from + pageLength);
  const drawnCount = useDrawnCount(drawn.length, `${page} ${order}`);
  const byHand = order === 'hand' && shown.length === items.length;

  // An article that was moved is drawn elsewhere, and its button would lose the focus.
  useEffect(() => {
    const target = focusAfter.current;
    if (target === null) return;
    const at = shown.findIndex((item) => item.id === target.itemId);
    const item = ol.current?.querySelector<HTMLElement>(`[data-item-id="${target.itemId}"]`);
    if (item === null && at !== -1) return; // it is about to be drawn
    focusAfter.current = null;
    const article = item?.querySelector<HTMLElement>('article');
    const button = item?.querySelector<HTMLElement>(
      `[data-move="${target.action ?? ''}"]:not(:disabled)`,
    );
    (button ?? article ?? headingRef.current)?.focus();
  }, [shown, page, drawnCount, headingRef]);

  /** A change that was not made moves nothing, and must not take the focus later. */
  const forgetFocusUnless = (done: boolean): void => {
    if (!done) focusAfter.current = null;
  };

  // What the cards are given is the same as long as the list is: they are not drawn again.
  const latest = useRef({ shown, from, pageLength });
  useEffect(() => {
    latest.current = { shown, from, pageLength };
  }, [shown, from, pageLength]);

  const step = useCallback(
    (item: ReadingListItem, direction: Move): void => {
      const { shown: all, from: first, pageLength: length } = latest.current;
      const index = all.findIndex((each) => each.id === item.id);
      const target = direction === 'up' ? index - 1 : index + 1;
      if (index === -1 || target < 0 || target >= all.length) return;
      const before = direction === 'up' ? all[target] : all[target + 1];
      focusAfter.current = { itemId: item.id, action: direction };
      if (target < first || target >= first + length) setPage(Math.floor(target / length) + 1);
      void actions.move(item, before?.id ?? null).then(forgetFocusUnless);
    },
    [actions],
  );

  const drop = useCallback(
    (itemId: string, beforeId: string | null): void => {
      const { shown: all, from: first, pageLength: length } = latest.current;
      const item = all.find((each) => each.id === itemId);
      const behind = all[first + length]; // of the page that is shown
      if (item !== undefined) void actions.move(item, beforeId ?? behind?.id ?? null);
    },
    [actions],
  );
  const { dragged, start } = useDragging(ol, drop);

  const takeOff = useCallback(
    (item: ReadingListItem): void => {
      const { shown: all } = latest.current;
      const index = all.findIndex((each) => each.id === item.id);
      const next = all[index + 1] ?? all[index - 1];
      // The list goes with its last article, and would take the focus with it.
      if (next === undefined) headingRef.current?.focus();
      else focusAfter.current = { itemId: next.id, action: null };
      void actions.remove([item]).then(forgetFocusUnless);
    },
    [actions, headingRef],
  );

  const change = useCallback(
    (item: ReadingListItem, changed: AnnotationChange) =>
      actions.annotate([{ id: item.id, change: changed }]),
    [actions],
  );

  const showOnly = useCallback((next: ItemFilter): void => {
    setFilter(next);
    setPage(1);
  }, []);

  const turn = (next: number): void => {
    setPage(next);
    headingRef.current?.scrollIntoView();
    headingRef.current?.focus({ preventScroll: true });
  };

  return (
    <>
      <div className="mt-1 mb-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-[0.9375rem] text-ink-2">
        <p className="mr-auto">
          {shown.length === items.length
            ? countArticles(items.length)
            : `${countArticles(shown.length)} of ${items.length}`}
        </p>
        <label className="flex items-center gap-2 print:hidden">
          <span className="max-sm:sr-only">Order by</span>
          <select
            value={order}
            onChange={({ target }) => {
              setOrder(target.value as ItemOrder);
              setPage(1);
            }}
            className="min-h-8 rounded-lg border border-edge bg-card px-2"
          >
            {Object.entries(ITEM_ORDERS).map(([each, { name }]) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Button
          look="plain"
          aria-pressed={selecting}
          className={classNames('px-2 print:hidden', selecting && 'bg-accent-soft text-accent')}
          onClick={() => {
            selection.setAll(false);
            setSelecting(!selecting);
          }}
        >
          <ListChecks aria-hidden size={16} /> Select
        </Button>
        <Button look="plain" className="px-2 print:hidden" onClick={onScreen}>
          <ScanLine aria-hidden size={16} /> Screen
        </Button>
        <Button look="plain" className="px-2 print:hidden" onClick={() => print()}>
          <Printer aria-hidden size={16} /> Print
        </Button>
        <Exchange list={list} items={inOrder} selected={selection.items} />
      </div>
      <div className="mb-4">
        <ListFilter items={counted} tags={tags} filter={filter} onFilter={showOnly} />
      </div>
      {selecting && (
        <BulkActions
          selection={selection}
          shown={shown.length}
          {...{ otherLists, known, actions }}
          onDone={() => {
            selection.setAll(false);
            setSelecting(false);
            headingRef.current?.focus({ preventScroll: true });
          }}
        />
      )}
      <KnownWordLists known={known} tags={tags.map(({ tag }) => tag)} reasons={list.reasons} />
      {shown.length === 0 && (
        <p className="py-6 text-ink-2">
          No article of this list is like that.{' '}
          <Button look="link" onClick={() => showOnly(NO_FILTER)}>
            Show all
          </Button>
        </p>
      )}
      <ol ref={ol} aria-label="Saved articles" className="space-y-4">
        {drawn.map((item, index) =>
          printing || index < drawnCount ? (
            <li
              key={item.id}
              data-item-id={item.id}
              className={classNames(
                'relative',
                selecting && 'grid grid-cols-[2rem_minmax(0,1fr)]',
                dragged?.id === item.id && 'opacity-50',
                dragged?.beforeId === item.id && dragged.id !== item.id && DROP_LINE,
                dragged !== null &&
                  dragged.beforeId === null &&
                  index === drawn.length - 1 &&
                  dragged.id !== item.id &&
                  DROP_LINE_BEHIND,
              )}
            >
              {selecting && (
                <SelectBox
                  item={item}
                  selected={selection.has(item.id)}
                  onSelect={(selected, range) => selection.set(item.id, selected, range)}
                />
              )}
              <SavedArticle
                item={item}
                known={known}
                choices={openSections.choicesFor(item.id)}
                first={from + index === 0}
                last={from + index === shown.length - 1}
                onMove={byHand ? step : null}
                onDrag={start}
                onRemove={takeOff}
                onChange={change}
                onChoose={openSections.choose}
              />
            </li>
          ) : (
            <li key={item.id} className="h-80" />
          ),
        )}
      </ol>
      {shown.length > pageLength && (
        <div className="mt-5">
          <Pages page={page} pageLength={pageLength} total={shown.length} onPage={turn} />
        </div>
      )}
    </>
  );
}

const Exchange = memo(ListExchange);

/** As many as fit on a screen; so many more are drawn at a time behind them. */
const PIECE = 6;

/** How many cards are drawn by now: the first at once, the others when there is time. */
function useDrawnCount(wanted: number, about: string): number {
  const [drawn, setDrawn] = useState({ about, count: PIECE });
  const count = drawn.about === about ? drawn.count : PIECE;
  useEffect(() => {
    if (count >= wanted) return undefined;
    return afterPaint(() => startTransition(() => setDrawn({ about, count: count + PIECE })));
  }, [count, wanted, about]);
  return count;
}

const DROP_LINE =
  'before:absolute before:inset-x-0 before:-top-2.5 before:h-1 before:rounded-full before:bg-accent';
const DROP_LINE_BEHIND =
  'after:absolute after:inset-x-0 after:-bottom-2.5 after:h-1 after:rounded-full after:bg-accent';

interface SelectBoxProps {
  readonly item: ReadingListItem;
  readonly selected: boolean;
  /** @param range Shift was held: all between this one and the one before. */
  readonly onSelect: (selected: boolean, range: boolean) => void;
}

function SelectBox({ item, selected, onSelect }: SelectBoxProps) {
  return (
    <label className="flex min-h-11 items-start pt-5 pr-2">
      <input
        type="checkbox"
        aria-label={`Select: ${articleHeading(item.article)}`}
        checked={selected}
        onChange={({ target, nativeEvent }) =>
          onSelect(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
        className="size-4.5"
      />
    </label>
  );
}
