import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '@/domain/exports/registry';
import { answerSource, listSource } from '@/ui/list-io/export-source';
import { ExportButton } from '@/ui/list-io/ExportButton';
import { openTab } from '../../browser/reading-list/tabs';
import { articleNo, item } from '../../domain/reading-list/samples';
import { query } from '../../worker/corpora';
import { renderPage } from '../render-page';
import { copiedTexts, openPage, OURS, savedFiles } from './page';

async function listOfTwo() {
  const readingList = openTab();
  const { id } = await readingList.add(articleNo(1), null);
  await readingList.writeNote(id, { base: '', text: 'My own note' });
  await readingList.add(articleNo(2), null);
  return openPage(readingList);
}

describe('an export of the list', () => {
  it('shows how the file begins, in the format that is chosen, before it is saved', async () => {
    const { press, user } = await listOfTwo();
    await press('Export');
    const dialog = await screen.findByRole('dialog', { name: 'Export 2 articles' });
    const preview = await within(dialog).findByRole('region', { name: 'Preview' });
    expect(preview).toHaveTextContent('TY - JOUR');
    for (const { name, keeps } of EXPORT_FORMATS) {
      const choice = within(dialog).getByRole('radio', { name });
      expect(choice).toHaveAccessibleDescription(keeps);
      await user.click(choice);
      expect(preview).toHaveTextContent('Title 1');
    }
  });

  it('is saved under a name that can be changed, and never without its extension', async () => {
    const files = savedFiles();
    const { press, user } = await listOfTwo();
    await press('Export');
    await user.click(await screen.findByRole('radio', { name: 'RIS' }));
    const name = screen.getByRole('textbox', { name: 'File name' });
    expect(name).toHaveDisplayValue(/^reading-list-\d{4}-\d\d-\d\d\.ris$/u);
    await user.clear(name);
    expect(screen.getByRole('button', { name: 'Save file' })).toBeDisabled();
    await user.type(name, 'for Ada{Enter}');
    expect(await screen.findByText('Saved 2 articles as for Ada.ris')).toBeVisible();
    expect(screen.queryByRole('dialog', { name: OURS })).not.toBeInTheDocument();
    expect(files.map((file) => file.name)).toEqual(['for Ada.ris']);
    expect(await files[0]?.blob.text()).toContain('My own note');
  });

  it('leaves the reader’s own words out where that is wanted', async () => {
    const files = savedFiles();
    const { press, user } = await listOfTwo();
    await press('Export');
    await user.click(await screen.findByRole('checkbox', { name: /^With my notes/u }));
    await press('Save file');
    const [file] = files;
    expect(await file?.blob.text()).not.toContain('My own note');
  });

  it('is copied as text', async () => {
    const { press, user } = await listOfTwo();
    const copied = copiedTexts();
    await press('Export');
    await user.click(await screen.findByRole('radio', { name: 'BibTeX' }));
    await press('Copy');
    expect(copied[0]).toMatch(/^@article\{.*My own note/su);
  });
});

it('an export of a selection offers the whole list too', async () => {
  const all = [item({ article: articleNo(1) }), item({ article: articleNo(2) })];
  const sources = [
    listSource('The selection', 'List', all.slice(1)),
    listSource('The whole list', 'List', all),
  ] as const;
  const { user } = renderPage(<ExportButton sources={() => sources} />);
  await user.click(screen.getByRole('button', { name: 'Export' }));
  expect(await screen.findByRole('radio', { name: 'The selection' })).toBeChecked();
  const preview = await screen.findByRole('region', { name: 'Preview' });
  expect(preview).not.toHaveTextContent('Title 1');
  await user.click(screen.getByRole('radio', { name: 'The whole list' }));
  expect(await screen.findByRole('region', { name: 'Preview' })).toHaveTextContent('Title 1');
});

describe('an export of all results', () => {
  const all = Array.from({ length: 2300 }, (_, n) => articleNo(n));
  const paged = {
    articles: ({ page, pageLength }: { page: number; pageLength: number }) =>
      Promise.resolve(all.slice((page - 1) * pageLength, page * pageLength)),
  };

  it('gathers them page by page', async () => {
    const seen: number[] = [];
    const source = answerSource(paged, query({ text: 'open data', page: 3 }), all.length);
    const items = await source.items(new AbortController().signal, (done) => seen.push(done));
    expect(items.map(({ article }) => article)).toEqual(all);
    expect(seen).toEqual([1000, 2000, 2300]);
    expect(source.title).toBe('open data');
  });

  it('that fails says so, and is tried again', async () => {
    let tries = 0;
    const failing = {
      articles: (asked: { page: number; pageLength: number }) => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('The worker died.')) : paged.articles(asked);
      },
    };
    const source = answerSource(failing, query(), all.length);
    const { user } = renderPage(<ExportButton sources={() => [source]} />);
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The worker died.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Save file' })).toBeVisible();
  });
});
