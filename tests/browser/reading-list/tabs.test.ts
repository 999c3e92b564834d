import { expect, it, vi } from 'vitest';
import { article, articleNo } from '../../domain/reading-list/samples';
import { articleIds, clock, dump, openTab } from './tabs';

it('keeps all 400 articles that two tabs save at the same time', async () => {
  const [a, b] = [openTab(), openTab()];
  const saving = Array.from({ length: 200 }, (_, n) => [
    a.add(articleNo(2 * n), 'A'),
    b.add(articleNo(2 * n + 1), 'B'),
  ]);
  await Promise.all(saving.flat());
  const list = await a.list();
  expect(list.items).toHaveLength(400);
  expect(new Set(list.items.map(({ article: { id } }) => id)).size).toBe(400);
  expect(new Set(list.items.map(({ position }) => position)).size).toBe(400);
  expect(await b.list()).toEqual(list);
  expect((await dump())['meta']).toMatchObject([{ changes: 400 }]);
});

it('keeps one item of an article that two tabs save at the same time', async () => {
  const [a, b] = [openTab(), openTab()];
  const [inA, inB] = await Promise.all([a.add(article(), 'A'), b.add(article(), 'B')]);
  expect(inA).toEqual(inB);
  expect((await a.list()).items).toEqual([inA]);
});

it('lets two tabs remove, restore and move the same item', async () => {
  const [a, b] = [openTab(), openTab()];
  const { id } = await a.add(articleNo(1), null);
  await b.add(articleNo(2), null);
  await Promise.all([a.remove(id), b.remove(id), b.move(id, null)]);
  expect(await articleIds(a)).toEqual(['article-2']);
  await Promise.all([a.restore(id), b.restore(id)]);
  expect(await articleIds(b)).toEqual(['article-1', 'article-2']);
});

it('holds the order when the clocks of two tabs disagree by years', async () => {
  const [ahead, behind] = [
    openTab(clock('2096-01-01T00:00:00Z')),
    openTab(clock('1996-01-01T00:00:00Z')),
  ];
  await ahead.add(articleNo(1), null);
  await behind.add(articleNo(2), null);
  await ahead.add(articleNo(3), null);
  expect(await articleIds(behind)).toEqual(['article-1', 'article-2', 'article-3']);
});

it('tells the other tabs, who then see the change', async () => {
  const [a, b] = [openTab(), openTab()];
  const heard = new Promise<void>((resolve) => b.subscribe(() => resolve()));
  await a.add(article(), null);
  await heard;
  expect(await articleIds(b)).toEqual([article().id]);
});

it('listens before it first reads', async () => {
  const listener = vi.fn();
  openTab().subscribe(listener); // never lists
  await openTab().add(article(), null);
  await vi.waitFor(() => expect(listener).toHaveBeenCalled());
});

it('sends no data to the other tabs but what to read again', async () => {
  const channel = new BroadcastChannel('lectern-reading-list');
  const heard = new Promise<unknown>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
  });
  const { id } = await openTab().add(article(), null);
  expect(await heard).toEqual({ changed: true, keys: [`items/${id}`] });
  channel.close();
});

it.each([
  { how: 'is missing', BroadcastChannel: undefined },
  {
    how: 'is forbidden',
    BroadcastChannel: vi.fn(function () {
      throw new DOMException('', 'SecurityError');
    }),
  },
])('works in its own tab where BroadcastChannel $how', async ({ BroadcastChannel }) => {
  vi.stubGlobal('BroadcastChannel', BroadcastChannel);
  const store = openTab();
  const listener = vi.fn();
  store.subscribe(listener);
  await store.add(article(), null);
  expect(listener).toHaveBeenCalledTimes(1);
  expect(await articleIds(store)).toEqual([article().id]);
  store.close();
});
