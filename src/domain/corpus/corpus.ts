import type { Article } from '../article';

/** The loaded set. */
export interface Corpus {
  readonly title: string | null;
  /** Where the articles come from, in words. */
  readonly source: string | null;
  /** In the order of the file; ids are unique. */
  readonly articles: readonly Article[];
}

/** A record that could not be read, beside those that could. */
export interface RejectedRecord {
  /** Where it stands in the file: `articles[3].issued`. */
  readonly path: string;
  /** What is wrong there: "the month must be 1 to 12, got 13". */
  readonly reason: string;
  /** The record as JSON, cut where it is long. */
  readonly raw: string;
}

export type CorpusFaultKind =
  'empty' | 'web page' | 'cut' | 'not JSON' | 'not a corpus' | 'newer version';

/** Why a whole file is no corpus. */
export interface CorpusFault {
  readonly kind: CorpusFaultKind;
  /** One sentence or two: what it is, where, what to do. */
  readonly message: string;
}

export type CorpusReading =
  | { readonly ok: true; readonly corpus: Corpus; readonly rejected: readonly RejectedRecord[] }
  | { readonly ok: false; readonly fault: CorpusFault };
