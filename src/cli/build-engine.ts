import { EngineBuilder } from '@/engine/engine-builder';
import type { SearchEngine } from '@/engine/search-engine';
import { readCorpusFile } from './corpus-file';
import { openIndex } from './corpus-index';
import { CannotDo, type Terminal } from './terminal';

export interface BuiltEngine {
  readonly engine: SearchEngine;
  /** Records of the file that are not in it. */
  readonly rejected: number;
}

/**
 * Opens the index beside a corpus, or, where it has none, indexes it while it is read: half a
 * million articles never stand in memory as objects.
 *
 * @throws CannotDo where the file is no corpus.
 */
export async function buildEngine(path: string, terminal: Terminal): Promise<BuiltEngine> {
  const kept = await openIndex(path, terminal);
  if (kept !== null) return { engine: kept, rejected: 0 }; // what `build` wrote has none
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
