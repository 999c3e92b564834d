/** Which items of a list are shown, and how many there are of each kind. */
import { STATUSES, VERDICTS, type ReadingListItem, type Status } from './item';
import type { Standing } from './standing';

/** What was decided of an item, or that nothing was. */
type Outcome = Exclude<Standing, Status>;

export const OUTCOMES: readonly Outcome[] = [...VERDICTS, 'undecided'];

export interface ItemFilter {
  /** An item has to be one of its statuses, and of its outcomes; of none: of any. */
  readonly standings: readonly Standing[];
  /** An item has to have all of them, compared without regard to case. */
  readonly tags: readonly string[];
}

export const NO_FILTER: ItemFilter = { standings: [], tags: [] };

export function outcomeOf({ decision }: ReadingListItem): Outcome {
  return decision?.verdict ?? 'undecided';
}

const tagKey = (tag: string): string => tag.toLocaleLowerCase('en');

/** @returns The same list where nothing is asked for. */
export function filterItems(
  items: readonly ReadingListItem[],
  { standings, tags }: ItemFilter,
): readonly ReadingListItem[] {
  if (standings.length === 0 && tags.length === 0) return items;
  const statuses = STATUSES.filter((each) => standings.includes(each));
  const outcomes = OUTCOMES.filter((each) => standings.includes(each));
  const wanted = tags.map(tagKey);
  return items.filter((item) => {
    const own = wanted.length === 0 ? [] : item.tags.map(tagKey);
    return (
      (statuses.length === 0 || statuses.includes(item.status)) &&
      (outcomes.length === 0 || outcomes.includes(outcomeOf(item))) &&
      wanted.every((tag) => own.includes(tag))
    );
  });
}

export function countStandings(items: readonly ReadingListItem[]): ReadonlyMap<Standing, number> {
  const counts = new Map<Standing, number>();
  const count = (standing: Standing) => counts.set(standing, (counts.get(standing) ?? 0) + 1);
  for (const item of items) {
    count(item.status);
    count(outcomeOf(item));
  }
  return counts;
}

export interface TagCount {
  /** As it was first written. */
  readonly tag: string;
  readonly count: number;
}

/** @returns The most used first, then by name. */
export function countTags(items: readonly ReadingListItem[]): readonly TagCount[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { tags } of items) {
    for (const tag of tags) {
      const known = counts.get(tagKey(tag));
      if (known === undefined) counts.set(tagKey(tag), { tag, count: 1 });
      else known.count += 1;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'));
}
