import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App } from '@/app/App';
import { SearchClient } from '@/browser/search/search-client';
import { stubNetwork } from '../browser/corpus/network';
import { renderPage, startServices } from '../ui/render-page';
import { SEED } from '../worker/corpora';
import { InProcessWorker } from '../worker/in-process-worker';

const E_VOTING = 'Politicization of e-voting rejection: reflections from Kazakhstan';
const UNTITLED = 'Untitled: Kassen, Information Technology & People, 2017';

/** The whole page at an address, once it shows its articles. */
async function openPage(search = '', corpus = SEED) {
  stubNetwork(() => new Response(corpus));
  const page = renderPage(<App />, { search });
  await screen.findByRole('list', { name: 'Results' });
  return page;
}

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Search articles' });

const names = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Results' }))
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);

/** Waits until so many articles are listed, each by its name. */
const listed = (count: number) => waitFor(() => expect(names()).toHaveLength(count));

const card = (name: string) => within(screen.getByRole('article', { name }));

describe('the page', () => {
  it('opens with the articles of its own corpus, and says how many', async () => {
    await openPage();
    expect(names()).toHaveLength(5);
    expect(names()).toEqual(expect.arrayContaining([E_VOTING, UNTITLED]));
    expect(screen.getByRole('navigation', { name: 'Pages' })).toHaveTextContent('1–5 of 5');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('5 articles'));
  });

  it('opens with the question of its address', async () => {
    await openPage('?q=kazakhstan&year=2017-2018&show=findings&sort=newest');
    expect(field()).toHaveValue('kazakhstan');
    expect(screen.getByRole('combobox', { name: 'Sort by' })).toHaveDisplayValue('Newest');
    expect(screen.getByRole('button', { name: 'Remove filter Year: 2017–2018' })).toBeVisible();
    const lens = within(screen.getByRole('group', { name: 'Show sections' }));
    expect(lens.getByRole('button', { name: 'Findings', pressed: true })).toBeVisible();
    expect(names()).toEqual([
      'Building digital state: Understanding two decades of evolution in Kazakh e-government project',
      UNTITLED,
    ]);
  });

  it('shows what it could read of a corpus, and counts the rest', async () => {
    const { articles } = JSON.parse(SEED) as { articles: unknown[] };
    await openPage('', JSON.stringify({ version: 1, articles: [...articles, { id: 7 }] }));
    expect(names()).toHaveLength(5);
    expect(screen.getByText(/1 of 6 records could not be read/u)).toBeVisible();
  });
});

describe('searching', () => {
  it('finds the word that was meant and says so', async () => {
    const { user } = await openPage();
    await user.type(field(), 'blokchain');
    await listed(1);
    expect(names()).toEqual([E_VOTING]);
    expect(screen.getByText(/Also searched:/u)).toHaveTextContent('Also searched: blockchain.');
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('1 article for blokchain'),
    );
    await user.click(screen.getByRole('button', { name: 'Search only “blokchain”' }));
    expect(await screen.findByRole('heading', { name: 'Nothing found' })).toBeVisible();
    const main = within(screen.getByRole('main'));
    await user.click(main.getByRole('button', { name: 'Clear search' }));
    await listed(5);
  });

  it('starts with a key and ends with another', async () => {
    const { user } = await openPage();
    await user.keyboard('/estonia');
    await listed(1);
    await user.keyboard('{Escape}');
    await listed(5);
    expect(field()).toHaveValue('');
    expect(field()).toHaveFocus();
  });

  it('that fails says so, and can be tried again', async () => {
    let broken = false;
    const startWorker = (): InProcessWorker => {
      const worker = new InProcessWorker();
      if (broken) queueMicrotask(() => worker.die());
      return worker;
    };
    stubNetwork(() => new Response(SEED));
    const services = { ...startServices(), search: new SearchClient({ startWorker }) };
    const { user } = renderPage(<App />, { services });
    await screen.findByRole('list', { name: 'Results' });
    broken = true;
    services.search.dispose();
    await user.type(field(), 'e');
    expect(await screen.findByRole('alert')).toHaveTextContent(/stopped working/u);
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('list', { name: 'Results' })).toBeVisible();
  });
});

describe('the query language', () => {
  it('is said back as it was understood', async () => {
    await openPage('?q=findings:blockchain+-limitations:estonia+year:2019..2021');
    expect(names()).toEqual([E_VOTING]);
    expect(screen.getByText(/^articles/u)).toHaveTextContent(
      /with blockchain in Findings, .*without estonia in .*imitations, .*2019 to 2021/u,
    );
  });

  it('is completed: what is taken is searched', async () => {
    const { user } = await openPage();
    await user.type(field(), 'findings:blockc');
    await screen.findByRole('listbox', { name: 'Completions' });
    await user.keyboard('{Escape}');
    await user.type(field(), 'h');
    await screen.findAllByRole('option', { name: /^blockchain/u });
    await user.keyboard('{ArrowDown}');
    const list = within(screen.getByRole('listbox', { name: 'Completions' }));
    const chosen = list.getByRole('option', { selected: true });
    expect(chosen).toHaveAccessibleName(/^blockchain/u);
    await user.keyboard('{Enter}');
    expect(field()).toHaveValue('findings:blockchain ');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await listed(1);
  });

  it('has examples in the help', async () => {
    const { user } = await openPage();
    await user.keyboard('?');
    await user.click(await screen.findByRole('button', { name: 'findings:blockchain' }));
    await listed(1);
    expect(field()).toHaveValue('findings:blockchain');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('knows what is saved, as soon as it is', async () => {
    const { user } = await openPage();
    await user.click(card(UNTITLED).getByRole('button', { name: 'Save' }));
    await user.click(card(E_VOTING).getByRole('button', { name: 'Save' }));
    await screen.findByRole('link', { name: 'Reading list (2)' });
    await user.type(field(), 'is:saved');
    await listed(2);
    await user.click(card(UNTITLED).getByRole('button', { name: 'Save', pressed: true }));
    await listed(1);
    expect(names()).toEqual([E_VOTING]);
  });

  it('says which word is missing, and searches without it', async () => {
    const { user } = await openPage();
    await user.type(field(), 'estonia xyzzyplugh');
    await user.click(await screen.findByRole('button', { name: 'Search without “xyzzyplugh”' }));
    await waitFor(() => expect(field()).toHaveValue('estonia'));
    await listed(1);
  });
});

describe('filtering', () => {
  it('by a keyword narrows the articles until it is taken away', async () => {
    const { user } = await openPage();
    const keywords = within(screen.getByRole('group', { name: 'Keyword' }));
    const [first] = keywords.getAllByRole('checkbox');
    const [, keyword, count] = /^(.*) \((\d+)\)$/u.exec(first?.ariaLabel ?? '') ?? [];
    await user.click(first as HTMLElement);
    await listed(Number(count));
    const filters = within(screen.getByRole('list', { name: 'Active filters' }));
    await user.click(filters.getByRole('button', { name: `Remove filter Keyword: ${keyword}` }));
    await listed(5);
    expect(screen.queryByRole('list', { name: 'Active filters' })).not.toBeInTheDocument();
  });

  it('by a keyword of a card is the same', async () => {
    const { user } = await openPage();
    await user.click(card(E_VOTING).getByRole('button', { name: 'E-voting' }));
    await listed(1);
    const checkbox = await screen.findByRole('checkbox', { name: /^E-voting/iu, checked: true });
    expect(checkbox).toBeVisible();
    expect(card(E_VOTING).getByRole('button', { name: 'E-voting', pressed: true })).toBeVisible();
  });

  it('to nothing says what filters', async () => {
    stubNetwork(() => new Response(SEED));
    const { user } = renderPage(<App />, { search: '?q=estonia&year=2017' });
    expect(await screen.findByText(/A filter is active/u)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await listed(1);
  });
});

describe('the section lens', () => {
  it('opens one kind of section in every article, by its button or its key', async () => {
    const { user } = await openPage();
    await user.keyboard('3');
    const lens = within(screen.getByRole('group', { name: 'Show sections' }));
    expect(lens.getByRole('button', { name: 'Findings', pressed: true })).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Findings', expanded: true })).toHaveLength(5);
    await user.click(lens.getByRole('button', { name: 'All' }));
    expect(screen.queryByRole('button', { expanded: true, name: 'Findings' })).toBeNull();
  });
});

describe('saving', () => {
  it('puts an article on the reading list, and pressing again takes it off', async () => {
    const { user } = await openPage();
    expect(await screen.findByRole('link', { name: 'Reading list (0)' })).toBeVisible();
    await user.click(card(UNTITLED).getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('link', { name: 'Reading list (1)' })).toBeVisible();
    const saved = await card(UNTITLED).findByRole('button', { name: 'Save', pressed: true });
    expect(saved).toHaveAccessibleDescription(UNTITLED);
    await user.click(saved);
    expect(await screen.findByRole('link', { name: 'Reading list (0)' })).toBeVisible();
  });

  it('shows on the reading list, from where the articles are a step away', async () => {
    const { user } = await openPage('?q=estonia');
    const [name = null] = names();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('link', { name: 'Reading list (1)' }));
    const list = within(await screen.findByRole('region', { name: 'Reading list' }));
    expect(await list.findByRole('article', { name: name ?? '' })).toBeVisible();
    expect(document.title).toBe('Reading list – Lectern');
    await user.click(screen.getByRole('link', { name: 'Lectern' }));
    await listed(5);
  });
});

describe('an article by itself', () => {
  it('opens from its title, with its sections, and leads back to where it was', async () => {
    const { user } = await openPage();
    await user.click(screen.getByRole('link', { name: E_VOTING }));
    const opened = await screen.findByRole('button', { name: 'All articles' });
    expect(await screen.findByRole('article', { name: E_VOTING })).toHaveFocus();
    expect(card(E_VOTING).getAllByRole('button', { expanded: true })).toHaveLength(7);
    await user.click(opened);
    await listed(5);
    expect(screen.getByRole('link', { name: E_VOTING })).toHaveFocus();
  });

  it('has those like it below, where a card leads as well', async () => {
    const { user } = await openPage('?q=blockchain');
    await user.click(card(E_VOTING).getByRole('link', { name: 'More like this' }));
    expect(await screen.findByRole('heading', { name: 'More like this' })).toHaveFocus();
    const similar = within(await screen.findByRole('list', { name: 'Similar articles' }));
    const [first] = similar.getAllByRole('link');
    const name = first?.textContent ?? '';
    await user.click(first as HTMLElement);
    expect(await screen.findByRole('article', { name })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'All articles' }));
    await listed(1);
  });

  it('that the corpus does not have says so', async () => {
    stubNetwork(() => new Response(SEED));
    renderPage(<App />, { search: '?id=gone' });
    expect(await screen.findByText(/“gone”/u)).toHaveTextContent(/does not have/u);
  });
});

describe('a corpus from elsewhere', () => {
  it('that the reader agreed to stays open over a look at the reading list', async () => {
    stubNetwork(() => new Response(SEED));
    const { user } = renderPage(<App />, { search: '?corpus=https://example.org/c.json' });
    await user.click(screen.getByRole('button', { name: 'Fetch from example.org' }));
    await listed(5);
    await user.click(screen.getByRole('link', { name: /^Reading list/u }));
    await user.click(await screen.findByRole('button', { name: 'Find articles' }));
    await listed(5);
  });
});

describe('the theme', () => {
  it('follows the reader’s choice, here and at the next visit', async () => {
    const { user, services } = await openPage();
    expect(document.documentElement).toHaveAttribute('data-theme', 'system');
    await user.click(await screen.findByRole('button', { name: 'Theme and text' }));
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    expect(document.documentElement).toHaveAttribute('data-theme', 'dark');
    expect(services.preferences.get().theme).toBe('dark');
    expect(startServices().preferences.get().theme).toBe('dark');
  });
});

describe('help', () => {
  it('opens with a key, which can be switched off there', async () => {
    const { user } = await openPage();
    await user.keyboard('?');
    const help = within(await screen.findByRole('dialog', { name: 'Help' }));
    await user.click(help.getByRole('checkbox', { name: 'Single keys are commands' }));
    await user.click(help.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.keyboard('/3?');
    expect(field()).not.toHaveFocus();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Help and keyboard shortcuts' }));
    expect(await screen.findByRole('dialog', { name: 'Help' })).toBeVisible();
  });
});
