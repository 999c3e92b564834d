import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '@/app/App';
import { stubNetwork } from '../browser/corpus/network';
import { readSeed } from '../fixtures/seed';
import { renderPage, startServices } from '../ui/render-page';

const [, STAKEHOLDERS, E_VOTING] = readSeed().articles;
const OTHER = { id: '1', title: 'Another article' };

/** The page over a corpus that changed since two articles of it were saved. */
async function openOver(articles: readonly object[], search = '') {
  if (STAKEHOLDERS === undefined || E_VOTING === undefined) throw new Error('no seed');
  stubNetwork(() => Response.json({ articles }));
  const services = startServices();
  await services.readingList.add(STAKEHOLDERS, null);
  const { id } = await services.readingList.add(E_VOTING, null);
  await services.readingList.writeNote(id, { base: '', text: 'Ask Tallinn' });
  renderPage(<App />, { search, services });
  return { saved: E_VOTING };
}

describe('an article of the list', () => {
  it.each([
    { changed: 'id', as: { id: 'x-77' } },
    {
      changed: 'id, and has its DOI in capitals',
      as: { id: 'x-77', DOI: E_VOTING?.DOI?.toUpperCase() },
    },
    { changed: 'id and title', as: { id: 'x-77', title: 'Politicization of e-voting' } },
  ])('is known by its DOI where it changed its $changed', async ({ as }) => {
    await openOver([OTHER, { title: E_VOTING?.title, DOI: E_VOTING?.DOI, ...as }]);
    const card = await screen.findByRole('article', { name: /^Politicization of e-voting/u });
    const button = await within(card).findByRole('button', { name: 'Save', pressed: true });
    expect(button).toBeVisible();
  });

  it('stays, with its own copy and its note, where the corpus holds it no more', async () => {
    const { saved } = await openOver([OTHER], '?view=list');
    const list = await screen.findByRole('region', { name: 'Reading list' });
    const card = await within(list).findByRole('article', { name: saved.title ?? '' });
    expect(within(list).getAllByRole('article')).toHaveLength(2);
    expect(within(card).getByText('Ask Tallinn')).toBeVisible();
    const labels = saved.abstract.flatMap(({ label }) => (label === null ? [] : [label]));
    for (const name of labels) expect(within(card).getByRole('button', { name })).toBeVisible();
  });
});
