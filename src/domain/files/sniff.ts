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
  let surest = sniffCorpus(head);
  let best: Recognised | null = surest === 0 ? null : 'corpus';
  for (const format of formats) {
    const sureness = format.sniff(head);
    if (sureness <= surest) continue;
    best = format;
    surest = sureness;
  }
  return best;
}

/**
 * Any JSON may be a corpus, or lines of one. It is one where it has a list of articles, or an
 * abstract as a list of sections, which no other format has; else a format that knows its own keys
 * is surer.
 */
function sniffCorpus(head: string): number {
  const [, bracket] = /^\s*([[{])/u.exec(head) ?? [];
  if (bracket === undefined) return 0;
  const hasArticles = bracket === '{' && /"articles"\s*:\s*\[/u.test(head);
  return hasArticles || /"abstract"\s*:\s*\[/u.test(head) ? 1 : 0.5;
}

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
