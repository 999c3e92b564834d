import { describe, expect, it, vi } from 'vitest';
import { composeCorpus } from '@/browser/corpora/compose-corpus';
import type { CorpusContent } from '@/browser/corpora/kept-corpus';
import { SearchClient } from '@/browser/search/search-client';
import { BROKEN_RIS, TWICE } from '../../fixtures/opened-files';
import { InProcessWorker } from '../../worker/in-process-worker';
import { clock } from '../reading-list/tabs';
import { openCorporaTab, openRawCorpora } from './tabs';

const client = new SearchClient({ startWorker: () => new InProcessWorker() });

/** As the reader accepts it. */
async function read(files: readonly File[], apart: readonly string[] = []): Promise<CorpusContent> {
  return { outcome: await client.importFiles(files), apart };
}

const names = async (store = openCorporaTab()): Promise<string[]> =>
  (await store.list()).map(({ name }) => name);

describe('a corpus that is kept', () => {
  it('is listed with what is known of it, in every tab', async () => {
    const content = await read([...TWICE(), new File([BROKEN_RIS], 'broken.ris')]);
    const { corpus, notKept } = await openCorporaTab().add('Ruritania', content);
    expect(notKept).toBeNull();
    expect(await openCorporaTab().list()).toEqual([corpus]);
    expect(corpus).toMatchObject({
      name: 'Ruritania',
      count: 3,
      added: expect.stringMatching(/^2026-08-01T09:00:0\d\.000Z$/u) as string,
      source: 'first.ris (RIS), second.ris (RIS), broken.ris (RIS)',
      rejected: 1,
      merged: 1,
      lasting: true,
    });
    expect(corpus.bytes).toBeGreaterThan(500);
  });

  it('is opened with the same articles', async () => {
    const content = await read(TWICE());
    const { corpus } = await openCorporaTab().add('Ruritania', content);
    const opened = await openCorporaTab().open(corpus.id);
    expect(opened?.corpus).toEqual(corpus);
    if (opened === undefined) throw new Error('it is not there');
    expect(await composeCorpus(opened.content).text()).toBe(await composeCorpus(content).text());
  });

  it('has another name from then on', async () => {
    const store = openCorporaTab();
    const { corpus } = await store.add('Ruritania', await read(TWICE()));
    await store.rename(corpus.id, 'Votes');
    expect(await names()).toEqual(['Votes']);
  });

  it('has its duplicates apart from then on, and together again', async () => {
    const store = openCorporaTab();
    const content = await read(TWICE());
    const { corpus } = await store.add('Ruritania', content);
    const apart = content.outcome.merged.map(({ id }) => id);
    await store.setApart(corpus.id, { ...content, apart });
    expect(await openCorporaTab().list()).toMatchObject([{ count: 3, merged: 0 }]);
    expect((await store.open(corpus.id))?.content.apart).toEqual(apart);
    await store.setApart(corpus.id, content);
    expect(await store.list()).toMatchObject([{ count: 2, merged: 1 }]);
  });

  it('comes before those that were added earlier', async () => {
    const store = openCorporaTab();
    const content = await read(TWICE());
    for (const name of ['first', 'second', 'third']) await store.add(name, content);
    expect(await names()).toEqual(['third', 'second', 'first']);
  });
});

describe('a corpus that is deleted', () => {
  it('is not listed, not opened, and comes back as it was', async () => {
    const store = openCorporaTab();
    const { corpus } = await store.add('Ruritania', await read(TWICE()));
    await store.remove(corpus.id);
    expect(await names()).toEqual([]);
    expect(await store.open(corpus.id)).toBeUndefined();
    expect(await store.restore(corpus.id)).toBe(true);
    expect(await openCorporaTab().list()).toEqual([corpus]);
  });

  it('is gone for good after a while', async () => {
    const { corpus } = await openCorporaTab().add('Ruritania', await read(TWICE()));
    const before = openCorporaTab(clock('2026-08-01T10:00:00.000Z'));
    await before.remove(corpus.id);
    const later = openCorporaTab(clock('2026-08-01T11:00:00.000Z'));
    await vi.waitFor(async () => expect(await later.restore(corpus.id)).toBe(false));
    const database = await openRawCorpora();
    expect(await database.getAll('contents')).toEqual([]);
  });
});

it('tells the tabs of each change', async () => {
  const here = openCorporaTab();
  const there = openCorporaTab();
  const heard = { here: vi.fn(), there: vi.fn() };
  here.subscribe(heard.here);
  there.subscribe(heard.there);
  await here.add('Ruritania', await read(TWICE()));
  expect(heard.here).toHaveBeenCalledTimes(1);
  await vi.waitFor(() => expect(heard.there).toHaveBeenCalledTimes(1));
});

describe('where the browser keeps nothing', () => {
  it.each([
    { why: 'is forbidden', error: new DOMException('no', 'SecurityError'), says: /does not let/u },
    { why: 'is full', error: new DOMException('no', 'QuotaExceededError'), says: /full/u },
    { why: 'fails', error: new DOMException('no', 'UnknownError'), says: /could not store/u },
  ])('because storage $why, it is there for this visit, and says so', async ({ error, says }) => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw error;
      },
    });
    const store = openCorporaTab();
    const { corpus, notKept } = await store.add('Ruritania', await read(TWICE()));
    expect(notKept).toMatch(says);
    expect(corpus.lasting).toBe(false);
    expect(await store.list()).toEqual([corpus]);
    expect(await store.open(corpus.id)).toMatchObject({ corpus });
    await store.remove(corpus.id);
    expect(await store.list()).toEqual([]);
    expect(await store.restore(corpus.id)).toBe(true);
    expect(await names(openCorporaTab())).toEqual([]);
  });

  it('gives the room of what was deleted to what is added', async () => {
    const store = openCorporaTab();
    const content = await read(TWICE());
    const { corpus } = await store.add('Old', content);
    await store.remove(corpus.id);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await store.add('New', content)).toMatchObject({ notKept: null });
    expect(await store.restore(corpus.id)).toBe(false);
    expect(await names()).toEqual(['New']);
  });
});

it.each([
  { what: 'fields of other types', damage: { name: 7, count: 'many', bytes: -1, apart: 'x' } },
  { what: 'no fields', damage: {} },
])('lists a record with $what, so that it can be deleted', async ({ damage }) => {
  await openCorporaTab().list();
  const database = await openRawCorpora();
  await database.put('corpora', { id: 'damaged', ...damage });
  const store = openCorporaTab();
  expect(await store.list()).toMatchObject([{ id: 'damaged', name: 'Unnamed corpus', count: 0 }]);
  expect(await store.open('damaged')).toBeUndefined();
  await store.remove('damaged');
  expect(await store.list()).toEqual([]);
});
