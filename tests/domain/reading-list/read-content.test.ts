import { expect, it } from 'vitest';
import { readContent } from '@/domain/reading-list/read-content';
import { item } from './samples';

it('accounts for every record, the list as arranged and the latest removed first', () => {
  const first = item({ id: 'first', position: 'a0' });
  const second = item({ id: 'second', position: 'a1' });
  const earlier = { item: item({ id: 'earlier' }), removedAt: '2026-08-02T10:00:00.000Z' };
  const later = { item: item({ id: 'later' }), removedAt: '2026-08-03T10:00:00.000Z' };
  const stored = (raw: unknown, index: number) => ({ key: `store/${index}`, raw });
  expect(
    readContent([second, null, first].map(stored), [earlier, later, { item: 1 }].map(stored)),
  ).toEqual({
    items: [first, second],
    trashed: [later, earlier],
    unreadable: [
      { key: 'store/1', raw: null, reason: 'expected an item, got null' },
      { key: 'store/2', raw: { item: 1 }, reason: 'item: expected an item, got number' },
    ],
  });
});
