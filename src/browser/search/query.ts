import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { SearchQuery } from '@/domain/search/search';
import type { SearchClient } from './search-client';

/** @param corpusKey Another for each corpus that was built: an answer holds for one only. */
function searchOptions(client: SearchClient, corpusKey: string, query: SearchQuery) {
  return queryOptions({
    queryKey: ['search', corpusKey, query],
    queryFn: ({ signal }) => client.search(query, signal),
    staleTime: Infinity, // a corpus never changes; a new one has a new key
    retry: false, // a fault in the worker is a bug: show it
    networkMode: 'always', // the worker needs no network
  });
}

/** Result of `query`. While the worker is busy the last one stays, with `isPlaceholderData` set. */
export function useSearch(client: SearchClient, corpusKey: string, query: SearchQuery) {
  return useQuery({
    ...searchOptions(client, corpusKey, query),
    placeholderData: keepPreviousData,
  });
}

/** One article by its id, marked with the words of `text`. */
export function articleOptions(client: SearchClient, corpusKey: string, id: string, text: string) {
  return queryOptions({
    queryKey: ['article', corpusKey, id, text],
    queryFn: ({ signal }) => client.find(id, text, signal),
    staleTime: Infinity,
    retry: false,
    networkMode: 'always',
  });
}
