import { beforeEach, describe, expect, it, vi } from 'vitest';
import { article, articleNo } from '../../domain/reading-list/samples';
import { articleIds, clock, openTab } from './tabs';

const NOTHING = { items: [], trashed: [], unreadable: [] };

describe.each([
  { where: 'in the database', persistent: true },
  { where: 'in memory', persistent: false },
])('a list kept $where', ({ persistent }) => {
  beforeEach(() => {
    if (!persistent) vi.stubGlobal('indexedDB', undefined);
  });

  it('begins empty', async () => {
    const store = openTab();
    expect(await store.list()).toMatchObject(NOTHING);
    expect(store.persistent).toBe(persistent);
  });

  it('keeps a whole copy of a saved article, where it is from and when it was saved', async () => {
    const store = openTab(clock('2026-08-01T09:30:00.000Z'));
    const added = await store.add(article(), 'Open data');
    expect(added).toMatchObject({
      article: article(),
      corpusTitle: 'Open data',
      addedAt: '2026-08-01T09:30:00.000Z',
      rev: 1,
    });
    expect(added.id).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    expect(await store.list()).toMatchObject({ ...NOTHING, items: [added] });
  });

  it('lists in the order of saving', async () => {
    const store = openTab();
    for (const n of [3, 1, 2]) await store.add(articleNo(n), null);
    expect(await articleIds(store)).toEqual(['article-3', 'article-1', 'article-2']);
  });

  it('keeps one item of an article that is saved twice, as it was saved first', async () => {
    const store = openTab();
    const first = await store.add(article({ DOI: '10.1/A' }), 'One corpus');
    const again = await store.add(article({ DOI: '10.1/a', title: 'Retitled' }), 'Another');
    expect(again).toEqual(first);
    expect((await store.list()).items).toEqual([first]);
  });

  it('makes changes that come at once one after the other', async () => {
    const store = openTab();
    await Promise.all([1, 2, 1, 3, 2].map((n) => store.add(articleNo(n), null)));
    expect(await articleIds(store)).toEqual(['article-1', 'article-2', 'article-3']);
    const { items } = await store.list();
    expect(new Set(items.map(({ position }) => position)).size).toBe(3);
  });

  it('refuses what it could not read again, and stays as it was', async () => {
    const store = openTab();
    const sound = article({ DOI: '10.1/a' });
    const broken = { ...sound, issued: { year: Number.NaN } };
    await expect(store.add(broken, null)).rejects.toThrow('article.issued.year');
    expect(await store.list()).toMatchObject(NOTHING);
    await store.remove((await store.add(sound, null)).id);
    const before = await store.list();
    await expect(store.add(broken, null)).rejects.toThrow('article.issued.year');
    expect(await store.list()).toEqual(before);
  });

  it('moves a removed item to the trash, whole and dated', async () => {
    const store = openTab(clock('2026-08-01T09:00:00.000Z'));
    const item = await store.add(article(), null);
    const trashed = { item, removedAt: '2026-08-01T09:00:01.000Z' };
    expect(await store.remove(item.id)).toEqual(trashed);
    expect(await store.list()).toMatchObject({ ...NOTHING, trashed: [trashed] });
  });

  it('restores a removed item exactly, among others saved since', async () => {
    const store = openTab();
    for (const n of [1, 2, 3]) await store.add(articleNo(n), 'Corpus');
    const before = await store.list();
    for (const { id } of before.items) await store.remove(id);
    await store.add(articleNo(4), null);
    for (const { id } of before.items) await store.restore(id);
    const after = await store.list();
    expect(after.items.slice(0, 3)).toEqual(before.items);
    expect(after.items[3]?.article.id).toBe('article-4');
    expect(after.trashed).toEqual([]);
  });

  it('takes an article that is saved again out of the trash, to the end as the same item', async () => {
    const store = openTab();
    const first = await store.add(articleNo(1), 'Old corpus');
    await store.add(articleNo(2), null);
    await store.remove(first.id);
    const again = await store.add(articleNo(1), 'New corpus');
    expect(again).toMatchObject({ id: first.id, corpusTitle: 'New corpus', rev: 2 });
    expect(again.addedAt > first.addedAt).toBe(true);
    expect(await articleIds(store)).toEqual(['article-2', 'article-1']);
    expect((await store.list()).trashed).toEqual([]);
    expect(await store.restore(first.id)).toEqual(again); // undo, pressed too late
  });

  it('does nothing for items that are gone', async () => {
    const store = openTab();
    const kept = await store.add(article(), null);
    expect(await store.remove('gone')).toBeUndefined();
    expect(await store.restore('gone')).toBeUndefined();
    expect(await store.move('gone', null)).toBeUndefined();
    expect(await store.move(kept.id, 'gone')).toEqual(kept);
    expect(await store.list()).toMatchObject({ ...NOTHING, items: [kept] });
  });

  it('deletes for good only what was removed more than 30 days ago', async () => {
    let now = '2026-08-01T00:00:00.000Z';
    const store = openTab(() => new Date(now));
    const [old, recent, kept] = await Promise.all(
      [1, 2, 3].map((n) => store.add(articleNo(n), null)),
    );
    await store.remove(old?.id ?? '');
    now = '2026-08-01T00:00:00.001Z';
    await store.remove(recent?.id ?? '');
    now = '2026-08-31T00:00:00.001Z';
    expect(await store.purgeTrash()).toBe(1);
    expect(await store.list()).toMatchObject({ items: [kept], trashed: [{ item: recent }] });
    expect(await store.purgeTrash(29)).toBe(1);
    expect(await store.list()).toMatchObject({ ...NOTHING, items: [kept] });
  });

  it('tells its subscribers of changes, and of nothing else', async () => {
    const store = openTab();
    const listener = vi.fn();
    const end = store.subscribe(listener);
    const item = await store.add(article(), null);
    expect(listener).toHaveBeenCalledTimes(1);
    await store.add(article(), null);
    await store.list();
    await store.remove('gone');
    await store.purgeTrash();
    expect(listener).toHaveBeenCalledTimes(1);
    end();
    await store.remove(item.id);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('ends with close', async () => {
    const store = openTab();
    await store.add(article(), null);
    store.close();
    await expect(store.list()).rejects.toMatchObject({ name: 'StorageClosed' });
    await expect(store.add(articleNo(2), null)).rejects.toMatchObject({ name: 'StorageClosed' });
  });
});
