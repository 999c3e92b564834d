/**
 * Names of persons and bodies, from the one line in which most exports have them.
 *
 * Source of the parts: CSL 1.0.2, "Names"; of the rules for particles: BibTeX's (Patashnik, "BibTeXing",
 * 1988, section 4), by which a lower-case word before the family name belongs to it.
 */
import type { Name } from '../../article';

const SUFFIX = /^(?:jr|sr|ii|iii|iv|2nd|3rd|esq|ph\.?d|m\.?d)\.?$/iu;

/** Others may be initials or a given name: "MD", "II". */
export const SURE_SUFFIX = /^(?:jr|sr|ph\.?\s?d)\.?$/iu;

/** Words that no person's name has: what has one is an institution. */
const BODY =
  /(?<![\p{L}])(?:academy|agency|association|author group|board|bureau|cent(?:er|re)|centers|collaboration|collaborative|collaborators|college|commission|committee|community|conference|consortium|corporation|council|department|federation|for|foundation|group|hospital|initiative|institut[eo]?|instituto|investigators|laborator(?:y|ies)|ministry|network|office|of|organi[sz]ation|panel|partnership|program(?:me)?|project|registry|researchers|society|staff|taskforce|task force|team|the|trialists|trust|unit|universit(?:y|é|ät|à|idad|idade)|university|working|workshop)(?![\p{L}])/iu;

const PARTICLE =
  /^(?:a[lf]|ap|av|d[aeiou]|das|de[lnr]|de[lr]l[ao]|dei|degli|della|dello|des|dos|du|e[lt]|ibn|la|las|le|les|lo|los|of|'?s|st|san|ten?|ter|'t|und|v[ao]nd?e[nr]?|van|vande|vanden|vander|vom|von|y|z[uo]|zum|zur)$/u;

/**
 * The same written large, which it is only in names: "Roberto Di Pietro", "Ana Von Der Lippe". Not
 * "Van" by itself, the middle of many a name in Vietnam.
 */
const LARGE_PARTICLE =
  /^(?:D(?:a[ls]?|all?[ao]|e[ilr]?|ell[ao]|egli|i|os|u)|V[ao]n De[nr]?|Von|Ter|Ten)$/u;

/** A word of letters, then initials only: "van Maris AJA", "Adler D.G.". */
const INITIALS_LAST =
  /^\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,3} (?:\p{Lu}[-\u2010]?){1,3}$|^\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,3} (?:\p{Lu}\.[-\u2010 ]?){1,4}$/u;

/**
 * Reads one name.
 *
 * @param text "Family, Given", "Family, Suffix, Given", "Family, Given, Suffix"; without a comma
 *   "Given van Family" or, as `familyFirst` says, "Family GJ"; an institution or a single name
 *   becomes a `literal`.
 * @returns Null where nothing is left of it.
 */
export function readName(text: string, familyFirst = false): Name | null {
  const name = text.replace(/\s+/gu, ' ').replace(/^[\s,;]+|(?<![\s,;])[\s,;]+$/gu, '');
  if (name === '') return null;
  if (!name.includes(',')) return readUnmarked(name, familyFirst);
  const [family = '', ...rest] = name.split(',').map((part) => part.trim());
  const isBody = BODY.test(family) && (rest.length > 1 || BODY.test(rest[0] ?? ''));
  if (isBody || family === '') return { literal: name };
  const suffixAt = rest.findIndex((part) => SUFFIX.test(part));
  const [suffix] = suffixAt === -1 ? [] : rest.splice(suffixAt, 1);
  const given = rest.filter((part) => part !== '').join(', ');
  // "Jane Doe, PhD"; "MD" may be initials.
  if (given === '' && SURE_SUFFIX.test(suffix ?? '') && family.includes(' ')) {
    const person = readUnmarked(family, false);
    if (person.family !== undefined) return { ...person, ...(suffix !== undefined && { suffix }) };
  }
  return makeName(family, given, suffix);
}

/**
 * Reads a name of a list that should have "Family, Given" and often has not: "Liu R." and "Adler DG"
 * have the family name first, "C. Author" and "Jane Doe" last.
 */
export function readNameInAnyOrder(text: string): Name | null {
  const name = text.trim();
  const isFamilyFirst = !name.includes(',') && INITIALS_LAST.test(name);
  return readName(name, isFamilyFirst);
}

/**
 * Reads what should be one name and may be several: "Doe, Jane", "Doe, J.; Smith, K.", and with
 * initials behind each family name "Doe J, Smith KL".
 */
export function readNameList(text: string): Name[] {
  return text
    .split(';')
    .flatMap((piece) => {
      const parts = piece.split(',').map((part) => part.trim());
      return parts.length > 1 && parts.every((part) => INITIALS_LAST.test(part)) ? parts : [piece];
    })
    .map(readNameInAnyOrder)
    .filter((name) => name !== null);
}

/** A name whose parts are known to be so: particles and suffixes are found in them. */
export function makeName(family: string, given: string, suffix?: string): Name {
  const words = family.trim().split(/\s+/u);
  // "van der Berg"; but "La Porte" and "De Vries", which write it large, are whole names.
  let at = 0;
  while (at < words.length - 1 && PARTICLE.test(words[at] ?? '')) at += 1;
  const givenWords = given.trim().split(/\s+/u).filter(Boolean);
  let behind = givenWords.length;
  while (behind > 1 && PARTICLE.test(givenWords[behind - 1] ?? '')) behind -= 1;
  const particle = words.slice(0, at).join(' ');
  const dropping = givenWords.slice(behind).join(' ');
  const forenames = givenWords.slice(0, behind).join(' ');
  return {
    family: words.slice(at).join(' '),
    ...(forenames !== '' && { given: forenames }),
    ...(particle !== '' && { nonDroppingParticle: particle }),
    ...(dropping !== '' && { droppingParticle: dropping }),
    ...(suffix !== undefined && suffix !== '' && { suffix }),
  };
}

function readUnmarked(name: string, familyFirst: boolean): Name {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length === 1 || BODY.test(name)) return { literal: name };
  const suffix = SUFFIX.test(last) && words.length > 2 ? words.pop() : undefined;
  if (familyFirst) {
    const initials = words.at(-1) ?? '';
    if (!/^(?:\p{Lu}\.?[-\u2010]?){1,5}$/u.test(initials)) return { literal: name };
    // "Adler D. G."; but "VAN DER BERG J" has one initial.
    let from = words.length - 1;
    while (from > 1 && /^(?:\p{Lu}\.[-\u2010]?)+$|^\p{Lu}$/u.test(words[from - 1] ?? '')) from -= 1;
    return makeName(words.slice(0, from).join(' '), words.slice(from).join(' '), suffix);
  }
  // "Vincent van Gogh": the family name begins with the first particle, else it is the last word.
  const particleAt = words.findIndex(
    (word, at) =>
      at > 0 &&
      (PARTICLE.test(word) ||
        LARGE_PARTICLE.test(word) ||
        LARGE_PARTICLE.test(`${word} ${words[at + 1] ?? ''}`)),
  );
  const familyAt = particleAt === -1 ? words.length - 1 : Math.min(particleAt, words.length - 1);
  return makeName(words.slice(familyAt).join(' '), words.slice(0, familyAt).join(' '), suffix);
}
