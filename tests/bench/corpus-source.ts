import { existsSync } from 'node:fs';

import type { Article } from '@/domain/article';
import { readArticle } from '@/domain/corpus/read-article';
import { generateRecords } from './generate-corpus';
import { readCorpusFile } from './read-corpus-file';

/** Where the articles of a benchmark come from. Plain data: it crosses to another process. */
export type CorpusSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'generated'; readonly seed: string };

/** A hundred thousand abstracts from arXiv, beside the repository where somebody put them. */
export const REAL_CORPUS = '../shared/data/large/arxiv-100k.jsonl.gz';
const GENERATED_SEED = 'lectern';

/** As many as the budgets are about. */
export const USUAL_SIZE = 100_000;

/** In place of a file. */
const GENERATED = 'generated';

/**
 * @param path A file, or `GENERATED`; left out: the real corpus where it is, else generated.
 * @throws Error with a sentence for the reader where there is no such file.
 */
export function chooseSource(path: string | undefined): CorpusSource {
  if (path !== undefined && path !== GENERATED) {
    if (!existsSync(path)) throw new Error(`There is no file ${path}.`);
    return { kind: 'file', path };
  }
  if (path === undefined && existsSync(REAL_CORPUS)) return { kind: 'file', path: REAL_CORPUS };
  return { kind: 'generated', seed: GENERATED_SEED };
}

export function describeSource(source: CorpusSource): string {
  return source.kind === 'file' ? source.path : `generated from the seed “${source.seed}”`;
}

/**
 * @param limit Articles at the most. A file may have fewer.
 * @throws Error with a sentence for the reader where the file is no corpus.
 */
export async function readArticles(
  source: CorpusSource,
  limit: number,
): Promise<readonly Article[]> {
  if (source.kind === 'file') return (await readCorpusFile(source.path, limit)).articles;
  return Array.from(generateRecords(limit, source.seed), (record) => {
    const reading = readArticle(record);
    if (!reading.ok) throw new TypeError(`generated ${record.id}: ${reading.problem.reason}`);
    return reading.article;
  });
}
