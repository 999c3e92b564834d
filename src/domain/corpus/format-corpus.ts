import type { Article } from '../article';
import { CORPUS_VERSION, type CorpusHead } from './corpus-head';
import { formatArticle } from './format-article';

/**
 * Writes a corpus file, an article a line: `readCorpus` reads the same articles from it.
 * See docs/corpus-format.md.
 *
 * @returns Its text in pieces: as one it might be longer than a text can be.
 */
export function* formatCorpus(
  head: CorpusHead,
  articles: Iterable<Article>,
): Generator<string, void, undefined> {
  yield* formatRecords(head, articles, (article) => formatArticle(article));
}

/** @param formatRecord Writes one of them on one line: `formatArticle`, with what it shall say. */
export function* formatRecords<T>(
  { title, source }: CorpusHead,
  records: Iterable<T>,
  formatRecord: (record: T) => string,
): Generator<string, void, undefined> {
  const head = JSON.stringify({ version: CORPUS_VERSION, title, source });
  yield `${head.slice(0, -1)},"articles":[`;
  let separator = '\n';
  for (const record of records) {
    yield `${separator}${formatRecord(record)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
