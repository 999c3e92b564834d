import { IDBCursor } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { NO_ANNOTATIONS } from '@/domain/reading-list/item';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { articleNo } from '../../domain/reading-list/samples';
import { dump, openTab } from './tabs';
import { makeVersion1, VERSION_1 } from './version-1';

describe('a list of version 1', () => {
  it('is taken over whole: what was saved, removed, damaged and set aside', async () => {
    await makeVersion1(VERSION_1);
    const content = await openTab().list();
    expect(content.items).toMatchObject([
      { ...NO_ANNOTATIONS, listId: MAIN_LIST, rev: 1, article: { title: 'Title 1' } },
      { ...NO_ANNOTATIONS, listId: MAIN_LIST, rev: 2, article: { title: 'Title 2' } },
    ]);
    expect(content.trashed).toMatchObject([{ item: { article: { title: 'Title 3' } } }]);
    expect(content.unreadable.map(({ key }) => key)).toEqual(['items/damaged', 'quarantine/1']);
    const stored = await dump();
    expect(stored['items']).toMatchObject([{}, { laterField: 'kept' }, { article: 'gone' }]);
    expect(stored['meta']).toEqual([VERSION_1.meta]);
  });

  it('goes on as a list: saving, moving, removing', async () => {
    await makeVersion1(VERSION_1);
    const store = openTab();
    const { items } = await store.list();
    const added = await store.add(articleNo(9), null);
    await store.move(added.id, items[0]?.id ?? '');
    const [trashed] = (await store.list()).trashed;
    await store.restore(trashed?.item.id ?? '');
    expect((await store.list()).items.map(({ article }) => article.title)).toEqual([
      'Title 9',
      'Title 1',
      'Title 2',
      'Title 3',
    ]);
  });

  it.each([1, 2, 3, 4])('is untouched where the upgrade dies at write %i', async (k) => {
    await makeVersion1(VERSION_1);
    const before = await dump();
    const update = Reflect.get(IDBCursor.prototype, 'update');
    let writes = 0;
    const dying = vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(function (
      this: IDBCursor,
      value,
    ) {
      writes++;
      if (writes % k === 0) throw new Error(`died at write ${k}`);
      return update.call(this, value);
    });
    await expect(openTab().list()).rejects.toThrow('The browser could not read or write');
    dying.mockRestore();
    expect(await dump()).toEqual(before);
    expect((await openTab().list()).items).toHaveLength(2);
  });
});
