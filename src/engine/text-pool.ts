/** Strings as bytes: UTF-8, one behind the other. */
export interface PoolArrays {
  readonly bytes: Uint8Array;
  /** Where each begins; one more than there are. */
  readonly starts: Uint32Array;
}

/** U+FEFF at the beginning of a string is part of it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

const BLANK = 32;

/** A call with some 100,000 arguments overflows the stack. */
const MOST_ARGUMENTS = 1000;

/**
 * A list of strings that takes a byte for most letters and four for each string: V8 takes some
 * forty for the smallest. A corpus has hundreds of thousands of terms and authors.
 */
export class TextPool {
  readonly arrays: PoolArrays;
  /** Made when it is first asked for. */
  #words: WordIndex | null = null;

  constructor(arrays: PoolArrays) {
    this.arrays = arrays;
  }

  static of(texts: readonly string[]): TextPool {
    const starts = new Uint32Array(texts.length + 1);
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    const bytes = new Uint8Array(units * 3); // a code unit takes three bytes at the most
    let at = 0;
    for (const [index, text] of texts.entries()) {
      starts[index] = at;
      at = write(text, bytes, at);
    }
    starts[texts.length] = at;
    return new TextPool({ bytes: bytes.slice(0, at), starts });
  }

  get size(): number {
    return this.arrays.starts.length - 1;
  }

  /** Empty for a number that no string has. */
  get(index: number): string {
    const { bytes, starts } = this.arrays;
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? start;
    if (end - start > MOST_ARGUMENTS) return decoder.decode(bytes.subarray(start, end));
    for (let at = start; at < end; at += 1) {
      if ((bytes[at] as number) > 127) return decoder.decode(bytes.subarray(start, end));
    }
    return String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[]);
  }

  /** The first that is not before a text, where they are in the order of `<`. */
  firstNotBefore(text: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.get(middle) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of a text; -1 where it is not among them. They must be in the order of `<`. */
  find(text: string): number {
    const at = this.firstNotBefore(text);
    return at < this.size && this.get(at) === text ? at : -1;
  }

  /** The numbers of those that hold a text, in order. */
  holding(text: string): number[] {
    const { bytes, starts } = this.arrays;
    const { size } = this;
    if (text === '') return Array.from({ length: size }, (_, index) => index);
    const wanted = encode(text);
    const found: number[] = [];
    let index = 0;
    for (let at = nextOf(bytes, wanted, 0); at !== -1; at = nextOf(bytes, wanted, at + 1)) {
      while ((starts[index + 1] as number) <= at) index += 1;
      const end = starts[index + 1] as number;
      if (at + wanted.length > end) continue;
      found.push(index);
      at = end - 1; // once is enough
    }
    return found;
  }

  /** The numbers of those that begin with a text, or have it behind a blank; in order. */
  withWordBeginning(text: string): number[] {
    const { bytes, starts } = this.arrays;
    if (text === '') return this.holding(text);
    const wanted = encode(text);
    this.#words ??= new WordIndex(this.arrays);
    const { indices, places } = this.#words.beginningWith(wanted[0] as number);
    const found: number[] = [];
    for (let nth = 0; nth < places.length; nth += 1) {
      const index = indices[nth] as number;
      const at = places[nth] as number;
      if (at + wanted.length > (starts[index + 1] as number)) continue;
      if (found.at(-1) !== index && standsAt(bytes, wanted, at)) found.push(index);
    }
    return found;
  }
}

/**
 * Where the words of a pool begin, by their first byte. A letter typed is looked up in every name of
 * a corpus: a twentieth of them is looked at for it.
 */
class WordIndex {
  /** In which string each word is, and where in the bytes: in order for each first byte. */
  readonly #indices: Uint32Array;
  readonly #places: Uint32Array;
  /** Where the words of each first byte begin; one more than there are. */
  readonly #starts = new Uint32Array(257);

  constructor({ bytes, starts }: PoolArrays) {
    const nextOfByte = new Uint32Array(256);
    eachWord(bytes, starts, (_, at) => {
      const byte = bytes[at] as number;
      this.#starts[byte + 1] = (this.#starts[byte + 1] as number) + 1;
    });
    for (let byte = 0; byte < 256; byte += 1) {
      nextOfByte[byte] = this.#starts[byte] as number;
      this.#starts[byte + 1] = (this.#starts[byte + 1] as number) + (this.#starts[byte] as number);
    }
    this.#indices = new Uint32Array(this.#starts[256] as number);
    this.#places = new Uint32Array(this.#starts[256] as number);
    eachWord(bytes, starts, (index, at) => {
      const byte = bytes[at] as number;
      const nth = nextOfByte[byte] as number;
      nextOfByte[byte] = nth + 1;
      this.#indices[nth] = index;
      this.#places[nth] = at;
    });
  }

  beginningWith(byte: number): { readonly indices: Uint32Array; readonly places: Uint32Array } {
    const [start, end] = [this.#starts[byte], this.#starts[byte + 1]];
    return {
      indices: this.#indices.subarray(start, end),
      places: this.#places.subarray(start, end),
    };
  }
}

/** A word begins with its string, or behind a blank. */
function eachWord(
  bytes: Uint8Array,
  starts: Uint32Array,
  visit: (index: number, at: number) => void,
): void {
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const start = starts[index] as number;
    const end = starts[index + 1] as number;
    for (let at = start; at < end; at += 1) {
      if (at === start || bytes[at - 1] === BLANK) visit(index, at);
    }
  }
}

/** Where a text stands next, from a place on; -1 where it does not. */
function nextOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const first = wanted[0] as number;
  let at = bytes.indexOf(first, from);
  while (at !== -1 && !standsAt(bytes, wanted, at)) at = bytes.indexOf(first, at + 1);
  return at;
}

function standsAt(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  let same = 0;
  while (same < wanted.length && bytes[at + same] === wanted[same]) same += 1;
  return same === wanted.length;
}

function encode(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3); // a code unit takes three bytes at the most
  return bytes.subarray(0, write(text, bytes, 0));
}

function write(text: string, bytes: Uint8Array, start: number): number {
  let at = start;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) return start + encoder.encodeInto(text, bytes.subarray(start)).written;
    bytes[at] = code;
    at += 1;
  }
  return at;
}
