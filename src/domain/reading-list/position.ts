/**
 * Places in the reader's own order are fractional indices: text keys, sorted by code unit, between
 * any two of which there is room for another, so that moving an item rewrites that item alone.
 *
 * The first letter says how many digits the whole part has; the rest is a fraction without trailing
 * zeros: "a0", "a1", "a0V", "b00", "Zz".
 * Source: Greenspan (2020), "Implementing fractional indexing",
 * https://observablehq.com/@dgreensp/implementing-fractional-indexing
 */

const SMALLEST_WHOLE = `A${'0'.repeat(26)}`; // nothing fits before it

/** Length of the whole part with its letter: 2 for "a" and "Z", up to 27 for "z" and "A". */
function wholeLength(letter: string): number {
  return letter >= 'a'
    ? letter.charCodeAt(0) - 'a'.charCodeAt(0) + 2
    : 'Z'.charCodeAt(0) - letter.charCodeAt(0) + 2;
}

/** Whether a key can be made before, after and between such texts. */
export function isPosition(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/u.test(text) || text === SMALLEST_WHOLE) return false;
  const length = wholeLength(text.charAt(0));
  return text.length === length || (text.length > length && !text.endsWith('0'));
}
