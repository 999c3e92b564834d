import type { RejectedRecord } from '@/domain/corpus/corpus';
import { readCorpusStream } from '@/domain/corpus/read-corpus-stream';
import { EngineBuilder } from '@/engine/engine-builder';
import { chunksOf } from './chunks-of';
import { giveWay } from './give-way';
import type { CallContext } from './search-service';

/** Reads and indexes a corpus as it comes, a record at a time. */
export async function readFile(file: Blob, { signal, onProgress }: CallContext) {
  const pause = giveWay(signal);
  let builder = new EngineBuilder();
  let rejected: RejectedRecord[] = [];
  const reading = await readCorpusStream(chunksOf(file), {
    onArticle: (article) => builder.add(article),
    onRejected: (record) => rejected.push(record),
    onRestart: () => {
      builder = new EngineBuilder();
      rejected = [];
    },
    onProgress: (done) => onProgress({ stage: 'reading', done, total: file.size }),
    pause,
    signal,
  });
  if (!reading.ok) return reading;
  const built = await builder.finish(reading.head, {
    onProgress: (done, total) => onProgress({ stage: 'indexing', done, total }),
    pause,
  });
  return { ok: true as const, engine: built, rejected };
}
