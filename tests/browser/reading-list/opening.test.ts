import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { deleteDB } from 'idb';
import { expect, it, vi } from 'vitest';
import { article, articleNo } from '../../domain/reading-list/samples';
import { articleIds, dump, openRaw, openTab } from './tabs';
import { makeVersion1, VERSION_1 } from './version-1';

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
const reallyOpen = IDBFactory.prototype.open;

// Its declared parameter is the class, not an instance.
const forceClose = forceCloseDatabase as unknown as (database: IDBDatabase) => void;

/** Lets the first `times` openings fail. */
function failOpening(times: number, name: string) {
  let left = times;
  return vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
    this: IDBFactory,
    ...args
  ) {
    if (left-- > 0) throw new DOMException('Internal error opening backing store', name);
    return reallyOpen.apply(this, args);
  });
}

it.each([
  { times: 1, name: 'UnknownError' },
  { times: 2, name: 'AbortError' },
  { times: 3, name: 'UnknownError' },
])('opens after $times times $name', async ({ times, name }) => {
  await openTab().add(article(), null);
  const open = failOpening(times, name);
  expect(await articleIds(openTab())).toEqual([article().id]);
  expect(open).toHaveBeenCalledTimes(times + 1);
});

it('tells when the database will not open, deletes nothing, and tries again when asked', async () => {
  await openTab().add(article(), null);
  const open = failOpening(4, 'UnknownError');
  const deletion = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  const store = openTab();
  await expect(store.list()).rejects.toMatchObject({
    name: 'StorageUnknown',
    message: expect.stringContaining('Try again') as string,
    cause: { name: 'UnknownError' },
  });
  expect(open).toHaveBeenCalledTimes(4);
  expect(deletion).not.toHaveBeenCalled();
  expect(await articleIds(store)).toEqual([article().id]);
  expect(store.persistent).toBe(true);
});

it('leaves alone what a newer version saved', async () => {
  await openTab().add(article(), null);
  (await openRaw(99)).close();
  const before = await dump();
  const store = openTab();
  for (const use of [store.list(), store.add(articleNo(2), null), store.purgeTrash(0)]) {
    await expect(use).rejects.toMatchObject({
      name: 'StorageNewer',
      message: expect.stringContaining('Reload') as string,
      cause: { name: 'VersionError' },
    });
  }
  expect(store.persistent).toBe(true);
  expect(await dump()).toEqual(before);
});

it.each([
  { how: 'is missing', stub: () => vi.stubGlobal('indexedDB', undefined) },
  { how: 'is null', stub: () => vi.stubGlobal('indexedDB', null) },
  { how: 'throws when opened', stub: () => failOpening(Infinity, 'SecurityError') },
  {
    how: 'throws when touched',
    stub: () =>
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      }),
  },
])('keeps the list in memory where IndexedDB $how', async ({ stub }) => {
  stub();
  const store = openTab();
  await Promise.all([store.add(articleNo(1), null), store.add(articleNo(2), null)]);
  expect(store.persistent).toBe(false);
  expect(await articleIds(store)).toEqual(['article-1', 'article-2']);
});

it('never replaces a list it has seen by an empty one in memory', async () => {
  const store = openTab();
  await store.add(article(), null);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('', 'SecurityError');
  });
  await expect(store.list()).rejects.toMatchObject({ name: 'StorageForbidden' });
  expect(store.persistent).toBe(true);
  expect(await articleIds(store)).toEqual([article().id]);
});

it('lets go at once when a newer version opens, and changes nothing from then on', async () => {
  const store = openTab();
  await store.add(article(), null);
  const newer = await openRaw(99); // would wait for ever for a tab that holds on
  await expect(store.add(articleNo(2), null)).rejects.toMatchObject({
    name: 'StorageClosed',
    message: expect.stringContaining('Reload the page') as string,
  });
  await expect(store.list()).rejects.toMatchObject({ name: 'StorageClosed' });
  expect(await newer.getAll('items')).toHaveLength(1);
});

it('finishes the change that was under way when a newer version opens', async () => {
  const store = openTab();
  await store.list();
  const [added, newer] = await Promise.all([store.add(article(), null), openRaw(99)]);
  expect(await newer.getAll('items')).toMatchObject([{ id: added.id }]);
});

it('tells when an older tab does not let go, and goes on once it has', async () => {
  await makeVersion1(VERSION_1);
  const older = await openRaw(1);
  const store = openTab();
  await expect(store.list()).rejects.toMatchObject({
    name: 'StorageBlocked',
    message: expect.stringContaining('Close the other tabs') as string,
  });
  older.close();
  await vi.waitFor(async () => expect(await articleIds(store)).toEqual(['e1', 'e2']));
});

it.each([
  {
    how: 'the browser says so',
    cut: (database: IDBDatabase) => forceClose(database),
  },
  { how: 'the browser does not say so', cut: (database: IDBDatabase) => database.close() },
])('opens again after its connection was cut, whether $how', async ({ cut }) => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const store = openTab();
  await store.add(articleNo(1), null);
  cut(transaction.mock.contexts[0] as IDBDatabase);
  const item = await store.add(articleNo(2), null);
  cut(transaction.mock.contexts.at(-1) as IDBDatabase);
  expect(await articleIds(store)).toEqual(['article-1', item.article.id]);
});

it('closes its connection, also one that is still opening', async () => {
  const store = openTab();
  const listing = store.list();
  store.close();
  await listing.catch(() => undefined);
  await deleteDB('lectern-reading-list'); // would wait for ever for an open connection
});
