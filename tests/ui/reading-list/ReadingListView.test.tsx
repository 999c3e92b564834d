import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ReadingListStore } from '@/browser/reading-list/store';
import Toasts from '@/ui/parts/Toasts';
import ReadingListView from '@/ui/reading-list/ReadingListView';
import { useReadingListChanges } from '@/ui/reading-list/use-reading-list';
import { useKeys } from '@/ui/settings/keys';
import { openRaw, openTab } from '../../browser/reading-list/tabs';
import { articleNo } from '../../domain/reading-list/samples';
import { renderPage, startServices } from '../render-page';

const nothing = (): void => undefined;

/** The part of the page that shows the list; single keys are off. */
function Page({ onLeave }: { readonly onLeave: () => void }) {
  useReadingListChanges();
  useKeys({ enabled: false, onSearch: nothing, onHelp: nothing, onDigit: nothing });
  return (
    <>
      <ReadingListView screening={false} onScreening={nothing} onLeave={onLeave} />
      <Toasts />
    </>
  );
}

/** The view of a list that holds articles 1 to `count`. */
async function renderList(count: number, readingList: ReadingListStore = openTab()) {
  for (let n = 1; n <= count; n++) await readingList.add(articleNo(n), 'Open data');
  const onLeave = vi.fn();
  const services = { ...startServices(), readingList };
  const page = renderPage(<Page onLeave={onLeave} />, { services });
  await screen.findByText(count === 0 ? 'Nothing saved yet' : /^\d+ articles?$/u);
  return { ...page, onLeave, readingList };
}

const titles = (): (string | null)[] =>
  screen.getAllByRole('heading', { level: 3, name: /^Title/u }).map((each) => each.textContent);

const card = (name: string) => within(screen.getByRole('article', { name }));

describe('the reading list', () => {
  it('is a region that the reader is brought to', async () => {
    await renderList(1);
    expect(screen.getByRole('region', { name: 'Reading list' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Reading list' })).toHaveFocus();
  });

  it('shows saved articles from their own copies, without any corpus', async () => {
    const { user } = await renderList(2);
    expect(titles()).toEqual(['Title 1', 'Title 2']);
    await user.click(card('Title 2').getByRole('button', { name: 'Findings' }));
    expect(card('Title 2').getByText('Open data provides …')).toBeVisible();
  });

  it('that is empty says how to fill it', async () => {
    const { user, onLeave } = await renderList(0);
    await user.click(screen.getByRole('button', { name: 'Find articles' }));
    expect(onLeave).toHaveBeenCalledTimes(1);
  });

  it('follows other tabs', async () => {
    await renderList(1);
    await openTab().add(articleNo(2), null);
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 2']));
  });

  it('tells of records that cannot be read, and shows the others', async () => {
    const readingList = openTab();
    await readingList.add(articleNo(1), null);
    const database = await openRaw();
    await database.put('items', { id: 'damaged', article: 7 });
    await renderList(1, readingList);
    expect(titles()).toEqual(['Title 1']);
    expect(screen.getByText(/1 saved record could not be read/u)).toBeVisible();
  });

  it('that lasts only as long as the page says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await renderList(1);
    expect(screen.getByText(/does not let the page store anything/u)).toBeVisible();
  });

  it('that cannot be opened says why', async () => {
    const readingList = openTab();
    readingList.close();
    renderPage(<Page onLeave={vi.fn()} />, { services: { ...startServices(), readingList } });
    expect(await screen.findByRole('alert')).toHaveTextContent(/could not be opened/u);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('removing', () => {
  it('can be undone, and puts the article back where it was', async () => {
    const { user } = await renderList(3);
    await user.click(card('Title 2').getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 3']));
    expect(await screen.findByText('Removed: Title 2')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 2', 'Title 3']));
  });

  it('can be undone later, from what was recently removed', async () => {
    const { user } = await renderList(2);
    await user.click(card('Title 1').getByRole('button', { name: 'Remove' }));
    await user.click(await screen.findByText('Recently removed (1)'));
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 2']));
  });

  it.each([
    { removed: 'Title 2', focused: 'Title 3' },
    { removed: 'Title 3', focused: 'Title 2' },
  ])('$removed of three leads on to $focused', async ({ removed, focused }) => {
    const { user } = await renderList(3);
    await user.click(card(removed).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(titles()).toHaveLength(2));
    expect(screen.getByRole('article', { name: focused })).toHaveFocus();
  });

  it('the last article leads to the heading of the list', async () => {
    const { user } = await renderList(1);
    await user.click(card('Title 1').getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('Nothing saved yet')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Reading list' })).toHaveFocus();
  });

  it('that fails says so and leaves the article', async () => {
    const { user, readingList } = await renderList(1);
    readingList.close();
    await user.click(card('Title 1').getByRole('button', { name: 'Remove' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Nothing more is saved');
    expect(titles()).toEqual(['Title 1']);
  });
});

describe('moving', () => {
  it('goes by buttons, which keep the focus', async () => {
    const { user, readingList } = await renderList(3);
    await user.click(card('Title 3').getByRole('button', { name: 'Move up' }));
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 3', 'Title 2']));
    expect(card('Title 3').getByRole('button', { name: 'Move up' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(titles()).toEqual(['Title 3', 'Title 1', 'Title 2']));
    // There is no way further up: the focus stays on the article.
    expect(card('Title 3').getByRole('button', { name: 'Move up' })).toBeDisabled();
    expect(screen.getByRole('article', { name: 'Title 3' })).toHaveFocus();
    const { items } = await readingList.list();
    expect(items.map((item) => item.article.title)).toEqual(['Title 3', 'Title 1', 'Title 2']);
  });

  it('goes by Alt and an arrow, and the article stays the one that has the focus', async () => {
    const { user } = await renderList(2);
    const moved = (): HTMLElement => screen.getByRole('article', { name: 'Title 2' });
    moved().focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['Title 2', 'Title 1']));
    await waitFor(() => expect(moved()).toContainElement(document.activeElement as HTMLElement));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 2']));
    await waitFor(() => expect(moved()).toContainElement(document.activeElement as HTMLElement));
  });

  it('is only offered in the order by hand', async () => {
    const { user } = await renderList(2);
    await user.selectOptions(screen.getByLabelText('Order by'), 'added');
    expect(screen.queryByRole('button', { name: 'Move up' })).not.toBeInTheDocument();
  });
});
