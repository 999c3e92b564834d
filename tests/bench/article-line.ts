import { readArticle, type ArticleReading } from '@/domain/corpus/read-article';

/**
 * Reads one line of a JSONL file.
 *
 * @throws SyntaxError if the line is not JSON.
 */
export function readArticleLine(line: string): ArticleReading {
  return readArticle(JSON.parse(line));
}
