import type { CorpusFault } from './corpus';
import { newerVersion, notACorpus } from './corpus-fault';
import { describeType } from './describe-type';

/** The newest version of the corpus format that this code reads. */
export const CORPUS_VERSION = 1;

/** What a corpus file says of itself, beside its articles. */
export interface CorpusHead {
  readonly title: string | null;
  /** Where the articles come from, in words. */
  readonly source: string | null;
}

export type CorpusHeadReading =
  | { readonly ok: true; readonly head: CorpusHead }
  | { readonly ok: false; readonly fault: CorpusFault };

/** @param fields Of the file's outermost object; of `articles` only the type is looked at. */
export function readCorpusHead(fields: ReadonlyMap<string, unknown>): CorpusHeadReading {
  const version = fields.get('version');
  const isNumeral = typeof version === 'number' || typeof version === 'string';
  if (isNumeral && Number(version) > CORPUS_VERSION) {
    return { ok: false, fault: newerVersion(version, CORPUS_VERSION) };
  }
  const articles = fields.get('articles');
  if (!Array.isArray(articles)) {
    const found = fields.has('articles')
      ? `“articles” is ${describeType(articles)}`
      : 'it has no “articles”';
    return { ok: false, fault: notACorpus(found) };
  }
  return {
    ok: true,
    head: { title: readText(fields.get('title')), source: readText(fields.get('source')) },
  };
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
