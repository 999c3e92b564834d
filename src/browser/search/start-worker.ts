import workerUrl from '@/worker/search-worker?worker&url';
import type { WorkerLike } from './search-client';

interface ScriptUrlPolicy {
  /** The browser's TrustedScriptURL; `Worker` is not yet typed to take one. */
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The page's policy lets scripts in through this door alone, and only our own. */
const policy = trustedTypes?.createPolicy('lectern', {
  createScriptURL(url) {
    if (new URL(url, location.href).origin !== location.origin) {
      throw new TypeError(`a worker must come from this page's own origin, not from ${url}`);
    }
    return url;
  },
});

export function startSearchWorker(): WorkerLike {
  const url = policy?.createScriptURL(workerUrl) ?? workerUrl;
  return new Worker(url, { type: 'module', name: 'lectern-search' });
}
