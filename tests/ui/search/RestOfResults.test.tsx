import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { SearchQuery, SearchResult, Tier } from '@/domain/search/search';
import { useOpenSections } from '@/ui/article/open-sections';
import { RestOfResults } from '@/ui/search/RestOfResults';
import { articleNo } from '../../domain/reading-list/samples';
import { makeQuery } from '../../fixtures/query';
import { fakeSearch, hit, makeResult } from '../fake-search';
import { renderPage, startServices } from '../render-page';

/** Below the articles of an answer: so many of each tier. */
const TOTALS = { together: 1, apart: 3, some: 27 };

function Below({ rest }: { readonly rest: NonNullable<SearchResult['rest']> }) {
  return (
    <RestOfResults
      sourceKey="corpus"
      query={makeQuery({ text: 'open data', pageLength: 50 })}
      rest={rest}
      list={{
        corpusTitle: null,
        lens: [],
        openSections: useOpenSections([]),
        chosenKeywords: [],
        onKeyword: vi.fn(),
        hrefOf: (id) => `?id=${id}`,
        similarHrefOf: (id) => `?id=${id}&like=everything`,
        onOpen: vi.fn(),
        onSimilar: vi.fn(),
      }}
    />
  );
}

function renderRest(tier: Tier) {
  const asked: SearchQuery[] = [];
  const search = fakeSearch({
    search: (query) => {
      asked.push(query);
      const total = TOTALS[query.tier ?? 'together'];
      const first = (query.page - 1) * query.pageLength;
      const hits = Array.from({ length: total }, (_, index) => hit(articleNo(index + 1))).slice(
        first,
        first + query.pageLength,
      );
      const rest = query.tier === 'apart' ? { tier: 'some' as const, total: TOTALS.some } : null;
      return Promise.resolve(
        makeResult({ total, tier: query.tier ?? 'together', page: query.page, hits, rest }),
      );
    },
  });
  const services = { ...startServices(), search };
  return { asked, ...renderPage(<Below rest={{ tier, total: TOTALS[tier] }} />, { services }) };
}

const articles = (list: string): Promise<HTMLElement[]> =>
  screen.findByRole('list', { name: list }).then((found) => within(found).getAllByRole('article'));

it('says how many more there are, and asks for them only when they are wanted', async () => {
  const { asked, user } = renderRest('apart');
  expect(asked).toEqual([]);
  const show = screen.getByRole('button', { name: 'Show', expanded: false });
  expect(show).toHaveAccessibleDescription('3 more with all of the words, but not in one section');
  await user.click(show);
  expect(await articles('More results')).toHaveLength(3);
  expect(asked).toMatchObject([{ text: 'open data', tier: 'apart', page: 1 }]);
  await user.click(screen.getByRole('button', { name: 'Hide', expanded: true }));
  expect(screen.queryByRole('list', { name: 'More results' })).not.toBeInTheDocument();
});

it('ends in those of the next tier', async () => {
  const { user } = renderRest('apart');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await articles('More results');
  const next = screen.getByRole('button', { name: 'Show' });
  expect(next).toHaveAccessibleDescription('27 more with some of the words');
  await user.click(next);
  expect(await articles('Results with some of the words')).toHaveLength(25);
});

it('comes 25 at a time, the focus going on to the first that is new', async () => {
  const { asked, user } = renderRest('some');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await articles('Results with some of the words')).toHaveLength(25);
  expect(screen.getByText('25 of 27')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('article', { name: 'Title 26' })).toHaveFocus();
  expect(await articles('Results with some of the words')).toHaveLength(27);
  expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  expect(asked.map(({ page, pageLength }) => [page, pageLength])).toEqual([
    [1, 25],
    [2, 25],
  ]);
});

it('that cannot be fetched says so, and can be tried again', async () => {
  let broken = true;
  const search = fakeSearch({
    search: () =>
      broken
        ? Promise.reject(new Error('The search stopped working.'))
        : Promise.resolve(makeResult({ total: 1, tier: 'some', hits: [hit(articleNo(1))] })),
  });
  const services = { ...startServices(), search };
  const { user } = renderPage(<Below rest={{ tier: 'some', total: 1 }} />, { services });
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The search stopped working.');
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByRole('article', { name: 'Title 1' })).toBeVisible();
});
