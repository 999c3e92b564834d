import type { BlockKeys } from './block-keys';

/** A block up to this size is compared whole. */
const LARGEST_BLOCK = 30;
/** In what is larger even so, each article is compared with so many that stand next to it. */
const NEIGHBOURS = 4;

/**
 * The pairs to be compared, by position: bounded by the number of articles whatever their keys.
 * A pair may come twice.
 *
 * @param order Positions of the articles, sorted by what they say and not by where they stand: it
 *   decides who are neighbours.
 */
export function* candidatePairs(
  keys: BlockKeys,
  order: Uint32Array,
): Generator<readonly [number, number]> {
  const done: Float64Array[] = [];
  for (const kind of keys.kinds) {
    for (const block of runs(order, kind)) {
      if (block.length > LARGEST_BLOCK) {
        yield* pairsOfLarge(block, keys);
        // Not all were compared: a kind that follows may bring others of them together.
        for (const member of block) kind[member] = 0;
      } else {
        for (const pair of pairsOf(block)) if (!isDone(pair, done)) yield pair;
      }
    }
    done.push(kind);
  }
}

function isDone([a, b]: readonly [number, number], done: readonly Float64Array[]): boolean {
  return done.some((kind) => kind[a] !== 0 && kind[a] === kind[b]);
}

function* pairsOf(block: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, a] of block.entries()) {
    for (let other = at + 1; other < block.length; other += 1) {
      const b = block[other];
      if (b !== undefined) yield [a, b];
    }
  }
}

function* pairsOfLarge(
  block: readonly number[],
  { byAuthor, byPlace }: BlockKeys,
): Generator<readonly [number, number]> {
  for (const [part, then] of [
    [byAuthor, byPlace],
    [byPlace, byAuthor],
  ] as const) {
    for (const run of runs(Uint32Array.from(block), part, true)) {
      if (run.length <= LARGEST_BLOCK) yield* pairsOf(run);
      else yield* neighbours(sortBy(run, then));
    }
  }
}

function* neighbours(block: readonly number[]): Generator<readonly [number, number]> {
  for (const [at, a] of block.entries()) {
    for (let step = 1; step <= NEIGHBOURS; step += 1) {
      const b = block[at + step];
      if (b !== undefined) yield [a, b];
    }
  }
}

/** Those with one key, where there are two or more; in `order` among themselves. */
function* runs(
  order: Uint32Array,
  key: Float64Array,
  withKeyless = false,
): Generator<readonly number[]> {
  const sorted = sortBy(
    withKeyless ? [...order] : [...order].filter((position) => key[position] !== 0),
    key,
  );
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    const value = key[sorted[start] ?? 0];
    while (end < sorted.length && key[sorted[end] ?? 0] === value) end += 1;
    if (end - start > 1) yield sorted.slice(start, end);
  }
}

/** A stable sort: equal keys stay in their order. */
function sortBy(block: readonly number[], key: Float64Array): number[] {
  return [...block].sort((a, b) => (key[a] ?? 0) - (key[b] ?? 0));
}
