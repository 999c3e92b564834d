/**
 * Parts a JSON text while it comes, in chunks of bytes, so that each part can be parsed by itself.
 *
 * Nothing is checked here but where strings and brackets end. That is enough: where every piece is
 * JSON, and every byte between two pieces is the one that belongs there, the whole is JSON too.
 * Bytes will do, since in UTF-8 no byte of a longer character looks like a sign of JSON.
 */

/** A stretch of the text, up to a sign that ends it: one of `,` `:` `]` `}`, see `next`. */
export interface Piece {
  readonly text: string;
  /** The sign behind it, which is passed over; "" at the end of the text. */
  readonly end: string;
  readonly start: Position;
}

/** Like an editor's: `line` and `column` count from 1, in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** Code units before it. */
  readonly offset: number;
}

/** Opening brackets that end a piece too: none, that of a list, or that of a list or an object. */
export type Opening = 'none' | 'list' | 'any';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const LIST_START = 0x5b;
const LIST_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

export class JsonPieces {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  #chunk: Uint8Array = new Uint8Array(0);
  /** Where in the chunk to look on. */
  #at = 0;
  /** What earlier chunks hold of the piece that is being read. */
  #carried: Uint8Array[] = [];

  // Where the scan stands between two chunks.
  #depth = 0;
  #inString = false;
  #escaped = false;

  #position: Position = { line: 1, column: 1, offset: 0 };

  /** Of what comes next, from 1. */
  get line(): number {
    return this.#position.line;
  }

  /** Gives it more of the text, once `next` or `nextLine` found no more in what it has. */
  push(chunk: Uint8Array): void {
    this.#chunk = chunk;
    this.#at = 0;
  }

  /**
   * @returns The text up to the next sign that stands in no string, and in no brackets that were
   *   opened inside the piece; null where the chunk ends before that.
   */
  next(opening: Opening): Piece | null {
    return this.#upTo(this.#findSign(opening));
  }

  /** @returns The text up to the next line feed; null where the chunk ends before that. */
  nextLine(): Piece | null {
    const found = this.#chunk.indexOf(LINE_FEED, this.#at);
    return this.#upTo(found === -1 ? this.#chunk.length : found);
  }

  /** @returns What is left when there are no more chunks. */
  rest(): Piece {
    return this.#take(this.#chunk.subarray(this.#at), '');
  }

  #upTo(end: number): Piece | null {
    const bytes = this.#chunk.subarray(this.#at, end);
    const sign = this.#chunk[end];
    if (sign === undefined) {
      // A copy: whoever sends the chunks may fill the same bytes again.
      if (bytes.length > 0) this.#carried.push(new Uint8Array(bytes));
      this.#at = end;
      return null;
    }
    this.#at = end + 1;
    return this.#take(bytes, String.fromCharCode(sign));
  }

  #take(bytes: Uint8Array, end: string): Piece {
    const whole = this.#carried.length === 0 ? bytes : joined([...this.#carried, bytes]);
    this.#carried = [];
    const decoded = this.#decoder.decode(whole);
    const start = this.#position;
    const text = start.offset === 0 ? decoded.replace(/^\uFEFF/u, '') : decoded;
    this.#position = positionBehind(text + end, start);
    return { text, end, start };
  }

  /** Every byte of a corpus comes by here: one loop, and nothing made in it. */
  #findSign(opening: Opening): number {
    const bytes = this.#chunk;
    const length = bytes.length;
    const stopsAtList = opening !== 'none';
    const stopsAtObject = opening === 'any';
    let depth = this.#depth;
    let inString = this.#inString;
    let at = this.#at;
    if (this.#escaped && at < length) {
      this.#escaped = false;
      at += 1;
    }
    scan: for (; at < length; at += 1) {
      const byte = bytes[at] as number;
      if (inString) {
        if (byte === QUOTE) inString = false;
        else if (byte === BACKSLASH) at += 1;
        continue;
      }
      switch (byte) {
        case QUOTE:
          inString = true;
          break;
        case LIST_START:
          if (depth === 0 && stopsAtList) break scan;
          depth += 1;
          break;
        case OBJECT_START:
          if (depth === 0 && stopsAtObject) break scan;
          depth += 1;
          break;
        case LIST_END:
        case OBJECT_END:
          if (depth === 0) break scan;
          depth -= 1;
          break;
        case COMMA:
        case COLON:
          if (depth === 0) break scan;
          break;
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    if (at <= length) return at;
    this.#escaped = true; // the chunk ends between a backslash and what it escapes
    return length;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where a text ends that begins at a position. */
export function positionBehind(text: string, { line, column, offset }: Position): Position {
  let lines = 0;
  let last = -1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    last = at;
  }
  return {
    line: line + lines,
    column: lines === 0 ? column + text.length : text.length - last,
    offset: offset + text.length,
  };
}
