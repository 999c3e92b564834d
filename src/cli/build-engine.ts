import { EngineBuilder } from '@/engine/engine-builder';
import type { SearchEngine } from '@/engine/search-engine';
import { readCorpusFile } from './corpus-file';
import { CannotDo, type Terminal } from './terminal';

export interface BuiltEngine {
  readonly engine: SearchEngine;
  /** Records of the file that are not in it. */
  readonly rejected: number;
}

/**
 * Indexes a corpus while it is read: half a million articles never stand in memory as objects.
 *
 * @throws CannotDo where the file is no corpus.
 */
export async function buildEngine(path: string, terminal: Terminal): Promise<BuiltEngine> {
  let builder = new EngineBuilder();
  let rejected = 0;
  const reading = await readCorpusFile(path, terminal, {
    onArticle: (article) => builder.add(article),
    onRejected: () => {
      rejected += 1;
    },
    onRestart: () => {
      builder = new EngineBuilder();
      rejected = 0;
    },
  });
  if (!reading.ok) throw new CannotDo(`${path}: ${reading.fault.message}`);
  return { engine: await builder.finish(reading.head), rejected };
}
