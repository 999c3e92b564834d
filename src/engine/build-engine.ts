import type { Corpus } from '@/domain/corpus/corpus';
import { BATCH, EngineBuilder, type BuildOptions } from './engine-builder';
import type { SearchEngine } from './search-engine';

/** Makes a search engine of a corpus that stands in memory anyway; its articles are not copied. */
export async function buildEngine(
  { title, source, articles }: Corpus,
  options: BuildOptions = {},
): Promise<SearchEngine> {
  const builder = new EngineBuilder(articles);
  for (const [index, article] of articles.entries()) {
    builder.add(article);
    if (index % BATCH !== BATCH - 1) continue;
    options.onProgress?.(index + 1, articles.length);
    await options.pause?.();
  }
  return builder.finish({ title, source }, options);
}
