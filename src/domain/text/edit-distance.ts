/** Rows of the table, kept: a search compares thousands of terms. */
const MOST_LETTERS = 256;
let before = new Uint8Array(MOST_LETTERS);
let previous = new Uint8Array(MOST_LETTERS);
let current = new Uint8Array(MOST_LETTERS);

/**
 * How many edits lie between two words: a letter added, taken out or changed, or two neighbouring
 * letters that changed places. No stretch is edited twice.
 * Source: optimal string alignment, after Damerau (1964), "A technique for computer detection and
 * correction of spelling errors"; within a band of the diagonal, after Ukkonen (1985).
 *
 * @param most Below 255.
 * @returns A whole number up to `most`; undefined where there are more.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (Math.abs(a.length - b.length) > most) return undefined;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (endA > 0 && endB > 0 && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  const lengthA = endA - start;
  const lengthB = endB - start;
  if (lengthA === 0 || lengthB === 0) {
    return lengthA + lengthB <= most ? lengthA + lengthB : undefined;
  }
  if (lengthB >= previous.length) {
    before = new Uint8Array(lengthB * 2);
    previous = new Uint8Array(lengthB * 2);
    current = new Uint8Array(lengthB * 2);
  }
  const beyond = most + 1;
  for (let column = 0; column <= lengthB; column += 1) previous[column] = Math.min(column, beyond);
  for (let row = 1; row <= lengthA; row += 1) {
    const first = Math.max(row - most, 1);
    const last = Math.min(row + most, lengthB);
    const codeA = a.charCodeAt(start + row - 1);
    current[first - 1] = first === 1 ? Math.min(row, beyond) : beyond;
    let best = beyond;
    for (let column = first; column <= last; column += 1) {
      const codeB = b.charCodeAt(start + column - 1);
      let cost = (previous[column - 1] as number) + (codeA === codeB ? 0 : 1);
      if (column < row + most) cost = Math.min(cost, (previous[column] as number) + 1);
      cost = Math.min(cost, (current[column - 1] as number) + 1);
      if (
        row > 1 &&
        column > 1 &&
        codeA === b.charCodeAt(start + column - 2) &&
        a.charCodeAt(start + row - 2) === codeB
      ) {
        cost = Math.min(cost, (before[column - 2] as number) + 1);
      }
      current[column] = Math.min(cost, beyond);
      best = Math.min(best, cost);
    }
    if (last < lengthB) current[last + 1] = beyond;
    if (best > most) return undefined;
    [before, previous, current] = [previous, current, before];
  }
  const edits = previous[lengthB] as number;
  return edits <= most ? edits : undefined;
}
