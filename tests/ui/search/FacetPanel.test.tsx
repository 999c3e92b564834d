import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { FacetAnswer, FacetValue } from '@/domain/facets/facet';
import { FacetPanel } from '@/ui/search/FacetPanel';
import { makeQuery } from '../../fixtures/query';
import { fakeSearch } from '../fake-search';
import { renderPage, startServices } from '../render-page';

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

const QUERY = makeQuery({ text: 'open data' });

function renderPanel(
  facets: readonly FacetAnswer[],
  facetValues: ReturnType<typeof fakeSearch>['facetValues'] = () => Promise.resolve([]),
) {
  const onToggle = vi.fn();
  const services = { ...startServices(), search: fakeSearch({ facetValues }) };
  const selection = Object.fromEntries(
    facets.map(({ id, values }) => [
      id,
      values.filter(({ selected }) => selected).map(({ value }) => value),
    ]),
  );
  const panel = (
    <FacetPanel sourceKey="corpus" query={QUERY} {...{ facets, selection, onToggle }} />
  );
  return { onToggle, ...renderPage(panel, { services }) };
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
  await user.click(screen.getByRole('button', { name: /^Fewer/u, expanded: true }));
  expect(screen.getAllByRole('checkbox')).toHaveLength(7);
});

describe('a facet of more values than are listed', () => {
  const AUTHORS = facet({ id: 'author', name: 'Author', values: numbered(10, 8), more: 7446 });
  const found = (label: string): FacetValue => ({
    value: label.toLowerCase(),
    label,
    count: 1,
    selected: false,
  });
  const labels = (): (string | null)[] =>
    screen.getAllByRole('checkbox').map((checkbox) => checkbox.ariaLabel);
  const field = (): HTMLElement => screen.getByRole('searchbox', { name: 'Find in Author' });

  it('finds the others, those that are ticked still listed', async () => {
    const facetValues = vi.fn(() => Promise.resolve([found('Ann Lee'), found('Leeroy Smith')]));
    const { onToggle, user } = renderPanel([facet(), AUTHORS], facetValues);
    expect(screen.getAllByRole('searchbox')).toHaveLength(1);
    await user.type(field(), 'lee');
    const group = within(screen.getByRole('group', { name: 'Author' }));
    await user.click(await group.findByRole('checkbox', { name: 'Leeroy Smith (1)' }));
    expect(onToggle).toHaveBeenCalledExactlyOnceWith('author', 'leeroy smith');
    expect(labels().slice(2)).toEqual(['Value 8 (1)', 'Ann Lee (1)', 'Leeroy Smith (1)']);
    expect(facetValues).toHaveBeenLastCalledWith(QUERY, 'author', 'lee', expect.any(AbortSignal));
    await user.keyboard('{Tab}');
    await user.clear(field());
    expect(labels().slice(2)).toHaveLength(7);
  });

  it('lists a ticked one once, where it was found', async () => {
    const ticked = { value: 'value 8', label: 'Value 8', count: 1, selected: true };
    const { user } = renderPanel([AUTHORS], () => Promise.resolve([found('Ann Lee'), ticked]));
    await user.type(field(), 'e');
    await waitFor(() => expect(labels()).toEqual(['Ann Lee (1)', 'Value 8 (1)']));
  });

  it('says where it finds none, and narrows what are many', async () => {
    const many = Array.from({ length: 40 }, (_, index) => found(`Lee ${index}`));
    const { user } = renderPanel([AUTHORS], (_query, _facet, text) =>
      Promise.resolve(text === 'lee' ? many : []),
    );
    await user.type(field(), 'lee');
    expect(await screen.findByText('and others: type more letters')).toBeVisible();
    expect(labels()).toHaveLength(13);
    await user.type(field(), 'x');
    expect(await screen.findByText('None with “leex”')).toBeVisible();
    await user.keyboard('{Escape}');
    expect(field()).toHaveValue('');
    expect(labels()).toHaveLength(7);
  });

  it('drops an answer that comes too late', async () => {
    const answers = new Map<string, (values: readonly FacetValue[]) => void>();
    const { user } = renderPanel(
      [AUTHORS],
      (_query, _facet, text) => new Promise((resolve) => answers.set(text, resolve)),
    );
    await user.type(field(), 'l');
    await waitFor(() => expect(answers.has('l')).toBe(true));
    await user.type(field(), 'e');
    await waitFor(() => expect(answers.has('le')).toBe(true));
    answers.get('le')?.([found('Lee')]);
    await screen.findByRole('checkbox', { name: 'Lee (1)' });
    answers.get('l')?.([found('Lang')]);
    await waitFor(() => expect(labels()).toEqual(['Value 8 (1)', 'Lee (1)']));
  });
});
