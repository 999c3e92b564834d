import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { NuqsAdapter } from 'nuqs/adapters/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { useQuestion, VIEWS, type Question, type QuestionChange } from '@/browser/url/question';
import { FACET_IDS } from '@/domain/facets/registry';
import { SORT_IDS } from '@/domain/search/sort';
import { SECTION_KINDS } from '@/domain/section-kind';

// One clock for all tests, which goes on from that of the files before: nuqs remembers when it last
// wrote to the URL.
beforeAll(() => {
  const sinceStart = performance.now();
  vi.useFakeTimers();
  vi.advanceTimersByTime(sinceStart);
});

afterAll(() => {
  vi.useRealTimers();
});

/** The question of a page that is opened at an address. */
function openAt(search: string) {
  history.pushState(null, '', `/${search}`);
  const { result, unmount } = renderHook(() => useQuestion(), { wrapper: NuqsAdapter });
  const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return {
    question: () => result.current.question,
    hrefOf: (change: Partial<Question>) => result.current.hrefOf(change),
    ask: async (change: QuestionChange) => {
      act(() => result.current.ask(change));
      await wait(500); // the URL follows a little later
    },
    type: async (text: string, pauseMs = 100) => {
      act(() => result.current.type(text));
      await wait(pauseMs);
    },
    back: () => travel(() => history.back()),
    forward: () => travel(() => history.forward()),
    close: unmount,
  };
}

async function travel(go: () => void): Promise<void> {
  await act(async () => {
    const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    go();
    await vi.advanceTimersByTimeAsync(10);
    await arrived;
  });
}

const EMPTY: Question = {
  text: '',
  selection: Object.fromEntries(FACET_IDS.map((id) => [id, []])),
  show: [],
  sort: 'relevance',
  page: 1,
  view: 'read',
  articleId: null,
  like: null,
  corpus: null,
};

/** Every parameter, in an order that does not matter. */
const parameters = (search: string): string[][] => [...new URLSearchParams(search)].toSorted();

describe('the question in the URL', () => {
  it('is empty where the URL says nothing', () => {
    expect(openAt('').question()).toEqual(EMPTY);
  });

  it('has each of its parts', () => {
    const search =
      '?q=e-voting&kw=open+data&kw=e-government&author=maxat+kassen&journal=a&year=2017-2020' +
      '&type=article&sections=without-social&show=limitations,findings&sort=newest&page=3' +
      '&status=to-read&tag=open+data&view=list&id=kassen-2020-tg&like=findings&corpus=https%3A%2F%2Fexample.org%2Fc.json';
    expect(openAt(search).question()).toEqual({
      text: 'e-voting',
      selection: {
        kw: ['open data', 'e-government'],
        author: ['maxat kassen'],
        journal: ['a'],
        year: ['2017-2020'],
        type: ['article'],
        sections: ['without-social'],
        status: ['to-read'],
        tag: ['open data'],
      },
      show: ['findings', 'limitations'],
      sort: 'newest',
      page: 3,
      view: 'list',
      articleId: 'kassen-2020-tg',
      like: 'findings',
      corpus: 'https://example.org/c.json',
    });
  });

  it.each([
    { search: '?sort=best', read: {} },
    { search: '?page=-3', read: {} },
    { search: '?page=two', read: {} },
    { search: '?view=matrix', read: {} },
    { search: '?show=findings,gossip', read: { show: ['findings'] } },
    { search: '?show=gossip', read: {} },
    { search: '?id=a&like=gossip', read: { articleId: 'a' } },
    { search: '?q=%E0%A4%A&unknown=1', read: { text: expect.any(String) as string } },
  ])('passes over what cannot be read: $search', ({ search, read }) => {
    expect(openAt(search).question()).toEqual({ ...EMPTY, ...read });
  });
});

describe('asking', () => {
  it('leaves defaults out of the URL', async () => {
    const { ask } = openAt('?sort=newest&page=2&view=list&show=findings&kw=open+data&id=a&q=x');
    await ask({ ...EMPTY });
    expect(location.search).toBe('');
  });

  it('a new question starts at its first page, with all its articles', async () => {
    for (const change of [
      { text: 'b' },
      { selection: { kw: ['b'] } },
      { sort: 'newest' },
    ] as const) {
      const { ask, question, close } = openAt(
        '?q=a&page=4&id=kassen-2020-tg&like=findings&show=findings',
      );
      await ask(change);
      const kept = { page: 1, articleId: null, like: null, show: ['findings'] };
      expect(question()).toMatchObject(kept);
      close();
    }
  });

  it('another page, lens or view keeps the question', async () => {
    const { ask, question } = openAt('?q=a&kw=b&page=4');
    await ask({ show: ['findings'] });
    await ask({ articleId: 'kassen-2020-tg' });
    await ask({ view: 'list' });
    const kept = { text: 'a', page: 4, articleId: 'kassen-2020-tg', view: 'list' };
    expect(question()).toMatchObject(kept);
  });

  it('another article is shown from its beginning, unless it is asked otherwise', async () => {
    const { ask, question } = openAt('?id=a&like=findings');
    await ask({ articleId: 'b' });
    expect(question()).toMatchObject({ articleId: 'b', like: null });
    await ask({ articleId: 'c', like: 'everything' });
    expect(question()).toMatchObject({ articleId: 'c', like: 'everything' });
    await ask({ like: 'design' });
    expect(question()).toMatchObject({ articleId: 'c', like: 'design' });
  });

  it('may depend on what is asked by then', async () => {
    const { ask, question } = openAt('?kw=a');
    await ask(({ selection }) => ({ selection: { ...selection, year: ['2018'] } }));
    await ask(({ selection }) => ({ selection: { ...selection, kw: [] } }));
    expect(question().selection).toMatchObject({ kw: [], year: ['2018'] });
  });

  it('is one step of the history each time, whatever it changes', async () => {
    const { ask, question, back, forward } = openAt('?q=a');
    await ask({ text: 'b', selection: { kw: ['c'], year: ['2018'] }, show: ['findings'] });
    await ask({ page: 2 });
    await back();
    expect(question()).toMatchObject({ text: 'b', page: 1 });
    await back();
    expect(question()).toEqual({ ...EMPTY, text: 'a' });
    await forward();
    expect(question()).toMatchObject({
      text: 'b',
      selection: { kw: ['c'], year: ['2018'] },
      show: ['findings'],
    });
  });

  it('takes a lone half of a character without a complaint', async () => {
    const { ask, type, hrefOf, question } = openAt('');
    const half = 'open \ud83d';
    expect(hrefOf({ text: half })).toBe('?q=open+%EF%BF%BD');
    await type(half);
    await ask({ selection: { kw: [half] } });
    expect(question()).toMatchObject({ text: 'open \ufffd' });
    expect(location.search).toContain('%EF%BF%BD');
  });
});

describe('typing', () => {
  it('shows at once what was typed', async () => {
    const { type, question } = openAt('');
    await type('op', 0);
    expect(question().text).toBe('op');
  });

  it('is one step of the history', async () => {
    const { type, question, back } = openAt('?kw=a&page=2');
    for (const text of ['o', 'op', 'ope', 'open']) await type(text);
    expect(question()).toMatchObject({ text: 'open', page: 1 });
    await back();
    expect(question()).toMatchObject({ text: '', selection: { kw: ['a'] }, page: 2 });
  });

  it('is followed by the URL: at once from the first letter, then once it pauses', async () => {
    const { type, question } = openAt('');
    await type('o');
    expect(location.search).toBe('?q=o');
    for (const text of ['op', 'ope', 'open']) await type(text);
    expect(question().text).toBe('open');
    expect(location.search).toBe('?q=o');
    await type('open', 400);
    expect(location.search).toBe('?q=open');
  });

  it('is the same question before and after the URL has followed', async () => {
    const { type, question } = openAt('?kw=a');
    await type('o');
    await type('op', 0);
    const before = question();
    await type('op', 400);
    expect(location.search).toBe('?kw=a&q=op');
    expect(question()).toBe(before);
  });

  it('is found again behind a change that came before the URL had followed', async () => {
    const { type, ask, question, back } = openAt('');
    await type('open');
    await type('open data');
    await ask({ selection: { kw: ['a'] } });
    expect(question()).toMatchObject({ text: 'open data', selection: { kw: ['a'] } });
    await back();
    expect(question()).toMatchObject({ text: 'open data', selection: { kw: [] } });
  });

  it('is left behind for good by "back"', async () => {
    const { type, ask, question, back } = openAt('');
    await ask({ sort: 'title' });
    await type('open');
    await type('open data');
    await back();
    await ask({ page: 2 });
    expect(question()).toMatchObject({ text: '', sort: 'title', page: 2 });
  });

  it('is another step after a pause', async () => {
    const { type, question, back } = openAt('');
    await type('open');
    await type('open data', 3000);
    await type('blockchain');
    await back();
    expect(question().text).toBe('open data');
  });

  it('is another step after another change', async () => {
    const { type, ask, question, back } = openAt('');
    await type('open');
    await ask({ selection: { kw: ['a'] } });
    await type('open data');
    await back();
    expect(question()).toMatchObject({ text: 'open', selection: { kw: ['a'] } });
  });
});

describe('the address of a changed question', () => {
  const text = fc.string({ unit: 'binary', maxLength: 6 });
  const change: fc.Arbitrary<Partial<Question>> = fc.record(
    {
      text,
      selection: fc.dictionary(fc.constantFrom(...FACET_IDS), fc.array(text, { maxLength: 2 })),
      show: fc.subarray([...SECTION_KINDS]),
      sort: fc.constantFrom(...SORT_IDS),
      page: fc.integer({ min: 1, max: 30 }),
      view: fc.constantFrom(...VIEWS),
      articleId: fc.option(text),
      like: fc.option(fc.constantFrom('everything' as const, ...SECTION_KINDS)),
      corpus: fc.option(text),
    },
    { requiredKeys: [] },
  );

  it('is where asking leads', async () => {
    await fc.assert(
      fc.asyncProperty(change, change, async (before, after) => {
        const { ask, hrefOf, close } = openAt('');
        await ask(before);
        const href = hrefOf(after);
        await ask(after);
        close();
        expect(parameters(href)).toEqual(parameters(location.search));
      }),
    );
  });
});
