import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { Article } from '@/domain/article';
import { CiteButton } from '@/ui/citing/CiteButton';
import CiteDialog from '@/ui/citing/CiteDialog';
import { makeArticle } from '../../fixtures/article';
import { readSeed } from '../../fixtures/seed';
import { renderPage, startServices } from '../render-page';

const ARTICLES = readSeed().articles.filter(({ DOI }) => DOI !== null);

function Opened({ articles }: { readonly articles: readonly Article[] }) {
  const [open, setOpen] = useState(true);
  return <CiteDialog articles={articles} open={open} onOpenChange={setOpen} />;
}

/** What is put into the clipboard; that of these tests takes text alone. */
function listenToClipboard() {
  return vi.spyOn(navigator.clipboard, 'writeText');
}

it('cites an article, and copies what stands there', async () => {
  const [article] = ARTICLES;
  if (article === undefined) throw new Error('no article');
  const { user } = renderPage(<CiteButton article={article} describedBy="heading" />);
  await user.click(screen.getByRole('button', { name: 'Cite' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cite this article' });
  expect(await within(dialog).findByText(/^Kassen, M\. \(2018\)\. Adopting/u)).toBeVisible();
  expect(within(dialog).getByText('(Kassen, 2018)')).toBeVisible();

  const copied = listenToClipboard();
  await user.click(within(dialog).getByRole('button', { name: 'Copy' }));
  expect(await within(dialog).findByText('Copied')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Copy in-text' }));
  expect(copied.mock.calls.flat()).toEqual([
    expect.stringMatching(/^Kassen, M\. \(2018\)\. Adopting .*-2017-0250$/u),
    '(Kassen, 2018)',
  ]);
});

it('says so where the browser does not let it copy', async () => {
  const { user } = renderPage(<Opened articles={ARTICLES.slice(0, 1)} />);
  const button = await screen.findByRole('button', { name: 'Copy' });
  listenToClipboard().mockRejectedValue(new DOMException('Denied', 'NotAllowedError'));
  await user.click(button);
  expect(await screen.findByText(/did not let the page copy/u)).toBeVisible();
});

it('keeps the style that was chosen once', async () => {
  const services = startServices();
  const { user } = renderPage(<Opened articles={ARTICLES.slice(0, 1)} />, { services });
  const choice = await screen.findByRole('combobox', { name: 'Citation style' });
  await user.selectOptions(choice, 'IEEE');
  expect(await screen.findByText(/^M\. Kassen, “Adopting/u)).toBeVisible();
  expect(services.preferences.get().citationStyle).toBe('ieee');
});

it('cites a list, each with its number, to be copied whole', async () => {
  const services = startServices();
  services.preferences.set({ ...services.preferences.get(), citationStyle: 'vancouver' });
  const { user } = renderPage(<Opened articles={ARTICLES} />, { services });
  await screen.findByRole('dialog', { name: `Cite ${ARTICLES.length} articles` });
  const list = await screen.findByRole('list', { name: 'References' });
  const entries = within(list).getAllByRole('listitem');
  expect(entries.map(({ textContent }) => textContent.slice(0, 11))).toEqual([
    '1. Kassen M',
    '2. Kassen M',
    '3. Kassen M',
  ]);
  const copied = listenToClipboard();
  await user.click(screen.getByRole('button', { name: 'Copy all' }));
  const lines = copied.mock.calls.flat().join().split('\n');
  expect(lines.map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '']);
});

it('says that a list is too long to be cited', async () => {
  const many = Array.from({ length: 1001 }, (_, index) => makeArticle({ id: String(index) }));
  renderPage(<Opened articles={many} />);
  expect(await screen.findByText(/At most 1,000 articles are cited at once/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Copy/u })).toBeNull();
});
