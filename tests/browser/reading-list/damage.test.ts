import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { articleKey } from '@/domain/reading-list/article-key';
import { articleNo, item } from '../../domain/reading-list/samples';
import { articleIds, dump, openRaw, openTab } from './tabs';

/** A record as the store writes it. */
function record(n: number): Record<string, unknown> {
  const article = articleNo(n);
  return {
    ...item({ id: `id-${n}`, article, position: `a${n}` }),
    articleKey: articleKey(article),
  };
}

const fields = Object.keys(record(0)).filter((field) => field !== 'id');

/** Either one field of a good record is spoilt, or nothing but the key is left of it. */
const anyDamage = fc.oneof(
  fc
    .record({ field: fc.constantFrom(...fields), value: fc.jsonValue() })
    .map(({ field, value }) => (good: object) => ({ ...good, [field]: value })),
  fc
    .record({ field: fc.constantFrom(...Object.keys(articleNo(0))), value: fc.jsonValue() })
    .map(({ field, value }) => (good: object) => ({
      ...good,
      article: { ...articleNo(0), [field]: value },
    })),
  fc.jsonValue().map((value) => () => ({ ...(value as object | null) })),
);

it('shows every good record and lists every bad one, which stays stored as it is', async () => {
  const anyList = fc.array(fc.option(anyDamage), { minLength: 1, maxLength: 6 });
  await openTab().list();
  const database = await openRaw();
  const store = openTab();
  await fc.assert(
    fc.asyncProperty(anyList, async (damages) => {
      const stored = damages.map((damage, n) => ({
        ...(damage ?? ((good) => good))(record(n)),
        id: `id-${n}`,
      }));
      const transaction = database.transaction('items', 'readwrite');
      await transaction.store.clear();
      // Equal keys of two damaged records: the database has but one.
      for (const each of stored) await transaction.store.add(each).catch(() => undefined);
      await transaction.done.catch(() => undefined);
      const before = await database.getAll('items');

      const { items, unreadable } = await store.list();
      const shown = new Set(items.map(({ id }) => id));
      const good = stored.filter((_, n) => damages[n] === null).map(({ id }) => id);
      if (before.length === stored.length) {
        expect(good.filter((id) => !shown.has(id))).toEqual([]);
        expect(items.length + unreadable.length).toBe(stored.length);
      }
      const kept = new Map(stored.map((each) => [`items/${each.id}`, each]));
      for (const { key, raw, reason } of unreadable) {
        expect(raw).toEqual(kept.get(key));
        expect(reason).not.toBe('');
      }
      expect(await database.getAll('items')).toEqual(before);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

it('adds, moves, removes and restores among damaged records, and deletes none', async () => {
  const anyList = fc.array(anyDamage, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(anyList, async (damages) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const store = openTab();
      const [a, b] = [await store.add(articleNo(100), null), await store.add(articleNo(101), null)];
      const database = await openRaw();
      const damaged: unknown[] = [];
      for (const [n, damage] of damages.entries()) {
        const spoilt = { ...damage(record(n)), id: `id-${n}`, articleKey: `spoilt-${n}`, rev: 0 };
        damaged.push(spoilt);
        await database.put('items', spoilt);
      }
      const c = await store.add(articleNo(102), null);
      await store.move(c.id, a.id);
      await store.remove(b.id);
      await store.restore(b.id);
      await store.move(a.id, null);
      await store.purgeTrash(0);
      expect(await articleIds(store)).toEqual(['article-102', 'article-101', 'article-100']);
      expect((await store.list()).unreadable.map(({ raw }) => raw)).toEqual(damaged);
      database.close();
      store.close();
    }),
    { numRuns: 200 },
  );
}, 60_000);

it('saves an article anew whose old record is damaged, and keeps that record', async () => {
  const store = openTab();
  const { id } = await store.add(articleNo(1), null);
  const database = await openRaw();
  const spoilt = { ...((await database.get('items', id)) as object), article: 'gone' };
  await database.put('items', spoilt);

  expect(await store.remove(id)).toBeUndefined();
  const again = await store.add(articleNo(1), null);
  expect(await store.list()).toMatchObject({
    items: [again],
    trashed: [],
    unreadable: [
      { key: 'quarantine/1', raw: spoilt, reason: 'article: expected an article, got string' },
    ],
  });
});

it('restores nothing beside another item of the same work, and keeps both', async () => {
  const store = openTab();
  const listed = await store.add(articleNo(1), null);
  const database = await openRaw();
  const double = { item: { ...record(1), id: 'double' }, removedAt: '2026-08-01T09:00:00.000Z' };
  await database.put('trash', double);
  expect(await store.restore('double')).toEqual(listed);
  const { items, trashed } = await store.list();
  expect(items).toEqual([listed]);
  expect(trashed).toMatchObject([{ item: { id: 'double' } }]);
});

it('neither restores nor purges what it cannot read in the trash', async () => {
  const store = openTab();
  const { id } = await store.add(articleNo(1), null);
  await store.remove(id);
  const database = await openRaw();
  const spoilt = { ...((await database.get('trash', id)) as object), removedAt: 'once' };
  await database.put('trash', spoilt);

  expect(await store.restore(id)).toBeUndefined();
  expect(await store.purgeTrash(0)).toBe(0);
  expect((await store.list()).unreadable).toMatchObject([{ key: `trash/${id}`, raw: spoilt }]);
  await store.add(articleNo(1), null);
  expect((await dump())['trash']).toEqual([spoilt]);
});

/** A request that fails as a browser's does: in its time, and its transaction with it. */
function failingRequest(source: IDBObjectStore, failure: Error): IDBRequest<unknown[]> {
  const transaction = source.transaction as IDBTransaction & {
    _execRequestAsync(request: {
      source: IDBObjectStore;
      operation: () => never;
    }): IDBRequest<unknown[]>;
  };
  return transaction._execRequestAsync({
    source,
    operation() {
      throw failure;
    },
  });
}

it('shows the rest where the browser cannot read one record at all', async () => {
  const store = openTab();
  const items = await Promise.all([1, 2, 3].map((n) => store.add(articleNo(n), null)));
  const lost = items[1]?.id ?? '';
  const failure = new DOMException('Data lost due to missing file', 'NotReadableError');
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
    return failingRequest(this, failure);
  });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
  const get = IDBObjectStore.prototype.get;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, id) {
    return id === lost ? failingRequest(this, failure) : get.call(this, id);
  });
  expect(await store.list()).toMatchObject({
    items: [items[0], items[2]],
    trashed: [],
    unreadable: [{ key: `items/${lost}`, reason: 'the browser cannot read it', raw: undefined }],
  });
});
