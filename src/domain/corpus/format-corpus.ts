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
  { title, source }: CorpusHead,
  articles: Iterable<Article>,
): Generator<string> {
  const head = JSON.stringify({ version: CORPUS_VERSION, title, source });
  yield `${head.slice(0, -1)},"articles":[`;
  let separator = '\n';
  for (const article of articles) {
    yield `${separator}${formatArticle(article)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
