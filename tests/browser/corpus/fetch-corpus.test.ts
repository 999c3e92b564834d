import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchCorpus, LoadFailure, type FetchCorpusOptions } from '@/browser/corpus/fetch-corpus';
import { drip, silence, stubNetwork } from './network';

const OWN = { url: 'https://reader.example/corpus.json', foreign: false };
const FOREIGN = { url: 'https://example.org/corpus.json', foreign: true };

/** The failure that a fetch ends with. */
async function failure(address = OWN, options?: FetchCorpusOptions): Promise<LoadFailure> {
  const outcome: unknown = await fetchCorpus(address, options).catch((error: unknown) => error);
  if (!(outcome instanceof LoadFailure)) throw new Error('no LoadFailure', { cause: outcome });
  return outcome;
}

describe('a fetch', () => {
  it('gives the file, byte for byte', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    stubNetwork(() => new Response(bytes));
    const file = await fetchCorpus(OWN);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytes);
  });

  it('sends no cookies and does not say where the reader is', async () => {
    const network = stubNetwork(() => new Response('[]'));
    await fetchCorpus(FOREIGN);
    expect(network).toHaveBeenCalledExactlyOnceWith(
      FOREIGN.url,
      expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer' }),
    );
  });

  it.each([
    { address: OWN, mode: 'same-origin' },
    { address: FOREIGN, mode: 'cors' },
  ])('of $address.url is in mode $mode: our own may not lead elsewhere', async (row) => {
    const network = stubNetwork(() => new Response('[]'));
    await fetchCorpus(row.address);
    expect(network.mock.lastCall?.[1]?.mode).toBe(row.mode);
  });
});

describe('progress', () => {
  it.each([
    { body: 'of known length', headers: { 'content-length': '6' }, total: 6 },
    { body: 'of unknown length', headers: {}, total: 0 },
    {
      body: 'that is longer than it came, compressed',
      headers: { 'content-length': '4', 'content-encoding': 'gzip' },
      total: 0,
    },
  ])('counts the bytes of a body $body', async ({ headers, total }) => {
    stubNetwork(() => new Response('[1, 2]', { headers }));
    const onProgress = vi.fn();
    await fetchCorpus(OWN, { onProgress });
    expect(onProgress.mock.calls).toEqual([
      [{ stage: 'fetching', done: 0, total: 0 }],
      [{ stage: 'fetching', done: 6, total }],
    ]);
  });
});

describe('a failure', () => {
  const NOW = new Date('2026-08-01T09:00:00.000Z');

  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    { status: 404, kind: 'not found', says: 'There is no file at this address (404)' },
    { status: 410, kind: 'not found', says: 'There is no file at this address (410)' },
    { status: 401, kind: 'refused', says: 'may need a login' },
    { status: 403, kind: 'refused', says: 'refuses to give the file (403)' },
    { status: 429, kind: 'busy', says: 'The server is busy (429). Try again in a while.' },
    { status: 500, kind: 'server', says: 'could not give the file (500)' },
    { status: 418, kind: 'server', says: 'could not give the file (418)' },
  ])('of status $status is “$kind”', async ({ status, kind, says }) => {
    stubNetwork(() => new Response('', { status }));
    expect(await failure()).toMatchObject({
      kind,
      message: expect.stringContaining(says) as string,
    });
  });

  it.each([
    { header: '120', retryAfterMs: 120_000, says: 'in 120 seconds' },
    { header: 'Sat, 01 Aug 2026 09:00:30 GMT', retryAfterMs: 30_000, says: 'in 30 seconds' },
    { header: 'Sat, 01 Aug 2026 08:00:00 GMT', retryAfterMs: 0, says: 'Try again' },
    { header: 'soon', retryAfterMs: null, says: 'in a while' },
  ])('of a busy server obeys “Retry-After: $header”', async ({ header, retryAfterMs, says }) => {
    stubNetwork(() => new Response('', { status: 503, headers: { 'retry-after': header } }));
    expect(await failure()).toMatchObject({
      kind: 'busy',
      retryAfterMs,
      message: expect.stringContaining(says) as string,
    });
  });

  it.each([
    { address: OWN, says: 'lead to another site' },
    { address: FOREIGN, says: 'not allow other pages to read its files (CORS)' },
  ])('of the network tells what may be wrong: $says', async ({ address, says }) => {
    const cause = new TypeError('Failed to fetch');
    stubNetwork(() => Promise.reject(cause));
    expect(await failure(address)).toMatchObject({
      kind: 'unreachable',
      cause,
      message: expect.stringContaining(says) as string,
    });
  });

  it('of the network without one is told as such', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    stubNetwork(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await failure()).toMatchObject({
      kind: 'offline',
      message: 'This device is offline. Connect it and try again.',
    });
  });

  it.each([
    { when: 'before it answers', answer: silence },
    { when: 'in the middle of the file', answer: drip(['[']) },
  ])('of a server that falls silent $when is told after 15 seconds', async ({ answer }) => {
    stubNetwork(answer);
    const failed = failure();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await failed).toMatchObject({
      kind: 'timeout',
      message: 'The server sent nothing for 15 seconds. Try again later.',
    });
  });

  it('is not that a slow file takes longer than the silence that is too long', async () => {
    let piece = 0;
    const slow = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        piece += 1;
        controller.enqueue(new TextEncoder().encode(String(piece)));
        if (piece === 5) controller.close();
      },
    });
    stubNetwork(() => new Response(slow));
    const fetched = fetchCorpus(OWN);
    await vi.advanceTimersByTimeAsync(50_000);
    expect(await (await fetched).text()).toBe('12345');
  });

  it.each([
    { told: 'by its header', answer: drip([], { 'content-length': String(1024 * 1024 + 1) }) },
    { told: 'only as it comes', answer: drip(['a'.repeat(1024 * 1024), 'a']) },
  ])('of a file that is too large stops the reading: $told', async ({ answer }) => {
    stubNetwork(answer);
    expect(await failure(OWN, { maxBytes: 1024 * 1024 })).toMatchObject({
      kind: 'too large',
      message: expect.stringContaining('larger than 1 MB') as string,
    });
  });
});

describe('an abort', () => {
  const reason = new Error('the reader pressed Cancel');

  it.each([
    { when: 'before the request', answer: silence, aborted: true },
    { when: 'before the answer', answer: silence, aborted: false },
    { when: 'in the middle of the file', answer: drip(['[']), aborted: false },
  ])('$when gives its own reason', async ({ answer, aborted }) => {
    stubNetwork(answer);
    const controller = new AbortController();
    if (aborted) controller.abort(reason);
    const fetched = fetchCorpus(OWN, {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done > 0) controller.abort(reason);
      },
    });
    if (answer === silence) controller.abort(reason);
    await expect(fetched).rejects.toBe(reason);
  });
});
