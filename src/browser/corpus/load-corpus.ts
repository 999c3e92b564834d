import { queryOptions } from '@tanstack/react-query';
import type { CorpusFault, RejectedRecord } from '@/domain/corpus/corpus';
import type { CorpusSummary } from '@/domain/search/search';
import type { BuildProgress } from '@/worker/protocol';
import type { SearchClient } from '../search/search-client';
import type { CorpusAddress } from './corpus-address';
import { fetchCorpus, LoadFailure, type FetchProgress } from './fetch-corpus';

export type LoadProgress = FetchProgress | BuildProgress;

/** A corpus that is ready to be searched. */
export interface LoadedCorpus {
  /** Another for every load; the key of all answers about it. */
  readonly key: string;
  readonly url: string;
  readonly summary: CorpusSummary;
  readonly rejected: readonly RejectedRecord[];
}

/** The file came, but is no corpus. */
class CorpusUnreadable extends Error {
  override readonly name = 'CorpusUnreadable';
  readonly kind: CorpusFault['kind'];

  constructor({ kind, message }: CorpusFault) {
    super(message);
    this.kind = kind;
  }
}

let loads = 0;

/**
 * Fetches a corpus and has the worker index it.
 *
 * @throws LoadFailure, CorpusUnreadable, WorkerLost, or the signal's reason when aborted.
 */
export async function loadCorpus(
  client: SearchClient,
  address: CorpusAddress,
  signal?: AbortSignal,
  onProgress?: (progress: LoadProgress) => void,
): Promise<LoadedCorpus> {
  const file = await fetchCorpus(address, { signal, onProgress });
  const result = await client.build(file, signal, onProgress);
  if (!result.ok) throw new CorpusUnreadable(result.fault);
  loads += 1;
  const { summary, rejected } = result;
  return { key: `${loads} ${address.url}`, url: address.url, summary, rejected };
}

/** @param onProgress Called while it loads. */
export function corpusOptions(
  client: SearchClient,
  address: CorpusAddress,
  onProgress: (progress: LoadProgress) => void,
) {
  return queryOptions({
    queryKey: ['corpus', address.url],
    queryFn: ({ signal }) => loadCorpus(client, address, signal, onProgress),
    staleTime: Infinity,
    gcTime: 0, // the worker holds one corpus: one that was left is not in it any more
    retry: (failures, error) =>
      error instanceof LoadFailure && error.kind === 'server' && failures < 2,
    networkMode: 'always', // our own messages say more than a paused query
  });
}
