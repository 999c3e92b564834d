import { FIRST_SECTION } from './parts';

/**
 * Where each term stands, as bytes.
 *
 * A posting is one term in one part of one article:
 *
 * ```text
 * varint  twice the articles since the posting before, for another part of the same article 0;
 *         and 1 where a byte follows: else it is once in the first section, as half of them are
 * byte    bits 0–4 the part (parts.ts), bits 5–7 how often; 0 there: a varint follows
 * ```
 *
 * and in a second stream, as many varints as it says how often: the positions in the part, the
 * first as it is, the others since the one before. Ranking reads the first stream only.
 * Varints hold seven bits a byte, the lowest first. Source: Zobel & Moffat (2006), "Inverted files
 * for text search engines", ACM Computing Surveys 38(2), section 8.
 */
export interface PostingArrays {
  /** Articles that have the term; one of each of these for a term. */
  readonly documentFrequency: Uint32Array;
  /** Where the term's postings begin in `postings`; one more than there are terms. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint8Array;
  readonly positionStarts: Uint32Array;
  readonly positions: Uint8Array;
}

export const PART_BITS = 5;
export const PART_MASK = 0b11111;
/** The highest frequency that fits beside the part. */
export const MOST_INLINE = 7;

/** Goes through the postings of one term, in the order of articles and parts. */
export class PostingCursor {
  article = 0;
  part = 0;
  /** Times the term stands in the part. */
  frequency = 0;
  readonly #arrays: PostingArrays;
  #at: number;
  readonly #end: number;
  #positionAt: number;
  /** Positions of the present posting that were not read. */
  #unread = 0;

  constructor(arrays: PostingArrays, term: number) {
    this.#arrays = arrays;
    this.#at = arrays.postingStarts[term] as number;
    this.#end = arrays.postingStarts[term + 1] as number;
    this.#positionAt = arrays.positionStarts[term] as number;
  }

  /** Goes to the next posting; false behind the last. */
  next(): boolean {
    if (this.#at >= this.#end) return false;
    const head = this.#varint();
    this.article += head >>> 1;
    if (head & 1) {
      const info = this.#arrays.postings[this.#at] as number;
      this.#at += 1;
      this.part = info & PART_MASK;
      this.frequency = info >>> PART_BITS || this.#varint();
    } else {
      this.part = FIRST_SECTION;
      this.frequency = 1;
    }
    this.#skipPositions();
    this.#unread = this.frequency;
    return true;
  }

  /** Reads the positions of the present posting into `positions`, once. */
  readPositions(positions: number[]): void {
    const { positions: bytes } = this.#arrays;
    positions.length = 0;
    let at = this.#positionAt;
    let position = 0;
    for (; this.#unread > 0; this.#unread -= 1) {
      let byte = bytes[at] as number;
      at += 1;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at] as number;
        at += 1;
        value |= (byte & 127) << shift;
      }
      position += value;
      positions.push(position);
    }
    this.#positionAt = at;
  }

  #skipPositions(): void {
    const { positions } = this.#arrays;
    let at = this.#positionAt;
    for (; this.#unread > 0; at += 1) if ((positions[at] as number) < 128) this.#unread -= 1;
    this.#positionAt = at;
  }

  #varint(): number {
    const { postings } = this.#arrays;
    let byte = postings[this.#at] as number;
    this.#at += 1;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[this.#at] as number;
      this.#at += 1;
      value |= (byte & 127) << shift;
    }
    return value;
  }
}
