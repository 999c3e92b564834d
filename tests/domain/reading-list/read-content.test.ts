import { describe, expect, it } from 'vitest';
import { readContent } from '@/domain/reading-list/read-content';
import { MAIN_LIST, type ReadingList } from '@/domain/reading-list/reading-list';
import type { TermList } from '@/domain/reading-list/term-list';
import { item } from './samples';

const stored = (store: string) => (raw: unknown, index: number) => ({
  key: `${store}/${index}`,
  raw,
});
const NOTHING = { items: [], trash: [], lists: [], termLists: [] };

const list = (fields: Partial<ReadingList>): ReadingList => ({
  id: 'review',
  name: 'Review',
  createdAt: '2026-08-01T09:00:00.000Z',
  reasons: ['no intervention'],
  removedAt: null,
  rev: 3,
  ...fields,
});

const terms: TermList = {
  id: 'designs',
  name: 'Designs',
  mark: 'blue',
  terms: ['randomi*'],
  on: true,
  rev: 1,
};

it('accounts for every record, the list as arranged and the latest removed first', () => {
  const first = item({ id: 'first', position: 'a0' });
  const second = item({ id: 'second', position: 'a1' });
  const earlier = { item: item({ id: 'earlier' }), removedAt: '2026-08-02T10:00:00.000Z' };
  const later = { item: item({ id: 'later' }), removedAt: '2026-08-03T10:00:00.000Z' };
  const content = readContent({
    items: [second, null, first].map(stored('items')),
    trash: [earlier, later, { item: 1 }].map(stored('trash')),
    lists: [list({}), { id: 'review' }].map(stored('lists')),
    termLists: [terms, 'blue'].map(stored('termLists')),
  });
  expect(content).toMatchObject({
    items: [first, second],
    trashed: [later, earlier],
    termLists: [terms],
  });
  expect(content.unreadable.map(({ key, reason }) => `${key}: ${reason}`)).toEqual([
    'items/1: expected an item, got null',
    'trash/2: item: expected an item, got number',
    'lists/1: name: expected a list, got undefined',
    'termLists/1: expected a list of terms, got string',
  ]);
});

describe('the lists', () => {
  it('begin with the one that every reader has, then come as they were made', () => {
    const older = list({ id: 'older', createdAt: '2026-07-01T09:00:00.000Z' });
    const { lists } = readContent({ ...NOTHING, lists: [list({}), older].map(stored('lists')) });
    expect(lists.map(({ id }) => id)).toEqual([MAIN_LIST, 'older', 'review']);
  });

  it('show what is on a list whose own record is gone', () => {
    const orphan = item({ listId: 'gone' });
    const content = readContent({ ...NOTHING, items: [orphan].map(stored('items')) });
    expect(content.items).toEqual([orphan]);
    expect(content.lists.map(({ id }) => id)).toEqual([MAIN_LIST, 'gone']);
  });

  it('keep a removed one apart, with what is on it', () => {
    const removed = list({ removedAt: '2026-08-05T09:00:00.000Z' });
    const kept = item({ id: 'kept' });
    const gone = item({ id: 'gone', listId: 'review' });
    const content = readContent({
      ...NOTHING,
      items: [kept, gone].map(stored('items')),
      lists: [removed].map(stored('lists')),
    });
    expect(content.items).toEqual([kept]);
    expect(content.lists.map(({ id }) => id)).toEqual([MAIN_LIST]);
    expect(content.removedLists).toEqual([{ list: removed, items: [gone] }]);
  });
});
