/** Authors' names as they are compared, whatever their dress: "Smith J", "Smith, John", "J. Smith". */
import type { Name } from '../article';
import { editDistance } from '../text/edit-distance';
import { fold } from '../text/fold';
import { repairEncoding } from './word-form';

export interface NameForm {
  /** What may be the family name, likeliest first; joined, folded letters. */
  readonly families: readonly string[];
  /** Given names and initials in order, as far as known; folded. */
  readonly given: readonly string[];
  /** It is not known which part is the family name: "Omulo Sylvia". */
  readonly isUncertain: boolean;
}

/** Of a thousand authors the first tell enough. */
const MOST_NAMES = 60;

const NOBODY = new Set([
  'unknown',
  'anonymous',
  'anon',
  'anonymus',
  'noauthor',
  'noauthors',
  'na',
  'none',
]);
const PARTICLES = new Set(
  `van von der den de del della di da dos das du la le el al bin ibn ter ten zu zur af av`.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|dr|prof)$/u;

/** Sources that know only one text for all authors put them into one name. */
export function readNames(author: readonly Name[]): NameForm[] {
  const forms: NameForm[] = [];
  for (const name of author) {
    for (const each of splitLiteral(name)) {
      if (forms.length === MOST_NAMES) return forms;
      const form = readName(each);
      if (form !== null) forms.push(form);
    }
  }
  return forms;
}

function splitLiteral(name: Name): Name[] {
  const { literal } = name;
  if (literal === undefined || !/;| and | & /u.test(literal)) return [name];
  const cut = literal.slice(0, 4000);
  return cut.split(/;| and | & /u).map((part) => ({ literal: part.trim() }));
}

function readName(name: Name): NameForm | null {
  if (name.family !== undefined) {
    const given = toGiven(name.given ?? '');
    return toForm(
      toParts(`${name.droppingParticle ?? ''} ${name.nonDroppingParticle ?? ''} ${name.family}`),
      given,
      false,
    );
  }
  const text = (name.literal ?? name.given ?? '').slice(0, 200).replace(/\bet al\.?$/iu, '');
  const comma = text.indexOf(',');
  if (comma > 0)
    return toForm(toParts(text.slice(0, comma)), toGiven(text.slice(comma + 1)), false);
  return readUnmarked(text);
}

/** "Smith JA", "J. A. Smith", "Smith J", "John Smith", "Omulo Sylvia". */
function readUnmarked(text: string): NameForm | null {
  const words = text
    .split(/\s+/u)
    .filter((word) => word !== '' && !SUFFIX.test(fold(word).replace(/\./gu, '')));
  if (words.length < 2) return toForm(toParts(text), [], false);
  const initials = words.map(
    (word, at) =>
      isInitials(word) &&
      !(at === 0 && words.length > 1 && !/\.|^.$/u.test(word) && !words.slice(1).some(isLong)),
  );
  const isFirst = initials[0] === true;
  const isLast = initials[words.length - 1] === true;
  if (isFirst !== isLast || isLast) {
    const families = words.filter((_, at) => initials[at] !== true);
    const given = words.filter((_, at) => initials[at] === true);
    if (families.length > 0)
      return toForm(toParts(families.join(' ')), toGiven(given.join(' ')), false);
  }
  const last = words.at(-1) ?? '';
  const form = toForm(toParts(last), toGiven(words.slice(0, -1).join(' ')), true);
  const first = joined(toParts(words[0] ?? ''));
  return form === null
    ? null
    : { ...form, families: [...form.families, first, joined(toParts(text))] };
}

function isLong(word: string): boolean {
  return word.replace(/\P{L}/gu, '').length > 3;
}

/** "J", "J.A.", "JA", "J-P"; "Li" and "LI" may be names. */
function isInitials(word: string): boolean {
  const letters = word.replace(/[.\-\u2010]/gu, '');
  if (/^\p{Lu}$/u.test(letters)) return true;
  return /^\p{Lu}{2,4}$/u.test(letters) && !/^\p{Lu}\p{Ll}/u.test(word);
}

function toForm(
  family: readonly string[],
  given: readonly string[],
  isUncertain: boolean,
): NameForm | null {
  const whole = joined(family);
  if (whole === '' && given.length === 0) return null;
  if (NOBODY.has(whole)) return null;
  const core = family.filter((part) => !PARTICLES.has(part));
  const families = new Set([whole, joined(core)]);
  // Of two family names many sources keep one: "García Márquez" is "García" or "Márquez".
  for (const part of [core.at(0), core.at(-1)]) {
    if (part !== undefined && part.length >= 4) families.add(part);
  }
  families.delete('');
  return {
    families: [...families],
    given: given.filter((part) => !SUFFIX.test(part)),
    isUncertain,
  };
}

/** Initials written together come apart: "JA" → "j", "a". */
function toGiven(text: string): string[] {
  return toParts(
    text.replace(/(?<!\p{L})\p{Lu}{2,4}(?!\p{L})/gu, (run) => run.replace(/(?<=.)(?=.)/gu, ' ')),
  );
}

function toParts(text: string): string[] {
  return plainName(text)
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== '');
}

/** "Müller", "Mueller" and "Muller" are one, as are "Aas" and "Ås". */
function plainName(text: string): string {
  return fold(repairEncoding(text))
    .replace(/['’‘`´]/gu, '')
    .replace(/([aou])e(?=[bcdfghjklmnpqrstvwxyz])/gu, '$1')
    .replace(/aa/gu, 'a');
}

function joined(parts: readonly string[]): string {
  return parts.join('');
}

/** The two may be one person. */
export function isSameName(a: NameForm, b: NameForm): boolean {
  const isSameFamily = a.families.some((one) =>
    b.families.some((other) => one === other || isSlip(one, other)),
  );
  if (isSameFamily) return a.isUncertain || b.isUncertain || areInitialsCompatible(a, b);
  return isSwapped(a, b);
}

function isSlip(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return (
    length >= 5 && one.charAt(0) === other.charAt(0) && editDistance(one, other, 1) !== undefined
  );
}

function areInitialsCompatible(a: NameForm, b: NameForm): boolean {
  const [one] = a.given;
  const [other] = b.given;
  if (one === undefined || other === undefined) return true;
  if (one.charAt(0) === other.charAt(0)) return true;
  // Given names change places, or one of them is left out: "Zhang, Wei Li", "Zhang, L. W."
  return a.given.some((part) => b.given.some((each) => each.charAt(0) === part.charAt(0)));
}

/** Family and given name have changed places: "John, Smith". */
function isSwapped(a: NameForm, b: NameForm): boolean {
  const isGivenOf = (form: NameForm, other: NameForm): boolean =>
    form.families.some((family) => family === joined(other.given) || other.given.includes(family));
  const hasGiven = (form: NameForm): boolean => form.given.some((part) => part.length > 1);
  if (!hasGiven(a) && !hasGiven(b)) return false;
  return (
    isGivenOf(a, b) &&
    (isGivenOf(b, a) ||
      b.families.some((family) => a.given.some((part) => family.startsWith(part))))
  );
}

/**
 * - `all`: the same people, at least two of them
 * - `one`: the same single author
 * - `most`: the first and most of the others, or one list breaks off
 * - `some`: some, but not the same first one; or one alone of several
 * - `none`: nobody in common
 */
export type NamesLevel = 'all' | 'one' | 'most' | 'some' | 'none' | 'unknown';

export function compareNames(a: readonly NameForm[], b: readonly NameForm[]): NamesLevel {
  const [firstA] = a;
  const [firstB] = b;
  if (firstA === undefined || firstB === undefined) return 'unknown';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...longer];
  let shared = 0;
  for (const name of shorter) {
    const at = left.findIndex((other) => isSameName(name, other));
    if (at === -1) continue;
    left.splice(at, 1);
    shared += 1;
  }
  if (shared === 0) return 'none';
  const isFirstSame = isSameName(firstA, firstB);
  if (shorter.length === 1) return longer.length === 1 ? 'one' : 'some';
  const share = shared / shorter.length;
  if (!isFirstSame || share < 0.6) return 'some';
  const isWhole = share >= 0.8 && longer.length - shared <= Math.max(1, 0.2 * longer.length);
  return isWhole ? 'all' : 'most';
}
