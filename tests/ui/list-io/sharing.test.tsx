import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { formatShare, readShare, toSharedItem } from '@/domain/reading-list/share';
import { hash } from '@/domain/text/hash';
import { openTab } from '../../browser/reading-list/tabs';
import { article, articleNo } from '../../domain/reading-list/samples';
import { copiedTexts, openPage, OURS, savedFiles } from './page';

afterEach(() => history.replaceState(null, '', '/'));

const linkField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Link' });

function readLink(link: string) {
  const reading = readShare(new URL(link).hash.replace('#list=', ''));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.list;
}

describe('a list that is shared', () => {
  async function share(count = 2, publisherOf: (n: number) => string = String) {
    const readingList = openTab();
    const { id } = await readingList.add(articleNo(1), null);
    await readingList.writeNote(id, { base: '', text: 'Private' });
    const joining = Array.from({ length: count - 1 }, (_, n) => ({
      article: { ...articleNo(n + 2), publisher: publisherOf(n) },
      annotations: [],
      sameAs: null,
    }));
    await readingList.join({ list: { id: 'main' }, joining, corpusTitle: null });
    const page = await openPage(readingList);
    await page.press('Share');
    return page;
  }

  it('is in the link, with notes only where that is asked for', async () => {
    const { user } = await share();
    const field = await linkField();
    expect(readLink(field.value)).toMatchObject({
      title: 'Reading list',
      items: [{ article: { title: 'Title 1', volume: '30' } }, { article: { title: 'Title 2' } }],
    });
    expect(JSON.stringify(readLink(field.value))).not.toContain('Private');

    const title = screen.getByRole('textbox', { name: 'What it is called there' });
    await user.clear(title);
    await user.type(title, 'Kassen’s list');
    await user.click(screen.getByRole('checkbox', { name: /notes/u }));
    await user.click(screen.getByRole('checkbox', { name: /^Whole citations/u }));
    await waitFor(() =>
      expect(readLink(field.value)).toMatchObject({
        title: 'Kassen’s list',
        short: true,
        items: [{ article: { volume: null }, annotations: { note: 'Private' } }, {}],
      }),
    );
  });

  it('is copied', async () => {
    const { press } = await share();
    const copied = copiedTexts();
    const { value } = await linkField();
    await press('Copy link');
    expect(copied).toEqual([value]);
  });

  it('is better sent as a file where the link is long', async () => {
    const files = savedFiles();
    const { press } = await share(800, (n) => hash(`${n}`));
    expect(await screen.findByText(/may cut a link of more than 8,000/u)).toBeVisible();
    await press('Save as a file');
    await waitFor(() => expect(files).toHaveLength(1));
    expect(await files[0]?.blob.text()).not.toContain('Private');
  });
});

describe('a list that comes by a link', () => {
  const items = [1, 2].map((n) =>
    toSharedItem(
      article({ id: `article-${n}`, title: `Title ${n}`, DOI: `10.1/${n}` }),
      { note: `Note ${n}` },
      { wholeCitation: true, withNotes: true },
    ),
  );
  const CODE = formatShare({ title: 'Kassen’s list', short: false, items });

  async function follow(code: string) {
    history.replaceState(null, '', `/#list=${code}`);
    const page = await openPage();
    return { ...page, dialog: await screen.findByRole('dialog', { name: 'A list from a link' }) };
  }

  const closed = () =>
    waitFor(() => expect(screen.queryByRole('dialog', { name: OURS })).not.toBeInTheDocument());

  it('is shown, and nothing is kept of it', async () => {
    const { dialog, press, readingList, titles } = await follow(CODE);
    expect(dialog).toHaveTextContent('Kassen’s list: 2 articles');
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(2);
    await press('No, thanks');
    await closed();
    expect(location.hash).toBe('');
    expect(titles()).toEqual([]);
    expect(await readingList.list()).toMatchObject({ items: [], trashed: [] });
  });

  it('joins the reading list, and is taken back', async () => {
    const { press, onShow, titles, readingList } = await follow(CODE);
    await press('Add to my reading list');
    await closed();
    expect(location.hash).toBe('');
    expect(onShow).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(titles()).toEqual(['Title 1', 'Title 2']));
    expect((await readingList.list()).items).toMatchObject([{ note: { text: 'Note 1' } }, {}]);
    await press('Undo');
    await waitFor(() => expect(titles()).toEqual([]));
  });

  it('becomes a list of its own', async () => {
    const { press, readingList, services } = await follow(CODE);
    await press('Save as a new list');
    await closed();
    const { lists } = await readingList.list();
    expect(lists).toMatchObject([{ id: 'main' }, { name: 'Kassen’s list' }]);
    expect(services.preferences.get().currentList).toBe(lists[1]?.id);
  });

  it('is told to be on the list where it is', async () => {
    history.replaceState(null, '', `/#list=${CODE}`);
    const readingList = openTab();
    await readingList.add(article({ DOI: '10.1/2' }), null);
    await openPage(readingList);
    const entries = await screen.findByRole('list', { name: 'Articles of the link' });
    const [first, second] = within(entries).getAllByRole('listitem');
    expect(first).not.toHaveTextContent('on your list');
    expect(second).toHaveTextContent('on your list');
  });

  it.each([
    ['cut', CODE.slice(0, -20), /not whole/u],
    ['no list', '<script>alert(1)</script>', /not whole/u],
    ['of a later version', CODE.replace('1', '9'), /newer version/u],
  ])('that is %s is refused in a sentence', async (_, code, reason) => {
    const { press } = await follow(code);
    expect(screen.getByRole('alert')).toHaveTextContent(reason);
    await press('Go on without it');
    await closed();
    expect(location.hash).toBe('');
  });

  it('comes to a page that is open too', async () => {
    await openPage();
    location.hash = `#list=${CODE}`;
    expect(await screen.findByText(/: 2 articles/u)).toBeVisible();
  });
});
