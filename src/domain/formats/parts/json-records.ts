/**
 * Hands out the records of a JSON file one by one, while it comes.
 *
 * A file is a list of records, an object that holds such a list at a known path, one record, an
 * object of records by number or id, or JSON lines of any of these.
 */
import { JsonPieces, type Piece } from '../../corpus/json-pieces';
import { cutRaw } from '../../corpus/record-reader';
import type { Draft } from '../draft';
import type { ParsedRecord, Parser } from '../format';
import { formatJson, isBlank, lineOf, parseJson, whyNotJson } from './json-text';
import { at, isObject, type JsonObject } from './json-values';

/** What a format says of its JSON files. */
export interface JsonDialect {
  /** Where a list of records, or one record, may stand: ["message", "items"], ["message"]. */
  readonly paths: readonly (readonly string[])[];
  /** Whether an object is a record of the format, and none that wraps others. */
  readonly isRecord: (value: JsonObject) => boolean;
  /** @returns Null for what is no work and is passed over: an attachment, a note. */
  readonly readDraft: (value: JsonObject) => Draft | null;
}

export function createJsonParser(dialect: JsonDialect): Parser {
  return new JsonRecords(dialect);
}

/** JSON lines are told by the first two lines, if these stand within so much of the beginning. */
const LOOKED_AT = 1 << 16; // UTF-16 code units

/**
 * What the next piece is: all up to the first bracket of a value, a name in an object, its value, a
 * record of a list, what follows a bracket that closed, a line; or of no account, behind a fault.
 */
type Place = 'start' | 'name' | 'value' | 'record' | 'behind' | 'line' | 'fault';

/** An object or a list that the scan stands in. */
interface Level {
  readonly kind: 'object' | 'list';
  /** Names of the members that lead to it. */
  readonly path: readonly string[];
  readonly line: number;
  /** Of an object, without those that records were found in. */
  readonly members: Map<string, unknown>;
  /** Whether nothing stands between the bracket and the next piece. */
  isFirst: boolean;
}

class JsonRecords implements Parser {
  readonly #dialect: JsonDialect;
  readonly #pieces = new JsonPieces();
  readonly #encoder = new TextEncoder();
  /** The beginning, until it is known whether these are JSON lines. */
  #head: string | null = '';
  /** Half a character, whose other half is yet to come. */
  #half = '';

  #place: Place = 'start';
  #levels: Level[] = [];
  #name = '';
  /** Whether the outermost value held a record, or a list that could hold some. */
  #hasFound = false;

  constructor(dialect: JsonDialect) {
    this.#dialect = dialect;
  }

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    if (this.#head === null) {
      yield* this.#read(text);
      return;
    }
    this.#head += text;
    const isWhole = this.#head.length >= LOOKED_AT;
    const isLines = isJsonLines(this.#head.slice(0, LOOKED_AT), isWhole);
    if (isLines !== undefined) yield* this.#start(isLines);
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    if (this.#head !== null) yield* this.#start(isJsonLines(this.#head, true) ?? false);
    if (this.#half !== '') yield* this.#read('\uFFFD');
    yield* this.#take(this.#pieces.rest());
  }

  *#start(isLines: boolean): Generator<ParsedRecord, void, undefined> {
    const head = this.#head ?? '';
    this.#head = null;
    if (isLines) this.#place = 'line';
    yield* this.#read(head);
  }

  *#read(text: string): Generator<ParsedRecord, void, undefined> {
    if (this.#place === 'fault') return;
    const whole = this.#half + text;
    const cut = /[\uD800-\uDBFF]$/u.test(whole.slice(-1)) ? whole.length - 1 : whole.length;
    this.#half = whole.slice(cut);
    this.#pieces.push(this.#encoder.encode(whole.slice(0, cut)));
    for (let piece = this.#next(); piece !== null; piece = this.#next()) yield* this.#take(piece);
  }

  #next(): Piece | null {
    if (this.#place === 'fault') return null;
    if (this.#place === 'line') return this.#pieces.nextLine();
    const descends = this.#place === 'start' || (this.#place === 'value' && this.#isOnTheWay());
    return this.#pieces.next(descends ? 'any' : 'none');
  }

  /** Whether the member's value may be the list of records, or hold it. */
  #isOnTheWay(): boolean {
    const path = [...(this.#levels.at(-1)?.path ?? []), this.#name];
    return this.#dialect.paths.some((way) => path.every((name, depth) => way[depth] === name));
  }

  #take(piece: Piece): Iterable<ParsedRecord> {
    switch (this.#place) {
      case 'start':
        return this.#readStart(piece);
      case 'name':
        return this.#readName(piece);
      case 'value':
        return this.#readValue(piece);
      case 'record':
        return this.#readListed(piece);
      case 'behind':
        return this.#readBehind(piece);
      case 'line':
        return this.#readLine(piece);
      case 'fault':
        return [];
    }
  }

  /** The first value, or one more where files were put together. */
  *#readStart(piece: Piece): Generator<ParsedRecord, void, undefined> {
    const isEmpty = isBlank(piece.text);
    if (isEmpty && piece.end === '') return;
    if (!isEmpty || (piece.end !== '[' && piece.end !== '{')) {
      yield this.#fault(piece, '');
      return;
    }
    this.#hasFound = false;
    this.#enter(piece.end, []);
  }

  #enter(bracket: string, path: readonly string[]): void {
    const kind = bracket === '{' ? 'object' : 'list';
    const { line } = this.#pieces;
    this.#levels.push({ kind, path, line, members: new Map(), isFirst: true });
    this.#place = kind === 'object' ? 'name' : 'record';
  }

  *#readName(piece: Piece): Generator<ParsedRecord, void, undefined> {
    const isFirst = this.#levels.at(-1)?.isFirst === true;
    if (isFirst && piece.end === '}' && isBlank(piece.text)) {
      yield* this.#leave();
      return;
    }
    const name = parseJson(piece.text);
    if (piece.end !== ':' || typeof name !== 'string') {
      yield this.#fault(piece, isFirst ? '{' : '{"":0,');
      return;
    }
    this.#name = name;
    this.#place = 'value';
  }

  *#readValue(piece: Piece): Generator<ParsedRecord, void, undefined> {
    const level = this.#levels.at(-1);
    if ((piece.end === '[' || piece.end === '{') && isBlank(piece.text)) {
      this.#enter(piece.end, [...(level?.path ?? []), this.#name]);
      return;
    }
    const value = parseJson(piece.text);
    if (value === undefined || (piece.end !== ',' && piece.end !== '}')) {
      yield this.#fault(piece, '{"":');
      return;
    }
    // Records by their number or id; a record itself has none inside.
    const isKeyed = level?.path.length === 0 && isObject(value) && this.#dialect.isRecord(value);
    if (isKeyed) yield* this.#handOut(value, piece);
    else level?.members.set(this.#name, value);
    yield* this.#readBehind({ ...piece, text: '' });
  }

  *#readListed(piece: Piece): Generator<ParsedRecord, void, undefined> {
    const level = this.#levels.at(-1);
    this.#hasFound = true;
    if (level?.isFirst === true && piece.end === ']' && isBlank(piece.text)) {
      yield* this.#leave();
      return;
    }
    const before = level?.isFirst === true ? '[' : '[0,';
    if (piece.end !== ',' && piece.end !== ']') {
      yield this.#fault(piece, before);
      return;
    }
    const value = parseJson(piece.text);
    // Its brackets are in order: the records behind it can be read.
    if (value === undefined) yield unreadable(piece, whyNotJson(before, piece));
    else yield* this.#handOut(value, piece);
    yield* this.#readBehind({ ...piece, text: '' });
  }

  /** What stands behind a member or a record: the next one, or the end of them. */
  *#readBehind(piece: Piece): Generator<ParsedRecord, void, undefined> {
    const level = this.#levels.at(-1);
    const isList = level?.kind === 'list';
    if (level !== undefined && isBlank(piece.text) && piece.end === ',') {
      level.isFirst = false;
      this.#place = isList ? 'record' : 'name';
    } else if (isBlank(piece.text) && piece.end === (isList ? ']' : '}')) {
      yield* this.#leave();
    } else {
      yield this.#fault(piece, isList ? '[0' : '{"":0');
    }
  }

  *#leave(): Generator<ParsedRecord, void, undefined> {
    const level = this.#levels.pop();
    if (level === undefined) return;
    this.#place = 'behind';
    const isOutermost = this.#levels.length === 0;
    if (level.kind === 'object') yield* this.#readObject(level, isOutermost);
    if (!isOutermost) return;
    // What begins and ends on one line may be the first of many.
    const isLine = level.kind === 'object' && level.line === this.#pieces.line;
    this.#place = isLine ? 'line' : 'start';
  }

  /** An object on the way to the records is one itself where no others are inside. */
  *#readObject(level: Level, isOutermost: boolean): Generator<ParsedRecord, void, undefined> {
    if (this.#hasFound || level.members.size === 0) return;
    const value = Object.fromEntries(level.members);
    if (!isOutermost && !this.#dialect.isRecord(value)) return;
    this.#hasFound = true;
    yield* this.#readRecord(value, level.line, formatJson(value));
  }

  *#readLine(piece: Piece): Generator<ParsedRecord, void, undefined> {
    if (isBlank(piece.text)) return;
    const value = parseJson(piece.text);
    if (value === undefined) yield unreadable(piece, whyNotJson('', { ...piece, end: '' }));
    else yield* this.#handOut(value, piece);
  }

  *#handOut(value: unknown, piece: Piece): Generator<ParsedRecord, void, undefined> {
    this.#hasFound = true;
    for (const record of this.#unwrap(value)) {
      yield* this.#readRecord(record, lineOf(piece), piece.text);
    }
  }

  /** A line, or an element of a list, may itself be what a service replied. */
  #unwrap(value: unknown): readonly unknown[] {
    if (Array.isArray(value)) return value as readonly unknown[];
    if (!isObject(value) || this.#dialect.isRecord(value)) return [value];
    for (const path of this.#dialect.paths) {
      const inner = at(value, ...path);
      if (Array.isArray(inner)) return inner as readonly unknown[];
      if (isObject(inner) && this.#dialect.isRecord(inner)) return [inner];
    }
    return [value];
  }

  *#readRecord(
    value: unknown,
    line: number,
    text: string,
  ): Generator<ParsedRecord, void, undefined> {
    const raw = cutRaw(text.trim());
    if (!isObject(value)) {
      yield { ok: false, line, reason: 'expected a record as an object', raw };
      return;
    }
    const draft = this.#dialect.readDraft(value);
    if (draft !== null) yield { ok: true, line, draft, raw };
  }

  /** Nothing behind it can be read. */
  #fault(piece: Piece, before: string): ParsedRecord {
    this.#place = 'fault';
    this.#levels = [];
    return unreadable(piece, whyNotJson(before, piece));
  }
}

function unreadable(piece: Piece, reason: string): ParsedRecord {
  return { ok: false, line: lineOf(piece), reason, raw: cutRaw(piece.text.trim()) };
}

/**
 * Whether a text is a record a line. A text that was set out over lines has its first one end in the
 * middle of something.
 *
 * @returns Undefined where more of the text must be seen.
 */
function isJsonLines(head: string, isWhole: boolean): boolean | undefined {
  const start = head.search(/\S/u);
  if (start === -1) return isWhole ? false : undefined;
  if (!head.startsWith('{', start)) return false;
  const end = head.indexOf('\n', start);
  const second = end === -1 ? '' : head.slice(end).trimStart();
  if (second === '') return isWhole ? false : undefined;
  return second.startsWith('{') && !/[[{,:]\s*$/u.test(head.slice(start, end).slice(-20));
}
