/** A stream of bytes that can be looked into before it is read. */
export class PeekedBytes {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #begun: Uint8Array[] = [];
  #ended = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#source = chunks[Symbol.asyncIterator]();
  }

  /** @returns The first `length` bytes; fewer only where there are no more. */
  async peek(length: number): Promise<Uint8Array> {
    let size = this.#begun.reduce((sum, chunk) => sum + chunk.length, 0);
    while (size < length && !this.#ended) {
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else {
        this.#begun.push(next.value);
        size += next.value.length;
      }
    }
    return joinBytes(this.#begun).subarray(0, length);
  }

  /** All of them, from the first on. */
  async *chunks(): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#begun;
      for (
        let next = await this.#source.next();
        next.done !== true;
        next = await this.#source.next()
      ) {
        yield next.value;
      }
    } finally {
      await this.#source.return?.();
    }
  }
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const [only, ...more] = chunks;
  if (only !== undefined && more.length === 0) return only;
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

export function beginsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}
