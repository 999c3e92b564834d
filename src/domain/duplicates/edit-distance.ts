/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one
 * word of another, as far as `limit`; beyond it, `limit + 1`.
 * Source: Damerau (1964) and Levenshtein (1966), optimal string alignment, in a band of the limit's
 * width: time is linear in the words' length.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const beyond = limit + 1;
  let earlier: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const current = new Array<number>(b.length + 1).fill(beyond);
    if (row <= limit) current[0] = row;
    let least = current[0] ?? beyond;
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    for (let column = from; column <= to; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (previous[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (previous[column - 1] ?? beyond) + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (earlier[column - 2] ?? beyond) + 1);
      }
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return beyond;
    earlier = previous;
    previous = current;
  }
  return Math.min(previous[b.length] ?? beyond, beyond);
}

/** Beginnings by which two words mean opposite things though they look like a slip of the pen. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['hypo', 'hyper'],
  ['inter', 'intra'],
  ['increas', 'decreas'],
  ['micro', 'macro'],
  ['pre', 'pro'],
  ['pre', 'peri'],
  ['homo', 'hetero'],
  ['im', 'em'],
  ['over', 'under'],
  ['adduct', 'abduct'],
  ['afferent', 'efferent'],
];

/** One is the other misspelt, or its plural: "recieve" and "receive", not "cats" and "rats". */
export function isMisspelling(a: string, b: string): boolean {
  if (a.charAt(0) !== b.charAt(0) || /\d/u.test(a) || /\d/u.test(b)) return false;
  const length = Math.min(a.length, b.length);
  if (length < 3) return false;
  if (isInflected(a, b)) return true;
  if (length < 5) return false; // "GMWB" and "GLWB"
  const limit = length >= 8 ? 2 : 1;
  if (editDistance(a, b, limit) > limit) return false;
  return !OPPOSITES.some(
    ([one, other]) =>
      (a.startsWith(one) && b.startsWith(other)) || (a.startsWith(other) && b.startsWith(one)),
  );
}

/** "blind" and "blinded", "method" and "methods". */
function isInflected(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.startsWith(shorter) && /^(?:s|es|d|ed|ing)$/u.test(longer.slice(shorter.length));
}
