import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SearchQuery, SimilarQuery } from '@/domain/search/search';
import type { SearchClient } from './search-client';

/** What holds for every question to the worker. */
const OF_WORKER = {
  staleTime: Infinity, // a corpus never changes; a new one has a new key
  gcTime: 60_000, // every letter typed is a question, and the worker answers it again in no time
  retry: false, // a fault in the worker is a bug: show it
  networkMode: 'always', // the worker needs no network
  structuralSharing: false, // comparing two answers takes longer than drawing one
} as const;

/** @param corpusKey Another for each corpus that was built: an answer holds for one only. */
function searchOptions(client: SearchClient, corpusKey: string, query: SearchQuery) {
  return queryOptions({
    ...OF_WORKER,
    queryKey: ['search', corpusKey, query],
    queryFn: ({ signal }) => client.search(query, signal),
  });
}

/**
 * Result of `query`. While the worker is busy the last one stays, with `isPlaceholderData` set.
 *
 * @param enabled Whether the query is known in full.
 */
export function useSearch(
  client: SearchClient,
  corpusKey: string,
  query: SearchQuery,
  enabled: boolean,
) {
  return useQuery({
    ...searchOptions(client, corpusKey, query),
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** All pages of an answer up to the one that was asked for last. */
export function useSearchPages(client: SearchClient, corpusKey: string, query: SearchQuery) {
  return useInfiniteQuery({
    ...OF_WORKER,
    queryKey: ['search-pages', corpusKey, query],
    queryFn: ({ pageParam, signal }) => client.search({ ...query, page: pageParam }, signal),
    initialPageParam: 1,
    getNextPageParam: ({ page, total }) => (page * query.pageLength < total ? page + 1 : undefined),
  });
}

/** One article by its id, marked with the words of `text`. */
export function articleOptions(client: SearchClient, corpusKey: string, id: string, text: string) {
  return queryOptions({
    ...OF_WORKER,
    queryKey: ['article', corpusKey, id, text],
    queryFn: ({ signal }) => client.find(id, text, signal),
  });
}

/**
 * Ways to go on with a text. Those of the last one stay until the next are there.
 *
 * @param corpusKey Null while no corpus is open: there are none then.
 * @param wanted Whether the reader is typing; else nothing is asked.
 */
export function useCompletions(
  client: SearchClient,
  corpusKey: string | null,
  text: string,
  wanted: boolean,
) {
  return useQuery({
    ...OF_WORKER,
    queryKey: ['completions', corpusKey, text],
    queryFn: ({ signal }) => client.complete(text, signal),
    enabled: wanted && corpusKey !== null && text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}

/** The articles most like one. Those of the last comparison stay until the next are there. */
export function useSimilar(client: SearchClient, corpusKey: string, query: SimilarQuery) {
  return useQuery({
    ...OF_WORKER,
    queryKey: ['similar', corpusKey, query],
    queryFn: ({ signal }) => client.similar(query, signal),
    placeholderData: keepPreviousData,
  });
}

/** Values of a facet that have `text` in them; nothing is asked for a blank one. */
export function useFacetValues(
  client: SearchClient,
  corpusKey: string,
  query: SearchQuery,
  facetId: string,
  text: string,
) {
  return useQuery({
    ...OF_WORKER,
    queryKey: ['facet-values', corpusKey, query, facetId, text],
    queryFn: ({ signal }) => client.facetValues(query, facetId, text, signal),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
