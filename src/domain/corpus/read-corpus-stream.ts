import type { Article } from '../article';
import type { DraftAnnotations } from '../formats/draft';
import type { CorpusFault, RejectedRecord } from './corpus';
import { cutOff, EMPTY, notJson, TOO_DEEP } from './corpus-fault';
import { readCorpusHead, type CorpusHead } from './corpus-head';
import { findJsonFault } from './json-fault';
import { JsonPieces, positionBehind, type Opening, type Piece } from './json-pieces';
import { readCorpus } from './read-corpus';
import { cutRaw, RecordReader } from './record-reader';

/** How a file is laid out: one JSON text, or JSON lines (a record on each). */
export const CORPUS_FORMATS = ['corpus', 'jsonl'] as const;
export type CorpusFormat = (typeof CORPUS_FORMATS)[number];

export interface CorpusStreamOptions {
  /**
   * Takes each article as it is read, in the order of the file.
   * @param line On which its record begins, from 1.
   * @param annotations What the reader who wrote the file says of it; most files have none.
   */
  readonly onArticle: (
    article: Article,
    line: number,
    annotations: DraftAnnotations | undefined,
  ) => void;
  /** @param line On which the record begins, from 1. */
  readonly onRejected: (record: RejectedRecord, line: number) => void;
  /**
   * Nothing that was handed out counts: a second `articles` begins, and of two equal names in an
   * object JSON.parse takes the last.
   */
  readonly onRestart: () => void;
  /** Found out from the first line where it is not stated. */
  readonly format?: CorpusFormat | undefined;
  /** @param bytes Read so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Awaited now and then, so that others get a turn; it may throw to end the work. */
  readonly pause?: (() => Promise<void>) | undefined;
  readonly signal?: { throwIfAborted(): void } | undefined;
}

export type CorpusStreamReading =
  | { readonly ok: true; readonly head: CorpusHead }
  | { readonly ok: false; readonly fault: CorpusFault };

/** Records between two pauses: a few milliseconds of work. */
const BATCH = 50;

/**
 * Reads what `readCorpus` reads, and JSON lines, without ever holding the file: neither its text
 * nor its parse tree. Of one JSON text it gives exactly what `readCorpus` gives for the whole of it.
 *
 * A fault may come after articles were handed out (the file is cut, or has a newer version stated
 * at its end): then they do not count.
 *
 * @param chunks The file's bytes, in UTF-8.
 * @throws What `chunks`, `pause` or `signal` throws.
 */
export async function readCorpusStream(
  chunks: AsyncIterable<Uint8Array>,
  options: CorpusStreamOptions,
): Promise<CorpusStreamReading> {
  const { onProgress, pause, signal } = options;
  const reader = new StreamReader(options);
  let bytes = 0;
  let paused = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    reader.push(chunk);
    for (;;) {
      const step = reader.step();
      if (step === 'needs more') break;
      if (step !== 'went on') return { ok: false, fault: step };
      if (reader.records - paused < BATCH) continue;
      paused = reader.records;
      await pause?.();
      signal?.throwIfAborted();
    }
    bytes += chunk.length;
    onProgress?.(bytes);
  }
  return reader.end();
}

/**
 * What the next piece is: all up to the first bracket, a name in the outermost object, its value,
 * a record of the list, what follows the list in the object, what follows the end; or the rest of
 * a line whose record was read, or a line.
 */
type Place =
  'start' | 'name' | 'value' | 'record' | 'behind list' | 'end' | 'rest of line' | 'line';

class StreamReader {
  readonly #options: CorpusStreamOptions;
  readonly #pieces = new JsonPieces();
  #place: Place;
  /** JSON that stands for all that was read, so that the place of a fault in a piece is found. */
  #before = '';
  /** Whether nothing stands between the bracket and the piece. */
  #first = true;

  /** Of the outermost object; in place of a list of articles that was handed out, an empty one. */
  readonly #fields = new Map<string, unknown>();
  #name = '';
  #firstLine = 1;

  #recordReader = new RecordReader((line) => `line ${line}`);
  #inObject = false;
  #index = 0;
  /** The record of the first line, until a second line shows that these are JSON lines. */
  #pending: { readonly record: unknown; readonly line: number } | null = null;

  /** Read or rejected so far. */
  records = 0;

  constructor(options: CorpusStreamOptions) {
    this.#options = options;
    this.#place = options.format === 'jsonl' ? 'line' : 'start';
  }

  push(chunk: Uint8Array): void {
    this.#pieces.push(chunk);
  }

  step(): 'needs more' | 'went on' | CorpusFault {
    const piece =
      this.#place === 'line' || this.#place === 'rest of line'
        ? this.#pieces.nextLine()
        : this.#pieces.next(this.#opening());
    return piece === null ? 'needs more' : (this.#read(piece) ?? 'went on');
  }

  end(): CorpusStreamReading {
    const rest = this.#pieces.rest();
    const fault = this.#read(rest);
    if (fault !== null) return { ok: false, fault };
    if (this.#place !== 'line' && this.#place !== 'rest of line') {
      return this.#inObject ? readCorpusHead(this.#fields) : { ok: true, head: NO_HEAD };
    }
    // One line: a record, unless it is the whole of another kind of file.
    const pending = this.#pending;
    if (pending === null) return this.records > 0 ? { ok: true, head: NO_HEAD } : failed(EMPTY);
    const reading = this.#recordReader.read(pending.record, pending.line);
    if (!reading.ok) return readCorpusHead(this.#fields);
    this.#options.onArticle(reading.article, pending.line, reading.annotations);
    return { ok: true, head: NO_HEAD };
  }

  #opening(): Opening {
    if (this.#place === 'start') return 'any';
    return this.#place === 'value' && this.#name === 'articles' ? 'list' : 'none';
  }

  /** @returns Null where the text can go on behind the piece. */
  #read(piece: Piece): CorpusFault | null {
    switch (this.#place) {
      case 'start':
        return this.#readStart(piece);
      case 'name':
        return this.#readName(piece);
      case 'value':
        return this.#readValue(piece);
      case 'record':
        return this.#readListed(piece);
      case 'behind list':
        if (!isBlank(piece.text)) return this.#faultIn(piece);
        return this.#behindMember(piece);
      case 'end':
        return isBlank(piece.text) && piece.end === '' ? null : this.#faultIn(piece);
      case 'rest of line':
        if (!isBlank(piece.text)) return this.#faultIn(piece);
        this.#place = 'line';
        return null;
      case 'line':
        this.#readLine(piece);
        return null;
    }
  }

  #readStart(piece: Piece): CorpusFault | null {
    const { text, end } = piece;
    if (!isBlank(text) || (end !== '[' && end !== '{')) {
      // No list and no object, so that its beginning tells all. `readCorpus` takes a mark off.
      const reading = readCorpus(`\uFEFF${text}${end}`);
      if (reading.ok) throw new Error('a corpus began with neither [ nor {');
      return reading.fault;
    }
    this.#inObject = end === '{';
    this.#firstLine = this.#pieces.line;
    if (end === '{') this.#go('name', '{');
    else this.#startList('');
    return null;
  }

  #readName(piece: Piece): CorpusFault | null {
    if (this.#first && piece.end === '}' && isBlank(piece.text)) return this.#endObject();
    const name = parseJson(piece.text);
    if (piece.end !== ':' || typeof name !== 'string') return this.#faultIn(piece);
    this.#name = name;
    this.#go('value', '{"":');
    return null;
  }

  #readValue(piece: Piece): CorpusFault | null {
    if (piece.end === '[' && isBlank(piece.text)) {
      this.#startList('articles');
      return null;
    }
    const value = parseJson(piece.text);
    if (value === undefined) return this.#faultIn(piece);
    this.#fields.set(this.#name, value);
    return this.#behindMember(piece);
  }

  #behindMember(piece: Piece): CorpusFault | null {
    if (piece.end === '}') return this.#endObject();
    if (piece.end !== ',') return this.#faultIn(piece);
    this.#go('name', '{"":0,', false);
    return null;
  }

  #startList(path: string): void {
    if (this.records > 0) this.#options.onRestart();
    this.#fields.set('articles', []);
    this.#recordReader = new RecordReader((index) => `${path}[${index}]`);
    this.#index = 0;
    this.#go('record', '[');
  }

  #readListed(piece: Piece): CorpusFault | null {
    const { text, end, start } = piece;
    const isEmptyList = this.#first && end === ']' && isBlank(text);
    if (!isEmptyList) {
      const record = parseJson(text);
      if (record === undefined || (end !== ',' && end !== ']')) return this.#faultIn(piece);
      this.#handOut(record, this.#index, () => positionBehind(leadingBlanks(text), start).line);
      this.#index += 1;
    }
    if (end === ',') this.#go('record', '[0,', false);
    else if (this.#inObject) this.#go('behind list', '{"":[]');
    else this.#go('end', '[]');
    return null;
  }

  #endObject(): null {
    this.#go('end', '{}');
    const isOneLine = this.#firstLine === this.#pieces.line;
    if (isOneLine && !this.#fields.has('articles') && this.#options.format === undefined) {
      this.#pending = { record: Object.fromEntries(this.#fields), line: this.#firstLine };
      this.#place = 'rest of line';
    }
    return null;
  }

  #readLine({ text, start: { line } }: Piece): void {
    if (isBlank(text)) return;
    if (this.#pending !== null) {
      const pending = this.#pending;
      this.#pending = null;
      this.#handOut(pending.record, pending.line, () => pending.line);
    }
    const record = parseJson(text);
    if (record === undefined) {
      this.records += 1;
      const rejected = { path: `line ${line}`, reason: whyNotJson(text), raw: cutRaw(text.trim()) };
      this.#options.onRejected(rejected, line);
    } else {
      this.#handOut(record, line, () => line);
    }
  }

  #handOut(record: unknown, number: number, findLine: () => number): void {
    this.records += 1;
    const reading = this.#recordReader.read(record, number);
    if (reading.ok) this.#options.onArticle(reading.article, findLine(), reading.annotations);
    else this.#options.onRejected(reading.rejected, findLine());
  }

  #go(place: Place, before: string, first = true): void {
    this.#place = place;
    this.#before = before;
    this.#first = first;
  }

  /** Why the text cannot go on as it does in a piece, or behind it. */
  #faultIn({ text, end, start }: Piece): CorpusFault {
    const known = this.#before + text + end;
    const place = findJsonFault(known);
    // It is JSON, but this machine cannot parse it.
    if (place === null || (place === known.length && end !== '')) return TOO_DEEP;
    const at = place - this.#before.length;
    if (end === '' && isBlank(text.slice(at))) return cutOff(start.offset + text.length);
    const { line, column } = positionBehind(text.slice(0, at), start);
    return notJson(line, column);
  }
}

const NO_HEAD: CorpusHead = { title: null, source: null };

function failed(fault: CorpusFault): CorpusStreamReading {
  return { ok: false, fault };
}

/** Why a line is not JSON, in words. */
function whyNotJson(line: string): string {
  const place = findJsonFault(line);
  if (place === null) return 'is JSON, but too deep or too long for this machine';
  return isBlank(line.slice(place))
    ? 'breaks off before its end'
    : `is not JSON: it cannot be read at column ${place + 1}`;
}

/** Undefined, which JSON does not have, where the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What JSON takes for blank; `trim` knows more. */
function isBlank(text: string): boolean {
  return /^[ \t\n\r]*$/u.test(text);
}

function leadingBlanks(text: string): string {
  return /^[ \t\n\r]*/u.exec(text)?.[0] ?? '';
}
