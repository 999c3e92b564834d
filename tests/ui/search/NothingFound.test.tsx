import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { SearchResult } from '@/domain/search/search';
import { NothingFound } from '@/ui/search/NothingFound';
import { makeResult } from '../fake-search';

function renderNothing(text: string, fields: Partial<SearchResult> = {}, filterCount = 0) {
  const onText = vi.fn();
  const onClearFilters = vi.fn();
  const result = makeResult(fields);
  render(<NothingFound {...{ result, text, filterCount, onText, onClearFilters }} />);
  return { onText, onClearFilters, user: userEvent.setup() };
}

it.each([
  { text: 'open xyzzy', missing: ['xyzzy'], press: 'Search without “xyzzy”', asks: 'open' },
  {
    text: 'purpose:estonia',
    missing: ['estonia'],
    press: 'Search “estonia” anywhere',
    asks: 'estonia',
  },
  {
    text: '"blokchain"',
    missing: ['“blokchain”'],
    press: 'Search without quotation marks',
    asks: 'blokchain',
  },
  { text: 'xyzzy', missing: ['xyzzy'], press: 'Clear search', asks: '' },
])('$text: “$press” searches for “$asks”', async ({ text, missing, press, asks }) => {
  const { onText, user } = renderNothing(text, { missing });
  expect(screen.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: press }));
  expect(onText).toHaveBeenCalledExactlyOnceWith(asks);
});

it.each([
  { text: 'xyzzy', missing: ['xyzzy'], says: 'No article has “xyzzy”.' },
  { text: 'xyzzy plugh', missing: ['xyzzy', 'plugh'], says: 'No article has “xyzzy” or “plugh”.' },
  { text: 'purpose:estonia', missing: ['estonia'], says: 'No article has “estonia” there.' },
])('$text: $says', ({ text, missing, says }) => {
  renderNothing(text, { missing });
  expect(screen.getByText(says)).toBeVisible();
});

it('does not offer to search for nothing', () => {
  renderNothing('xyzzy', { missing: ['xyzzy'] });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Clear search',
  ]);
});

it('says that filters are active, and clears them', async () => {
  const { onClearFilters, user } = renderNothing('', {}, 2);
  expect(screen.getByRole('heading', { name: 'No article passes the filters' })).toBeVisible();
  expect(screen.getByText(/^2 filters are active/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(onClearFilters).toHaveBeenCalledTimes(1);
});
