import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { composeCorpus } from '@/browser/corpora/compose-corpus';
import { CorpusMenu } from '@/ui/corpus/CorpusMenu';
import { OpenFiles } from '@/ui/opening/OpenFiles';
import { OpeningArea } from '@/ui/opening/OpeningArea';
import type { OpeningRequest } from '@/ui/opening/request';
import Toasts from '@/ui/parts/Toasts';
import type { Services } from '@/ui/services';
import { BROKEN_RIS, risFile, TWICE } from '../../fixtures/opened-files';
import { renderPage } from '../render-page';

/** What the page has for opening; in place of the articles, the address of their corpus. */
function Page() {
  const [request, setRequest] = useState<OpeningRequest | null>(null);
  const [corpus, setCorpus] = useState<string | null>(null);
  return (
    <>
      <main>{corpus ?? 'the first corpus'}</main>
      <OpenFiles onFiles={(files) => setRequest({ kind: 'files', files })} />
      <CorpusMenu
        loaded={null}
        corpus={corpus}
        onOpen={setCorpus}
        onPaste={() => setRequest({ kind: 'paste' })}
        onMerge={(corpora) => setRequest({ kind: 'merge', corpora })}
        onReport={(kept) => setRequest({ kind: 'report', corpus: kept })}
      />
      <OpeningArea
        request={request}
        onRequest={setRequest}
        onShow={(address) => {
          setCorpus(address);
          return () => setCorpus(corpus);
        }}
      />
      <Toasts />
    </>
  );
}

/** Which corpus is open. */
const shown = (): string | null => document.querySelector('main')?.textContent ?? null;

/** Titles of the articles that would be shown. */
async function openTitles({ corpora }: Services): Promise<(string | null)[]> {
  const opened = await corpora.open(shown()?.replace('kept:', '') ?? '');
  if (opened === undefined) return [];
  const { articles } = JSON.parse(await composeCorpus(opened.content).text()) as {
    articles: { title: string | null }[];
  };
  return articles.map(({ title }) => title);
}

function openPage() {
  const page = renderPage(<Page />);
  const choose = (...files: File[]) =>
    page.user.upload(screen.getByLabelText('Open files', { selector: 'input' }), files);
  const press = async (name: string | RegExp) =>
    page.user.click(await screen.findByRole('button', { name }));
  return { ...page, choose, press };
}

describe('opening files', () => {
  it('reports what was read before it is opened, and opens it', async () => {
    const { choose, press, services } = openPage();
    await choose(...TWICE());
    expect(await screen.findByText('2 articles from 2 files')).toHaveFocus();
    expect(screen.getByText('1 duplicate merged')).toBeVisible();
    const files = within(screen.getByRole('list', { name: 'Files' })).getAllByRole('listitem');
    expect(files.map((each) => each.textContent)).toEqual([
      'first.risRIS · 2 read',
      'second.risRIS · 1 read',
    ]);
    expect(screen.getByLabelText('Name of the corpus')).toHaveValue('first and second');
    await press('Open 2 articles');
    await waitFor(() => expect(shown()).toMatch(/^kept:/u));
    expect(await openTitles(services)).toEqual(['Open data in Ruritania', 'Voting in Ruritania']);
    expect(await services.corpora.list()).toMatchObject([{ name: 'first and second', count: 2 }]);
  });

  it('keeps records apart that the reader says are not one work', async () => {
    const { choose, press, services } = openPage();
    await choose(...TWICE());
    await press('Keep apart');
    expect(screen.getByText('3 articles from 2 files')).toBeVisible();
    await press('Merge again');
    expect(screen.getByText('2 articles from 2 files')).toBeVisible();
    await press('Keep apart');
    await press('Open 3 articles');
    await waitFor(() => expect(shown()).toMatch(/^kept:/u));
    expect(await openTitles(services)).toHaveLength(3);
  });

  it.each([
    { what: 'keeps what was rejected with the corpus', button: 'Open 1 article', rejected: 1 },
    { what: 'leaves it out if asked', button: 'Leave out the rejected', rejected: 0 },
  ])('$what', async ({ button, rejected }) => {
    const { choose, press, services } = openPage();
    await choose(new File([BROKEN_RIS], 'broken.ris'));
    const list = await screen.findByRole('list', { name: 'Records that could not be read' });
    expect(list).toHaveTextContent(/broken\.ris, line 6: .*VL/u);
    await press(button);
    await waitFor(() => expect(shown()).toMatch(/^kept:/u));
    expect(await services.corpora.list()).toMatchObject([{ count: 1, rejected }]);
  });

  it('is taken back with one press, to where the reader was', async () => {
    const { choose, press, services } = openPage();
    await choose(risFile('a.ris', ['Open data in Ruritania']));
    await press('Open 1 article');
    await press('Undo');
    await waitFor(() => expect(shown()).toBe('the first corpus'));
    await waitFor(async () => expect(await services.corpora.list()).toEqual([]));
  });

  it('changes nothing when it is cancelled', async () => {
    const { choose, press, services } = openPage();
    await choose(...TWICE());
    await screen.findByText('2 articles from 2 files'); // reading can be cancelled too
    await press('Cancel');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(shown()).toBe('the first corpus');
    expect(await services.corpora.list()).toEqual([]);
  });

  it('says what each file is where there is nothing to open', async () => {
    const { choose } = openPage();
    await choose(new File([new Uint8Array([0, 1, 2, 0])], 'x.bin'), new File([''], 'empty'));
    expect(await screen.findByRole('alert')).toHaveTextContent('No articles were found');
    const files = within(screen.getByRole('list', { name: 'Files' })).getAllByRole('listitem');
    expect(files).toHaveLength(2);
    expect(screen.getByText(/Lectern reads .*RIS/u)).toBeVisible();
  });

  it('goes on without keeping where the browser keeps nothing', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    const { choose, press, services } = openPage();
    await choose(risFile('a.ris', ['Open data in Ruritania']));
    await press('Open 1 article');
    // Once to be seen, once to be read out.
    const told = await screen.findAllByText(/for this visit only: this browser does not let/u);
    expect(told[0]).toBeVisible();
    expect(await openTitles(services)).toEqual(['Open data in Ruritania']);
  });
});

describe('pasting', () => {
  it('opens text that is clearly records', async () => {
    const { user } = openPage();
    await user.click(document.body);
    await user.paste(await risFile('x', ['Open data in Ruritania']).text());
    expect(await screen.findByText('1 article from 1 file')).toBeVisible();
  });

  it('has a place in the menu', async () => {
    const { user, press } = openPage();
    await press('Corpus');
    await press('Paste text…');
    const field = await screen.findByRole('textbox', { name: /^Records in any format/u });
    await waitFor(() => expect(field).toHaveFocus());
    await user.paste(await risFile('x', ['Open data in Ruritania']).text());
    await press('Read the text');
    expect(await screen.findByText('1 article from 1 file')).toBeVisible();
  });
});

describe('the kept corpora', () => {
  async function openTwo() {
    const page = openPage();
    for (const name of ['Alpha', 'Beta']) {
      await page.choose(risFile(`${name}.ris`, [`An article of ${name}`, 'In both of them']));
      await page.press('Open 2 articles');
      await waitFor(async () => {
        expect(await openTitles(page.services)).toContain(`An article of ${name}`);
      });
    }
    await page.press('Corpus');
    await screen.findByRole('button', { name: /^Alpha/u });
    return page;
  }

  it('are listed behind the first corpus, the open one marked', async () => {
    await openTwo();
    const rows = within(screen.getByRole('list', { name: 'Corpora' })).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent(/^First corpus/u);
    expect(rows[1]).toHaveTextContent(/^Beta2 articles · 1 Aug 2026Beta\.ris \(RIS\)$/u);
    expect(rows[2]).toHaveTextContent(/^Alpha/u);
    expect(screen.getByRole('button', { name: /^Beta/u })).toHaveAttribute('aria-current', 'true');
    expect(screen.getByText(/0\.\d MB in 2 corpora/u)).toBeVisible();
  });

  it('are switched between', async () => {
    const { press, services } = await openTwo();
    await press(/^Alpha/u);
    expect(await openTitles(services)).toContain('An article of Alpha');
  });

  it('are renamed', async () => {
    const { user, press, services } = await openTwo();
    await press('Rename Alpha');
    expect(screen.getByLabelText('New name of Alpha')).toHaveFocus();
    await user.keyboard('Gamma{Enter}');
    expect(await screen.findByRole('button', { name: /^Gamma/u })).toBeVisible();
    expect((await services.corpora.list()).map(({ name }) => name)).toEqual(['Beta', 'Gamma']);
  });

  it('are merged to a new one, and stay', async () => {
    const { user, press, services } = await openTwo();
    await press('Merge…');
    await user.click(screen.getByRole('checkbox', { name: /Alpha/u }));
    expect(screen.getByRole('button', { name: 'Merge' })).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /Beta/u }));
    await press('Merge 2 corpora');
    expect(await screen.findByText('3 articles from 2 files')).toBeVisible();
    await press('Open 3 articles');
    await waitFor(async () => expect(await openTitles(services)).toHaveLength(3));
    expect((await services.corpora.list()).map(({ name }) => name)).toEqual([
      'Beta and Alpha',
      'Beta',
      'Alpha',
    ]);
  });

  it('are deleted, which can be undone', async () => {
    const { user, press, services } = await openTwo();
    await press('Delete Beta');
    await waitFor(() => expect(shown()).toBe('the first corpus'));
    expect(await services.corpora.list()).toHaveLength(1);
    const toast = await screen.findByRole('dialog', { name: 'Deleted: Beta' });
    await user.click(within(toast).getByRole('button', { name: 'Undo' }));
    await waitFor(async () => {
      expect(await openTitles(services)).toContain('An article of Beta');
    });
  });

  it('tell what was read, and keep duplicates apart afterwards', async () => {
    const { choose, press, services } = openPage();
    await choose(...TWICE());
    await press('Open 2 articles');
    await waitFor(() => expect(shown()).toMatch(/^kept:/u));
    await press('Corpus');
    await press('What was read of first and second');
    await press('Keep apart');
    await press('Save');
    await waitFor(async () => expect(await openTitles(services)).toHaveLength(3));
    expect(await services.corpora.list()).toMatchObject([{ count: 3, merged: 0 }]);
  });
});
