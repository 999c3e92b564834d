import { ArrowLeft, ChevronLeft, ChevronRight, Undo2 } from 'lucide-react';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import type { ReadingListItem, Verdict } from '@/domain/reading-list/item';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { ArticleCard } from '../article/ArticleCard';
import { useOpenSections } from '../article/open-sections';
import { unmarked } from '../article/unmarked';
import { useItemMarks } from '../marks/card-marks';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { formatCount } from '../search/format-count';
import { isCommand } from '../settings/keys';
import { usePreferences } from '../settings/use-preferences';
import { ItemNote } from './ItemNote';
import { ReasonChooser } from './ReasonChooser';
import { ScreeningSummary } from './ScreeningSummary';
import { useScreening, type Screening, type ScreeningScope } from './use-screening';

interface ScreeningViewProps {
  readonly list: ReadingList;
  /** In the reader's own order. */
  readonly items: readonly ReadingListItem[];
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
  /** Back to the list. */
  readonly onLeave: () => void;
}

/** One article at a time, to be included or not: by keys, or by buttons that a thumb finds. */
export function ScreeningView(props: ScreeningViewProps) {
  const [run, setRun] = useState<{ scope: ScreeningScope; number: number }>({
    scope: 'undecided',
    number: 1,
  });
  return (
    <ScreeningRun
      key={run.number}
      scope={run.scope}
      onScope={(scope) => setRun({ scope, number: run.number + 1 })}
      {...props}
    />
  );
}

interface ScreeningRunProps extends ScreeningViewProps {
  readonly scope: ScreeningScope;
  readonly onScope: (scope: ScreeningScope) => void;
}

function ScreeningRun({ scope, onScope, list, items, headingRef, onLeave }: ScreeningRunProps) {
  const screening = useScreening(items, scope);
  const { item, place, total, counts, decide } = screening;
  const [asking, setAsking] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  const itemId = item?.id ?? null;

  const decideAs = (verdict: Verdict): void => {
    if (verdict === 'exclude') setAsking(true);
    else decide({ verdict, reason: null });
  };
  const toArticle = useCallback(() => {
    card.current?.querySelector('article')?.focus({ preventScroll: true });
  }, []);

  // Who decides with the eyes on the keys hears, and sees from its beginning, what comes next.
  useEffect(() => {
    if (itemId === null) {
      headingRef.current?.focus({ preventScroll: true });
    } else {
      toArticle();
    }
    scrollTo({ top: 0 });
  }, [itemId, headingRef, toArticle]);

  const stopAsking = (): void => {
    setAsking(false);
    toArticle();
  };
  useScreeningKeys(screening, card, asking ? { onLeave: stopAsking } : { onDecide: decideAs });

  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2
          ref={headingRef}
          tabIndex={-1}
          className="font-serif text-2xl font-semibold outline-none"
        >
          Screening
        </h2>
        <p className="text-ink-2 tabular-nums">
          {item !== null && (
            <>
              <span className="font-semibold text-ink">
                {formatCount(place)} of {formatCount(total)}
              </span>
              {' · '}
            </>
          )}
          <Counts counts={counts} />
        </p>
        <Button look="plain" className="ml-auto pointer-coarse:min-h-11" onClick={onLeave}>
          <ArrowLeft aria-hidden size={17} /> Back to the list
        </Button>
      </div>
      <div aria-hidden className="mt-2 mb-4 h-1 overflow-hidden rounded-full bg-rule-2">
        <div
          className="h-full bg-accent"
          style={{
            width: `${total === 0 ? 100 : ((counts.include + counts.maybe + counts.exclude) / total) * 100}%`,
          }}
        />
      </div>
      {item === null ? (
        <ScreeningSummary {...{ list, items, screening, scope, onScope, onLeave }} />
      ) : (
        <>
          <div ref={card}>
            <ScreenedArticle key={item.id} item={item} />
          </div>
          <div className="sticky bottom-0 z-[5] -mx-4 mt-4 border-t border-rule bg-paper px-4 py-3 sm:mx-0 sm:px-0">
            {asking ? (
              <ReasonChooser
                reasons={list.reasons}
                onReason={(reason) => {
                  setAsking(false);
                  decide({ verdict: 'exclude', reason });
                }}
                onLeave={stopAsking}
              />
            ) : (
              <DecisionBar screening={screening} onDecide={decideAs} />
            )}
          </div>
        </>
      )}
    </>
  );
}

interface ScreeningCommands {
  readonly onDecide?: (verdict: Verdict) => void;
  /** While the reader is asked for a reason: not to exclude the article. */
  readonly onLeave?: () => void;
}

/**
 * Keys while screening, before those of the page, which mean other things by some of them. Letters
 * act only where single keys are commands.
 */
function useScreeningKeys(
  { undo, step, item }: Screening,
  card: RefObject<HTMLElement | null>,
  { onDecide, onLeave }: ScreeningCommands,
): void {
  const [{ singleKeys }] = usePreferences();
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape' && onLeave !== undefined) {
      event.preventDefault();
      onLeave();
      return;
    }
    if (event.altKey || event.shiftKey || event.repeat || !isCommand(event)) return;
    const isLetter = event.key.length === 1;
    if (onDecide === undefined || (isLetter && !singleKeys)) return;
    const commands: Readonly<Record<string, (() => void) | undefined>> = {
      ...(item !== null && {
        i: () => onDecide('include'),
        m: () => onDecide('maybe'),
        e: () => onDecide('exclude'),
        n: () => card.current?.querySelector<HTMLElement>('[data-key="n"]')?.click(),
      }),
      u: undo,
      j: () => step(1),
      k: () => step(-1),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
    };
    const command = Object.hasOwn(commands, event.key) ? commands[event.key] : undefined;
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    command();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    addEventListener('keydown', listener, true);
    return () => removeEventListener('keydown', listener, true);
  }, []);
}

function Counts({ counts }: { readonly counts: Screening['counts'] }) {
  return (
    <>
      {formatCount(counts.include)} included · {formatCount(counts.maybe)} maybe ·{' '}
      {formatCount(counts.exclude)} excluded
    </>
  );
}

function ScreenedArticle({ item }: { readonly item: ReadingListItem }) {
  const { choicesFor, choose } = useOpenSections([]);
  const marks = useItemMarks(item);
  const { article, decision } = item;
  return (
    <ArticleCard
      shown={unmarked(article)}
      lens={[]}
      expanded
      choices={choicesFor(article.id)}
      onChoose={choose}
      marks={marks}
      itemId={item.id}
      href={null}
      level={3}
      annotations={(headingId) => (
        <div className="border-t border-rule-2 py-1.5">
          <div className="-mx-2 flex flex-wrap">
            <ItemNote item={item} describedBy={headingId} />
          </div>
        </div>
      )}
      actions={() =>
        decision !== null && (
          <span className="pt-1 text-sm font-semibold text-accent">
            {DECIDED[decision.verdict]}
            {decision.reason !== null && `: ${decision.reason}`}
          </span>
        )
      }
    />
  );
}

const DECIDED = { include: 'Included', maybe: 'Maybe', exclude: 'Excluded' } as const;

interface DecisionBarProps {
  readonly screening: Screening;
  readonly onDecide: (verdict: Verdict) => void;
}

function DecisionBar({ screening, onDecide }: DecisionBarProps) {
  const { item, place, total, canUndo, undo, step } = screening;
  const verdict = item?.decision?.verdict;
  return (
    <div role="group" aria-label="Decision" className="flex flex-wrap items-center gap-2">
      {CHOICES.map((choice) => (
        <Button
          key={choice.verdict}
          aria-pressed={verdict === choice.verdict}
          aria-keyshortcuts={choice.letter}
          onClick={() => onDecide(choice.verdict)}
          className={classNames(
            'min-h-11 flex-1 sm:min-w-32 sm:flex-none',
            verdict === choice.verdict &&
              'border-accent bg-accent text-accent-ink hover:bg-accent hover:opacity-90',
          )}
        >
          {choice.name} <Key>{choice.letter}</Key>
        </Button>
      ))}
      <div className="flex items-center gap-1 max-sm:w-full max-sm:justify-between sm:ml-auto">
        <Button
          look="plain"
          disabled={!canUndo}
          aria-keyshortcuts="u"
          onClick={undo}
          className="min-h-11 disabled:opacity-40"
        >
          <Undo2 aria-hidden size={16} /> Undo <Key>u</Key>
        </Button>
        <span className="flex">
          <Button
            look="plain"
            aria-label="Previous article"
            title="Previous article (k)"
            disabled={place <= 1}
            onClick={() => step(-1)}
            className="min-h-11 min-w-11 disabled:opacity-40"
          >
            <ChevronLeft aria-hidden size={19} />
          </Button>
          <Button
            look="plain"
            aria-label="Next article"
            title="Next article (j)"
            disabled={place >= total}
            onClick={() => step(1)}
            className="min-h-11 min-w-11 disabled:opacity-40"
          >
            <ChevronRight aria-hidden size={19} />
          </Button>
        </span>
      </div>
    </div>
  );
}

const CHOICES: readonly { verdict: Verdict; name: string; letter: string }[] = [
  { verdict: 'include', name: 'Include', letter: 'i' },
  { verdict: 'maybe', name: 'Maybe', letter: 'm' },
  { verdict: 'exclude', name: 'Exclude', letter: 'e' },
];

/** A key beside what it does; not shown where there is no keyboard. */
function Key({ children }: { readonly children: ReactNode }) {
  const [{ singleKeys }] = usePreferences();
  if (!singleKeys) return null;
  return (
    <kbd
      aria-hidden
      className="rounded border border-current px-1.5 font-sans text-xs font-normal opacity-70 pointer-coarse:hidden"
    >
      {children}
    </kbd>
  );
}
