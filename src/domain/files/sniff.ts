import type { Format } from '../formats/format';

/** Text that a format is recognised by, in code units. */
export const SNIFFED = 64 * 1024;

/** A format, or one of the two that Lectern's own reader takes: a corpus, JSON lines. */
export type Recognised = Format | 'corpus';

/**
 * @param head The beginning of a text.
 * @returns The format that is surest of it; null where none is.
 */
export function sniff(head: string, formats: readonly Format[]): Recognised | null {
  let best: Recognised | null = /^\s*[[{]/u.test(head) ? 'corpus' : null;
  let surest = best === null ? 0 : CORPUS_SURENESS;
  for (const format of formats) {
    const sureness = format.sniff(head);
    if (sureness <= surest) continue;
    best = format;
    surest = sureness;
  }
  return best;
}

/** Any JSON may be a corpus: a format that knows its own keys is surer. */
const CORPUS_SURENESS = 0.3;

/** What a text is that no format knows, in words. */
export function describeUnknown(head: string, formats: readonly Format[]): string {
  const known = formats.map(({ name }) => name).join(', ');
  if (head.trim() === '') return 'The file is empty. Check that it was saved or sent whole.';
  if (head.startsWith('%PDF')) {
    return 'This is a PDF file, not a list of references. Export the references from where they are kept.';
  }
  if (/^\s*<(?:!doctype\s+html|html)\b/iu.test(head)) {
    return 'This is a web page, not a file of references. Look there for “Export” or “Cite”, or paste its text.';
  }
  return `This is not a reference file that Lectern reads. It reads ${known}, JSON lines and its own corpus files.`;
}
