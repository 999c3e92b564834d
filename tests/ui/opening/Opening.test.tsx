import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/app/App';
import { stubNetwork } from '../../browser/corpus/network';
import { BROKEN_RIS, risFile, TWICE } from '../../fixtures/opened-files';
import { SEED } from '../../worker/corpora';
import { renderPage } from '../render-page';

afterEach(() => vi.unstubAllGlobals());

async function openPage(search = '') {
  stubNetwork(() => new Response(SEED));
  const page = renderPage(<App />, { search });
  await screen.findByRole('list', { name: 'Results' });
  return page;
}

const dialog = (name = 'Open files') => screen.findByRole('dialog', { name });
const press = (name: string | RegExp) => screen.findByRole('button', { name });

/** Chooses files as the reader does in the browser's own dialog. */
async function choose(user: Awaited<ReturnType<typeof openPage>>['user'], ...files: File[]) {
  await user.upload(screen.getByLabelText('Open files', { selector: 'input' }), files);
}

const headings = () =>
  within(screen.getByRole('list', { name: 'Results' }))
    .getAllByRole('heading', { level: 2 })
    .map((heading) => heading.textContent);

describe('opening files', () => {
  it('reports what was read before it is opened, and opens it', async () => {
    const { user } = await openPage();
    await choose(user, ...TWICE());
    const report = within(await dialog());
    expect(await report.findByText('2 articles from 2 files')).toHaveFocus();
    expect(report.getByText('1 duplicate merged')).toBeVisible();
    const files = within(report.getByRole('list', { name: 'Files' })).getAllByRole('listitem');
    expect(files.map((each) => each.textContent)).toEqual([
      'first.risRIS · 2 read',
      'second.risRIS · 1 read',
    ]);
    expect(report.getByLabelText('Name of the corpus')).toHaveValue('first and second');
    await user.click(report.getByRole('button', { name: 'Open 2 articles' }));
    await waitFor(() =>
      expect(headings().sort()).toEqual(['Open data in Ruritania', 'Voting in Ruritania']),
    );
    expect(screen.getByRole('button', { name: /Corpus:\s*first and second/u })).toBeVisible();
  });

  it('keeps records apart that the reader says are not one work', async () => {
    const { user } = await openPage();
    await choose(user, ...TWICE());
    const report = within(await dialog());
    await user.click(await report.findByRole('button', { name: 'Keep apart' }));
    expect(report.getByText('3 articles from 2 files')).toBeVisible();
    await user.click(report.getByRole('button', { name: 'Open 3 articles' }));
    await waitFor(() => expect(headings()).toHaveLength(3));
  });

  it('lists what was rejected with the corpus, unless it is left out', async () => {
    const { user } = await openPage();
    await choose(user, new File([BROKEN_RIS], 'broken.ris'));
    const report = within(await dialog());
    const list = await report.findByRole('list', { name: 'Records that could not be read' });
    expect(list).toHaveTextContent(/broken\.ris, line 6: .*VL/su);
    await user.click(report.getByRole('button', { name: 'Open 1 article' }));
    expect(await screen.findByText(/1 of 2 records could not be read/u)).toBeVisible();

    await choose(user, new File([BROKEN_RIS], 'broken.ris'));
    await user.click(await press('Leave out the rejected'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.queryByText(/could not be read/u)).toBeNull());
    expect(await screen.findByRole('article', { name: 'A good one' })).toBeVisible();
  });

  it('is taken back with one press, to where the reader was', async () => {
    const { user, services } = await openPage('?q=estonia');
    await choose(user, risFile('a.ris', ['Open data in Ruritania']));
    await user.click(await press('Open 1 article'));
    expect(await screen.findByRole('article', { name: 'Open data in Ruritania' })).toBeVisible();
    await user.click(await press('Undo'));
    expect(
      await screen.findByRole('article', { name: /understanding promising harbingers/u }),
    ).toBeVisible();
    await waitFor(async () => expect(await services.corpora.list()).toEqual([]));
  });

  it('changes nothing when it is cancelled', async () => {
    const { user, services } = await openPage();
    await choose(user, ...TWICE());
    await user.click(await press('Cancel'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(headings()).toHaveLength(5);
    expect(await services.corpora.list()).toEqual([]);
  });

  it('says what each file is where there is nothing to open', async () => {
    const { user } = await openPage();
    await choose(user, new File([new Uint8Array([0, 1, 2, 0])], 'x.bin'), new File([''], 'empty'));
    const report = within(await dialog());
    expect(await report.findByRole('alert')).toHaveTextContent('No articles were found');
    expect(report.getAllByRole('listitem')).toHaveLength(2);
    expect(report.getByText(/Lectern reads .*RIS/u)).toBeVisible();
  });

  it('goes on without keeping where the browser keeps nothing', async () => {
    const { user } = await openPage();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await choose(user, risFile('a.ris', ['Open data in Ruritania']));
    await user.click(await press('Open 1 article'));
    expect(await screen.findByRole('article', { name: 'Open data in Ruritania' })).toBeVisible();
    expect(
      await screen.findByText(/for this visit only: this browser does not let/u),
    ).toBeVisible();
  });
});

describe('pasting', () => {
  it('opens text that is clearly records', async () => {
    const { user } = await openPage();
    await user.click(document.body);
    await user.paste(await risFile('x', ['Open data in Ruritania']).text());
    expect(await within(await dialog()).findByText('1 article from 1 file')).toBeVisible();
  });

  it('leaves a field its text', async () => {
    const { user } = await openPage();
    await user.click(screen.getByRole('combobox', { name: 'Search articles' }));
    await user.paste('TY  - JOUR\nTI  - x\nER  - ');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has a place in the menu', async () => {
    const { user } = await openPage();
    await user.click(screen.getByRole('button', { name: /^Corpus/u }));
    await user.click(await press('Paste text…'));
    const paste = within(await dialog('Paste text'));
    await user.click(paste.getByRole('textbox'));
    await user.paste(await risFile('x', ['Open data in Ruritania']).text());
    await user.click(paste.getByRole('button', { name: 'Read the text' }));
    expect(await screen.findByText('1 article from 1 file')).toBeVisible();
  });
});

describe('the kept corpora', () => {
  async function openTwo() {
    const page = await openPage();
    for (const name of ['Alpha', 'Beta']) {
      await choose(page.user, risFile(`${name}.ris`, [`An article of ${name}`, 'In both of them']));
      await page.user.click(await press('Open 2 articles'));
      await screen.findByRole('article', { name: `An article of ${name}` });
    }
    await page.user.click(screen.getByRole('button', { name: /^Corpus:\s*Beta/u }));
    await screen.findByRole('button', { name: /^Alpha/u });
    return page;
  }
  const rows = () =>
    within(screen.getByRole('list', { name: 'Corpora' }))
      .getAllByRole('button', { name: /articles · |comes with the page/u })
      .map((row) => row.textContent);

  it('are listed behind the first corpus, the open one marked', async () => {
    await openTwo();
    expect(rows()).toHaveLength(3);
    expect(rows()[0]).toMatch(/^First corpus/u);
    expect(rows()[1]).toMatch(/^Beta2 articles · 1\s+Aug\s+2026Beta\.ris \(RIS\)/u);
    expect(screen.getByRole('button', { name: /^Beta/u })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByText(/0\.\d MB in 2 corpora/u)).toBeVisible();
  });

  it('are switched between, and renamed', async () => {
    const { user } = await openTwo();
    await user.click(screen.getByRole('button', { name: /^Alpha/u }));
    expect(await screen.findByRole('article', { name: 'An article of Alpha' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Corpus:\s*Alpha/u }));
    await user.click(await press('Rename Alpha'));
    await user.clear(screen.getByLabelText('New name of Alpha'));
    await user.type(screen.getByLabelText('New name of Alpha'), 'Gamma{Enter}');
    expect(await screen.findByRole('button', { name: /^Corpus:\s*Gamma/u })).toBeVisible();
  });

  it('are merged to a new one, and stay', async () => {
    const { user, services } = await openTwo();
    await user.click(screen.getByRole('button', { name: 'Merge…' }));
    await user.click(screen.getByRole('checkbox', { name: /Alpha/u }));
    expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /Beta/u }));
    await user.click(screen.getByRole('button', { name: 'Merge 2 corpora' }));
    const report = within(await dialog('Merge corpora'));
    expect(await report.findByText('3 articles from 2 files')).toBeVisible();
    await user.click(report.getByRole('button', { name: 'Open 3 articles' }));
    await waitFor(() => expect(headings()).toHaveLength(3));
    expect((await services.corpora.list()).map(({ name }) => name)).toEqual([
      'Beta and Alpha',
      'Beta',
      'Alpha',
    ]);
  });

  it('are deleted, which can be undone', async () => {
    const { user } = await openTwo();
    await user.click(screen.getByRole('button', { name: 'Delete Beta' }));
    await waitFor(() => expect(headings()).toHaveLength(5));
    await user.click((await screen.findAllByRole('button', { name: 'Undo' })).at(-1) as Element);
    expect(await screen.findByRole('article', { name: 'An article of Beta' })).toBeVisible();
  });
});

it('says of an address that names no kept corpus that it is not here', async () => {
  stubNetwork(() => new Response(SEED));
  const { user } = renderPage(<App />, { search: '?corpus=kept:nobody' });
  expect(await screen.findByRole('alert')).toHaveTextContent('not kept in this browser');
  await user.click(await press('Open the first corpus'));
  await waitFor(() => expect(headings()).toHaveLength(5));
});
