import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Article } from '@/domain/article';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { ResultList } from '@/ui/search/ResultList';
import { article, articleNo } from '../../domain/reading-list/samples';
import { renderPage } from '../render-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // React's report of the fault
});

afterEach(() => {
  vi.restoreAllMocks();
});

function Results({ articles }: { readonly articles: readonly Article[] }) {
  return (
    <ResultList
      name="Results"
      hits={articles.map((each) => ({ ...unmarked(each), score: 0 }))}
      corpusTitle={null}
      lens={[]}
      openSections={useOpenSections([])}
      chosenKeywords={[]}
      onKeyword={vi.fn()}
      hrefOf={(id) => `?id=${id}`}
      onOpen={vi.fn()}
    />
  );
}

it('lists articles, each saved by a button that its title describes', () => {
  renderPage(<Results articles={[articleNo(1), articleNo(2)]} />);
  const list = screen.getByRole('list', { name: 'Results' });
  const second = within(list).getByRole('article', { name: 'Title 2' });
  const save = within(second).getByRole('button', { name: 'Save', pressed: false });
  expect(save).toHaveAccessibleDescription('Title 2');
});

it('shows the others where one article cannot be drawn, and that one once it can', async () => {
  let broken = true;
  const faulty: Article = {
    ...article({ id: 'faulty', title: 'The faulty one' }),
    get abstract() {
      if (broken) throw new TypeError('cannot read its abstract');
      return [];
    },
  };
  const { user } = renderPage(<Results articles={[articleNo(1), faulty, articleNo(2)]} />);
  expect(screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent)).toEqual([
    'Title 1',
    'Title 2',
  ]);
  const alert = screen.getByRole('alert');
  expect(alert).toHaveTextContent(/“faulty” could not be shown: cannot read its abstract/u);
  broken = false;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(screen.getByRole('article', { name: 'The faulty one' })).toBeVisible();
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});
