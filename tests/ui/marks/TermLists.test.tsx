import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import TermLists from '@/ui/marks/TermLists';
import { useReadingListChanges } from '@/ui/reading-list/use-reading-list';
import { renderPage, startServices } from '../render-page';

function Lists() {
  useReadingListChanges();
  return <TermLists />;
}

async function renderLists(names: readonly string[] = []) {
  const services = startServices();
  for (const name of names) {
    await services.readingList.putTermList({
      id: `0-${name}`, // older than any that a test adds
      name,
      mark: 'amber',
      terms: ['trial'],
      on: true,
      rev: 1,
    });
  }
  const stored = async () => (await services.readingList.list()).termLists;
  return { ...renderPage(<Lists />, { services }), stored };
}

it('a list is added with a mark of its own, named and filled, and saved as it is written', async () => {
  const { user, stored } = await renderLists(['Methods']);
  await screen.findByRole('group', { name: 'Methods' });
  await user.click(screen.getByRole('button', { name: 'Add a list' }));
  const list = await screen.findByRole('group', { name: 'List 2' });
  const name = within(list).getByRole('textbox', { name: 'Name' });
  await waitFor(() => expect(name).toHaveFocus());
  await user.clear(name);
  await user.type(name, 'Outcomes');
  await user.type(within(list).getByRole('textbox', { name: /^Terms/u }), 'mortal*\n\nblood loss');
  expect(await within(list).findByText('Saved')).toBeVisible();
  expect(await stored()).toMatchObject([
    { name: 'Methods', mark: 'amber' },
    { name: 'Outcomes', mark: 'blue', terms: ['mortal*', 'blood loss'], on: true },
  ]);
});

it('is switched off, and given another mark', async () => {
  const { user, stored } = await renderLists(['Methods']);
  const list = await screen.findByRole('group', { name: 'Methods' });
  await user.click(within(list).getByRole('switch', { name: 'Marked in abstracts' }));
  await user.click(within(list).getByRole('radio', { name: 'Violet, wavy' }));
  expect(await within(list).findByText('Saved')).toBeVisible();
  expect(await stored()).toMatchObject([{ on: false, mark: 'violet', terms: ['trial'] }]);
});

it('is saved at once when the dialog closes', async () => {
  const { user, stored, unmount } = await renderLists(['Methods']);
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), ' used');
  unmount();
  await waitFor(async () => expect(await stored()).toMatchObject([{ name: 'Methods used' }]));
});

it('is removed, and put back', async () => {
  const { user, services } = await renderLists(['Methods', 'Outcomes']);
  await user.click(await screen.findByRole('button', { name: 'Remove the list Methods' }));
  await waitFor(() =>
    expect(screen.queryByRole('group', { name: 'Methods' })).not.toBeInTheDocument(),
  );
  expect(screen.getByRole('button', { name: 'Add a list' })).toHaveFocus();
  const [notice] = services.notices.get();
  expect(notice).toMatchObject({ text: 'Removed: Methods' });
  notice?.undo?.();
  expect(await screen.findByRole('group', { name: 'Methods' })).toBeVisible();
});
