import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { FacetAnswer } from '@/domain/facets/facet';
import { ActiveFilters } from '@/ui/search/ActiveFilters';

const facet = (id: string, name: string, selected: FacetAnswer['selected']): FacetAnswer => ({
  id,
  name,
  values: [],
  more: 0,
  selected,
});

function renderFilters(facets: readonly FacetAnswer[]) {
  const onRemove = vi.fn();
  const onClear = vi.fn();
  render(<ActiveFilters {...{ facets, onRemove, onClear }} />);
  return { onRemove, onClear, user: userEvent.setup() };
}

it('lists what filters, each with its way out', async () => {
  const { onRemove, onClear, user } = renderFilters([
    facet('kw', 'Keyword', [{ value: 'open data', label: 'open data' }]),
    facet('year', 'Year', [{ value: '2017-2020', label: '2017–2020' }]),
  ]);
  const list = within(screen.getByRole('list', { name: 'Active filters' }));
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  await user.click(list.getByRole('button', { name: 'Remove filter Keyword: open data' }));
  await user.click(list.getByRole('button', { name: 'Remove filter Year: 2017–2020' }));
  expect(onRemove.mock.calls).toEqual([
    ['kw', 'open data'],
    ['year', '2017-2020'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Clear all filters' }));
  expect(onClear).toHaveBeenCalledTimes(1);
});

it('is not there where nothing filters', () => {
  renderFilters([facet('kw', 'Keyword', [])]);
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});
