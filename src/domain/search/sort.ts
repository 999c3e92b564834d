import type { Article } from '../article';
import { dateOrder } from '../partial-date';
import { articleHeading } from '../article';

interface SortDefinition {
  /** As the reader chooses it. */
  readonly name: string;
  /** Below 0 where `a` comes first; null: by score. Equal ones keep the order of relevance. */
  readonly compare: ((a: Article, b: Article) => number) | null;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Newest first; those without a date last in either direction. */
function byDate(direction: 1 | -1) {
  return (a: Article, b: Article): number => {
    if (a.issued === null || b.issued === null) {
      return Number(a.issued === null) - Number(b.issued === null);
    }
    return direction * (dateOrder(a.issued) - dateOrder(b.issued));
  };
}

/** Untitled articles stand behind the titled ones. */
function byTitle(a: Article, b: Article): number {
  return (
    Number(a.title === null) - Number(b.title === null) ||
    collator.compare(articleHeading(a), articleHeading(b))
  );
}

export const newestFirst = byDate(-1);

/** The orders of results: the choice on the page and the URL follow this table. */
export const SORTS = {
  relevance: { name: 'Relevance', compare: null },
  newest: { name: 'Newest', compare: newestFirst },
  oldest: { name: 'Oldest', compare: byDate(1) },
  title: { name: 'Title', compare: byTitle },
  used: { name: 'Most used', compare: (a, b) => (b.usageCount ?? -1) - (a.usageCount ?? -1) },
} as const satisfies Readonly<Record<string, SortDefinition>>;

export type SortId = keyof typeof SORTS;

export const SORT_IDS = Object.keys(SORTS) as readonly SortId[];

/** The comparison of a sort; null for relevance. */
export function sortComparison(sort: SortId): SortDefinition['compare'] {
  return SORTS[sort].compare;
}
