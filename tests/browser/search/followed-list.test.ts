import { describe, expect, it } from 'vitest';
import { FollowedList } from '@/browser/search/followed-list';
import { NO_ANNOTATIONS, type ReadingListItem } from '@/domain/reading-list/item';
import type { ListChange } from '@/domain/reading-list/listed-item';
import { writeOn } from '@/domain/reading-list/written';
import { makeArticle } from '../../fixtures/article';

function item(id: string, overrides: Partial<ReadingListItem> = {}): ReadingListItem {
  return {
    ...NO_ANNOTATIONS,
    id,
    listId: 'main',
    article: makeArticle({ id }),
    corpusTitle: null,
    addedAt: '2026-08-01T09:30:00.000Z',
    position: 'a0',
    rev: 1,
    ...overrides,
  };
}

const note = (text: string) => ({ note: writeOn(NO_ANNOTATIONS.note, text) });

function follow(list: FollowedList, items: readonly ReadingListItem[]) {
  const told: ListChange[] = [];
  list.follow(items, (change) => told.push(change));
  return told.map(({ changed, gone }) => ({ changed: changed.map(({ id }) => id), gone }));
}

it('an empty list is known, and there is nothing to tell of it', () => {
  const list = new FollowedList();
  expect(list.revision.get()).toBeNull();
  expect(follow(list, [])).toEqual([]);
  expect(list.revision.get()).toEqual({ marks: 0, words: 0 });
  expect(list.whole()).toBeNull();
});

describe('after a first reading of two items', () => {
  const one = item('one', { tags: ['x'] });
  const two = item('two');

  it.each([
    { what: 'nothing', next: [one, two], told: [], marks: 0, words: 0 },
    { what: 'copies of the same', next: [{ ...one }, two], told: [], marks: 0, words: 0 },
    { what: 'the order', next: [two, { ...one, position: 'b0' }], told: [], marks: 0, words: 0 },
    {
      what: 'a note',
      next: [one, { ...two, ...note('on trust') }],
      told: [{ changed: ['two'], gone: [] }],
      marks: 0,
      words: 1,
    },
    {
      what: 'a tag and a note',
      next: [{ ...one, tags: [], ...note('x') }, two],
      told: [{ changed: ['one'], gone: [] }],
      marks: 1,
      words: 1,
    },
    {
      what: 'a status',
      next: [one, { ...two, status: 'read' as const }],
      told: [{ changed: ['two'], gone: [] }],
      marks: 1,
      words: 0,
    },
    {
      what: 'one that came and one that went',
      next: [two, item('three')],
      told: [{ changed: ['three'], gone: ['one'] }],
      marks: 1,
      words: 0,
    },
  ])('tells what is another: $what', ({ next, told, marks, words }) => {
    const list = new FollowedList();
    expect(follow(list, [one, two])).toEqual([{ changed: ['one', 'two'], gone: [] }]);
    const before = list.revision.get() ?? { marks: 0, words: 0 };
    expect(follow(list, next)).toEqual(told);
    expect(list.revision.get()).toEqual({
      marks: before.marks + marks,
      words: before.words + words,
    });
    expect(
      list
        .whole()
        ?.changed.map(({ id }) => id)
        .sort(),
    ).toEqual(next.map(({ id }) => id).sort());
  });
});

it('the change is told before the revision goes up: who hears of it may ask at once', () => {
  const list = new FollowedList();
  const order: string[] = [];
  list.revision.subscribe(() => order.push('revision'));
  list.follow([item('one')], () => order.push('told'));
  expect(order).toEqual(['told', 'revision']);
});
