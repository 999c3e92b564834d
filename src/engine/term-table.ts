import { ASCII_KIND, JOINT, LETTER, SEPARATOR } from '@/domain/text/ascii';
import { MOST_PARTS, tokenise } from '@/domain/text/tokens';
import { grow } from './grow';

const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const BLANK = 32;
const HYPHEN = 45;
const APOSTROPHE = 39;

/** FNV-1a, 32 bits. Source: RFC 9923, section 2. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A call with some 100,000 arguments overflows the stack, and a "word" may be that long. */
const MOST_ARGUMENTS = 1000;

/** Takes the words of a text: the number of the term, and which word of the text it is. */
export type TokenSink = (term: number, position: number) => void;

/**
 * Numbers the distinct terms of a corpus in the order in which they come.
 *
 * It finds the same tokens as `tokenise`, without making a string of each: fifteen million words
 * of 100,000 abstracts are 200,000 terms. A word of plain letters is hashed where it stands; all
 * else goes through `tokenise`.
 */
export class TermTable {
  /** The code units of all terms, one behind the other. */
  #units = new Uint16Array(1 << 16);
  /** Where each term begins in `#units`; one more than there are terms. */
  #starts = new Uint32Array(1 << 12);
  /** Open addressing: in pairs, the number of a term and 1 (0: a free slot), and its hash. */
  #slots = new Uint32Array(1 << 14);
  #size = 0;

  /** Distinct terms. */
  get size(): number {
    return this.#size;
  }

  term(id: number): string {
    const units = this.#units.subarray(this.#starts[id], this.#starts[id + 1]);
    let term = '';
    for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
      term += String.fromCharCode(...units.subarray(at, at + MOST_ARGUMENTS));
    }
    return term;
  }

  /** Numbers the tokens of a text. Returns the number of positions in it. */
  scan(text: string, sink: TokenSink): number {
    const { length } = text;
    let position = 0;
    let at = 0;
    while (at < length) {
      let code = text.charCodeAt(at);
      if (code < 128 && ASCII_KIND[code] !== LETTER) {
        at += 1;
        continue;
      }
      const start = at;
      let hash = FNV_START;
      while (code < 128 && ASCII_KIND[code] === LETTER) {
        // The bit that tells capitals from small letters is set in digits as well.
        hash = Math.imul(hash ^ (code | 32), FNV_PRIME);
        at += 1;
        code = at === length ? BLANK : text.charCodeAt(at);
      }
      if (code < 128 && ASCII_KIND[code] === SEPARATOR) {
        sink(this.#intern(text, start, at, mix(hash)), position);
        position += 1;
        continue;
      }
      // A hyphen, an apostrophe or no ASCII: up to where the word ends for certain.
      let isCompound = true;
      let before = LETTER as number;
      while (at < length) {
        code = text.charCodeAt(at);
        const kind = code < 128 ? (ASCII_KIND[code] as number) : LETTER;
        if (kind === SEPARATOR) break;
        if (code > 127 || code === APOSTROPHE || (kind === JOINT && before === JOINT)) {
          isCompound = false;
        }
        before = kind;
        at += 1;
      }
      position +=
        isCompound && before === LETTER
          ? this.#scanCompound(text, start, at, position, sink)
          : this.#scanSlowly(text.slice(start, at), position, sink);
    }
    return position;
  }

  /** From `start` to `end` stand ASCII letters with single hyphens between them. */
  #scanCompound(text: string, start: number, end: number, position: number, sink: TokenSink) {
    let parts = 0;
    let closed = FNV_START; // the hash of the whole without its hyphens
    let hash = FNV_START;
    let from = start;
    for (let at = start; at <= end; at += 1) {
      const code = at === end ? HYPHEN : text.charCodeAt(at);
      if (code === HYPHEN) {
        sink(this.#intern(text, from, at, mix(hash)), position + parts);
        parts += 1;
        from = at + 1;
        hash = FNV_START;
      } else {
        hash = Math.imul(hash ^ (code | 32), FNV_PRIME);
        closed = Math.imul(closed ^ (code | 32), FNV_PRIME);
      }
    }
    if (parts <= MOST_PARTS) {
      const whole = text.slice(start, end).replaceAll('-', '');
      sink(this.#intern(whole, 0, whole.length, mix(closed)), position);
    }
    return parts;
  }

  #scanSlowly(text: string, position: number, sink: TokenSink): number {
    let count = 0;
    for (const token of tokenise(text)) {
      sink(this.intern(token.term), position + token.position);
      count = Math.max(count, token.position + token.span);
    }
    return count;
  }

  /** The number of a folded term, a new one where it is not known. */
  intern(term: string): number {
    let hash = FNV_START;
    for (let at = 0; at < term.length; at += 1) {
      hash = Math.imul(hash ^ term.charCodeAt(at), FNV_PRIME);
    }
    return this.#intern(term, 0, term.length, mix(hash));
  }

  /** @param text Holds the term; ASCII capitals in it are taken as small letters. */
  #intern(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = (hash << 1) & mask;
    for (;;) {
      const id = slots[slot] as number;
      if (id === 0) return this.#add(text, start, end, hash, slot);
      if (slots[slot + 1] === hash && this.#equals(id - 1, text, start, end)) return id - 1;
      slot = (slot + 2) & mask;
    }
  }

  #equals(id: number, text: string, start: number, end: number): boolean {
    const from = this.#starts[id] as number;
    if ((this.#starts[id + 1] as number) - from !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      if (this.#units[from + at - start] !== lower(text.charCodeAt(at))) return false;
    }
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size;
    const from = this.#starts[id] as number;
    const to = from + end - start;
    if (to > this.#units.length) this.#units = grow(this.#units, Uint16Array, to);
    for (let at = start; at < end; at += 1) {
      this.#units[from + at - start] = lower(text.charCodeAt(at));
    }
    this.#size += 1;
    if (this.#size + 1 > this.#starts.length) {
      this.#starts = grow(this.#starts, Uint32Array, this.#size + 1);
    }
    this.#starts[this.#size] = to;
    this.#slots[slot] = id + 1;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 > this.#slots.length) this.#rehash();
    return id;
  }

  #rehash(): void {
    const old = this.#slots;
    const slots = new Uint32Array(old.length * 2);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += 2) {
      if (old[from] === 0) continue;
      const hash = old[from + 1] as number;
      let slot = (hash << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[from] as number;
      slots[slot + 1] = hash;
    }
    this.#slots = slots;
  }
}

function lower(code: number): number {
  return code >= CAPITAL_A && code <= CAPITAL_Z ? code | 32 : code;
}

/** Spreads what FNV leaves in the low bits. Source: the finaliser of MurmurHash3. */
function mix(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (half ^ (half >>> 13)) >>> 0;
}
