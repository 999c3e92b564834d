import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BuildProgress, Method, Reply, SearchApi } from '@/worker/protocol';
import { createSearchService, type SearchService } from '@/worker/search-service';
import { serve } from '@/worker/serve';
import { corpusFile, manyArticles, query, SEED } from './corpora';

const ports: MessagePort[] = [];

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

interface Sent {
  readonly id: number;
  /** The reply that ends the call. */
  readonly reply: Promise<Reply>;
}

/** The page's side of a worker, over a real channel: what crosses it is cloned. */
function startWorker(service: SearchService = createSearchService()) {
  const { port1: page, port2: worker } = new MessageChannel();
  ports.push(page, worker);
  serve(worker, service);
  const received: Reply[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  let onProgress: (id: number, progress: BuildProgress) => void = () => undefined;
  let lastId = 0;

  page.onmessage = ({ data }: MessageEvent<Reply>) => {
    received.push(data);
    if ('progress' in data) onProgress(data.id, data.progress);
    else waiting.get(data.id)?.(data);
  };

  return {
    received,
    send: <M extends Method>(method: M, ...args: Parameters<SearchApi[M]>): Sent => {
      lastId += 1;
      const id = lastId;
      const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      page.postMessage({ id, method, args });
      return { id, reply };
    },
    abort: (id: number) => page.postMessage({ id, method: 'abort' }),
    whenProgress: (listener: typeof onProgress) => (onProgress = listener),
  };
}

/** Time passes with each look at it, so that a build gives way at each of its pauses. */
beforeEach(() => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50));
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('build', () => {
  it('answers with what the corpus holds', async () => {
    const { send } = startWorker();
    expect(await send('build', corpusFile(SEED), null).reply).toMatchObject({
      id: 1,
      ok: true,
      value: {
        ok: true,
        summary: {
          title: 'Open data and e-government: five articles by Maxat Kassen',
          total: 5,
          kinds: [
            'purpose',
            'design',
            'findings',
            'limitations',
            'practical',
            'social',
            'originality',
          ],
        },
        rejected: [],
      },
    });
  });

  it('lists the records that could not be read beside those that could', async () => {
    const { send } = startWorker();
    const file = corpusFile(JSON.stringify([{ id: 'a', type: 'book', title: 'A' }, 7]));
    expect(await send('build', file, null).reply).toMatchObject({
      value: { ok: true, summary: { total: 1 }, rejected: [{ path: '[1]', raw: '7' }] },
    });
  });

  it('takes a faulty file as an answer, and searches the corpus of before', async () => {
    const { send } = startWorker();
    await send('build', corpusFile(SEED), null).reply;
    const faulty = await send('build', corpusFile('<!doctype html><title>Login</title>'), null)
      .reply;
    expect(faulty).toMatchObject({ ok: true, value: { ok: false, fault: { kind: 'web page' } } });
    expect(await send('search', query()).reply).toMatchObject({ value: { total: 5 } });
  });

  it('tells how far it is, to the caller and in order', async () => {
    const { send, received } = startWorker();
    const file = corpusFile(manyArticles(130));
    const { id, reply } = send('build', file, null);
    await reply;
    const progress = received.flatMap((each) => ('progress' in each ? [each.progress] : []));
    const reading = progress.filter(({ stage }) => stage === 'reading');
    const indexing = progress.filter(({ stage }) => stage === 'indexing');
    expect(progress).toEqual([...reading, ...indexing]);
    expect(reading[0]).toEqual({ stage: 'reading', done: 0, total: file.size });
    expect(reading.at(-1)).toEqual({ stage: 'reading', done: file.size, total: file.size });
    // Each is read once more, for its keywords, and suggested some.
    expect(indexing.map(({ done, total }) => [done, total])).toEqual(
      [50, 100, 150, 200, 250].map((done) => [done, 260]),
    );
    expect(received.every((each) => each.id === id)).toBe(true);
  });

  it('tells no more of it than can be seen: the first of each stage, and then now and then', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(7); // time stands still
    const { send, received } = startWorker();
    await send('build', corpusFile(manyArticles(130)), null).reply;
    const progress = received.flatMap((each) => ('progress' in each ? [each.progress] : []));
    expect(progress.map(({ stage, done }) => [stage, done])).toEqual([
      ['reading', 0],
      ['indexing', 50],
    ]);
  });

  it.each(['reading', 'indexing'])(
    'ends when aborted while %s, and replaces nothing',
    async (at) => {
      const { send, abort, whenProgress } = startWorker();
      await send('build', corpusFile(SEED), null).reply;
      whenProgress((id, { stage }) => {
        if (stage === at) abort(id);
      });
      const aborted = await send('build', corpusFile(manyArticles(130)), null).reply;
      expect(aborted).toMatchObject({ ok: false, fault: { name: 'AbortError' } });
      expect(await send('search', query()).reply).toMatchObject({ value: { total: 5 } });
    },
  );

  it('lets the corpus of before be searched meanwhile', async () => {
    const { send, received } = startWorker();
    await send('build', corpusFile(SEED), null).reply;
    const building = send('build', corpusFile(manyArticles(130)), null);
    const search = send('search', query());
    expect(await search.reply).toMatchObject({ value: { total: 5 } });
    expect(await building.reply).toMatchObject({ value: { summary: { total: 130 } } });
    expect(received.at(-1)?.id).toBe(building.id);
    expect(await send('search', query()).reply).toMatchObject({ value: { total: 130 } });
  });
});

describe('search', () => {
  it('finds the word that was meant', async () => {
    const { send } = startWorker();
    await send('build', corpusFile(SEED), null).reply;
    expect(await send('search', query({ text: 'blokchain' })).reply).toMatchObject({
      ok: true,
      value: {
        total: 1,
        hits: [{ article: { id: 'kassen-2020-tg' } }],
        corrections: [{ typed: 'blokchain', searched: ['blockchain'] }],
      },
    });
  });

  it.each(['search', 'find'] as const)(
    'by %s is a fault before the first build',
    async (method) => {
      const { send } = startWorker();
      const { reply } =
        method === 'search' ? send('search', query()) : send('find', 'kassen-2020-tg', '');
      expect(await reply).toMatchObject({
        ok: false,
        fault: { name: 'IndexMissing', message: expect.stringContaining('build first') as string },
      });
    },
  );
});

describe('find', () => {
  it('gives one article, marked with the words of the text', async () => {
    const { send } = startWorker();
    await send('build', corpusFile(SEED), null).reply;
    expect(await send('find', 'kassen-2020-tg', 'rejection').reply).toMatchObject({
      value: {
        article: { title: 'Politicization of e-voting rejection: reflections from Kazakhstan' },
        highlights: { title: [{ start: 27, end: 36 }] },
      },
    });
  });

  it('gives null for an id that the corpus does not have', async () => {
    const { send } = startWorker();
    await send('build', corpusFile(SEED), null).reply;
    expect(await send('find', 'no such id', '').reply).toMatchObject({ ok: true, value: null });
  });
});

it.each([
  {
    thrown: new RangeError('no article has the number 7'),
    fault: { name: 'RangeError', message: 'no article has the number 7' },
  },
  { thrown: 'only text', fault: { name: 'Error', message: 'only text' } },
])('sends the name and message of what was thrown: $fault.name', async ({ thrown, fault }) => {
  const { send } = startWorker({
    ...createSearchService(),
    search: () => {
      throw thrown as Error;
    },
  });
  expect(await send('search', query()).reply).toEqual({ id: 1, ok: false, fault });
});

it('ends no other call than the one that is aborted', async () => {
  const { send, abort } = startWorker();
  const building = send('build', corpusFile(SEED), null);
  abort(building.id + 1);
  expect(await building.reply).toMatchObject({ ok: true });
});
