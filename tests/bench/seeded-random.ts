/**
 * Random numbers that are the same for the same seed on every machine: whole numbers of 32 bits
 * only, no floating-point function whose last digit a platform may choose.
 * Sources: FNV-1a (Fowler, Noll, Vo) turns the seed into a number; Mulberry32 (T. Ettinger, public
 * domain) goes on from there.
 */
export class SeededRandom {
  #state: number;

  /** @param seed Any text: a query's id gives that query the same choice in any order of queries. */
  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < seed.length; at += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
    }
    this.#state = hash >>> 0;
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True with a probability from 0 to 1. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError if there is nothing to pick from. */
  pick<T>(values: readonly T[]): T {
    if (values.length === 0) throw new RangeError('Nothing to pick from');
    return values[this.below(values.length)] as T;
  }

  /** Some of the values in random order: `count`, or all where there are fewer. */
  sample<T>(values: readonly T[], count: number): T[] {
    const left = [...values];
    const taken = Math.min(count, left.length);
    for (let at = 0; at < taken; at += 1) {
      const from = this.between(at, left.length - 1);
      [left[at], left[from]] = [left[from] as T, left[at] as T];
    }
    return left.slice(0, taken);
  }
}
