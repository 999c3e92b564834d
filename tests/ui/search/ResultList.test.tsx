import { screen, waitFor, within } from '@testing-library/react';
import { useMemo } from 'react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Article } from '@/domain/article';
import { useOpenSections } from '@/ui/article/open-sections';
import { unmarked } from '@/ui/article/unmarked';
import { ResultList } from '@/ui/search/ResultList';
import { article, articleNo } from '../../domain/reading-list/samples';
import { renderPage } from '../render-page';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // React's report of the fault
});

interface ResultsProps {
  readonly articles: readonly Article[];
  readonly onSimilar?: (articleId: string) => void;
  readonly inPieces?: boolean;
}

function Results({ articles, onSimilar = vi.fn(), inPieces = false }: ResultsProps) {
  const hits = useMemo(() => articles.map((each) => ({ ...unmarked(each), score: 0 })), [articles]);
  return (
    <ResultList
      name="Results"
      inPieces={inPieces}
      hits={hits}
      corpusTitle={null}
      lens={[]}
      openSections={useOpenSections([])}
      chosenKeywords={[]}
      onKeyword={vi.fn()}
      hrefOf={(id) => `?id=${id}`}
      similarHrefOf={(id) => `?id=${id}&like=everything`}
      onOpen={vi.fn()}
      onSimilar={onSimilar}
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

const numbers = (from: number, to: number): Article[] =>
  Array.from({ length: to - from + 1 }, (_, at) => articleNo(from + at));

const titles = (): (string | null)[] =>
  screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);

it('draws a long answer in pieces, down to the last card', async () => {
  const first = numbers(1, 25);
  const { rerender } = renderPage(<Results inPieces articles={first} />);
  await waitFor(() => expect(titles()).toEqual(first.map(({ title }) => title)));
  const next = numbers(20, 44);
  rerender(<Results inPieces articles={next} />);
  await waitFor(() => expect(titles()).toEqual(next.map(({ title }) => title)));
  rerender(<Results inPieces articles={numbers(30, 31)} />);
  expect(titles()).toEqual(['Title 30', 'Title 31']);
});

it('keeps a card that has the focus, however far down the next answer has it', async () => {
  const { rerender } = renderPage(<Results inPieces articles={numbers(1, 8)} />);
  const save = (): HTMLElement =>
    within(screen.getByRole('article', { name: 'Title 8' })).getByRole('button', { name: 'Save' });
  await waitFor(() => expect(titles()).toHaveLength(8));
  save().focus();
  rerender(<Results inPieces articles={[...numbers(20, 30), articleNo(8)]} />);
  expect(save()).toHaveFocus();
  await waitFor(() => expect(titles()).toHaveLength(12));
  expect(save()).toHaveFocus();
});

it('leads from each article to those like it', async () => {
  const onSimilar = vi.fn();
  const { user } = renderPage(
    <Results articles={[articleNo(1), articleNo(2)]} onSimilar={onSimilar} />,
  );
  const [, link] = screen.getAllByRole('link', { name: 'More like this' });
  expect(link).toHaveAccessibleDescription('Title 2');
  expect(link).toHaveAttribute('href', '?id=article-2&like=everything');
  await user.click(link as HTMLElement);
  expect(onSimilar).toHaveBeenCalledExactlyOnceWith('article-2');
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
