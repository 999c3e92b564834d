import type { Article } from '@/domain/article';
import {
  CORPUS_FORMATS,
  readCorpusStream,
  type CorpusFormat,
  type CorpusStreamReading,
} from '@/domain/corpus/read-corpus-stream';
import type { RejectedRecord } from '@/domain/corpus/corpus';
import { readSource, type SourceOptions } from '@/domain/files/read-source';
import type { SourceFile } from '@/domain/files/unpack';
import type { ImportedFile } from '@/domain/files/import';
import { findFormat, FORMATS } from '@/domain/formats/registry';
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

type AnyFileOptions = Pick<SourceOptions, 'format' | 'onArticle' | 'onRejected' | 'onRestart'>;

/**
 * Reads a file of any format, packed or not.
 *
 * @returns One entry for each file in it: see `readSource`.
 * @throws CannotDo where its bytes cannot be had.
 */
export function readAnyFile(
  path: string,
  terminal: Terminal,
  options: AnyFileOptions,
): Promise<readonly ImportedFile[]> {
  return readSource(openFile(path, terminal), {
    ...options,
    formats: FORMATS,
    pause: () => terminal.stdout.ready(),
  });
}

export function openFile(path: string, terminal: Terminal): SourceFile {
  // Node unpacks gzip several times as fast as the page can.
  return { name: path, size: null, chunks: () => unpack(terminal.open(path), path) };
}

/** @throws CannotDo for a format that nobody reads. */
export function readFormat(value: string | undefined): SourceOptions['format'] {
  if (value === undefined) return undefined;
  const format = CORPUS_FORMATS.find((each) => each === value) ?? findFormat(value);
  if (format !== undefined) return format;
  throw new CannotDo(`There is no format “${value}”: Lectern reads ${formatIds()}.`);
}

/** "corpus, jsonl, ris and nbib" */
export function formatIds(): string {
  const ids = [...CORPUS_FORMATS, ...FORMATS.map(({ id }) => id)];
  return `${ids.slice(0, -1).join(', ')} and ${ids.at(-1) ?? ''}`;
}
