import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchClient, type SearchClientOptions } from '@/browser/search/search-client';
import { NO_ANNOTATIONS, type ReadingListItem } from '@/domain/reading-list/item';
import { makeArticle } from '../../fixtures/article';
import { readSeed } from '../../fixtures/seed';
import { corpusFile, manyArticles, query, SEED } from '../../worker/corpora';
import { InProcessWorker } from '../../worker/in-process-worker';

const seed = corpusFile(SEED);

/** A client, and the workers that it started so far. */
function startClient(options: Partial<SearchClientOptions> = {}) {
  const workers: InProcessWorker[] = [];
  const startWorker = (): InProcessWorker => {
    const worker = new InProcessWorker();
    workers.push(worker);
    return worker;
  };
  const client = new SearchClient({ startWorker, ...options });
  const present = (): InProcessWorker => {
    const worker = workers.at(-1);
    if (worker === undefined) throw new Error('no worker was started');
    return worker;
  };
  return { client, workers, present };
}

/** As `startClient`, with the seed corpus built. */
async function startSearching(options?: Partial<SearchClientOptions>) {
  const started = startClient(options);
  await started.client.build(seed);
  return started;
}

const methods = ({ requests }: InProcessWorker): string[] => requests.map(({ method }) => method);

it('answers what the worker answers', async () => {
  const { client } = startClient();
  const onProgress = vi.fn();
  const built = await client.build(seed, undefined, onProgress);
  expect(built).toMatchObject({ ok: true, summary: { total: 5 } });
  expect(onProgress).toHaveBeenCalledWith({ stage: 'reading', done: 0, total: seed.size });
  expect(await client.search(query({ text: 'estonia' }))).toMatchObject({ total: 1 });
  expect(await client.find('no such id', '')).toBeNull();
});

it('rejects with the name and message of a fault in the worker', async () => {
  const { client } = startClient();
  await expect(client.search(query())).rejects.toMatchObject({
    name: 'IndexMissing',
    message: expect.stringContaining('call build first') as string,
  });
});

it('starts a worker when it is first needed, and only one', async () => {
  const { client, workers } = startClient();
  expect(workers).toHaveLength(0);
  await client.build(seed);
  await Promise.all([client.search(query()), client.search(query({ text: 'estonia' }))]);
  expect(workers).toHaveLength(1);
});

describe('abort', () => {
  const reason = new Error('the reader typed on');

  it('before the call sends nothing', async () => {
    const { client, workers } = startClient();
    await expect(client.search(query(), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(workers).toHaveLength(0);
  });

  it('rejects at once with its reason, and tells the worker', async () => {
    const { client, present } = await startSearching();
    present().hangs = true; // no answer is needed for it
    const controller = new AbortController();
    const search = client.search(query(), controller.signal);
    controller.abort(reason);
    await expect(search).rejects.toBe(reason);
    expect(present().requests.at(-1)).toEqual({ id: 2, method: 'abort' });
  });

  it('leaves the other calls their own answers', async () => {
    const { client } = await startSearching();
    const controller = new AbortController();
    const stale = client.search(query({ text: 'e' }), controller.signal);
    const latest = client.search(query({ text: 'estonia' }));
    controller.abort(reason);
    await expect(stale).rejects.toBe(reason);
    expect(await latest).toMatchObject({ total: 1 });
  });

  it('of a build keeps the corpus of before', async () => {
    const { client } = await startSearching();
    const controller = new AbortController();
    const build = client.build(corpusFile(manyArticles(3)), controller.signal);
    controller.abort(reason);
    await expect(build).rejects.toBe(reason);
    expect(await client.search(query())).toMatchObject({ total: 5 });
  });

  it('of a build that was just done keeps the corpus of before too', async () => {
    const { client, present } = await startSearching();
    const controller = new AbortController();
    const receive = present().onmessage;
    present().onmessage = (event) => {
      if (!('progress' in event.data)) controller.abort(reason);
      receive?.(event);
    };
    const build = client.build(corpusFile(manyArticles(3)), controller.signal);
    await expect(build).rejects.toBe(reason);
    expect(await client.search(query())).toMatchObject({ total: 5 });
  });
});

describe.each([
  { how: 'died', end: (worker: InProcessWorker) => worker.die() },
  {
    how: 'sent what cannot be read',
    end: (worker: InProcessWorker) => worker.onmessageerror?.(new MessageEvent('messageerror')),
  },
])('a worker that $how', ({ end }) => {
  it('is replaced; the corpus is built again and the calls under way are answered', async () => {
    const { client, workers, present } = await startSearching();
    const first = present();
    first.hangs = true;
    const search = client.search(query({ text: 'estonia' }));
    const find = client.find('kassen-2020-tg', '');
    end(first);
    expect(await search).toMatchObject({ total: 1 });
    expect(await find).toMatchObject({ article: { id: 'kassen-2020-tg' } });
    expect(first.terminated).toBe(true);
    expect(workers).toHaveLength(2);
    expect(methods(present())).toEqual(['build', 'search', 'find']);
  });

  it('is replaced at the next call where none was under way', async () => {
    const { client, workers, present } = await startSearching();
    end(present());
    expect(workers).toHaveLength(1);
    expect(await client.search(query())).toMatchObject({ total: 5 });
    expect(workers).toHaveLength(2);
  });
});

describe('after a restart', () => {
  it('lets calls wait until the corpus is built again', async () => {
    const { client, present } = await startSearching();
    present().die();
    const early = client.search(query());
    const late = client.search(query({ text: 'estonia' }));
    expect(methods(present())).toEqual(['build']);
    expect(await early).toMatchObject({ total: 5 });
    expect(await late).toMatchObject({ total: 1 });
  });

  it('does not send what was aborted meanwhile', async () => {
    const { client, present } = await startSearching();
    present().die();
    const controller = new AbortController();
    const aborted = client.search(query({ text: 'e' }), controller.signal);
    const kept = client.search(query());
    controller.abort();
    await expect(aborted).rejects.toMatchObject({ name: 'AbortError' });
    await kept;
    expect(methods(present()).filter((method) => method === 'search')).toHaveLength(1);
  });

  it('goes on with a build that was under way', async () => {
    const { client, present } = startClient();
    const build = client.build(seed);
    present().die();
    expect(await build).toMatchObject({ ok: true, summary: { total: 5 } });
    expect(await client.search(query())).toMatchObject({ total: 5 });
  });

  it('searches the corpus of before where the build turns out to be of a faulty file', async () => {
    const { client, present } = await startSearching();
    const build = client.build(corpusFile('not a corpus'));
    const search = client.search(query());
    present().die();
    expect(await build).toMatchObject({ ok: false });
    expect(await search).toMatchObject({ total: 5 });
  });
});

describe('a third death', () => {
  it('is the end of the search that saw them all', async () => {
    const { client, present } = await startSearching();
    present().hangs = true;
    const search = client.search(query());
    present().die();
    present().die();
    present().die();
    await expect(search).rejects.toMatchObject({
      name: 'WorkerLost',
      message: expect.stringContaining('Reload the page') as string,
    });
    expect(await client.search(query())).toMatchObject({ total: 5 });
  });

  it('is the end of the build that saw them all', async () => {
    const { client, present } = startClient();
    const build = client.build(seed);
    present().die();
    present().die();
    present().die();
    await expect(build).rejects.toMatchObject({ name: 'WorkerLost' });
  });

  it('is the end also where no worker starts any more', async () => {
    const workers: InProcessWorker[] = [];
    const client = new SearchClient({
      startWorker: () => {
        const worker = new InProcessWorker();
        if (workers.length > 0) queueMicrotask(() => worker.die());
        workers.push(worker);
        return worker;
      },
    });
    await client.build(seed);
    workers[0]?.die();
    await expect(client.search(query())).rejects.toMatchObject({ name: 'WorkerLost' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(workers.length).toBeLessThan(5);
  });
});

describe('a worker that hangs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('is replaced once a search is unanswered for too long', async () => {
    const { client, workers, present } = await startSearching({ hungAfterMs: 10_000 });
    present().hangs = true;
    const search = client.search(query());
    await vi.advanceTimersByTimeAsync(9999);
    expect(workers).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(workers).toHaveLength(2);
    expect(await search).toMatchObject({ total: 5 });
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is left alone while it builds, which may take its time', async () => {
    const { client, workers, present } = await startSearching({ hungAfterMs: 10_000 });
    present().hangs = true;
    const controller = new AbortController();
    const build = client.build(seed, controller.signal).catch(() => undefined);
    const search = client.search(query());
    await vi.advanceTimersByTimeAsync(60_000);
    expect(workers).toHaveLength(1);
    controller.abort();
    await build;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await search).toMatchObject({ total: 5 });
  });

  it('is no matter once its searches are answered or aborted', async () => {
    const { client, present } = await startSearching({ hungAfterMs: 10_000 });
    await client.search(query());
    present().hangs = true;
    const controller = new AbortController();
    const aborted = client.search(query(), controller.signal).catch(() => undefined);
    controller.abort();
    await aborted;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(present().terminated).toBe(false);
  });
});

it('ends the worker when disposed of, and rejects the calls under way', async () => {
  const { client, present } = await startSearching();
  present().hangs = true;
  const search = client.search(query());
  client.dispose();
  await expect(search).rejects.toMatchObject({ name: 'WorkerLost' });
  expect(present().terminated).toBe(true);
});

describe('the reading list', () => {
  const [first] = readSeed().articles;
  const item: ReadingListItem = {
    ...NO_ANNOTATIONS,
    id: 'item',
    listId: 'main',
    article: first ?? makeArticle(),
    corpusTitle: null,
    addedAt: '2026-08-01T09:30:00.000Z',
    position: 'a0',
    rev: 1,
    tags: ['method'],
  };
  const tagged = query({ text: 'tag:method' });

  it('is searched as of the last time it was told', async () => {
    const { client } = await startSearching();
    client.follow([item]);
    expect(await client.search(tagged)).toMatchObject({ total: 1 });
    const late = client.search(tagged);
    client.follow([]);
    expect(await late).toMatchObject({ total: 1 });
    expect(await client.search(tagged)).toMatchObject({ total: 0 });
  });

  it('is told once, and again only to a worker that takes the place of another', async () => {
    const { client, workers, present } = startClient();
    client.follow([item]);
    expect(workers).toHaveLength(0);
    await client.build(seed);
    client.follow([item]);
    expect(methods(present())).toEqual(['follow', 'build']);
    present().die();
    expect(await client.search(tagged)).toMatchObject({ total: 1 });
    expect(methods(present())).toEqual(['follow', 'build', 'search']);
  });
});
