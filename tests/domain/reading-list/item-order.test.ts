import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_ORDERS, sortItems, type ItemOrder } from '@/domain/reading-list/item-order';
import { article, item } from './samples';

const early = '2026-08-01T09:00:00Z';
const late = '2026-08-01T09:00:00.500Z'; // sorts before `early` as text

const ids = (order: ItemOrder, ...items: Parameters<typeof sortItems>[0]) =>
  sortItems(items, order).map(({ id }) => id);

describe('sortItems', () => {
  it('by hand follows the positions, by code unit', () => {
    const list = [
      item({ id: '3', position: 'a1' }),
      item({ id: '1', position: 'Zz' }),
      item({ id: '2', position: 'a0V' }),
    ];
    expect(ids('hand', ...list)).toEqual(['1', '2', '3']);
  });

  it('by hand breaks a tie by the time of adding, then by id', () => {
    const list = [
      item({ id: 'c', addedAt: late }),
      item({ id: 'b', addedAt: early }),
      item({ id: 'a', addedAt: late }),
    ];
    expect(ids('hand', ...list)).toEqual(['b', 'a', 'c']);
  });

  it('by date added shows the latest first, and equal ones as arranged', () => {
    const list = [
      item({ id: '3', addedAt: early, position: 'a2' }),
      item({ id: '1', addedAt: late, position: 'a9' }),
      item({ id: '2', addedAt: early, position: 'a1' }),
    ];
    expect(ids('added', ...list)).toEqual(['1', '2', '3']);
  });

  it('by year shows the newest first, and those without a year last', () => {
    const list = [
      item({ id: '3', article: article({ issued: null }) }),
      item({ id: '2', article: article({ issued: { year: 2017 } }) }),
      item({ id: '1', article: article({ issued: { year: 2020, month: 1 } }) }),
    ];
    expect(ids('year', ...list)).toEqual(['1', '2', '3']);
  });

  it('by title goes from A without regard to case or accents, and counts', () => {
    const titles = ['Éclat', 'data 10', 'Data 9', 'eclipse'];
    const list = titles.map((title) => item({ id: title, article: article({ title }) }));
    expect(ids('title', ...list)).toEqual(['Data 9', 'data 10', 'Éclat', 'eclipse']);
  });

  it('by status begins with what is to be read', () => {
    const list = (['read', 'to-read', 'reading'] as const).map((status) =>
      item({ id: status, status }),
    );
    expect(ids('status', ...list)).toEqual(['to-read', 'reading', 'read']);
  });

  it.each(Object.keys(ITEM_ORDERS) as ItemOrder[])(
    'gives one order by %s, however the items came',
    (order) => {
      const anyItem = fc
        .record({
          id: fc.uuid(),
          position: fc.constantFrom('Zz', 'a0', 'a0V'),
          addedAt: fc.constantFrom(early, late),
        })
        .map(item);
      const anyList = fc.uniqueArray(anyItem, { selector: ({ id }) => id });
      const twice = anyList.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      );
      fc.assert(
        fc.property(twice, ([list, shuffled]) => {
          expect(sortItems(shuffled, order)).toEqual(sortItems(list, order));
        }),
      );
    },
  );
});
