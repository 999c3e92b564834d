import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findReminder } from '@/browser/reading-list/backup-reminder';
import { openKeeping, type Keeping } from '@/browser/reading-list/keeping';
import { openSnapshots } from '@/browser/reading-list/snapshots';
import type { ReadingListStore } from '@/browser/reading-list/store';
import { articleNo } from '../../domain/reading-list/samples';
import { stubPrivateFiles } from './private-files';
import { articleIds, openTab } from './tabs';

// Its declared parameter is the class, not an instance.
const forceClose = forceCloseDatabase as unknown as (database: IDBDatabase) => void;

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The page as it is opened: the list, and who watches over it. */
function openPage(store: ReadingListStore = openTab()) {
  const keeping = openKeeping(store);
  const rescued = vi.fn();
  let content: Awaited<ReturnType<ReadingListStore['list']>> | undefined;
  const refresh = async (): Promise<void> => void (content = await store.list());
  ends.push(keeping.follow(() => content, rescued));
  return { store, keeping, rescued, refresh };
}

const known = (keeping: Keeping) =>
  vi.waitFor(() => {
    expect(keeping.loss.get()).not.toBeUndefined();
    return keeping.loss.get();
  });

async function add(store: ReadingListStore, ...numbers: number[]): Promise<void> {
  for (const n of numbers) await store.add(articleNo(n), null);
}

/** As a browser does that finds its files damaged: a database of no content, and no word of it. */
const emptyDatabase = () => vi.stubGlobal('indexedDB', new IDBFactory());

describe('a list that was lost', () => {
  it('is not taken for a new one', async () => {
    const { store, keeping } = openPage();
    await add(store, 1, 2, 3);
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(3));
    emptyDatabase();
    expect(await known(openPage().keeping)).toMatchObject({ count: 3, found: 0 });
  });

  it('stays lost when something is saved in its place, and when the page is opened again', async () => {
    const { store, keeping } = openPage();
    await add(store, 1, 2, 3);
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(3));
    emptyDatabase();
    const next = openPage();
    await known(next.keeping);
    await add(next.store, 4, 5, 6, 7);
    await vi.waitFor(() => expect(next.keeping.loss.get()).toMatchObject({ count: 3, found: 4 }));
    expect(await known(openPage().keeping)).toMatchObject({ count: 3, found: 4 });
  });

  it('is told of an older copy of itself', async () => {
    const { store, keeping } = openPage();
    await add(store, 1, 2);
    const old = await store.list();
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(2));
    const witness = JSON.parse(localStorage.getItem('lectern.witness') ?? '') as object;
    localStorage.setItem('lectern.witness', JSON.stringify({ ...witness, changes: 9, count: 7 }));
    expect(old.items).toHaveLength(2);
    expect(await known(openPage().keeping)).toMatchObject({ count: 7, found: 2 });
  });

  it('is one again once the reader has chosen', async () => {
    const { store, keeping } = openPage();
    await add(store, 1, 2);
    const content = await store.list();
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(2));
    emptyDatabase();
    const next = openPage();
    await known(next.keeping);
    await next.store.restoreAll(content, 'merge');
    await next.keeping.settle();
    expect(next.keeping.loss.get()).toBeNull();
    expect(await known(openPage().keeping)).toBeNull();
    expect(await articleIds(next.store)).toEqual(['article-1', 'article-2']);
  });

  it('is no list that the reader emptied', async () => {
    const { store, keeping } = openPage();
    await add(store, 1);
    const [item] = (await store.list()).items;
    await store.remove(item?.id ?? '');
    await vi.waitFor(() => expect(keeping.state.get()?.count).toBe(0));
    expect(await known(openPage().keeping)).toBeNull();
  });

  it.each([{ witness: 'x' }, { witness: '{}' }, { witness: '[7]' }])(
    'is not told where the witness is $witness',
    async ({ witness }) => {
      localStorage.setItem('lectern.witness', witness);
      expect(await known(openPage().keeping)).toBeNull();
    },
  );

  it('is not told where two tabs save at once', async () => {
    const [a, b] = [openPage(), openPage()];
    const losses: unknown[] = [];
    for (const { keeping } of [a, b]) {
      keeping.loss.subscribe(() => losses.push(keeping.loss.get()));
    }
    await Promise.all([add(a.store, 1, 2, 3, 4, 5), add(b.store, 6, 7, 8, 9, 10)]);
    await vi.waitFor(() => expect(a.keeping.state.get()?.changes).toBe(10));
    expect(losses.filter((loss) => loss !== null)).toEqual([]);
  });
});

describe('a list that is cleared under the open page', () => {
  it('is saved again from what the page shows, and told', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { store, keeping, rescued, refresh } = openPage();
    await add(store, 1, 2, 3);
    await refresh();
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(3));
    const connection = transaction.mock.contexts[0] as IDBDatabase;
    localStorage.clear();
    emptyDatabase();
    forceClose(connection);
    await vi.waitFor(() => expect(rescued).toHaveBeenCalledTimes(1));
    expect(await articleIds(store)).toEqual(['article-1', 'article-2', 'article-3']);
    await vi.waitFor(() => expect(keeping.loss.get()).toBeNull());
  });

  it('is left alone where only its connection was cut', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { store, keeping, rescued, refresh } = openPage();
    await add(store, 1);
    await refresh();
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(1));
    forceClose(transaction.mock.contexts[0] as IDBDatabase);
    await add(store, 2);
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(2));
    expect(rescued).not.toHaveBeenCalled();
  });
});

describe('a snapshot in passing', () => {
  it('is taken soon after a change, once for what changed at once', async () => {
    stubPrivateFiles();
    const [a, b] = [openPage(), openPage()];
    await add(a.store, 1, 2);
    await add(b.store, 3);
    await vi.waitFor(async () => {
      expect(await (await openSnapshots())?.list()).toMatchObject([
        { reason: 'changes', count: 3, changes: 3 },
      ]);
    }, 10_000);
  });

  it('is not taken of a list that was lost', async () => {
    const files = stubPrivateFiles();
    const { store, keeping } = openPage();
    await add(store, 1, 2);
    await vi.waitFor(() => expect(keeping.state.get()?.changes).toBe(2));
    await vi.waitFor(() => expect(files.texts.size).toBe(1), 10_000);
    for (const end of ends.splice(0)) end();
    emptyDatabase();
    const next = openPage();
    await known(next.keeping);
    await add(next.store, 3);
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange')); // would take it at once
    Reflect.deleteProperty(document, 'visibilityState');
    await next.store.list();
    expect(files.texts.size).toBe(1);
  });
});

describe('a reminder to back up', () => {
  const diary = {
    backedUpAt: null,
    listId: null,
    changes: 0,
    begunAt: '2026-11-01T00:00:00.000Z',
    putOffAt: null,
    putOffChanges: 0,
    asked: true,
  };
  const backedUp = { ...diary, backedUpAt: '2026-11-10T00:00:00.000Z', listId: 'a', changes: 30 };
  const state = { listId: 'a', changes: 31, count: 5 };
  const at = (day: number) => new Date(Date.UTC(2026, 10, day, 12));

  it.each([
    { when: 'few changes, soon', state: { ...state, changes: 5 }, diary, day: 2, reminder: null },
    {
      when: '20 changes',
      state: { ...state, changes: 20 },
      diary,
      day: 2,
      reminder: { changes: 20, days: null },
    },
    {
      when: 'a week without a backup',
      state: { ...state, changes: 1 },
      diary,
      day: 8,
      reminder: { changes: 1, days: null },
    },
    {
      when: 'a backup a week ago',
      state,
      diary: backedUp,
      day: 17,
      reminder: { changes: 1, days: 7 },
    },
    { when: 'a backup yesterday', state, diary: backedUp, day: 11, reminder: null },
    {
      when: 'no change since the backup',
      state: { ...state, changes: 30 },
      diary: backedUp,
      day: 28,
      reminder: null,
    },
    { when: 'an empty list', state: { ...state, count: 0 }, diary, day: 28, reminder: null },
    { when: 'no list', state: null, diary, day: 28, reminder: null },
    {
      when: 'the backup is of another list',
      state: { ...state, listId: 'b', changes: 25 },
      diary: backedUp,
      day: 11,
      reminder: { changes: 25, days: 1 },
    },
    {
      when: 'it was put off today',
      state,
      diary: { ...backedUp, putOffAt: '2026-11-17T00:00:00.000Z', putOffChanges: 31 },
      day: 17,
      reminder: null,
    },
    {
      when: 'it was put off 20 changes ago',
      state: { ...state, changes: 51 },
      diary: { ...backedUp, putOffAt: '2026-11-17T00:00:00.000Z', putOffChanges: 31 },
      day: 17,
      reminder: { changes: 21, days: 7 },
    },
    {
      when: 'the clock was set back by years',
      state,
      diary: { ...backedUp, backedUpAt: '2046-01-01T00:00:00.000Z' },
      day: 17,
      reminder: null,
    },
  ])('where there is $when: $reminder', (each) => {
    expect(findReminder(each.state, each.diary, at(each.day))).toEqual(each.reminder);
  });
});

it('asks the browser once to keep the list, and knows the answer', async () => {
  const persist = vi.fn(() => Promise.resolve(true));
  const persisted = vi.fn(() => Promise.resolve(false));
  vi.stubGlobal('navigator', { storage: { persist, persisted } });
  const { keeping } = openPage();
  await vi.waitFor(() => expect(keeping.persisted.get()).toBe(false));
  expect(keeping.askToPersist()).toBe(true);
  await vi.waitFor(() => expect(keeping.persisted.get()).toBe(true));
  expect(keeping.askToPersist()).toBe(false);
  const next = openPage().keeping;
  await known(next);
  expect(next.askToPersist()).toBe(false);
  expect(persist).toHaveBeenCalledTimes(1);
});
