import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { formatBackup } from '@/domain/reading-list/backup';
import type { ReadingListContent } from '@/domain/reading-list/item';
import { readBackup } from '@/domain/reading-list/read-backup';
import { toRecords } from '@/domain/reading-list/list-records';
import { anyContent, contentOf } from '../../domain/reading-list/contents';
import { articleNo, item } from '../../domain/reading-list/samples';
import { SOAK_TIMEOUT_MS, times } from '../../soak/times';
import { dump, openRaw, openTab } from './tabs';

const FACTS = { exportedAt: '2026-11-26T09:30:00.000Z', listId: null };

function read(text: string): ReadingListContent {
  const reading = readBackup(text);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.content;
}

const NO_ONE = { added: 0, changed: 0, same: 0, conflicts: 0, stillRemoved: 0 };

async function withNotes(count: number) {
  const store = openTab();
  for (let n = 1; n <= count; n++) {
    const { id } = await store.add(articleNo(n), 'Open data');
    await store.writeNote(id, { base: '', text: `Note ${n}` });
  }
  return store;
}

it('brings back all that was on a list which is gone, and nothing twice', async () => {
  const store = await withNotes(5);
  const [first] = (await store.list()).items;
  await store.remove(first?.id ?? '');
  await store.createList('Second');
  const before = await store.list();
  const content = read(formatBackup(before, FACTS));

  vi.stubGlobal('indexedDB', new IDBFactory());
  const fresh = openTab();
  expect(await fresh.restoreAll(content, 'merge')).toEqual({ ...NO_ONE, added: 4 });
  expect(await fresh.list()).toEqual(before);
  const stored = await dump();
  expect(await fresh.restoreAll(content, 'merge')).toEqual({ ...NO_ONE, same: 4 });
  expect(await dump()).toEqual(stored);
});

it('never overwrites a newer note, and keeps both where they went apart', async () => {
  const store = await withNotes(2);
  const old = read(formatBackup(await store.list(), FACTS));
  const [one, two] = (await store.list()).items;
  await store.writeNote(one?.id ?? '', { base: 'Note 1', text: 'Note 1, longer' });
  expect(await store.restoreAll(old, 'merge')).toEqual({ ...NO_ONE, same: 2 });
  const elsewhere: ReadingListContent = {
    ...old,
    items: old.items.map((each) => ({ ...each, note: { ...each.note, text: 'From elsewhere' } })),
  };
  await store.writeNote(two?.id ?? '', { base: 'Note 2', text: 'Mine' });
  expect(await store.restoreAll(elsewhere, 'merge')).toEqual({ ...NO_ONE, conflicts: 2 });
  expect((await store.list()).items.map(({ note }) => note)).toMatchObject([
    { text: 'Note 1, longer', copies: [{ text: 'From elsewhere' }] },
    { text: 'Mine', copies: [{ text: 'From elsewhere' }] },
  ]);
});

it('replaces the list by what is restored, and so back again', async () => {
  const store = await withNotes(3);
  const before = await store.list();
  const other = contentOf([item({ id: 'other', article: articleNo(2) })]);
  await store.restoreAll(other, 'replace');
  expect((await store.list()).items).toEqual(other.items);
  await store.restoreAll(before, 'replace');
  expect(await store.list()).toEqual(before);
});

it('lets works trade their lists', async () => {
  const store = openTab();
  const [a, b] = [item({ id: 'a', listId: 'main' }), item({ id: 'b', listId: 'second' })];
  await store.restoreAll(contentOf([a, b]), 'replace');
  const traded = contentOf([
    { ...a, listId: 'second' },
    { ...b, listId: 'main' },
  ]);
  await store.restoreAll(traded, 'replace');
  expect((await store.list()).items.map(({ id, listId }) => [id, listId])).toEqual(
    traded.items.map(({ id, listId }) => [id, listId]),
  );
});

it('keeps what a later version wrote into a record', async () => {
  const store = await withNotes(1);
  const content = await store.list();
  const id = content.items[0]?.id ?? '';
  const database = await openRaw();
  await database.put('items', { ...((await database.get('items', id)) as object), later: 'kept' });
  const changed = content.items.map((each) => ({ ...each, tags: ['new'] }));
  await store.restoreAll({ ...content, items: changed }, 'merge');
  expect(await database.get('items', id)).toMatchObject({ later: 'kept', tags: ['new'] });
});

it('sets damaged records aside that are in the way of good ones', async () => {
  const store = await withNotes(1);
  const content = await store.list();
  const id = content.items[0]?.id ?? '';
  const database = await openRaw();
  const spoilt = { ...((await database.get('items', id)) as object), rev: 'gone' };
  await database.put('items', spoilt);
  await database.put('lists', { id: 'main', name: 7 });
  await database.put('trash', { item: { id: 'lost' } });
  await store.restoreAll(content, 'replace');
  const after = await store.list();
  expect(after.items).toEqual(content.items);
  expect(after.unreadable.map(({ raw }) => raw)).toEqual(
    expect.arrayContaining([spoilt, { id: 'main', name: 7 }, { item: { id: 'lost' } }]),
  );
});

it('changes nothing where it fails on the way', async () => {
  const store = await withNotes(3);
  const before = await dump();
  const other = contentOf([1, 2, 3].map((n) => item({ id: `x${n}`, article: articleNo(10 + n) })));
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
  const put = IDBObjectStore.prototype.put;
  for (let k = 1; k <= 4; k++) {
    let writes = 0;
    const dying = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      if (++writes === k) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(store.restoreAll(other, 'replace')).rejects.toMatchObject({ name: 'StorageFull' });
    dying.mockRestore();
    expect(await dump()).toEqual(before);
  }
});

describe('laws', () => {
  it(
    'a list comes back from a backup as it was, and twice is once',
    async () => {
      const store = openTab();
      await fc.assert(
        fc.asyncProperty(anyContent, async (content) => {
          await store.restoreAll(content, 'replace');
          const before = await store.list();
          const backup = formatBackup(before, FACTS);
          await store.restoreAll(contentOf([]), 'replace');
          await store.restoreAll(read(backup), 'merge');
          expect(await store.list()).toEqual(before);
          const report = await store.restoreAll(read(backup), 'merge');
          expect(report).toEqual({ ...NO_ONE, same: toRecords(before).items.length });
          expect(await store.list()).toEqual(before);
        }),
        { numRuns: times(100, 1000) },
      );
    },
    SOAK_TIMEOUT_MS,
  );
});
