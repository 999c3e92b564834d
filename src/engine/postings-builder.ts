import type { Article } from '@/domain/article';
import { FIELDS, FIRST_SECTION, LAST_PART, partNumber, partTexts } from './parts';
import { MOST_INLINE, PART_BITS, type PostingArrays } from './postings';
import { groupByStem } from './stems';
import { grow } from './grow';
import { TermTable } from './term-table';
import { TextPool } from './text-pool';

/**
 * Tokens that are sorted at a time, and those of the article that goes beyond: 64 MB for a while,
 * however large the corpus. The arrays double, so it is somewhat less than a power of two.
 */
const BLOCK_TOKENS = 4_000_000;
/** The first block is smaller, each next one twice as large: a small corpus needs no large arrays. */
const FIRST_BLOCK_TOKENS = 500_000;
const FIRST_CAPACITY = 1 << 14;

const POSITION_BITS = 32 - PART_BITS;
const POSITION_MASK = 2 ** POSITION_BITS - 1;

/** The postings of a stretch of articles, term by term; they continue those of the last stretch. */
interface Block {
  /** Where each term's bytes begin; one more than there were terms. */
  readonly postingStarts: Uint32Array;
  readonly postings: Uint8Array;
  readonly positionStarts: Uint32Array;
  readonly positions: Uint8Array;
}

export interface BuiltPostings extends PostingArrays {
  /** In the order of `<`; a term's place is its number. */
  readonly terms: TextPool;
  /** The stem of each term, as a number. */
  readonly groups: Uint32Array;
  /** Tokens by article and field: article 0's `FIELDS`, article 1's, …; cut at 65,535. */
  readonly fieldLengths: Uint16Array;
}

/**
 * Makes postings of articles, added in order, once each.
 *
 * Tokens are gathered article by article and sorted by term a block at a time, by counting: there
 * is no object for a posting at any time. A block's bytes continue those of the block before, so
 * that joining them copies and decodes nothing.
 */
export class PostingsBuilder {
  readonly #terms = new TermTable();
  readonly #blocks: Block[] = [];
  readonly #mostTokens: number;
  #blockTokens: number;
  #tokenTerms = new Uint32Array(FIRST_CAPACITY);
  /** The part in the high bits, the position in the low ones. */
  #tokenPlaces = new Uint32Array(FIRST_CAPACITY);
  #sortedArticles = new Uint32Array();
  #sortedPlaces = new Uint32Array();
  #tokens = 0;
  /** The next position in each part of an article. */
  readonly #nextPosition = new Uint32Array(LAST_PART + 1);
  /** The part that is being scanned, in the high bits, and the position that it begins at. */
  #part = 0;
  #first = 0;
  /** One function for all texts: the engine of the language can then build it into the loop. */
  readonly #takeToken = (term: number, position: number): void => {
    if (this.#tokens === this.#tokenTerms.length) this.#makeRoom();
    this.#tokenTerms[this.#tokens] = term;
    this.#tokenPlaces[this.#tokens] = this.#part | Math.min(this.#first + position, POSITION_MASK);
    this.#tokens += 1;
  };
  /** For each article of the block, how many tokens there were at its end. */
  #ends: number[] = [];
  #size = 0;
  #fieldLengths = new Uint16Array(FIELDS.length * 1024);
  #documentFrequency = new Uint32Array(1024);
  /** The last article of each term, and 1; 0 for none. */
  #lastArticle = new Uint32Array(1024);

  constructor(blockTokens = BLOCK_TOKENS) {
    this.#mostTokens = blockTokens;
    this.#blockTokens = Math.min(FIRST_BLOCK_TOKENS, blockTokens);
  }

  /** Articles added. */
  get size(): number {
    return this.#size;
  }

  add(article: Article): void {
    const lengths = this.#size * FIELDS.length;
    if (lengths + FIELDS.length > this.#fieldLengths.length) {
      this.#fieldLengths = grow(this.#fieldLengths, Uint16Array, lengths + FIELDS.length);
    }
    const nextPosition = this.#nextPosition.fill(0);
    for (const { part, text } of partTexts(article)) {
      const number = partNumber(part);
      const first = nextPosition[number] as number;
      const count = this.#scan(text, number, first);
      nextPosition[number] = first + count + 1; // no phrase goes from one keyword into the next
      const field = lengths + Math.min(number, FIRST_SECTION);
      this.#fieldLengths[field] = Math.min((this.#fieldLengths[field] as number) + count, 0xffff);
    }
    this.#size += 1;
    this.#ends.push(this.#tokens);
    // Never within an article: of each of its parts a term has one posting.
    if (this.#tokens >= this.#blockTokens) this.#endBlock();
  }

  #scan(text: string, part: number, first: number): number {
    this.#part = part << POSITION_BITS;
    this.#first = first;
    return this.#terms.scan(text, this.#takeToken);
  }

  #makeRoom(): void {
    this.#tokenTerms = grow(this.#tokenTerms, Uint32Array, 0);
    this.#tokenPlaces = grow(this.#tokenPlaces, Uint32Array, 0);
  }

  /** Joins the blocks. The builder is of no use afterwards. */
  finish(): BuiltPostings {
    this.#endBlock();
    const count = this.#terms.size;
    const terms = Array.from({ length: count }, (_, id) => this.#terms.term(id));
    const order = orderOf(terms);
    const documentFrequency = Uint32Array.from(
      order,
      (id) => this.#documentFrequency[id] as number,
    );
    const [postingStarts, postings] = join(
      order,
      this.#blocks.map((block) => ({ starts: block.postingStarts, bytes: block.postings })),
    );
    const [positionStarts, positions] = join(
      order,
      this.#blocks.map((block) => ({ starts: block.positionStarts, bytes: block.positions })),
    );
    this.#blocks.length = 0;
    const sorted = Array.from(order, (id) => terms[id] as string);
    return {
      terms: TextPool.of(sorted),
      groups: groupByStem(sorted),
      documentFrequency,
      postingStarts,
      postings,
      positionStarts,
      positions,
      fieldLengths: this.#fieldLengths.slice(0, this.#size * FIELDS.length),
    };
  }

  /** Sorts the tokens at hand by term and writes their postings. */
  #endBlock(): void {
    const termCount = this.#terms.size;
    const tokens = this.#tokens;
    const next = new Uint32Array(termCount + 1);
    for (let at = 0; at < tokens; at += 1) {
      const term = this.#tokenTerms[at] as number;
      next[term] = (next[term] as number) + 1;
    }
    let sum = 0;
    for (let term = 0; term <= termCount; term += 1) {
      const count = next[term] as number;
      next[term] = sum;
      sum += count;
    }
    if (this.#sortedArticles.length < tokens) {
      this.#sortedArticles = new Uint32Array(tokens);
      this.#sortedPlaces = new Uint32Array(tokens);
    }
    const articles = this.#sortedArticles;
    const places = this.#sortedPlaces;
    let article = this.#size - this.#ends.length;
    let end = this.#ends[0] ?? tokens;
    let ended = 0;
    for (let at = 0; at < tokens; at += 1) {
      while (at >= end) {
        article += 1;
        ended += 1;
        end = this.#ends[ended] ?? tokens;
      }
      const term = this.#tokenTerms[at] as number;
      const to = next[term] as number;
      next[term] = to + 1;
      articles[to] = article;
      places[to] = this.#tokenPlaces[at] as number;
    }
    // `next` is now where each term's tokens end.
    this.#blocks.push(this.#encode(next, tokens));
    this.#blockTokens = Math.min(this.#blockTokens * 2, this.#mostTokens);
    this.#ends = [];
    this.#tokens = 0;
  }

  #encode(ends: Uint32Array, tokens: number): Block {
    const articles = this.#sortedArticles;
    const places = this.#sortedPlaces;
    const termCount = this.#terms.size;
    if (termCount > this.#lastArticle.length) {
      this.#lastArticle = grow(this.#lastArticle, Uint32Array, termCount);
      this.#documentFrequency = grow(this.#documentFrequency, Uint32Array, termCount);
    }
    const postings = new ByteWriter(tokens * 2);
    const positions = new ByteWriter(tokens * 1.5);
    const postingStarts = new Uint32Array(termCount + 1);
    const positionStarts = new Uint32Array(termCount + 1);
    let at = 0;
    for (let term = 0; term < termCount; term += 1) {
      postingStarts[term] = postings.length;
      positionStarts[term] = positions.length;
      const end = ends[term] as number;
      let last = this.#lastArticle[term] as number;
      while (at < end) {
        const article = articles[at] as number;
        const part = (places[at] as number) >>> POSITION_BITS;
        let position = 0;
        let frequency = 0;
        while (
          at < end &&
          articles[at] === article &&
          (places[at] as number) >>> POSITION_BITS === part
        ) {
          const next = (places[at] as number) & POSITION_MASK;
          positions.varint(next - position);
          position = next;
          frequency += 1;
          at += 1;
        }
        const since = article - Math.max(last - 1, 0);
        if (part === FIRST_SECTION && frequency === 1) {
          postings.varint(since * 2);
        } else {
          postings.varint(since * 2 + 1);
          postings.byte(frequency <= MOST_INLINE ? part | (frequency << PART_BITS) : part);
          if (frequency > MOST_INLINE) postings.varint(frequency);
        }
        if (last !== article + 1) {
          this.#documentFrequency[term] = (this.#documentFrequency[term] as number) + 1;
        }
        last = article + 1;
      }
      this.#lastArticle[term] = last;
    }
    postingStarts[termCount] = postings.length;
    positionStarts[termCount] = positions.length;
    return {
      postingStarts,
      postings: postings.bytes(),
      positionStarts,
      positions: positions.bytes(),
    };
  }
}

/** The numbers of the terms in the order of their code units, which binary search relies on. */
function orderOf(terms: readonly string[]): Uint32Array {
  const numbers = new Map(terms.map((term, id) => [term, id]));
  return Uint32Array.from([...terms].sort(), (term) => numbers.get(term) as number);
}

interface Stretch {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

/** Puts the bytes of each term together, terms in the given order. */
function join(order: Uint32Array, blocks: readonly Stretch[]): [Uint32Array, Uint8Array] {
  const starts = new Uint32Array(order.length + 1);
  const joined = new Uint8Array(blocks.reduce((sum, { bytes }) => sum + bytes.length, 0));
  let to = 0;
  for (let number = 0; number < order.length; number += 1) {
    const id = order[number] as number;
    starts[number] = to;
    for (const block of blocks) {
      if (id + 1 >= block.starts.length) continue; // the term was not known then
      const from = block.starts[id] as number;
      const end = block.starts[id + 1] as number;
      // Most are a few bytes, for which a call of `set` takes longer than the loop.
      if (end - from > 64) joined.set(block.bytes.subarray(from, end), to);
      else
        for (let at = from; at < end; at += 1) joined[to + at - from] = block.bytes[at] as number;
      to += end - from;
    }
  }
  starts[order.length] = to;
  return [starts, joined];
}

class ByteWriter {
  length = 0;
  #bytes: Uint8Array;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(Math.max(Math.ceil(capacity), 16));
  }

  byte(value: number): void {
    if (this.length === this.#bytes.length) this.#bytes = grow(this.#bytes, Uint8Array, 0);
    this.#bytes[this.length] = value;
    this.length += 1;
  }

  varint(value: number): void {
    let rest = value;
    if (this.length + 5 > this.#bytes.length) this.#bytes = grow(this.#bytes, Uint8Array, 0);
    while (rest > 127) {
      this.#bytes[this.length] = (rest & 127) | 128;
      this.length += 1;
      rest >>>= 7;
    }
    this.#bytes[this.length] = rest;
    this.length += 1;
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}
