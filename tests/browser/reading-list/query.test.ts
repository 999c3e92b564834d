import { onlineManager, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, it, vi } from 'vitest';
import { followReadingList, readingListOptions } from '@/browser/reading-list/query';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { articleNo } from '../../domain/reading-list/samples';
import { openRaw, openTab } from './tabs';

afterEach(() => onlineManager.setOnline(true));

/** A query of the list that is followed in one tab, and a way to wait until it is as stored. */
function followed() {
  const store = openTab();
  const client = new QueryClient();
  const options = readingListOptions(store);
  const list = vi.spyOn(store, 'list');
  const end = followReadingList(store, client);
  const show = () => new QueryObserver(client, options).subscribe(() => undefined); // as a page does
  const settled = async (): Promise<void> => {
    const stored = await openTab().list();
    await vi.waitFor(() => expect(client.getQueryData(options.queryKey)).toEqual(stored));
  };
  return { store, client, options, list, end, show, settled };
}

it('answers offline, and follows each change by its records alone', async () => {
  onlineManager.setOnline(false);
  const { store, client, options, list, settled } = followed();
  expect(await client.query(options)).toMatchObject({ items: [] });
  const first = await store.add(articleNo(1), null);
  const second = await store.add(articleNo(2), null);
  await settled();
  const before = client.getQueryData(options.queryKey)?.items;
  await store.writeNote(second.id, { base: '', text: 'mine' });
  await settled();
  expect(client.getQueryData(options.queryKey)?.items[0]).toBe(before?.[0]);
  await store.move(second.id, first.id);
  await store.annotate([
    { id: first.id, change: { decision: { verdict: 'exclude', reason: 'x' } } },
  ]);
  const review = await store.createList('Review');
  await store.moveToList([first.id], review.id);
  await settled();
  await store.removeList(review.id);
  await store.remove(second.id);
  await settled();
  await store.restoreList(review.id);
  await store.restore(second.id);
  await settled();
  expect(list).toHaveBeenCalledTimes(1);
});

it('follows other tabs by the records that they name', async () => {
  const { client, options, list, settled } = followed();
  await client.query(options);
  await openTab().add(articleNo(1), null);
  await settled();
  expect(list).toHaveBeenCalledTimes(1);
});

it('lists again where it is not told what changed', async () => {
  const { client, options, list, show, settled } = followed();
  show();
  await client.query(options);
  const other = openTab();
  await other.add(articleNo(1), null);
  await settled();
  const database = await openRaw();
  await database.clear('items');
  new BroadcastChannel('lectern-reading-list').postMessage({ changed: true });
  await settled();
  expect(list).toHaveBeenCalledTimes(2);
});

it('misses no change that is made while it is read for the first time', async () => {
  const { store, client, options, show, settled } = followed();
  await store.add(articleNo(1), null);
  show();
  const first = client.query(options);
  await Promise.all([store.add(articleNo(2), null), store.renameList(MAIN_LIST, 'Mine'), first]);
  await settled();
});

it('ends', async () => {
  const { store, client, options, end } = followed();
  await client.query(options);
  end();
  await store.add(articleNo(1), null);
  expect(client.getQueryData(options.queryKey)).toMatchObject({ items: [] });
});
