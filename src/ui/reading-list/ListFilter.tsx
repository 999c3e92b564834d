import { memo, useMemo } from 'react';
import { STATUSES, type ReadingListItem } from '@/domain/reading-list/item';
import {
  countStandings,
  NO_FILTER,
  OUTCOMES,
  type ItemFilter,
  type TagCount,
} from '@/domain/reading-list/item-filter';
import { nameStanding, type Standing } from '@/domain/reading-list/standing';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { formatCount } from '../search/format-count';

interface ListFilterProps {
  readonly items: readonly ReadingListItem[];
  readonly tags: readonly TagCount[];
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
}

/** How many articles stand where; pressing one shows those alone. */
export const ListFilter = memo(function ListFilter({
  items,
  tags,
  filter,
  onFilter,
}: ListFilterProps) {
  const counts = useMemo(() => countStandings(items), [items]);
  const isDecided = OUTCOMES.some((each) => each !== 'undecided' && counts.has(each));
  const toggle = (standing: Standing): void =>
    onFilter({ ...filter, standings: toggled(filter.standings, standing) });
  const row = (name: string, standings: readonly Standing[]) => (
    <div role="group" aria-label={name} className="flex items-center gap-x-0.5 sm:flex-wrap">
      {standings.map((standing) => (
        <FilterButton
          key={standing}
          name={nameStanding(standing)}
          count={counts.get(standing) ?? 0}
          pressed={filter.standings.includes(standing)}
          onPress={() => toggle(standing)}
        />
      ))}
    </div>
  );
  return (
    <div className="-ml-2 flex items-center gap-x-3 gap-y-1 text-sm max-sm:-mr-4 max-sm:overflow-x-auto max-sm:pb-1 sm:flex-wrap print:hidden">
      {row('Status', STATUSES)}
      {isDecided && row('Decision', OUTCOMES)}
      {tags.length > 0 && (
        <select
          aria-label="Tag"
          value={filter.tags[0] ?? ''}
          onChange={({ target }) =>
            onFilter({ ...filter, tags: target.value === '' ? [] : [target.value] })
          }
          className={classNames(
            '[field-sizing:content] min-h-8 max-w-44 rounded-full border px-2 pointer-coarse:min-h-11',
            filter.tags.length > 0
              ? 'border-accent bg-accent-soft text-accent'
              : 'border-transparent bg-transparent text-ink-2 hover:bg-rule-2',
          )}
        >
          <option value="" className="bg-card text-ink">
            Any tag
          </option>
          {tags.map(({ tag, count }) => (
            <option key={tag} value={tag} className="bg-card text-ink">
              {tag} ({count})
            </option>
          ))}
        </select>
      )}
      {filter.standings.length + filter.tags.length > 0 && (
        <Button
          look="quiet"
          className="px-1 text-sm whitespace-nowrap"
          onClick={() => onFilter(NO_FILTER)}
        >
          Show all
        </Button>
      )}
    </div>
  );
});

interface FilterButtonProps {
  readonly name: string;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}

function FilterButton({ name, count, pressed, onPress }: FilterButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className={classNames(
        'min-h-8 rounded-full px-2.5 whitespace-nowrap pointer-coarse:min-h-11',
        pressed
          ? 'bg-accent font-semibold text-accent-ink'
          : count === 0
            ? 'text-ink-3 hover:bg-rule-2'
            : 'text-ink-2 hover:bg-rule-2 hover:text-ink',
      )}
    >
      {name} <span className="tabular-nums">{formatCount(count)}</span>
    </button>
  );
}

function toggled<T>(all: readonly T[], one: T): readonly T[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one];
}
