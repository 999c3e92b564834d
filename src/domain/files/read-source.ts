import type { Article } from '../article';
import { readCorpusStream } from '../corpus/read-corpus-stream';
import type { DraftAnnotations } from '../formats/draft';
import { finishDraft } from '../formats/finish-draft';
import type { Format, ParsedRecord } from '../formats/format';
import type { ImportedFile, RecordPlace, RejectedImport } from './import';
import { PeekedBytes } from './bytes';
import { createDecoder, ENCODING_HEAD, findEncoding, type Encoding } from './decode';
import { describeUnknown, sniff, SNIFFED, type Recognised } from './sniff';
import { PackedFault, unpackFile, type SourceFile } from './unpack';

export interface SourceOptions {
  readonly formats: readonly Format[];
  /** What the file is, where it should not be found out. */
  readonly format?: Recognised | 'jsonl' | undefined;
  /**
   * Takes each article as it is read, in the order of the file.
   *
   * @param annotations What the file says of a reader's own work on it, where it says any.
   */
  readonly onArticle: (
    article: Article,
    place: RecordPlace,
    annotations: DraftAnnotations | undefined,
  ) => void;
  readonly onRejected: (record: RejectedImport) => void;
  /**
   * Of the file named last, nothing that was handed out counts: it turns out to be faulty as a
   * whole, or begins its list of articles anew.
   */
  readonly onRestart: (file: string) => void;
  /** @param bytes Of the source file, read so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Awaited now and then, so that others get a turn; it may throw to end the work. */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly signal?: { throwIfAborted(): void } | undefined;
}

/** Records between two pauses: a few milliseconds of work. */
const BATCH = 50;

/**
 * Reads a file of any format, in any encoding, packed or not; of a zip file each member.
 *
 * @returns One entry for each file in it, also for one that could not be read.
 * @throws What the file's chunks, `pause` or `signal` throw.
 */
export async function readSource(
  source: SourceFile,
  options: SourceOptions,
): Promise<readonly ImportedFile[]> {
  const counted = countBytes(source, options);
  const files: ImportedFile[] = [];
  try {
    for await (const file of unpackFile(counted)) files.push(await readFile(file, options));
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    files.push(unreadable(source.name, error.message)); // the package itself
  }
  if (files.length === 0) files.push(unreadable(source.name, 'There is no file in this zip file.'));
  return files;
}

function countBytes(file: SourceFile, { onProgress, signal }: SourceOptions): SourceFile {
  return {
    ...file,
    async *chunks() {
      let bytes = 0;
      for await (const chunk of file.chunks()) {
        signal?.throwIfAborted();
        yield chunk;
        bytes += chunk.length;
        onProgress?.(bytes);
      }
    },
  };
}

async function readFile(file: SourceFile, options: SourceOptions): Promise<ImportedFile> {
  const { name } = file;
  const bytes = new PeekedBytes(file.chunks());
  const counts = { read: 0, rejected: 0 };
  const counting: SourceOptions = {
    ...options,
    onArticle: (article, place, annotations) => {
      counts.read += 1;
      options.onArticle(article, place, annotations);
    },
    onRejected: (record) => {
      counts.rejected += 1;
      options.onRejected(record);
    },
    onRestart: () => {
      counts.read = 0;
      counts.rejected = 0;
      options.onRestart(name);
    },
  };
  try {
    const encoding = findEncoding(await bytes.peek(ENCODING_HEAD));
    if (encoding === null) {
      return unreadable(name, 'This is not a reference file: it holds no text.');
    }
    const head = decodeHead(await bytes.peek(SNIFFED), encoding);
    const format = options.format ?? sniff(head, options.formats);
    if (format === null || head.trim() === '') {
      return unreadable(name, describeUnknown(head, options.formats));
    }
    if (format === 'corpus' || format === 'jsonl') {
      const fault = await readOwn(name, bytes, encoding, format, counting);
      if (fault === null) return { name, format: 'Lectern', ...counts, fault };
      counting.onRestart(name);
      return unreadable(name, fault);
    }
    await readRecords(name, decoded(bytes.chunks(), encoding), format, counting);
    return { name, format: format.name, ...counts, fault: null };
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    counting.onRestart(name);
    return unreadable(name, error.message);
  }
}

async function readRecords(
  file: string,
  text: AsyncIterable<string>,
  format: Format,
  { onArticle, onRejected, pause, signal }: SourceOptions,
): Promise<void> {
  const parser = format.createParser();
  let records = 0;
  const take = async (parsed: Iterable<ParsedRecord>): Promise<void> => {
    for (const record of parsed) {
      const { line } = record;
      const reading = record.ok ? finishDraft(record.draft) : record;
      if (reading.ok) onArticle(reading.article, { file, line }, reading.annotations);
      else onRejected({ file, line, reason: reading.reason, raw: record.raw });
      records += 1;
      if (records % BATCH !== 0) continue;
      await pause?.();
      signal?.throwIfAborted();
    }
  };
  for await (const piece of text) {
    await take(parser.push(piece));
    await pause?.();
  }
  await take(parser.end());
}

/** @returns Why it is no corpus; null where it is one. */
async function readOwn(
  file: string,
  bytes: PeekedBytes,
  encoding: Encoding,
  format: 'corpus' | 'jsonl',
  options: SourceOptions,
): Promise<string | null> {
  const isUtf8 = encoding.label === 'utf-8';
  const chunks = isUtf8 ? bytes.chunks() : encoded(decoded(bytes.chunks(), encoding));
  const reading = await readCorpusStream(chunks, {
    format: options.format === undefined ? undefined : format,
    onArticle: (article, line, annotations) =>
      options.onArticle(article, { file, line }, annotations),
    onRejected: ({ path, reason, raw }, line) => {
      const place = path.replace(OF_LINE, '');
      options.onRejected({
        file,
        line,
        reason: place === '' ? reason : `${place}: ${reason}`,
        raw,
      });
    },
    onRestart: () => options.onRestart(file),
    pause: options.pause,
    signal: options.signal,
  });
  return reading.ok ? null : reading.fault.message;
}

/** How the path of a record in JSON lines begins: the line is told anyway. */
const OF_LINE = /^line \d+\.?/u;

async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Encoding,
): AsyncGenerator<string> {
  const decoder = createDecoder(encoding);
  for await (const chunk of chunks) yield decoder.push(chunk);
  yield decoder.end();
}

async function* encoded(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of text) yield encoder.encode(piece);
}

/** May end in half a character, which is left out. */
function decodeHead(bytes: Uint8Array, encoding: Encoding): string {
  return createDecoder(encoding).push(bytes).slice(0, SNIFFED);
}

function unreadable(name: string, fault: string): ImportedFile {
  return { name, format: null, read: 0, rejected: 0, fault };
}
