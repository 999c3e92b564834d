import type { KeptCorpus } from '@/browser/corpora/kept-corpus';

/** What the reader wants to open; each is answered by one dialog. */
export type OpeningRequest =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** Text is to be pasted first. */
  | { readonly kind: 'paste' }
  /** Kept corpora, to be made one. */
  | { readonly kind: 'merge'; readonly corpora: readonly KeptCorpus[] }
  /** How a kept corpus came about: to be looked at again, and duplicates kept apart. */
  | { readonly kind: 'report'; readonly corpus: KeptCorpus };

/** What text that is no file is called. */
export const PASTED_TEXT = 'Pasted text';

export function pastedFile(text: string): File {
  return new File([text], PASTED_TEXT, { type: 'text/plain' });
}
