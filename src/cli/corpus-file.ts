import type { Article } from '@/domain/article';
import type { RejectedRecord } from '@/domain/corpus/corpus';
import {
  CORPUS_FORMATS,
  readCorpusStream,
  type CorpusFormat,
  type CorpusStreamReading,
} from '@/domain/corpus/read-corpus-stream';
import { CannotDo, type Terminal } from './terminal';
import { unpack } from './unpack';

export interface CorpusFileOptions {
  readonly onArticle: (article: Article) => void;
  /** @param line On which the record begins, from 1. */
  readonly onRejected: (record: RejectedRecord, line: number) => void;
  /** Nothing that was handed out counts: see `readCorpusStream`. */
  readonly onRestart: () => void;
  /** Found out from the file where it is not stated. */
  readonly format?: CorpusFormat | undefined;
}

/**
 * Reads a corpus or JSON lines, packed with gzip or not.
 *
 * @throws CannotDo where its bytes cannot be had.
 */
export function readCorpusFile(
  path: string,
  terminal: Terminal,
  options: CorpusFileOptions,
): Promise<CorpusStreamReading> {
  return readCorpusStream(unpack(terminal.open(path), path), {
    ...options,
    pause: () => terminal.stdout.ready(),
  });
}

/** @throws CannotDo for a format that nobody reads. */
export function readFormat(value: string | undefined): CorpusFormat | undefined {
  const format = CORPUS_FORMATS.find((each) => each === value);
  if (value === undefined || format !== undefined) return format;
  const known = CORPUS_FORMATS.join(' and ');
  throw new CannotDo(`There is no format “${value}”: Lectern reads ${known}.`);
}
