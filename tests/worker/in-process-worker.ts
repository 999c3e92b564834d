import type { WorkerLike } from '@/browser/search/search-client';
import type { Reply, Request } from '@/worker/protocol';
import { createSearchService, type SearchService } from '@/worker/search-service';
import { serve, type Channel } from '@/worker/serve';

/**
 * The search worker in the thread of the test: what crosses is cloned and comes later, as between
 * threads. It takes no time by the clock, so that tests may stop that.
 */
export class InProcessWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  /** What the page sent, in order. */
  readonly requests: Request[] = [];
  terminated = false;
  /** It gets what is sent, and does nothing. */
  hangs = false;
  readonly #inside: Channel;

  constructor(service: SearchService = createSearchService()) {
    this.#inside = {
      onmessage: null,
      postMessage: (reply) =>
        this.#deliver(reply, (data: Reply) =>
          this.onmessage?.(new MessageEvent('message', { data })),
        ),
    };
    serve(this.#inside, service);
  }

  postMessage(request: Request): void {
    this.requests.push(request);
    this.#deliver(request, (data) =>
      this.#inside.onmessage?.(new MessageEvent('message', { data })),
    );
  }

  terminate(): void {
    this.terminated = true;
  }

  /** An error that nobody caught, or a script that could not be loaded. */
  die(): void {
    this.hangs = true;
    this.onerror?.(new ErrorEvent('error'));
  }

  #deliver<T>(message: T, receive: (copy: T) => void): void {
    const copy = structuredClone(message);
    queueMicrotask(() => {
      if (!this.terminated && !this.hangs) receive(copy);
    });
  }
}
