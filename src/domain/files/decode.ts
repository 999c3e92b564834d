/**
 * Text from bytes, whatever encoding they are in. What a file says of itself (a byte order mark, an
 * XML declaration) counts for less than what its bytes can be.
 *
 * Source of the encodings: WHATWG Encoding Standard, https://encoding.spec.whatwg.org/
 */

export interface Encoding {
  /** Of the Encoding Standard: "utf-8", "utf-16le", "windows-1252". */
  readonly label: string;
  /** Bytes at the beginning that are no text. */
  readonly markLength: number;
}

/** Bytes that `findEncoding` looks at. */
export const ENCODING_HEAD = 4096;

/**
 * @param head The first bytes of a file.
 * @returns Null where they are no text of any encoding: a picture, a program.
 */
export function findEncoding(head: Uint8Array): Encoding | null {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: 'utf-8', markLength: 3 };
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', markLength: 2 };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', markLength: 2 };
  const wide = findUtf16(head);
  if (wide !== null) return { label: wide, markLength: 0 };
  if (isBinary(head)) return null;
  return { label: findDeclared(head) ?? 'utf-8', markLength: 0 };
}

/** In Western text every other byte of UTF-16 is 0. */
function findUtf16(head: Uint8Array): string | null {
  const pairs = Math.min(head.length >> 1, 256);
  if (pairs < 2) return null;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) evenZeros += 1;
    if (head[2 * pair + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > 0.7 * pairs && evenZeros < 0.1 * pairs) return 'utf-16le';
  if (evenZeros > 0.7 * pairs && oddZeros < 0.1 * pairs) return 'utf-16be';
  return null;
}

/** Control characters, which no text has many of. */
function isBinary(head: Uint8Array): boolean {
  let controls = 0;
  for (const byte of head) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) {
      controls += 1;
    }
  }
  return controls > head.length / 50 + 1;
}

/**
 * The encoding that an XML declaration names, where the bytes are not UTF-8 anyway: many a program
 * wrote a declaration and then something else. Source: XML 1.0, section 4.3.3.
 */
function findDeclared(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 200));
  const label = /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/iu.exec(start)?.[1];
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    // A declaration that could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith('utf-16') || (isAscii(head) ? false : isUtf8(head))
      ? null
      : encoding;
  } catch {
    return null;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Text of a file, piece by piece, with "\n" for every end of a line. */
export interface Decoder {
  push(bytes: Uint8Array): string;
  end(): string;
}

export function createDecoder({ label, markLength }: Encoding): Decoder {
  const inner = createInner(label);
  const lines = new LineEnds();
  let skip = markLength;
  return {
    push(bytes) {
      const rest = bytes.subarray(Math.min(skip, bytes.length));
      skip -= bytes.length - rest.length;
      return lines.push(inner.push(rest));
    },
    end: () => lines.push(inner.end()) + lines.end(),
  };
}

function createInner(label: string): Decoder {
  if (label === 'utf-8') return new Utf8Decoder();
  return label === 'windows-1252' ? WESTERN : new LabelDecoder(label);
}

class LabelDecoder implements Decoder {
  readonly #decoder: TextDecoder;

  constructor(label: string) {
    this.#decoder = new TextDecoder(label);
  }

  push(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes, { stream: true });
  }

  end(): string {
    return this.#decoder.decode();
  }
}

/** What Windows-1252 has at 0x80 to 0x9F, where Latin-1 has control characters. */
const WINDOWS_SIGNS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Windows-1252. Node's TextDecoder of that name reads Latin-1: nodejs/node#56542. */
const WESTERN: Decoder = {
  push: (bytes) => Array.from(bytes, readWestern).join(''),
  end: () => '',
};

function readWestern(byte: number): string {
  return byte >= 0x80 && byte <= 0x9f
    ? WINDOWS_SIGNS.charAt(byte - 0x80)
    : String.fromCharCode(byte);
}

/**
 * UTF-8, in which a byte that cannot be is read as Windows-1252: files of old programs are that
 * throughout, and files that were pasted together are it in places. No letter is lost either way.
 */
class Utf8Decoder implements Decoder {
  readonly #strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
  /** The beginning of a character that the next bytes may complete. */
  #begun: Uint8Array = new Uint8Array(0);

  push(bytes: Uint8Array): string {
    const all = new Uint8Array(this.#begun.length + bytes.length);
    all.set(this.#begun);
    all.set(bytes, this.#begun.length);
    const whole = all.length - unfinished(all);
    this.#begun = all.slice(whole);
    return this.#decode(all.subarray(0, whole));
  }

  end(): string {
    const rest = this.#begun;
    this.#begun = new Uint8Array(0);
    return this.#decode(rest);
  }

  #decode(bytes: Uint8Array): string {
    try {
      return this.#strict.decode(bytes);
    } catch {
      return this.#decodeMixed(bytes);
    }
  }

  #decodeMixed(bytes: Uint8Array): string {
    const pieces: string[] = [];
    let from = 0;
    let at = 0;
    while (at < bytes.length) {
      const length = characterLength(bytes, at);
      if (length > 0) {
        at += length;
        continue;
      }
      pieces.push(this.#strict.decode(bytes.subarray(from, at)));
      pieces.push(readWestern(bytes[at] ?? 0));
      at += 1;
      from = at;
    }
    pieces.push(this.#strict.decode(bytes.subarray(from)));
    return pieces.join('');
  }
}

/** Bytes at the end that begin a character without ending it: 0 to 3. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return expectedLength(byte) > back ? back : 0;
  }
  return 0;
}

function expectedLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf4) return 4;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xc2 && lead < 0xe0 ? 2 : 1;
}

/**
 * Bytes of the character that begins there; 0 where none can.
 * Source: Unicode 16, table 3-7, "Well-Formed UTF-8 Byte Sequences".
 */
function characterLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = expectedLength(lead);
  if (length === 1) return 0;
  const second = bytes[at + 1] ?? 0;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = at + 2; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  return length;
}

/** CR LF and a lone CR become LF. */
class LineEnds {
  #endsInReturn = false;

  push(text: string): string {
    if (text === '') return '';
    const begun = this.#endsInReturn ? `\r${text}` : text;
    this.#endsInReturn = begun.endsWith('\r');
    const whole = this.#endsInReturn ? begun.slice(0, -1) : begun;
    return whole.includes('\r') ? whole.replace(/\r\n?/gu, '\n') : whole;
  }

  end(): string {
    return this.#endsInReturn ? '\n' : '';
  }
}
