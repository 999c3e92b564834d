import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { FacetAnswer } from '@/domain/facets/facet';
import { FacetPanel } from '@/ui/search/FacetPanel';

function facet(fields: Partial<FacetAnswer> = {}): FacetAnswer {
  return {
    id: 'kw',
    name: 'Keyword',
    values: [
      { value: 'open data', label: 'Open data', count: 3, selected: false },
      { value: 'e-government', label: 'e-government', count: 2, selected: true },
    ],
    more: 0,
    selected: [],
    ...fields,
  };
}

function numbered(count: number, selected = -1): FacetAnswer['values'] {
  return Array.from({ length: count }, (_, index) => ({
    value: `value ${index}`,
    label: `Value ${index}`,
    count: 1,
    selected: index === selected,
  }));
}

function renderPanel(facets: readonly FacetAnswer[]) {
  const onToggle = vi.fn();
  render(<FacetPanel {...{ facets, onToggle }} />);
  return { onToggle, user: userEvent.setup() };
}

it('offers the values of a facet with their counts, and tells which one is ticked', async () => {
  const { onToggle, user } = renderPanel([facet()]);
  const group = within(screen.getByRole('group', { name: 'Keyword' }));
  expect(group.getByRole('checkbox', { name: 'e-government (2)' })).toBeChecked();
  expect(group.getByRole('checkbox', { name: 'Open data (3)' })).not.toBeChecked();
  await user.click(group.getByRole('checkbox', { name: 'Open data (3)' }));
  expect(onToggle).toHaveBeenCalledExactlyOnceWith('kw', 'open data');
});

it('leaves out a facet without values', () => {
  renderPanel([facet({ id: 'type', name: 'Type', values: [] }), facet()]);
  expect(screen.getAllByRole('group')).toHaveLength(1);
});

it('keeps many values behind a button, but for those that are ticked', async () => {
  const { user } = renderPanel([facet({ values: numbered(10, 8), more: 30 })]);
  expect(screen.getAllByRole('checkbox')).toHaveLength(7);
  expect(screen.getByRole('checkbox', { name: 'Value 8 (1)' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: /^3 more/u, expanded: false }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(10);
  expect(screen.getByText('and 30 rarer ones')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Fewer/u, expanded: true }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(7);
});
