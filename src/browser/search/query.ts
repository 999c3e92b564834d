import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SearchQuery, SimilarQuery } from '@/domain/search/search';
import type { ListRevision } from './followed-list';
import type { SearchClient } from './search-client';

/** What holds for every question to the worker. */
const OF_WORKER = {
  staleTime: Infinity, // a corpus never changes; a new one has a new key
  gcTime: 60_000, // every letter typed is a question, and the worker answers it again in no time
  retry: false, // a fault in the worker is a bug: show it
  networkMode: 'always', // the worker needs no network
  structuralSharing: false, // comparing two answers takes longer than drawing one
} as const;

/**
 * @param sourceKey What it is answered from: another for each corpus that was built, and each state
 *   of the reading list that the answer depends on. Null: it is not known yet.
 */
function searchOptions(client: SearchClient, sourceKey: string | null, query: SearchQuery) {
  return queryOptions({
    ...OF_WORKER,
    queryKey: ['search', sourceKey, query],
    queryFn: ({ signal }) => client.search(query, signal),
    enabled: sourceKey !== null,
  });
}

/** Result of `query`. While the worker is busy the last one stays, with `isPlaceholderData` set. */
export function useSearch(client: SearchClient, sourceKey: string | null, query: SearchQuery) {
  return useQuery({
    ...searchOptions(client, sourceKey, query),
    placeholderData: keepPreviousData,
  });
}

/** All pages of an answer up to the one that was asked for last. */
export function useSearchPages(client: SearchClient, sourceKey: string, query: SearchQuery) {
  return useInfiniteQuery({
    ...OF_WORKER,
    queryKey: ['search-pages', sourceKey, query],
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
 * @param revision Of the reading list, whose tags are completed too.
 * @param wanted Whether the reader is typing; else nothing is asked.
 */
export function useCompletions(
  client: SearchClient,
  corpusKey: string | null,
  revision: ListRevision | null,
  text: string,
  wanted: boolean,
) {
  return useQuery({
    ...OF_WORKER,
    queryKey: ['completions', corpusKey, revision?.marks, text],
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
  sourceKey: string,
  query: SearchQuery,
  facetId: string,
  text: string,
) {
  return useQuery({
    ...OF_WORKER,
    queryKey: ['facet-values', sourceKey, query, facetId, text],
    queryFn: ({ signal }) => client.facetValues(query, facetId, text, signal),
    enabled: text.trim() !== '',
    placeholderData: keepPreviousData,
  });
}
