import type { Article } from '@/domain/article';
import { BATCH, EngineBuilder } from '@/engine/engine-builder';
import type { CorpusNames, SearchEngine } from '@/engine/search-engine';
import { giveWay } from './give-way';
import { nextTask } from './next-task';
import type { CallContext } from './search-service';

/** A reader who looks at a report for so long may never open it. */
const KEPT_MS = 5 * 60_000;

/**
 * The engine of what was read, built while the reader looks at the report: it is what they open
 * next, and then it is there, or soon. Meanwhile every message is answered as ever.
 */
export class PreparedEngine {
  readonly contentKey: string;
  readonly #ended = new AbortController();
  #engine: Promise<SearchEngine> | null;
  #onProgress: CallContext['onProgress'] = () => undefined;

  constructor(contentKey: string, articles: readonly Article[], names: CorpusNames) {
    this.contentKey = contentKey;
    this.#engine = this.#build(articles, names);
    this.#engine.catch(() => undefined); // whoever takes it is told
    setTimeout(() => this.end(), KEPT_MS);
  }

  /**
   * @returns Null where it was given up by then.
   * @throws The signal's reason, once it is aborted.
   */
  async take({ signal, onProgress }: CallContext): Promise<SearchEngine | null> {
    this.#onProgress = onProgress;
    const give = (): void => this.#ended.abort(signal.reason);
    signal.addEventListener('abort', give, { once: true });
    try {
      return await this.#engine;
    } finally {
      signal.removeEventListener('abort', give);
    }
  }

  /** It will not be asked for: stops, and lets go of what it holds. */
  end(): void {
    this.#ended.abort();
    this.#engine = null;
  }

  async #build(articles: readonly Article[], names: CorpusNames): Promise<SearchEngine> {
    const { signal } = this.#ended;
    const pause = giveWay(signal);
    await nextTask(); // the report first
    const builder = new EngineBuilder(articles); // packed later: the reader waits
    for (const [index, article] of articles.entries()) {
      if (index % BATCH === 0) {
        this.#onProgress({ stage: 'indexing', done: index, total: articles.length });
        await pause();
      }
      builder.add(article);
    }
    return builder.finish(names, { pause });
  }
}
