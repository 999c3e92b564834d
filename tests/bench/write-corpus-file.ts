import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Article } from '@/domain/article';
import { formatArticle } from '@/domain/corpus/format-article';
import { readArticles, type CorpusSource } from './corpus-source';

/**
 * Writes the articles of a source as a corpus that the page opens.
 *
 * @param limit Articles at the most.
 */
export async function writeCorpusFile(
  source: CorpusSource,
  limit: number,
  path: string,
): Promise<void> {
  const articles = await readArticles(source, limit);
  await pipeline(Readable.from(toJson(articles)), createWriteStream(path));
}

function* toJson(articles: readonly Article[]): Generator<string> {
  yield '{"version":1,"title":"Benchmark","articles":[';
  for (const [index, article] of articles.entries()) {
    yield `${index === 0 ? '' : ','}\n${formatArticle(article)}`;
  }
  yield '\n]}\n';
}
