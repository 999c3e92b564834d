import { expect, it, vi } from 'vitest';
import { articleNo } from '../../domain/reading-list/samples';
import { articleIds, dump, openTab } from './tabs';

const quotaErrors = [
  { spelling: 'QuotaExceededError', error: new DOMException('full', 'QuotaExceededError') },
  {
    spelling: 'NS_ERROR_DOM_QUOTA_REACHED',
    error: Object.assign(new Error('full'), { name: 'NS_ERROR_DOM_QUOTA_REACHED', code: 1014 }),
  },
  { spelling: 'code 1014', error: Object.assign(new Error('full'), { code: 1014 }) },
  { spelling: 'code 22', error: Object.assign(new Error('full'), { code: 22 }) },
];

const moments = [
  {
    moment: 'when writing',
    fail: (error: Error) => {
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
        throw error;
      });
    },
  },
  {
    moment: 'at the end of the transaction',
    fail: (error: Error) => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
      const put = IDBObjectStore.prototype.put;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (
        this: IDBObjectStore,
        value,
      ) {
        const request = put.call(this, value);
        const { transaction } = this;
        request.addEventListener('success', () => {
          Object.defineProperty(transaction, 'error', { value: error });
          transaction.abort();
        });
        return request;
      });
    },
  },
];

it.each(quotaErrors.flatMap((quota) => moments.map((moment) => ({ ...quota, ...moment }))))(
  'tells that storage is full ($spelling $moment), loses nothing and saves when there is room',
  async ({ error, fail }) => {
    const store = openTab();
    const item = await store.add(articleNo(1), null);
    const before = await dump();
    const listener = vi.fn();
    store.subscribe(listener);

    for (const change of [
      () => store.add(articleNo(2), null),
      () => store.remove(item.id),
      () => store.move(item.id, null),
    ]) {
      fail(error);
      await expect(change()).rejects.toMatchObject({
        name: 'StorageFull',
        message: expect.stringContaining('Not saved') as string,
        cause: error,
      });
      expect(await dump()).toEqual(before);
    }
    expect(listener).not.toHaveBeenCalled();

    await store.add(articleNo(2), null);
    expect(await articleIds(store)).toEqual(['article-1', 'article-2']);
  },
);

it('asks the disk to keep each change, in one transaction', async () => {
  const store = openTab();
  await store.list();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { id } = await store.add(articleNo(1), null);
  await store.move(id, null);
  await store.remove(id);
  await store.restore(id);
  await store.purgeTrash();
  expect(transaction.mock.calls.map(([, mode, options]) => ({ mode, ...options }))).toEqual(
    Array.from({ length: 5 }, () => ({ mode: 'readwrite', durability: 'strict' })),
  );
});

it('says saved only after the transaction is complete', async () => {
  const store = openTab();
  await store.list();
  const order: string[] = [];
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with `this` below
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args
  ) {
    const transaction = begin.apply(this, args);
    transaction.addEventListener('complete', () => order.push('complete'));
    return transaction;
  });
  await store.add(articleNo(1), null).then(() => order.push('saved'));
  expect(order).toEqual(['complete', 'saved']);
});

it('makes a change once more, once, when its connection fails in the middle', async () => {
  const store = openTab();
  await store.add(articleNo(1), null);
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('Connection to Indexed Database server lost', 'UnknownError');
  });
  await store.add(articleNo(2), null);
  expect(await articleIds(store)).toEqual(['article-1', 'article-2']);

  put.mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  put.mockClear();
  await expect(store.add(articleNo(3), null)).rejects.toMatchObject({ name: 'StorageUnknown' });
  expect(put).toHaveBeenCalledTimes(2);
});
