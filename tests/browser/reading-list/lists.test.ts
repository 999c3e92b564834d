import { describe, expect, it } from 'vitest';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import type { TermList } from '@/domain/reading-list/term-list';
import { articleNo } from '../../domain/reading-list/samples';
import { clock, openTab } from './tabs';

const names = async (store: ReturnType<typeof openTab>): Promise<string[]> =>
  (await store.list()).lists.map(({ name }) => name);

describe('several lists', () => {
  it('hold the same work once each, in an order of their own', async () => {
    const store = openTab();
    const review = await store.createList('Review');
    const onMain = await store.add(articleNo(1), null);
    const onReview = await store.add(articleNo(1), null, review.id);
    expect(onReview.id).not.toBe(onMain.id);
    expect(await store.add(articleNo(1), null, review.id)).toEqual(onReview);
    expect((await store.list()).items.map(({ listId }) => listId)).toEqual([MAIN_LIST, review.id]);
  });

  it('are renamed, the first one too', async () => {
    const store = openTab();
    const review = await store.createList('Review');
    await store.renameList(review.id, 'Review of 2026');
    await store.renameList(MAIN_LIST, 'My reading');
    expect(await names(store)).toEqual(['My reading', 'Review of 2026']);
  });

  it('take items over with all that was said of them, but for works that they have', async () => {
    const store = openTab();
    const review = await store.createList('Review');
    const moved = await store.add(articleNo(1), null);
    const twice = await store.add(articleNo(2), null);
    await store.add(articleNo(2), null, review.id);
    await store.writeNote(moved.id, { base: '', text: 'mine' });
    const places = await store.moveToList([moved.id, twice.id, 'gone'], review.id);
    expect(places).toEqual([{ id: moved.id, listId: MAIN_LIST, position: moved.position }]);
    const { items } = await store.list();
    expect(items.filter(({ listId }) => listId === MAIN_LIST)).toMatchObject([{ id: twice.id }]);
    expect(items.find(({ id }) => id === moved.id)).toMatchObject({
      listId: review.id,
      note: { text: 'mine' },
    });
    await store.putInPlaces(places);
    const back = (await store.list()).items.filter(({ listId }) => listId === MAIN_LIST);
    expect(back).toMatchObject([
      { id: moved.id, position: moved.position, note: { text: 'mine' } },
      { id: twice.id },
    ]);
  });

  it('go with what is on them and come back whole', async () => {
    const store = openTab();
    const review = await store.createList('Review');
    const item = await store.add(articleNo(1), null, review.id);
    await store.removeList(review.id);
    expect(await store.list()).toMatchObject({
      items: [],
      removedLists: [{ list: { id: review.id }, items: [{ id: item.id }] }],
    });
    await store.restoreList(review.id);
    expect(await store.list()).toMatchObject({ items: [{ id: item.id }], removedLists: [] });
  });

  it('are deleted for good thirty days after they went', async () => {
    const store = openTab(clock());
    const review = await store.createList('Review');
    await store.add(articleNo(1), null, review.id);
    await store.removeList(review.id);
    expect(await openTab(clock('2026-08-30T09:00:00.000Z')).purgeTrash()).toBe(0);
    expect(await openTab(clock('2026-09-02T09:00:00.000Z')).purgeTrash()).toBe(1);
    expect(await store.list()).toMatchObject({ items: [], removedLists: [] });
  });
});

it('removes many at once, and puts them back where they were', async () => {
  const store = openTab();
  const added = [];
  for (const n of [1, 2, 3]) added.push(await store.add(articleNo(n), null));
  const [first, , third] = added.map(({ id }) => id);
  const removed = await store.removeAll([first ?? '', 'gone', third ?? '']);
  expect(removed.map(({ item }) => item.id)).toEqual([first, third]);
  expect((await store.list()).items).toEqual([added[1]]);
  await store.putBack(removed.map(({ item }) => item.id));
  expect((await store.list()).items).toEqual(added);
});

describe('lists of terms', () => {
  const terms: TermList = {
    id: 'designs',
    name: 'Designs',
    mark: 'blue',
    terms: ['randomi*'],
    on: true,
    rev: 1,
  };

  it('are kept, changed, removed and put back', async () => {
    const store = openTab();
    await store.putTermList(terms);
    expect(await store.putTermList({ ...terms, on: false })).toMatchObject({ rev: 2 });
    const removed = await store.removeTermList('designs');
    expect((await store.list()).termLists).toEqual([]);
    if (removed !== undefined) await store.putTermList(removed);
    expect((await store.list()).termLists).toEqual([{ ...terms, on: false, rev: 2 }]);
    expect(await store.removeTermList('gone')).toBeUndefined();
  });
});
