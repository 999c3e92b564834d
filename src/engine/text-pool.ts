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
    return this.#holding(text, () => true);
  }

  /** The numbers of those that begin with a text, or have it behind a blank; in order. */
  withWordBeginning(text: string): number[] {
    const { bytes, starts } = this.arrays;
    return this.#holding(text, (at, index) => at === starts[index] || bytes[at - 1] === BLANK);
  }

  /** @param counts Whether to count where the text stands in the bytes, and in which string. */
  #holding(text: string, counts: (at: number, index: number) => boolean): number[] {
    const { bytes, starts } = this.arrays;
    const { size } = this;
    if (text === '') return Array.from({ length: size }, (_, index) => index);
    const wanted = new Uint8Array(text.length * 3);
    const length = write(text, wanted, 0);
    const first = wanted[0] as number;
    const found: number[] = [];
    let index = 0;
    for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
      let same = 1;
      while (same < length && bytes[at + same] === wanted[same]) same += 1;
      if (same < length) continue;
      while ((starts[index + 1] as number) <= at) index += 1;
      const end = starts[index + 1] as number;
      if (at + length > end || !counts(at, index)) continue;
      found.push(index);
      at = end - 1; // once is enough
    }
    return found;
  }
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
