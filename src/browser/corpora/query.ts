import { queryOptions } from '@tanstack/react-query';
import type { CorporaStore } from './store';

/** Whoever renders the list subscribes to the store and invalidates this key. */
export function corporaOptions(store: CorporaStore) {
  return queryOptions({
    queryKey: ['corpora'],
    queryFn: () => store.list(),
    staleTime: Infinity, // the store tells when it changed
    retry: false,
    networkMode: 'always',
  });
}
