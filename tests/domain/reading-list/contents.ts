import fc from 'fast-check';
import {
  STATUSES,
  VERDICTS,
  type ReadingListContent,
  type ReadingListItem,
} from '@/domain/reading-list/item';
import { readContent } from '@/domain/reading-list/read-content';
import { MAIN_LIST, type ReadingList } from '@/domain/reading-list/reading-list';
import { TERM_MARKS } from '@/domain/reading-list/term-list';
import { NOTHING_WRITTEN, writeOn, type Written } from '@/domain/reading-list/written';
import { anyText } from '../../fixtures/any-text';
import { anyArticle } from './samples';

const uuid = fc.uuid({ version: 4 });

const timestamp = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const textOrNull = fc.option(anyText);

const anyWritten: fc.Arbitrary<Written> = fc
  .tuple(
    fc.array(anyText, { maxLength: 4 }),
    fc.array(fc.record({ text: anyText, keptAt: timestamp }), { maxLength: 2 }),
  )
  .map(([texts, copies]) => ({ ...texts.reduce(writeOn, NOTHING_WRITTEN), copies }));

const anyQuote = fc.record({
  id: uuid,
  anchor: fc.record({
    label: textOrNull,
    section: fc.nat(9),
    start: fc.nat(99),
    end: fc.nat(99),
    exact: anyText.filter((text) => text !== ''),
    prefix: anyText,
    suffix: anyText,
  }),
  comment: anyWritten,
  addedAt: timestamp,
  removedAt: fc.option(timestamp),
});

/** On one of two lists: enough for what differs between lists. */
const LISTS = [MAIN_LIST, 'second'] as const;

export const anyItem: fc.Arbitrary<ReadingListItem> = fc.record({
  id: uuid,
  listId: fc.constantFrom(...LISTS),
  article: anyArticle,
  corpusTitle: textOrNull,
  addedAt: timestamp,
  position: fc.constantFrom('a0', 'a1', 'a2', 'b00', 'Zz', 'a0V'),
  rev: fc.integer({ min: 1, max: 20 }),
  status: fc.constantFrom(...STATUSES),
  decision: fc.option(fc.record({ verdict: fc.constantFrom(...VERDICTS), reason: textOrNull })),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  tags: fc.array(anyText, { maxLength: 3 }),
  note: anyWritten,
  quotes: fc.uniqueArray(anyQuote, { maxLength: 2, selector: ({ id }) => id }),
});

const anyList: fc.Arbitrary<ReadingList> = fc.record({
  id: fc.constantFrom(...LISTS),
  name: anyText,
  createdAt: timestamp,
  reasons: fc.uniqueArray(anyText, { maxLength: 2 }),
  removedAt: fc.option(timestamp),
  rev: fc.integer({ min: 1, max: 20 }),
});

const anyTermList = fc.record({
  id: uuid,
  name: anyText,
  mark: fc.constantFrom(...TERM_MARKS),
  terms: fc.uniqueArray(anyText, { maxLength: 3 }),
  on: fc.boolean(),
  rev: fc.integer({ min: 1, max: 20 }),
});

const stored = <T>(raws: readonly T[]): { key: string; raw: T }[] =>
  raws.map((raw, index) => ({ key: String(index), raw }));

/** A reading list with all that may be on it. */
export const anyContent: fc.Arbitrary<ReadingListContent> = fc
  .record({
    items: fc.array(anyItem, { maxLength: 4 }),
    trash: fc.array(fc.record({ item: anyItem, removedAt: timestamp }), { maxLength: 2 }),
    lists: fc.uniqueArray(anyList, { maxLength: 2, selector: ({ id }) => id }),
    termLists: fc.uniqueArray(anyTermList, { maxLength: 2, selector: ({ id }) => id }),
  })
  .map(({ items, trash, lists, termLists }) =>
    readContent({
      items: stored(items),
      trash: stored(trash),
      lists: stored(lists),
      termLists: stored(termLists),
    }),
  );

/** The same list after each of two sides went on with it. */
export function contentOf(
  items: readonly ReadingListItem[],
  fields: Partial<ReadingListContent> = {},
): ReadingListContent {
  return {
    ...readContent({ items: stored(items), trash: [], lists: [], termLists: [] }),
    ...fields,
  };
}
