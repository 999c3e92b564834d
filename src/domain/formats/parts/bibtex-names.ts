/**
 * Names as BibTeX and BibLaTeX write them.
 *
 * Source: Patashnik, "BibTeXing" (1988), section 4, of "First von Last", "von Last, First" and
 * "von Last, Jr, First"; "The biblatex Package" 3.20, section 3.4, of "family=…, given=…".
 */
import type { Name } from '../../article';
import { isBraced, splitAtCommas, splitAtSemicolons, splitNames, splitWords } from './bibtex-split';
import { makeName, readName, readNameInAnyOrder, SURE_SUFFIX } from './names';

const SUFFIX = /^(?:jr|sr|[ivx]{2,4}|iv|2nd|3rd|4th|esq|ph\.?d|m\.?d)\.?$/iu;
const JUNIOR = /^(?:[js]r\.?|III?|IV)$/iu;
const INITIALS = /^(?:\p{Lu}\.?[\s~-]?){1,5}$/u;
const INITIALS_FIRST = /^(?:\p{Lu}\.[\s-]?){1,4}(?:\p{Ll}{1,4} ){0,3}\p{Lu}[\p{L}\p{M}'’-]+/u;
const NAME_PART = /^\s*(family|given|prefix|suffix|useprefix)(?:-i)?\s*=/iu;

/**
 * @param text The value of a field "author" or "editor".
 * @param decode Makes text of LaTeX.
 */
export function readBibtexNames(text: string, decode: (tex: string) => string): Name[] {
  return listNames(text, decode)
    .map((name) => readBibtexName(name, decode))
    .filter((name) => name !== null);
}

/** "and others" is no name, nor is "et al.". */
function listNames(text: string, decode: (tex: string) => string): string[] {
  const names = splitNames(unwrap(text.trim()))
    .map(trimSeparators)
    .map((name) => name.replace(/,?[\s~]{1,9}et\.?[\s~]al\.?$/iu, ''))
    .flatMap((name) => (/^[^,;]*,[^;]*;/u.test(name) ? splitAtSemicolons(name) : [name]))
    .flatMap((name) => splitAtAmpersand(name, decode))
    .flatMap(splitPairs)
    .flatMap((name) => splitGivenFirst(name, decode));
  return names
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^\{*(?:others|et\.?[\s~]al\.?)\}*$/iu.test(name));
}

/** "Doe, Jane," and "; Doe, Jane". */
function trimSeparators(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && ',; '.includes(name.charAt(start))) start += 1;
  while (end > start && ',; '.includes(name.charAt(end - 1))) end -= 1;
  return name.slice(start, end);
}

/** "{Doe, Jane and Roe, Richard}": braces around persons, where one body was to be expected. */
function unwrap(text: string): string {
  if (!isBraced(text)) return text;
  const inside = text.slice(1, -1);
  const names = splitNames(inside);
  return names.length > 1 && names.every((name) => splitAtCommas(name).length > 1) ? inside : text;
}

/** "Doe, J., Roe, R., Poe, E.": commas between persons too. */
function splitPairs(name: string): string[] {
  const parts = splitAtCommas(name);
  if (parts.length < 4 || parts.length % 2 === 1 || NAME_PART.test(name)) return [name];
  const isPairs = parts.every((part, at) => at % 2 === 0 || INITIALS.test(part.trim()));
  if (!isPairs) return [name];
  const pairs: string[] = [];
  for (let at = 0; at < parts.length; at += 2) pairs.push(parts.slice(at, at + 2).join(','));
  return pairs;
}

/** "Doe, Jane \\& Roe, Richard"; but "Tables \\& Sons" is one. */
function splitAtAmpersand(name: string, decode: (tex: string) => string): string[] {
  if (!name.includes('&') || name.includes('{')) return [name];
  const parts = name.split(/,?\s\\?&\s/u);
  const isPersons = parts.every((part) => {
    const text = decode(part).trim();
    return /\S\s+\S/u.test(text) && readName(text)?.literal === undefined;
  });
  return isPersons ? parts : [name];
}

/** "J. Doe, R. Roe" and "Jane Doe, Richard Roe, Peter Poe": no family name begins so. */
function splitGivenFirst(name: string, decode: (tex: string) => string): string[] {
  const parts = splitAtCommas(name);
  if (parts.length < 2 || NAME_PART.test(name)) return [name];
  const texts = parts.map((part) => tidy(decode(part)));
  if (texts.every((text) => INITIALS_FIRST.test(text))) return parts;
  // Of "von Last, Jr, First" the second is one word.
  const areWhole =
    parts.length > 2 &&
    texts.every((text) => text.includes(' ') && !INITIALS.test(text)) &&
    readName(texts.join(', '))?.literal === undefined;
  return areWhole ? parts : [name];
}

function readBibtexName(name: string, decode: (tex: string) => string): Name | null {
  if (isBraced(name)) {
    const literal = decode(name).trim();
    return literal === '' ? null : { literal };
  }
  const parts = splitAtCommas(name).map((part) => part.trim());
  if (NAME_PART.test(name)) return readNameParts(parts, decode);
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) return readRunningName(first, decode);
  if (third === undefined) {
    // "Jane Doe, PhD"
    const isRunning = /^[^\p{Ll}].*[\s~]/su.test(first) && SURE_SUFFIX.test(decode(second));
    const person = isRunning ? readRunningName(first, decode) : null;
    if (person?.family !== undefined) return { ...person, suffix: tidy(decode(second)) };
    return readFamilyFirst(first, second, undefined, decode);
  }
  // "Sherry, John F., Jr." has them in the wrong order.
  const isSwapped = SUFFIX.test(decode(third)) && !SUFFIX.test(decode(second));
  if (isSwapped) return readFamilyFirst(first, second, third, decode);
  // "Doe, J., A." has no suffix at all.
  const hasSuffix = SUFFIX.test(decode(second)) || !(parts.length > 3 || INITIALS.test(second));
  if (!hasSuffix) return readName(decode(name));
  return readFamilyFirst(first, parts.slice(2).join(', '), second, decode);
}

/** "von Last" and "First"; one of them may be missing. */
function readFamilyFirst(
  family: string,
  given: string,
  suffix: string | undefined,
  decode: (tex: string) => string,
): Name | null {
  const words = splitWords(family);
  const forenames = tidy(decode(given));
  const junior = suffix === undefined ? undefined : tidy(decode(suffix));
  if (words.length === 0) return forenames === '' ? null : { literal: forenames };
  if (forenames === '' && junior === undefined) return readName(decode(family));
  const at = countParticles(words.slice(0, -1), decode);
  const rest = words.slice(at).join(' ');
  return withParticle(words.slice(0, at), rest, forenames, junior, decode);
}

/** "First von Last". */
function readRunningName(name: string, decode: (tex: string) => string): Name | null {
  const words = splitWords(name);
  if (words.some((word) => /^\\?&$/u.test(word))) return { literal: tidy(decode(name)) };
  const inner = words.slice(1, -1);
  const from = inner.findIndex((word) => isLowerCase(word, decode)) + 1;
  if (from > 0) {
    // Up to the last word that is written small, which may have others between.
    const to = inner.findLastIndex((word) => isLowerCase(word, decode)) + 2;
    const given = tidy(decode(words.slice(0, from).join(' ')));
    const junior =
      JUNIOR.test(words.at(-1) ?? '') && words.length - to > 1 ? words.pop() : undefined;
    const family = words.slice(to).join(' ');
    // "of" and "for" are in names of bodies.
    const body = readName(decode(name));
    if (body?.literal !== undefined) return body;
    return withParticle(words.slice(from, to), family, given, junior, decode);
  }
  const last = words.at(-1) ?? '';
  if (words.length > 1 && isBraced(last)) {
    const given = tidy(decode(words.slice(0, -1).join(' ')));
    return withParticle([], last, given, undefined, decode);
  }
  return readNameInAnyOrder(decode(words.join(' ')));
}

function withParticle(
  particles: readonly string[],
  family: string,
  given: string,
  suffix: string | undefined,
  decode: (tex: string) => string,
): Name {
  const particle = tidy(decode(particles.join(' ')));
  const familyName = tidy(decode(family));
  if (particle === '' && !isBraced(family)) return makeName(familyName, given, suffix);
  return {
    family: familyName,
    ...(given !== '' && { given }),
    ...(particle !== '' && { nonDroppingParticle: particle }),
    ...(suffix !== undefined && suffix !== '' && { suffix }),
  };
}

/** "family=Beauvoir, given=Simone, prefix=de, useprefix=false". */
function readNameParts(parts: readonly string[], decode: (tex: string) => string): Name | null {
  const found = new Map<string, string>();
  for (const part of parts) {
    const [, name, value] = /^([\w-]+)\s*=\s*([^]*)$/u.exec(part) ?? [];
    if (name !== undefined) found.set(name.toLowerCase(), tidy(decode(value ?? '')));
  }
  const family = found.get('family') ?? '';
  const given = found.get('given') ?? '';
  const prefix = found.get('prefix') ?? '';
  const suffix = found.get('suffix') ?? '';
  if (family === '') return given === '' ? null : { literal: given };
  const isDropping = found.get('useprefix') === 'false';
  return {
    family,
    ...(given !== '' && { given }),
    ...(prefix !== '' && { [isDropping ? 'droppingParticle' : 'nonDroppingParticle']: prefix }),
    ...(suffix !== '' && { suffix }),
  };
}

function countParticles(words: readonly string[], decode: (tex: string) => string): number {
  return words.findLastIndex((word) => isLowerCase(word, decode)) + 1;
}

/** Whether BibTeX takes the word for a particle; what stands in braces it does not look at. */
function isLowerCase(word: string, decode: (tex: string) => string): boolean {
  return !/^\{[^\\]/u.test(word) && /^\p{Ll}/u.test(decode(word));
}

const tidy = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
