import { expect, it, vi } from 'vitest';
import type { Article } from '@/domain/article';
import { buildEngine } from '@/engine/build-engine';
import type { SearchEngine } from '@/engine/search-engine';
import { rehearse } from '@/worker/rehearse';
import { makeArticle } from '../fixtures/article';

async function engineOf(count: number): Promise<SearchEngine> {
  const articles = Array.from({ length: count }, (_, at): Article =>
    makeArticle({ id: String(at), title: at === 0 ? null : `Open data ${at}` }),
  );
  return buildEngine({ title: null, source: null, articles });
}

const pause = (): Promise<void> => Promise.resolve();

it('types words of titles into a large corpus', async () => {
  const engine = await engineOf(5000);
  const search = vi.spyOn(engine, 'search');
  await rehearse(engine, pause, () => true);
  expect(search.mock.calls.map(([{ text }]) => text).slice(0, 9)).toEqual([
    ...['o', 'op', 'ope', 'open', 'open ', 'open d', 'open da', 'open dat', 'open data'],
  ]);
});

it('ends where another corpus was opened meanwhile', async () => {
  const engine = await engineOf(5000);
  const search = vi.spyOn(engine, 'search');
  const complete = vi.spyOn(engine, 'complete');
  let looks = 0;
  await rehearse(engine, pause, () => {
    looks += 1;
    return looks <= 6;
  });
  expect(search).toHaveBeenCalledTimes(3);
  expect(complete).toHaveBeenCalledTimes(3);
});

it('leaves a small corpus alone', async () => {
  const engine = await engineOf(10);
  const search = vi.spyOn(engine, 'search');
  await rehearse(engine, pause, () => true);
  expect(search).not.toHaveBeenCalled();
});
