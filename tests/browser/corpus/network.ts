import { vi, type Mock } from 'vitest';

/** What a stubbed network does with a request; the signal is the request's. */
type Answer = (signal: AbortSignal) => Response | Promise<Response>;

/** Puts a network in place of the real one. @returns What was asked of it. */
export function stubNetwork(answer: Answer): Mock<typeof fetch> {
  const stub = vi.fn<typeof fetch>(async (_input, init) => {
    const signal = init?.signal ?? new AbortController().signal;
    signal.throwIfAborted();
    return answer(signal);
  });
  vi.stubGlobal('fetch', stub);
  return stub;
}

/** An answer that never comes; the request ends when it is aborted. */
export const silence: Answer = (signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** A body that comes in pieces, and then no more: it never ends by itself. */
export function drip(pieces: readonly string[], headers: HeadersInit = {}): Answer {
  return (signal) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
        signal.addEventListener('abort', () => controller.error(signal.reason));
      },
    });
    return new Response(body, { headers });
  };
}
