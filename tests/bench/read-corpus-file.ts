import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

import type { Article } from '@/domain/article';
import { readCorpus } from '@/domain/corpus/read-corpus';
import type { ArticleReading } from '@/domain/corpus/read-article';
import { messageOf } from './message-of';
import { readArticleLine } from './article-line';

export interface CorpusFileReading {
  readonly articles: readonly Article[];
  /** Records that are no articles, and those whose id was there before. */
  readonly rejected: number;
}

/**
 * Reads a corpus from a file, by its name: `.jsonl` is one article a line (ours or a collected
 * record), anything else a corpus as the page opens it; `.gz` behind either is unpacked.
 *
 * @param limit Articles to read; the rest of a `.jsonl` is not touched.
 * @throws Error with a sentence for the reader where it is no corpus.
 */
export async function readCorpusFile(path: string, limit = Infinity): Promise<CorpusFileReading> {
  const isLines = /\.jsonl(\.gz)?$/u.test(path);
  try {
    return await (isLines ? readLines(path, limit) : readWhole(path, limit));
  } catch (error) {
    throw new Error(`${path} cannot be read: ${messageOf(error)}`, { cause: error });
  }
}

async function readWhole(path: string, limit: number): Promise<CorpusFileReading> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const reading = readCorpus(text);
  if (!reading.ok) throw new Error(reading.fault.message);
  return {
    articles: reading.corpus.articles.slice(0, limit),
    rejected: reading.rejected.length,
  };
}

async function readLines(path: string, limit: number): Promise<CorpusFileReading> {
  const articles: Article[] = [];
  const ids = new Set<string>();
  let rejected = 0;
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line.trim() === '') continue;
    const reading = readLine(line, number);
    if (reading.ok && !ids.has(reading.article.id)) {
      ids.add(reading.article.id);
      articles.push(reading.article);
    } else {
      rejected += 1;
    }
    if (articles.length >= limit) break;
  }
  return { articles, rejected };
}

function readLine(line: string, number: number): ArticleReading {
  try {
    return readArticleLine(line);
  } catch (error) {
    throw new Error(`line ${number} is not JSON.`, { cause: error });
  }
}

/** The lines of a text file, as they are read; `.gz` is unpacked. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  // The last stream of a pipeline has the faults of all, and ending it ends all.
  const bytes = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => undefined) : file;
  let begun = '';
  for await (const text of bytes.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (begun + text).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  yield begun;
}
