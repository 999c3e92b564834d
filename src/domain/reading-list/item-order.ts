import { articleHeading } from '../article';
import { STATUSES, type ReadingListItem } from './item';

type Comparison = (a: ReadingListItem, b: ReadingListItem) => number;

/** By code unit, as IndexedDB sorts its keys. */
function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function compareAge(a: ReadingListItem, b: ReadingListItem): number {
  return Date.parse(a.addedAt) - Date.parse(b.addedAt);
}

/** As the reader arranged them. Equal positions: the earlier added first, then by id. */
const byHand: Comparison = (a, b) =>
  compareText(a.position, b.position) || compareAge(a, b) || compareText(a.id, b.id);

/** The latest added first; those added at the same moment as the reader arranged them. */
const byDateAdded: Comparison = (a, b) => compareAge(b, a) || byHand(a, b);

/** The newest first; those without a year last. */
const byYear: Comparison = (a, b) =>
  (b.article.issued?.year ?? -Infinity) - (a.article.issued?.year ?? -Infinity) || byHand(a, b);

const { compare: compareTitles } = new Intl.Collator('en', { numeric: true });

/** From A; those without a title by what they are called instead. */
const byTitle: Comparison = (a, b) =>
  compareTitles(articleHeading(a.article), articleHeading(b.article)) || byHand(a, b);

/** What there is to do first. */
const byStatus: Comparison = (a, b) =>
  STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || byHand(a, b);

interface ItemOrderDefinition {
  /** As the reader chooses it. */
  readonly name: string;
  readonly compare: Comparison;
}

/** The orders of the list. No two items are equal in any of them, so order is stable. */
export const ITEM_ORDERS = {
  hand: { name: 'My order', compare: byHand },
  added: { name: 'Date added', compare: byDateAdded },
  year: { name: 'Year', compare: byYear },
  title: { name: 'Title', compare: byTitle },
  status: { name: 'Status', compare: byStatus },
} as const satisfies Readonly<Record<string, ItemOrderDefinition>>;

export type ItemOrder = keyof typeof ITEM_ORDERS;

export function sortItems(
  items: readonly ReadingListItem[],
  order: ItemOrder,
): readonly ReadingListItem[] {
  return items.toSorted(ITEM_ORDERS[order].compare);
}
