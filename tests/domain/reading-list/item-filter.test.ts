import { expect, it } from 'vitest';
import type { Verdict } from '@/domain/reading-list/item';
import {
  countStandings,
  countTags,
  filterItems,
  NO_FILTER,
  type ItemFilter,
} from '@/domain/reading-list/item-filter';
import { item } from './samples';

const decided = (verdict: Verdict) => ({ verdict, reason: null });
const ITEMS = [
  item({ id: 'a', status: 'to-read', tags: ['RCT', 'open data'] }),
  item({ id: 'b', status: 'reading', decision: decided('include'), tags: ['rct'] }),
  item({ id: 'c', status: 'read', decision: decided('exclude') }),
  item({ id: 'd', status: 'read', decision: decided('maybe'), tags: ['Open data'] }),
];

const filters: readonly (Partial<ItemFilter> & { ids: string })[] = [
  { ids: 'abcd' },
  { standings: ['read'], ids: 'cd' },
  { standings: ['read', 'reading'], ids: 'bcd' },
  { standings: ['undecided'], ids: 'a' },
  { standings: ['read', 'maybe', 'include'], ids: 'd' },
  { tags: ['rct'], ids: 'ab' },
  { tags: ['OPEN DATA', 'rct'], ids: 'a' },
  { standings: ['to-read'], tags: ['none'], ids: '' },
];

it.each(filters)('shows $ids for $standings and $tags', ({ ids, ...filter }) => {
  const shown = filterItems(ITEMS, { ...NO_FILTER, ...filter });
  expect(shown.map(({ id }) => id).join('')).toBe(ids);
});

it('counts by status and by outcome', () => {
  expect(Object.fromEntries(countStandings(ITEMS))).toEqual({
    'to-read': 1,
    reading: 1,
    read: 2,
    include: 1,
    exclude: 1,
    maybe: 1,
    undecided: 1,
  });
});

it('counts tags without regard to case, the most used first', () => {
  expect(countTags(ITEMS)).toEqual([
    { tag: 'open data', count: 2 },
    { tag: 'RCT', count: 2 },
  ]);
});
