import { expect, it, vi } from 'vitest';
import { CopyRefused, copyText } from '@/browser/clipboard';

const COPIED = { text: 'Nature', html: '<i>Nature</i>' };

class FakeItem {
  readonly forms: Readonly<Record<string, Blob>>;
  constructor(forms: Readonly<Record<string, Blob>>) {
    this.forms = forms;
  }
}

function useClipboard(clipboard: unknown, withItems: boolean): void {
  vi.stubGlobal('navigator', { clipboard });
  vi.stubGlobal('ClipboardItem', withItems ? FakeItem : undefined);
}

it('copies text and rich text at once', async () => {
  const write = vi.fn<(items: readonly FakeItem[]) => Promise<void>>(() => Promise.resolve());
  useClipboard({ write }, true);
  await copyText(COPIED);
  const [item] = write.mock.calls[0]?.[0] ?? [];
  expect(Object.keys(item?.forms ?? {})).toEqual(['text/plain', 'text/html']);
  expect(item?.forms['text/html']?.size).toBe(COPIED.html.length);
});

it('copies the text where the browser knows no rich text', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  useClipboard({ writeText }, false);
  await copyText(COPIED);
  expect(writeText).toHaveBeenCalledWith('Nature');
});

it.each([
  { where: 'the reader forbade it', clipboard: { writeText: () => Promise.reject(new Error()) } },
  { where: 'the page has no clipboard', clipboard: undefined },
])('says that it did not where $where', async ({ clipboard }) => {
  useClipboard(clipboard, clipboard === undefined);
  await expect(copyText(COPIED)).rejects.toBeInstanceOf(CopyRefused);
});
