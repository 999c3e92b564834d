import { screen } from '@testing-library/react';
import { vi } from 'vitest';
import type { ReadingListStore } from '@/browser/reading-list/store';
import { ListExchange } from '@/ui/list-io/ListExchange';
import { SharedListArea } from '@/ui/list-io/SharedListArea';
import Toasts from '@/ui/parts/Toasts';
import { useReadingList, useReadingListChanges } from '@/ui/reading-list/use-reading-list';
import { openTab } from '../../browser/reading-list/tabs';
import { renderPage, startServices } from '../render-page';

/** What a page has for bringing lists in and out; in place of the list, the titles on it. */
function Page({ onShow }: { readonly onShow: () => void }) {
  useReadingListChanges();
  const { data } = useReadingList();
  const list = data?.lists[0];
  if (data === undefined || list === undefined) return null;
  return (
    <>
      <ul aria-label="Saved">
        {data.items.map(({ id, article }) => (
          <li key={id}>{article.title}</li>
        ))}
      </ul>
      <ListExchange list={list} items={data.items} />
      <SharedListArea corpusKey={null} onShow={onShow} />
      <Toasts />
    </>
  );
}

/** Names of the dialogs; a notice is one too. */
export const OURS = /^(?:Export|Import|Share|A list from)/u;

/** A file as it was handed to the browser. */
export interface SavedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What the page hands to the browser to be saved, the first first. */
export function savedFiles(): readonly SavedFile[] {
  const files: SavedFile[] = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href);
    if (blob !== undefined) files.push({ name: this.download, blob });
  });
  vi.stubGlobal(
    'URL',
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        const url = `blob:${blobs.size}`;
        blobs.set(url, blob);
        return url;
      },
      revokeObjectURL: () => undefined,
    }),
  );
  return files;
}

/** What the page copies from now on. */
export function copiedTexts(): readonly string[] {
  const texts: string[] = [];
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    texts.push(text);
    return Promise.resolve();
  });
  return texts;
}

export async function openPage(readingList: ReadingListStore = openTab()) {
  const onShow = vi.fn();
  const services = { ...startServices(), readingList };
  const page = renderPage(<Page onShow={onShow} />, { services });
  await screen.findByRole('list', { name: 'Saved' });
  const press = async (name: string | RegExp): Promise<void> =>
    page.user.click(await screen.findByRole('button', { name }));
  const titles = (): (string | null)[] =>
    screen
      .getByRole('list', { name: 'Saved', hidden: true })
      .textContent.split(/(?=Title)/u)
      .filter((title) => title !== '');
  return { ...page, readingList, onShow, press, titles };
}
