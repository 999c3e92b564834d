import type { BuildProgress, Call, Fault, Reply, Request } from './protocol';
import type { CallContext, SearchService } from './search-service';

/** The worker's side of a channel; a MessagePort and a worker's global scope are both one. */
export interface Channel {
  postMessage(reply: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

/** Answers requests that come through a channel, each once, in the order in which they end. */
export function serve(channel: Channel, service: SearchService): void {
  const running = new Map<number, AbortController>();

  async function answer(call: Call): Promise<void> {
    const { id } = call;
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const value = await dispatch(service, call, {
        signal: controller.signal,
        onProgress: sparing((progress) => channel.postMessage({ id, progress })),
      });
      channel.postMessage({ id, ok: true, value });
    } catch (error) {
      channel.postMessage({ id, ok: false, fault: toFault(error) });
    } finally {
      running.delete(id);
    }
  }

  channel.onmessage = ({ data }) => {
    if (data.method === 'follow') service.follow(data.change);
    else if (data.method === 'abort') running.get(data.id)?.abort();
    else void answer(data);
  };
}

/** More of it nobody sees, and the page draws each. */
const PROGRESS_MS = 50;

/** Passes on what comes some time after the last that was passed on, and the first of each stage. */
function sparing(onProgress: CallContext['onProgress']): CallContext['onProgress'] {
  let last: BuildProgress['stage'] | null = null;
  let toldAt = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (progress.stage === last && now - toldAt < PROGRESS_MS) return;
    last = progress.stage;
    toldAt = now;
    onProgress(progress);
  };
}

/** The switch keeps method and arguments together, which an index by name would not. */
function dispatch(service: SearchService, call: Call, context: CallContext) {
  switch (call.method) {
    case 'build':
      return service.build(call.args, context);
    case 'importFiles':
      return service.importFiles(call.args, context);
    case 'readList':
      return service.readList(call.args, context);
    case 'search':
      return service.search(call.args, context);
    case 'articles':
      return service.articles(call.args, context);
    case 'findWorks':
      return service.findWorks(call.args, context);
    case 'find':
      return service.find(call.args, context);
    case 'complete':
      return service.complete(call.args, context);
    case 'similar':
      return service.similar(call.args, context);
    case 'facetValues':
      return service.facetValues(call.args, context);
  }
}

function toFault(error: unknown): Fault {
  return error instanceof Error || error instanceof DOMException
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };
}
