import { onlineManager, QueryClient } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { readingListOptions } from '@/browser/reading-list/query';
import { article } from '../../domain/reading-list/samples';
import { openTab } from './tabs';

it('answers offline, and again after each change', async () => {
  onlineManager.setOnline(false);
  const store = openTab();
  const client = new QueryClient();
  const options = readingListOptions(store);
  expect(await client.query(options)).toMatchObject({ items: [] });
  store.subscribe(() => void client.invalidateQueries({ queryKey: options.queryKey }));
  const item = await store.add(article(), null);
  expect(await client.query(options)).toMatchObject({ items: [item] });
  onlineManager.setOnline(true);
});
