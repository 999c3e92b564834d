import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Comparison } from '@/browser/url/question';
import type { SimilarQuery, SimilarResult } from '@/domain/search/search';
import { SimilarArticles } from '@/ui/article/SimilarArticles';
import { article, articleNo } from '../../domain/reading-list/samples';
import { fakeSearch, hit } from '../fake-search';
import { renderPage, startServices } from '../render-page';

const onOpen = vi.fn();

interface BelowProps {
  readonly wanted: boolean;
}

function Below({ wanted }: BelowProps) {
  const [like, setLike] = useState<Comparison>('everything');
  return (
    <SimilarArticles
      corpusKey="corpus"
      corpusTitle={null}
      article={article()}
      hrefOf={(id) => `?id=${id}`}
      onLike={setLike}
      {...{ like, wanted, onOpen }}
    />
  );
}

function renderBelow(
  similar: (query: SimilarQuery) => Promise<SimilarResult> = () =>
    Promise.resolve({ hits: [hit(articleNo(1)), hit(articleNo(2))], terms: ['open', 'data'] }),
  wanted = false,
) {
  const services = { ...startServices(), search: fakeSearch({ similar }) };
  return renderPage(<Below wanted={wanted} />, { services });
}

describe('articles like one', () => {
  it('are listed with what they share, each to be opened or saved', async () => {
    const { user } = renderBelow();
    const list = within(await screen.findByRole('list', { name: 'Similar articles' }));
    expect(screen.getByText('Shared words:')).toHaveTextContent('Shared words: open, data');
    const [, second] = list.getAllByRole('listitem');
    expect(second).toHaveTextContent('Kassen · Information Technology & People · 2017');
    expect(
      within(second as HTMLElement).getByRole('heading', { level: 3, name: 'Title 2' }),
    ).toBeVisible();
    expect(
      within(second as HTMLElement).getByRole('button', { name: 'Save' }),
    ).toHaveAccessibleDescription('Title 2');
    const link = list.getByRole('link', { name: 'Title 2' });
    expect(link).toHaveAttribute('href', '?id=article-2');
    await user.click(link);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('article-2');
  });

  it('are compared by everything, or by one kind of the sections that the article has', async () => {
    const similar = vi.fn(({ kind }: SimilarQuery) =>
      Promise.resolve({ hits: [hit(articleNo(kind === null ? 1 : 2))], terms: [] }),
    );
    const { user } = renderBelow(similar);
    await screen.findByRole('link', { name: 'Title 1' });
    const choice = within(screen.getByRole('group', { name: 'Compare by' }));
    expect(
      choice.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent),
    ).toEqual(['Everything', 'Purpose', 'Findings']);
    expect(choice.getByRole('radio', { name: 'Everything' })).toBeChecked();
    await user.click(choice.getByRole('radio', { name: 'Findings' }));
    expect(await screen.findByRole('link', { name: 'Title 2' })).toBeVisible();
    expect(similar.mock.calls.map(([query]) => query.kind)).toEqual([null, 'findings']);
    expect(similar.mock.calls[0]?.[0]).toMatchObject({ id: 'kassen-2017-itp', limit: 8 });
  });

  it('take the focus where the reader came for them, and else leave it', async () => {
    const { unmount } = renderBelow();
    await screen.findByRole('list', { name: 'Similar articles' });
    expect(document.body).toHaveFocus();
    unmount();
    renderBelow(undefined, true);
    expect(screen.getByRole('heading', { level: 2, name: 'More like this' })).toHaveFocus();
  });

  it('that are none are no error', async () => {
    renderBelow(() => Promise.resolve({ hits: [], terms: ['open'] }));
    expect(await screen.findByText(/^No other article here shares/u)).toBeVisible();
  });

  it('that could not be found can be asked for again', async () => {
    let broken = true;
    const { user } = renderBelow(() =>
      broken
        ? Promise.reject(new Error('The search stopped working.'))
        : Promise.resolve({ hits: [hit(articleNo(1))], terms: [] }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('The search stopped working.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('link', { name: 'Title 1' })).toBeVisible();
  });
});
