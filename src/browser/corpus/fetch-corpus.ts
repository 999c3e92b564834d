import type { CorpusAddress } from './corpus-address';

export type LoadFailureKind =
  'offline' | 'unreachable' | 'not found' | 'refused' | 'busy' | 'server' | 'timeout' | 'too large';

/** Why a corpus could not be fetched. The message says what, why and what to do. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
  readonly kind: LoadFailureKind;
  /** How long the server asks to wait before another try. */
  readonly retryAfterMs: number | null;

  constructor(
    kind: LoadFailureKind,
    message: string,
    options: ErrorOptions & { retryAfterMs?: number | null } = {},
  ) {
    super(message, options);
    this.kind = kind;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

export interface FetchProgress {
  readonly stage: 'fetching';
  /** Bytes. */
  readonly done: number;
  /** Bytes; 0 where the server does not say. */
  readonly total: number;
}

export interface FetchCorpusOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  /** The wait for the next byte that is too long. */
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

const TIMEOUT_MS = 15_000;
const MEGABYTE = 1024 * 1024;
/** A hundred thousand abstracts are about 150 megabytes. */
const MAX_BYTES = 512 * MEGABYTE;

/**
 * Fetches a corpus file, without cookies or other credentials. One of our own origin may not lead
 * to another by redirection: that would be a foreign corpus nobody agreed to.
 *
 * @throws LoadFailure, or the signal's reason when aborted.
 */
export async function fetchCorpus(
  { url, foreign }: Pick<CorpusAddress, 'url' | 'foreign'>,
  { signal, onProgress, timeoutMs = TIMEOUT_MS, maxBytes = MAX_BYTES }: FetchCorpusOptions = {},
): Promise<Blob> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), timeoutMs);
  };
  heard();
  onProgress?.({ stage: 'fetching', done: 0, total: 0 });
  try {
    const response = await fetch(url, {
      signal: signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]),
      mode: foreign ? 'cors' : 'same-origin',
      // The reader agreed to one site, not to another that it leads on to.
      redirect: foreign ? 'error' : 'follow',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache', // asks again, and takes what it has when that is still right
    });
    heard();
    if (!response.ok) throw statusFailure(response);
    return await readBody(response, { heard, onProgress, maxBytes });
  } catch (error) {
    if (error instanceof LoadFailure) throw error;
    signal?.throwIfAborted();
    if (silence.signal.aborted) {
      throw new LoadFailure(
        'timeout',
        `The server sent nothing for ${Math.round(timeoutMs / 1000)} seconds. Try again later.`,
        { cause: error },
      );
    }
    throw networkFailure(error, foreign);
  } finally {
    clearTimeout(timer);
  }
}

interface BodyOptions extends Pick<FetchCorpusOptions, 'onProgress'> {
  readonly heard: () => void;
  readonly maxBytes: number;
}

async function readBody(
  response: Response,
  { heard, onProgress, maxBytes }: BodyOptions,
): Promise<Blob> {
  // A compressed body is longer than its header says: then there is no total to show.
  const compressed = response.headers.has('content-encoding');
  const total = compressed ? 0 : Number(response.headers.get('content-length')) || 0;
  const { body } = response;
  if (body === null) return response.blob();
  if (total > maxBytes) {
    await body.cancel();
    throw tooLarge(maxBytes);
  }
  let done = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      heard();
      done += chunk.length;
      if (done > maxBytes) {
        controller.error();
        return;
      }
      onProgress?.({ stage: 'fetching', done, total });
      controller.enqueue(chunk);
    },
  });
  try {
    // The browser puts the pieces together as they come: a Blob of them all at the end would hold
    // the page up for half a second.
    return await new Response(body.pipeThrough(counter)).blob();
  } catch (error) {
    throw done > maxBytes ? tooLarge(maxBytes) : error;
  }
}

function tooLarge(maxBytes: number): LoadFailure {
  const most = Math.round(maxBytes / MEGABYTE);
  return new LoadFailure(
    'too large',
    `The file is larger than ${most} MB. Split it into smaller corpora.`,
  );
}

function statusFailure({ status, headers }: Response): LoadFailure {
  if (status === 404 || status === 410) {
    return new LoadFailure('not found', `There is no file at this address (${status}). Check it.`);
  }
  if (status === 401 || status === 403) {
    return new LoadFailure(
      'refused',
      `The server refuses to give the file (${status}). It may need a login, which Lectern never sends.`,
    );
  }
  if (status === 429 || status === 503) {
    const retryAfterMs = readRetryAfter(headers.get('retry-after'));
    const wait = retryAfterMs === null ? 'a while' : formatWait(retryAfterMs);
    return new LoadFailure('busy', `The server is busy (${status}). Try again in ${wait}.`, {
      retryAfterMs,
    });
  }
  return new LoadFailure(
    'server',
    `The server could not give the file (${status}). Try again later.`,
  );
}

/** "1 second", "90 seconds", "5 minutes", "2 hours": whole, and never too short. */
function formatWait(waitMs: number): string {
  const seconds = Math.ceil(waitMs / 1000);
  const [count, unit] =
    seconds <= 120
      ? [seconds, 'second']
      : seconds <= 7200
        ? [Math.ceil(seconds / 60), 'minute']
        : [Math.ceil(seconds / 3600), 'hour'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Seconds or a date. Source: RFC 9110, section 10.2.3. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d+$/u.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(at - Date.now(), 0);
}

/** The browser does not tell a page more than that it failed. */
function networkFailure(cause: unknown, foreign: boolean): LoadFailure {
  if (!navigator.onLine) {
    return new LoadFailure('offline', 'This device is offline. Connect it and try again.', {
      cause,
    });
  }
  const hint = foreign
    ? 'The server may be down, not allow other pages to read its files (CORS), or lead on to another address: then open that one.'
    : 'The server may be down, the connection broken, or the address lead to another site.';
  return new LoadFailure('unreachable', `The file could not be fetched. ${hint}`, { cause });
}
