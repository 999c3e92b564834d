/** Whether a word is another, written wrongly. */
import { editDistance } from '../text/edit-distance';

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
  if (editDistance(a, b, limit) === undefined) return false;
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
