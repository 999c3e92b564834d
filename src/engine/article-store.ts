import type { Article } from '@/domain/article';

/** The articles of a corpus, by their place in it. */
export interface ArticleStore {
  readonly size: number;
  /** @throws RangeError for a number that no article has. */
  get(index: number): Article;
  /** Null as long as the articles are objects. */
  readonly packed: PackedArticles | null;
  /** Makes bytes of articles that are objects. `pause` is called before each few milliseconds of it. */
  pack(pause: () => Promise<void>): Promise<void>;
}

const PACKED_AT_A_TIME = 50;

/** Articles as objects, for those who hold them anyway, until there is time to pack them. */
export class ArticleList implements ArticleStore {
  #articles: readonly Article[];
  #packed: PackedArticles | null = null;

  constructor(articles: readonly Article[]) {
    this.#articles = articles;
  }

  get size(): number {
    return this.#packed?.size ?? this.#articles.length;
  }

  get packed(): PackedArticles | null {
    return this.#packed;
  }

  get(index: number): Article {
    if (this.#packed !== null) return this.#packed.get(index);
    const article = this.#articles[index];
    if (article === undefined) throw new RangeError(`no article has the number ${index}`);
    return article;
  }

  async pack(pause: () => Promise<void>): Promise<void> {
    if (this.#packed !== null) return;
    const packer = new ArticlePacker();
    for (const [index, article] of this.#articles.entries()) {
      if (index % PACKED_AT_A_TIME === 0) await pause();
      packer.add(article);
    }
    this.#packed = await packer.finish(pause);
    this.#articles = [];
  }
}

export interface PackedArrays {
  /** JSON of all articles, one behind the other, as UTF-8. */
  readonly bytes: Uint8Array;
  /** Where each begins; one more than there are articles. */
  readonly starts: Float64Array;
}

/**
 * Articles as the bytes of their JSON. A hundred thousand objects are some 400 MB and a burden to
 * the garbage collector; their bytes are 130 MB, and the 25 of a page are parsed in a millisecond.
 */
export class PackedArticles implements ArticleStore {
  readonly arrays: PackedArrays;
  readonly #decoder = new TextDecoder();

  constructor(arrays: PackedArrays) {
    this.arrays = arrays;
  }

  get size(): number {
    return this.arrays.starts.length - 1;
  }

  get packed(): this {
    return this;
  }

  pack(): Promise<void> {
    return Promise.resolve();
  }

  get(index: number): Article {
    const { bytes, starts } = this.arrays;
    const start = starts[index];
    const end = starts[index + 1];
    if (start === undefined || end === undefined) {
      throw new RangeError(`no article has the number ${index}`);
    }
    // What was packed were articles: nothing else has access to the bytes.
    return JSON.parse(this.#decoder.decode(bytes.subarray(start, end))) as Article;
  }
}

const CHUNK_BYTES = 1 << 22;

/** Packs articles one by one. */
export class ArticlePacker {
  readonly #encoder = new TextEncoder();
  readonly #full: Uint8Array[] = [];
  #chunk = new Uint8Array(CHUNK_BYTES);
  #used = 0;
  readonly #lengths: number[] = [];

  get size(): number {
    return this.#lengths.length;
  }

  add(article: Article): void {
    const json = JSON.stringify(article);
    // A code unit takes three bytes at the most.
    if (this.#used + json.length * 3 > this.#chunk.length) {
      this.#full.push(this.#chunk.subarray(0, this.#used));
      this.#chunk = new Uint8Array(Math.max(CHUNK_BYTES, json.length * 3));
      this.#used = 0;
    }
    const { written } = this.#encoder.encodeInto(json, this.#chunk.subarray(this.#used));
    this.#used += written;
    this.#lengths.push(written);
  }

  /** @param pause Called before each few milliseconds of it. */
  async finish(pause: () => Promise<void>): Promise<PackedArticles> {
    const chunks = [...this.#full.splice(0), this.#chunk.subarray(0, this.#used)];
    const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let at = 0;
    for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
      await pause();
      bytes.set(chunk, at);
      at += chunk.length;
    }
    const starts = new Float64Array(this.#lengths.length + 1);
    for (const [index, length] of this.#lengths.entries()) {
      starts[index + 1] = (starts[index] as number) + length;
    }
    return new PackedArticles({ bytes, starts });
  }
}
