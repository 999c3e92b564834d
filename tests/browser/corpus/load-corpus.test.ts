import { describe, expect, it, vi } from 'vitest';
import { loadCorpus } from '@/browser/corpus/load-corpus';
import { SearchClient } from '@/browser/search/search-client';
import { query, SEED } from '../../worker/corpora';
import { InProcessWorker } from '../../worker/in-process-worker';
import { stubNetwork } from './network';

const ADDRESS = { url: 'https://reader.example/corpus.json', foreign: false };

const openClient = (): SearchClient =>
  new SearchClient({ startWorker: () => new InProcessWorker() });

describe('a corpus that is loaded', () => {
  it('is ready to be searched, and says what it is', async () => {
    stubNetwork(() => new Response(SEED));
    const client = openClient();
    expect(await loadCorpus(client, ADDRESS)).toMatchObject({
      url: ADDRESS.url,
      summary: { total: 5 },
      rejected: [],
    });
    expect(await client.search(query({ text: 'estonia' }))).toMatchObject({ total: 1 });
  });

  it('has another key each time, for its answers may be others', async () => {
    stubNetwork(() => new Response(SEED));
    const client = openClient();
    const first = await loadCorpus(client, ADDRESS);
    const second = await loadCorpus(client, ADDRESS);
    expect(second.key).not.toBe(first.key);
  });

  it('tells of each stage', async () => {
    stubNetwork(() => new Response(SEED));
    const stages: string[] = [];
    await loadCorpus(openClient(), ADDRESS, undefined, ({ stage }) => stages.push(stage));
    expect([...new Set(stages)]).toEqual(['fetching', 'reading']);
  });
});

it.each([
  { file: '<!doctype html><title>Not here</title>', kind: 'web page', says: 'web page' },
  { file: '', kind: 'empty', says: 'empty' },
  { file: SEED.slice(0, SEED.length / 2), kind: 'cut', says: 'breaks off' },
  { file: '{"name": "lectern"}', kind: 'not a corpus', says: 'no “articles”' },
])('says of a file that is no corpus what it is: $kind', async ({ file, kind, says }) => {
  stubNetwork(() => new Response(file, { status: 200 }));
  await expect(loadCorpus(openClient(), ADDRESS)).rejects.toMatchObject({
    name: 'CorpusUnreadable',
    kind,
    message: expect.stringContaining(says) as string,
  });
});

it('ends with the reason of an abort while it is indexed', async () => {
  stubNetwork(() => new Response(SEED));
  const controller = new AbortController();
  const reason = new Error('the reader pressed Cancel');
  const onProgress = vi.fn(({ stage }: { stage: string }) => {
    if (stage === 'reading') controller.abort(reason);
  });
  await expect(loadCorpus(openClient(), ADDRESS, controller.signal, onProgress)).rejects.toBe(
    reason,
  );
});
