/** The browser does not let the page copy, or the page is not served safely enough for it. */
export class CopyRefused extends Error {
  override readonly name = 'CopyRefused';
}

export interface CopiedText {
  readonly text: string;
  /** The same, for programs that take rich text. */
  readonly html: string;
}

/**
 * Copies a text in both forms at once: what it is pasted into takes the one it can. Where the
 * browser knows no rich text, the plain one is copied.
 *
 * @throws CopyRefused
 */
export async function copyText({ text, html }: CopiedText): Promise<void> {
  // Over plain http a page has no clipboard, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    if (typeof ClipboardItem === 'function' && 'write' in clipboard) {
      const forms = {
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      };
      await clipboard.write([new ClipboardItem(forms)]);
    } else await clipboard.writeText(text);
  } catch (cause) {
    throw new CopyRefused('The browser did not let the page copy.', { cause });
  }
}
