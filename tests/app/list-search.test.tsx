import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '@/app/App';
import { SearchClient } from '@/browser/search/search-client';
import { readSeed } from '../fixtures/seed';
import { stubNetwork } from '../browser/corpus/network';
import { renderPage, startServices } from '../ui/render-page';
import { SEED } from '../worker/corpora';
import { InProcessWorker } from '../worker/in-process-worker';

const [, STAKEHOLDERS, E_VOTING] = readSeed().articles;

/** The page at an address, two articles saved, with what the worker was asked. */
async function openPage(search = '') {
  stubNetwork(() => new Response(SEED));
  const worker = new InProcessWorker();
  const services = {
    ...startServices(),
    search: new SearchClient({ startWorker: () => worker }),
  };
  const { readingList } = services;
  if (STAKEHOLDERS === undefined || E_VOTING === undefined) throw new Error('no seed');
  const stakeholders = await readingList.add(STAKEHOLDERS, null);
  const eVoting = await readingList.add(E_VOTING, null);
  await readingList.annotate([{ id: eVoting.id, change: { status: 'read', addTags: ['Method'] } }]);
  const page = renderPage(<App />, { search, services });
  await screen.findByRole('list', { name: 'Results' });
  const searches = (): number => worker.requests.filter(({ method }) => method === 'search').length;
  return { ...page, readingList, eVoting, stakeholders, searches };
}

const names = (): (string | null)[] =>
  screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);

const boxes = (facet: string): (string | null)[] =>
  within(screen.getByRole('complementary', { name: 'Filters' }))
    .queryAllByRole('group', { name: facet })
    .flatMap((group) => within(group).getAllByRole('checkbox'))
    .map((box) => box.ariaLabel);

describe('what the reader wrote and marked', () => {
  it('is found by a question in the address, once the list is read', async () => {
    await openPage('?q=tag:method -status:unread');
    expect(names()).toEqual([E_VOTING?.title]);
    expect(screen.getByText(/^articles tagged/u)).toHaveTextContent(
      'articles tagged method, not with the status “To read”',
    );
  });

  it('is counted by facets, which follow the list', async () => {
    const { user, readingList, stakeholders } = await openPage();
    await waitFor(() => expect(boxes('Status')).toEqual(['Read (1)', 'To read (1)']));
    expect(boxes('Tag')).toEqual(['Method (1)']);
    await act(async () => {
      await readingList.annotate([{ id: stakeholders.id, change: { addTags: ['Method'] } }]);
    });
    await waitFor(() => expect(boxes('Tag')).toEqual(['Method (2)']));
    await user.click(screen.getByRole('checkbox', { name: 'Read (1)' }));
    await user.click(await screen.findByRole('button', { name: 'Remove filter Status: Read' }));
    await waitFor(() => expect(names()).toHaveLength(5));
  });

  it('is looked at again after each word of a note only where the question looks into notes', async () => {
    const { user, readingList, eVoting, searches } = await openPage();
    await waitFor(() => expect(boxes('Tag')).toEqual(['Method (1)']));
    const before = searches();
    await act(async () => {
      await readingList.writeNote(eVoting.id, { base: '', text: 'Ask Tallinn' });
    });
    expect(searches()).toBe(before);

    const field = screen.getByRole('combobox', { name: 'Search articles' });
    await user.type(field, 'note:tallinn');
    await waitFor(() => expect(names()).toEqual([E_VOTING?.title]));
    await act(async () => {
      await readingList.writeNote(eVoting.id, { base: 'Ask Tallinn', text: 'Ask Riga' });
    });
    expect(await screen.findByText('No article has “tallinn” there.')).toBeVisible();
  });

  it('is completed: tags and statuses behind their fields', async () => {
    const { user } = await openPage();
    await waitFor(() => expect(boxes('Tag')).toEqual(['Method (1)']));
    const field = screen.getByRole('combobox', { name: 'Search articles' });
    await user.type(field, 'tag:');
    await user.click(await screen.findByRole('option', { name: 'Method, your tag, 1 article' }));
    expect(field).toHaveValue('tag:"Method" ');
    await waitFor(() => expect(names()).toEqual([E_VOTING?.title]));
    await user.clear(field);
    await user.type(field, 'status:inc');
    await user.click(await screen.findByRole('option', { name: 'include, filter' }));
    expect(field).toHaveValue('status:include ');
    expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeVisible();
  });
});
