import { queryOptions } from '@tanstack/react-query';
import type { CorpusFault, RejectedRecord } from '@/domain/corpus/corpus';
import type { CorpusSummary } from '@/domain/search/search';
import type { BuildProgress } from '@/worker/protocol';
import { composeCorpus } from '../corpora/compose-corpus';
import type { CorporaStore } from '../corpora/store';
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

/** The corpus was never kept in this browser, or was deleted. */
export class CorpusNotKept extends Error {
  override readonly name = 'CorpusNotKept';
}

/** What corpora come from and go to. */
export interface CorpusServices {
  readonly search: SearchClient;
  readonly corpora: CorporaStore;
}

/** A corpus file, and what is known of it besides. */
interface CorpusFile {
  readonly file: Blob;
  /** What an index of it is known by; null where nothing tells. */
  readonly key: string | null;
  /** What the reader calls it; else the file says it. */
  readonly name?: string;
  /** Records that were not even put into the file. */
  readonly rejected: readonly RejectedRecord[];
}

let loads = 0;

/**
 * Fetches a corpus, or takes a kept one, and has the worker index it.
 *
 * @throws LoadFailure, CorpusUnreadable, CorpusNotKept, WorkerLost, or the signal's reason when
 *   aborted.
 */
export async function loadCorpus(
  { search, corpora }: CorpusServices,
  address: CorpusAddress,
  signal?: AbortSignal,
  onProgress?: (progress: LoadProgress) => void,
): Promise<LoadedCorpus> {
  const { keptId } = address;
  const { file, key, name, rejected }: CorpusFile =
    keptId === null
      ? { file: await fetchCorpus(address, { signal, onProgress }), key: null, rejected: [] }
      : await openKept(corpora, keptId);
  const result = await search.build(file, signal, onProgress, key);
  if (!result.ok) throw new CorpusUnreadable(result.fault);
  loads += 1;
  return {
    key: `${loads} ${address.url}`,
    url: address.url,
    summary: name === undefined ? result.summary : { ...result.summary, title: name },
    rejected: [...rejected, ...result.rejected],
  };
}

async function openKept(corpora: CorporaStore, id: string): Promise<CorpusFile> {
  const opened = await corpora.open(id);
  if (opened === undefined) throw new CorpusNotKept(`no corpus is kept as ${id}`);
  const { corpus, content } = opened;
  const rejected = content.outcome.rejected.map(({ file, line, reason, raw }) => {
    return { path: `${file}, line ${line}`, reason, raw };
  });
  const { contentKey = null } = content.outcome;
  return {
    file: composeCorpus(content),
    key: content.apart.length === 0 ? contentKey : null,
    name: corpus.name,
    rejected,
  };
}

/** @param onProgress Called while it loads. */
export function corpusOptions(
  services: CorpusServices,
  address: CorpusAddress,
  onProgress: (progress: LoadProgress) => void,
) {
  return queryOptions({
    queryKey: ['corpus', address.url],
    queryFn: ({ signal }) => loadCorpus(services, address, signal, onProgress),
    staleTime: Infinity,
    gcTime: 0, // the worker holds one corpus: one that was left is not in it any more
    retry: (failures, error) =>
      error instanceof LoadFailure && error.kind === 'server' && failures < 2,
    networkMode: 'always', // our own messages say more than a paused query
  });
}
