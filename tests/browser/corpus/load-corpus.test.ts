import { describe, expect, it, vi } from 'vitest';
import { keptAddress } from '@/browser/corpus/corpus-address';
import { loadCorpus } from '@/browser/corpus/load-corpus';
import { SearchClient } from '@/browser/search/search-client';
import { query, SEED } from '../../worker/corpora';
import { InProcessWorker } from '../../worker/in-process-worker';
import { BROKEN_RIS } from '../../fixtures/opened-files';
import { openCorporaTab } from '../corpora/tabs';
import { stubNetwork } from './network';

const ADDRESS = { url: 'https://reader.example/corpus.json', foreign: false, keptId: null };

const openServices = () => ({
  search: new SearchClient({ startWorker: () => new InProcessWorker() }),
  corpora: openCorporaTab(),
});

describe('a corpus that is loaded', () => {
  it('is ready to be searched, and says what it is', async () => {
    stubNetwork(() => new Response(SEED));
    const services = openServices();
    expect(await loadCorpus(services, ADDRESS)).toMatchObject({
      url: ADDRESS.url,
      summary: { total: 5 },
      rejected: [],
    });
    expect(await services.search.search(query({ text: 'estonia' }))).toMatchObject({ total: 1 });
  });

  it('has another key each time, for its answers may be others', async () => {
    stubNetwork(() => new Response(SEED));
    const services = openServices();
    const first = await loadCorpus(services, ADDRESS);
    const second = await loadCorpus(services, ADDRESS);
    expect(second.key).not.toBe(first.key);
  });

  it('tells of each stage', async () => {
    stubNetwork(() => new Response(SEED));
    const stages: string[] = [];
    await loadCorpus(openServices(), ADDRESS, undefined, ({ stage }) => stages.push(stage));
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
  await expect(loadCorpus(openServices(), ADDRESS)).rejects.toMatchObject({
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
  await expect(loadCorpus(openServices(), ADDRESS, controller.signal, onProgress)).rejects.toBe(
    reason,
  );
});

describe('a corpus that this browser keeps', () => {
  it('opens without the network, under the name that the reader gave it', async () => {
    const network = stubNetwork(() => new Response(SEED));
    const services = openServices();
    const outcome = await services.search.importFiles([new File([BROKEN_RIS], 'broken.ris')]);
    const { corpus } = await services.corpora.add('Mine', { outcome, apart: [] });
    const url = keptAddress(corpus.id);
    const loaded = await loadCorpus(services, { url, foreign: false, keptId: corpus.id });
    expect(loaded).toMatchObject({
      url,
      summary: { title: 'Mine', total: 1, source: 'broken.ris (RIS)' },
      rejected: [{ path: 'broken.ris, line 6', raw: expect.stringContaining('VL') as string }],
    });
    expect(network).not.toHaveBeenCalled();
  });

  it('says where it is none', async () => {
    const address = { url: 'kept:nobody', foreign: false, keptId: 'nobody' };
    await expect(loadCorpus(openServices(), address)).rejects.toMatchObject({
      name: 'CorpusNotKept',
    });
  });
});
