import { articleHeading, type Article } from '../article';
import { dateOrder } from '../partial-date';
import { fold } from '../text/fold';

/** What articles are ordered by. Null: unknown, which stands last in either direction. */
type SortKey = (article: Article) => number | string | null;

interface SortDefinition {
  /** As the reader chooses it. */
  readonly name: string;
  /** Null: by score. Articles of the same key keep the order of relevance. */
  readonly by: SortKeyId | null;
  readonly descending: boolean;
}

/** Keys that the engine orders all articles by once, so that a sort compares two numbers. */
export const SORT_KEYS = {
  issued: ({ issued }) => (issued === null ? null : dateOrder(issued)),
  title: titleKey,
  usage: ({ usageCount }) => usageCount,
} as const satisfies Readonly<Record<string, SortKey>>;

export type SortKeyId = keyof typeof SORT_KEYS;

export const SORT_KEY_IDS = Object.keys(SORT_KEYS) as readonly SortKeyId[];

/** The orders of results: the choice on the page and the URL follow this table. */
export const SORTS = {
  relevance: { name: 'Relevance', by: null, descending: false },
  newest: { name: 'Newest', by: 'issued', descending: true },
  oldest: { name: 'Oldest', by: 'issued', descending: false },
  title: { name: 'Title', by: 'title', descending: false },
  used: { name: 'Most used', by: 'usage', descending: true },
} as const satisfies Readonly<Record<string, SortDefinition>>;

export type SortId = keyof typeof SORTS;

export const SORT_IDS = Object.keys(SORTS) as readonly SortId[];

/**
 * Titles in alphabetical order, whatever their case, accents and opening punctuation; numbers by
 * their value: "Part 2" before "Part 10". Untitled articles stand behind the titled ones.
 */
function titleKey(article: Article): string {
  const letters = fold(articleHeading(article))
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'));
  return (article.title === null ? '\uFFFF' : '') + letters;
}
