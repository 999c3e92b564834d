import { readCorpus } from '@/domain/corpus/read-corpus';
import { SearchEngine } from '@/engine/search-engine';
import type { BuildProgress, BuildResult, SearchApi } from './protocol';

/** What a call may use while it runs. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BuildProgress) => void;
}

/** The calls of `SearchApi` as the worker answers them: each may take its time. */
export type SearchService = {
  [M in keyof SearchApi]: (
    args: Parameters<SearchApi[M]>,
    context: CallContext,
  ) => ReturnType<SearchApi[M]> | Promise<ReturnType<SearchApi[M]>>;
};

/** Asked to search before a corpus was built: a fault of the page's code. */
class IndexMissing extends Error {
  override readonly name = 'IndexMissing';
}

export function createSearchService(): SearchService {
  let engine: SearchEngine | null = null;

  function built(): SearchEngine {
    if (engine === null) throw new IndexMissing('no corpus is indexed yet: call build first');
    return engine;
  }

  return {
    async build([file], { signal, onProgress }): Promise<BuildResult> {
      onProgress({ stage: 'reading', done: 0, total: 0 });
      const reading = readCorpus(await file.text());
      signal.throwIfAborted();
      if (!reading.ok) return reading;
      const next = await SearchEngine.build(reading.corpus, {
        onProgress: (done, total) => onProgress({ stage: 'indexing', done, total }),
        pause: async () => {
          await nextTask();
          signal.throwIfAborted();
        },
      });
      engine = next;
      return { ok: true, summary: next.summary(), rejected: reading.rejected };
    },
    search: ([query]) => built().search(query),
    find: ([id, text]) => built().find(id, text),
  };
}

/** Lets waiting messages in: an abort among them. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
