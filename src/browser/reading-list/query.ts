import { queryOptions } from '@tanstack/react-query';
import type { ReadingListStore } from './store';

/** Whoever renders the list subscribes to the store and invalidates this key. */
export function readingListOptions(store: ReadingListStore) {
  return queryOptions({
    queryKey: ['reading-list'],
    queryFn: () => store.list(),
    staleTime: Infinity, // the store tells when it changed
    retry: false, // the store tries again where that may help; the rest is for the reader to see
    networkMode: 'always',
  });
}
