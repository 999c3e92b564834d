import { tokenise, type TextRange, type Token } from '@/domain/text/tokens';
import type { Accumulator } from './accumulator';
import { PART_BITS, PostingCursor, type PostingArrays } from './postings';
import type { ScopeTest } from './scope-test';

/**
 * Adds every place where terms stand one right behind the other in one text.
 *
 * @param terms Numbers of the terms, in order; at least one.
 */
export function addPhrase(
  terms: readonly number[],
  arrays: PostingArrays,
  accepts: ScopeTest,
  accumulator: Accumulator,
): void {
  const cursors = terms.map((term) => new PostingCursor(arrays, term));
  const positions = terms.map((): number[] => []);
  const [first, ...others] = cursors;
  if (first === undefined || !cursors.every((cursor) => cursor.next())) return;
  for (;;) {
    // All to the same part of the same article: each that is behind goes on to the foremost.
    let foremost = placeOf(first);
    for (const cursor of others) foremost = Math.max(foremost, placeOf(cursor));
    let together = true;
    for (const cursor of cursors) {
      while (placeOf(cursor) < foremost) if (!cursor.next()) return;
      if (placeOf(cursor) > foremost) together = false;
    }
    if (!together) continue;
    if (accepts === null || accepts(first.article, first.part)) {
      for (const [index, cursor] of cursors.entries()) {
        cursor.readPositions(positions[index] as number[]);
      }
      const frequency = countRuns(positions);
      if (frequency > 0) accumulator.add(first.article, first.part, frequency, 1);
    }
    if (!first.next()) return;
  }
}

/** A part of an article as one number, in the order of the postings. */
function placeOf({ article, part }: PostingCursor): number {
  return article * 2 ** PART_BITS + part;
}

/** How often a position of the first list is followed by one of the second, and so on. */
function countRuns([first = [], ...others]: readonly (readonly number[])[]): number {
  const at = others.map(() => 0);
  let count = 0;
  for (const start of first) {
    const isRun = others.every((positions, index) => {
      const wanted = start + index + 1;
      let next = at[index] as number;
      while ((positions[next] ?? Infinity) < wanted) next += 1;
      at[index] = next;
      return positions[next] === wanted;
    });
    if (isRun) count += 1;
  }
  return count;
}

/**
 * Where words stand in a text one right behind the other, hyphens and punctuation between them
 * or not: "single case" is found in "single-case" and in "single, case". A compound in its closed
 * form stands where its first part does, as in the postings: "evoting" is found in "e-voting".
 *
 * @param terms Folded.
 * @returns Ranges of the source from the first word to the last, in order.
 */
export function findPhrase(text: string, terms: readonly string[]): TextRange[] {
  const byPosition: Token[][] = [];
  for (const token of tokenise(text)) (byPosition[token.position] ??= []).push(token);
  const find = (term: string | undefined, position: number): Token | undefined =>
    byPosition[position]?.find((token) => token.term === term);
  const found: TextRange[] = [];
  for (let at = 0; at + terms.length <= byPosition.length; at += 1) {
    if (!terms.every((term, offset) => find(term, at + offset))) continue;
    const first = find(terms[0], at);
    const last = find(terms.at(-1), at + terms.length - 1);
    if (first !== undefined && last !== undefined)
      found.push({ start: first.start, end: last.end });
  }
  return found;
}
