import { Undo2 } from 'lucide-react';
import { Fragment } from 'react';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { countStandings, OUTCOMES } from '@/domain/reading-list/item-filter';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { nameStanding } from '@/domain/reading-list/standing';
import { Button } from '../parts/Button';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import type { Screening, ScreeningScope } from './use-screening';

interface ScreeningSummaryProps {
  readonly list: ReadingList;
  readonly items: readonly ReadingListItem[];
  readonly screening: Screening;
  readonly scope: ScreeningScope;
  readonly onScope: (scope: ScreeningScope) => void;
  readonly onLeave: () => void;
}

/** What came of it, for the whole list, and where to go from here. */
export function ScreeningSummary({
  list,
  items,
  screening,
  scope,
  onScope,
  onLeave,
}: ScreeningSummaryProps) {
  const counts = countStandings(items);
  const maybe = counts.get('maybe') ?? 0;
  const undecided = counts.get('undecided') ?? 0;
  const reasons = countReasons(items);
  const nothingToDo = screening.total === 0;
  return (
    <div className="max-w-2xl rounded-xl border border-rule bg-card px-6 py-5">
      <p className="font-serif text-xl font-semibold">
        {nothingToDo
          ? scope === 'undecided'
            ? 'Every article is decided already'
            : 'There is nothing to screen'
          : 'Done: every article of this run is decided'}
      </p>
      <p className="mt-1 text-ink-2">
        <bdi>{list.name}</bdi>, {countArticles(items.length).toLowerCase()}
      </p>
      <dl className="mt-4 grid max-w-xs grid-cols-[1fr_max-content] gap-y-1">
        {OUTCOMES.map((outcome) => (
          <Fragment key={outcome}>
            <div className="contents">
              <dt>{nameStanding(outcome)}</dt>
              <dd className="text-right font-semibold tabular-nums">
                {formatCount(counts.get(outcome) ?? 0)}
              </dd>
            </div>
            {outcome === 'exclude' &&
              reasons.map(([reason, count]) => (
                <div key={reason} className="contents text-sm text-ink-2">
                  <dt className="pl-4">
                    <bdi>{reason}</bdi>
                  </dt>
                  <dd className="text-right tabular-nums">{formatCount(count)}</dd>
                </div>
              ))}
          </Fragment>
        ))}
      </dl>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button look="solid" className="min-h-11" onClick={onLeave}>
          Back to the list
        </Button>
        {screening.canUndo && (
          <Button className="min-h-11" onClick={screening.undo}>
            <Undo2 aria-hidden size={16} /> Undo the last decision
          </Button>
        )}
        {undecided > 0 && (
          <Button className="min-h-11" onClick={() => onScope('undecided')}>
            Screen {formatCount(undecided)} undecided
          </Button>
        )}
        {maybe > 0 && (
          <Button className="min-h-11" onClick={() => onScope('maybe')}>
            Screen {formatCount(maybe)} maybe again
          </Button>
        )}
        {items.length > 0 && (
          <Button className="min-h-11" onClick={() => onScope('all')}>
            Screen all again
          </Button>
        )}
      </div>
    </div>
  );
}

/** The most given first. */
function countReasons(items: readonly ReadingListItem[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { decision } of items) {
    if (decision?.verdict !== 'exclude') continue;
    const reason = decision.reason ?? 'no reason given';
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}
