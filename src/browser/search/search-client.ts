import type { Article } from '@/domain/article';
import type { FacetValue } from '@/domain/facets/facet';
import type { ReadingListItem } from '@/domain/reading-list/item';
import type {
  Completion,
  Hit,
  SearchQuery,
  SearchResult,
  SimilarQuery,
  SimilarResult,
} from '@/domain/search/search';
import type {
  BuildProgress,
  BuildResult,
  Call,
  ImportOutcome,
  ListedWork,
  ListReading,
  Method,
  Reply,
  SearchApi,
} from '@/worker/protocol';
import type { Observable } from '../observable';
import { FollowedList, type ListRevision } from './followed-list';

/** What the client needs of a worker. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

/** An exception of the worker, by the name and message that crossed. */
class WorkerFault extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The worker died or hung, and did so again after a restart. */
class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

export interface SearchClientOptions {
  readonly startWorker: () => WorkerLike;
  /**
   * A worker that leaves a search unanswered for so long hangs, and is replaced. The next one gets
   * four times as long: it may be the machine that is slow.
   */
  readonly hungAfterMs?: number;
}

interface PendingCall {
  readonly call: Call;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((progress: BuildProgress) => void) | undefined;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
  /** The present worker has it. */
  sent: boolean;
  /** Workers that died or hung while it was under way. */
  losses: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** A corpus file, with what the worker called it. */
interface BuiltCorpus {
  readonly file: Blob;
  readonly key: string | null;
}

/** A call that saw so many workers go is given up: it may be what they die of. */
const MAX_LOSSES = 3;

/** Those that bring or read articles; the others ask about what is indexed. */
const LONG_CALLS: ReadonlySet<Method> = new Set(['build', 'importFiles', 'readList']);

/** How much longer a call is waited for each time. */
const PATIENCE = 4;

/**
 * The page's side of the search worker: `SearchApi` as promises that can be aborted.
 *
 * A worker that dies or hangs is replaced, the last corpus built again in the new one, and the
 * calls that were under way are sent once more; the caller notices nothing but the time.
 */
export class SearchClient {
  readonly #startWorker: () => WorkerLike;
  readonly #hungAfterMs: number;
  #worker: WorkerLike | null = null;
  /** The corpus of the last build that succeeded: what is searched. */
  #corpus: BuiltCorpus | null = null;
  /** What the present worker has indexed; another than `#corpus` after a restart. */
  #indexed: BuiltCorpus | null = null;
  readonly #list = new FollowedList();
  #lastId = 0;
  readonly #pending = new Map<number, PendingCall>();

  constructor({ startWorker, hungAfterMs = 750 }: SearchClientOptions) {
    this.#startWorker = startWorker;
    this.#hungAfterMs = hungAfterMs;
  }

  /** Starts the worker before there is work, so that its script loads beside the corpus. */
  warmUp(): void {
    this.#running();
  }

  /**
   * Reads and indexes a corpus file; the one before stays searchable until it is done.
   *
   * @param key What the file is known by, so that it need not be read; null: nothing.
   */
  async build(
    file: Blob,
    signal?: AbortSignal,
    onProgress?: (progress: BuildProgress) => void,
    key: string | null = null,
  ): Promise<BuildResult> {
    try {
      return await this.#send('build', [file, key], signal, onProgress);
    } finally {
      this.#postWaiting();
    }
  }

  /** Reads files of any format; what is searched stays. */
  importFiles(
    files: readonly File[],
    signal?: AbortSignal,
    onProgress?: (progress: BuildProgress) => void,
  ): Promise<ImportOutcome> {
    const named = files.map((file) => ({ name: file.name, content: file }));
    return this.#send('importFiles', [named], signal, onProgress);
  }

  /** Which state of the reading list is searched; null until `follow` was first called. */
  get listRevision(): Pick<Observable<ListRevision | null>, 'get' | 'subscribe'> {
    return this.#list.revision;
  }

  /** Tells what is on the reading list. What is asked afterwards is answered by that. */
  follow(items: readonly ReadingListItem[]): void {
    this.#list.follow(items, (change) => {
      this.#worker?.postMessage({ method: 'follow', change });
    });
  }

  /** Reads files that are to join a list of such works. */
  readList(
    files: readonly File[],
    listed: readonly ListedWork[],
    signal?: AbortSignal,
    onProgress?: (progress: BuildProgress) => void,
  ): Promise<ListReading> {
    const named = files.map((file) => ({ name: file.name, content: file }));
    return this.#send('readList', [named, listed], signal, onProgress);
  }

  articles(query: SearchQuery, signal?: AbortSignal): Promise<readonly Article[]> {
    return this.#send('articles', [query], signal);
  }

  findWorks(keys: readonly string[], signal?: AbortSignal): Promise<readonly (Article | null)[]> {
    return this.#send('findWorks', [keys], signal);
  }

  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult> {
    return this.#send('search', [query], signal);
  }

  find(id: string, text: string, signal?: AbortSignal): Promise<Hit | null> {
    return this.#send('find', [id, text], signal);
  }

  complete(text: string, signal?: AbortSignal): Promise<readonly Completion[]> {
    return this.#send('complete', [text], signal);
  }

  similar(query: SimilarQuery, signal?: AbortSignal): Promise<SimilarResult> {
    return this.#send('similar', [query], signal);
  }

  facetValues(
    query: SearchQuery,
    facetId: string,
    text: string,
    signal?: AbortSignal,
  ): Promise<readonly FacetValue[]> {
    return this.#send('facetValues', [query, facetId, text], signal);
  }

  /** Ends the worker; calls under way are rejected. */
  dispose(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#indexed = null;
    const lost = new WorkerLost('the search was closed');
    for (const call of [...this.#pending.values()]) this.#settle(call, () => call.reject(lost));
  }

  #send<M extends Method>(
    method: M,
    args: Parameters<SearchApi[M]>,
    signal?: AbortSignal,
    onProgress?: (progress: BuildProgress) => void,
  ): Promise<ReturnType<SearchApi[M]>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(abortReason(signal));
        return;
      }
      this.#lastId += 1;
      const id = this.#lastId;
      const call = { id, method, args } as Call; // method and args agree by this signature
      const pending: PendingCall = {
        call,
        signal,
        onProgress,
        resolve,
        reject,
        sent: false,
        losses: 0,
        timer: undefined,
      };
      this.#pending.set(id, pending);
      signal?.addEventListener('abort', () => this.#abort(pending), { once: true });
      this.#post(pending);
    });
  }

  #post(pending: PendingCall): void {
    const isAsked = !LONG_CALLS.has(pending.call.method);
    if (isAsked && this.#corpus !== this.#indexed) {
      // A build that is under way comes first: it may be the corpus that is asked about.
      if (!this.#isBuilding() && this.#corpus !== null) this.#rebuild(this.#corpus);
      return; // sent when a build has ended
    }
    this.#running().postMessage(pending.call);
    pending.sent = true;
    if (isAsked) this.#watch(pending);
  }

  /** A long call shows its life by progress and can be cancelled; a search should be quick. */
  #watch(pending: PendingCall): void {
    clearTimeout(pending.timer);
    const patienceMs = this.#hungAfterMs * PATIENCE ** pending.losses;
    const sentAt = Date.now();
    pending.timer = setTimeout(() => {
      // The machine slept meanwhile: the answer may be on its way.
      const slept = Date.now() - sentAt > 2 * patienceMs;
      if (slept || this.#isAtWork()) this.#watch(pending);
      else this.#replaceWorker();
    }, patienceMs);
  }

  #isAtWork(): boolean {
    return [...this.#pending.values()].some(({ call }) => LONG_CALLS.has(call.method));
  }

  #isBuilding(): boolean {
    return [...this.#pending.values()].some(({ call }) => call.method === 'build');
  }

  #running(): WorkerLike {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#startWorker();
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = () => this.#replaceWorker();
    worker.onmessageerror = () => this.#replaceWorker();
    this.#worker = worker;
    const change = this.#list.whole();
    if (change !== null) worker.postMessage({ method: 'follow', change });
    return worker;
  }

  #receive(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (pending === undefined) return; // aborted meanwhile
    if ('progress' in reply) {
      pending.onProgress?.(reply.progress);
    } else if (reply.ok) {
      const { call } = pending;
      if (call.method === 'build') {
        const result = reply.value as BuildResult;
        if (result.ok) {
          this.#corpus = { file: call.args[0], key: result.key };
          this.#indexed = this.#corpus;
        }
      }
      this.#settle(pending, () => pending.resolve(reply.value as never));
    } else {
      const { name, message } = reply.fault;
      this.#settle(pending, () => pending.reject(new WorkerFault(name, message)));
    }
  }

  #abort(pending: PendingCall): void {
    if (!this.#pending.has(pending.call.id)) return;
    this.#worker?.postMessage({ id: pending.call.id, method: 'abort' });
    // A build may have ended before this reaches the worker: nobody knows what it holds.
    if (pending.call.method === 'build') this.#indexed = null;
    const { signal } = pending;
    this.#settle(pending, () => pending.reject(signal && abortReason(signal)));
  }

  #settle(pending: PendingCall, how: () => void): void {
    clearTimeout(pending.timer);
    this.#pending.delete(pending.call.id);
    how();
  }

  /** Ends a worker that is of no more use, and takes its work to a new one. */
  #replaceWorker(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#indexed = null;
    for (const pending of [...this.#pending.values()]) {
      clearTimeout(pending.timer);
      pending.sent = false;
      pending.losses += 1;
      if (pending.losses < MAX_LOSSES) continue;
      const lost = new WorkerLost(
        'The search stopped working and could not be started again. Reload the page.',
      );
      this.#settle(pending, () => pending.reject(lost));
    }
    this.#postWaiting();
  }

  /** Brings a new worker to where the last one was. */
  #rebuild({ file, key }: BuiltCorpus): void {
    this.#send('build', [file, key]).then(
      () => this.#postWaiting(),
      (reason: unknown) => {
        for (const pending of this.#waiting()) {
          this.#settle(pending, () => pending.reject(reason));
        }
      },
    );
  }

  #waiting(): PendingCall[] {
    return [...this.#pending.values()].filter(({ sent }) => !sent);
  }

  /** Builds first: the others wait for them. */
  #postWaiting(): void {
    const waiting = this.#waiting();
    const isBuild = ({ call }: PendingCall): boolean => call.method === 'build';
    for (const pending of waiting.filter(isBuild)) this.#post(pending);
    for (const pending of waiting.filter((each) => !isBuild(each))) this.#post(pending);
  }
}

function abortReason({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new DOMException('aborted', 'AbortError');
}
