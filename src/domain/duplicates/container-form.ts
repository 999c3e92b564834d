/** Journals and books as they are compared: "J Biol Chem" is the Journal of Biological Chemistry. */
import { HARMLESS, plainText, toWords } from './word-form';

export interface ContainerForm {
  /** The whole name and its beginning, where a remark or a conference stands behind it; in words. */
  readonly variants: readonly (readonly string[])[];
  readonly ISSN: readonly string[];
}

const AT_COLON = /[:([=;/]|\s-\s/u;
/** A full stop behind a whole word, where abbreviations have shorter ones. */
const AT_STOP = /\p{L}{6,}\.\s/u;

/** @returns Null where nothing is known. */
export function readContainer(container: string | null, ISSN: string | null): ContainerForm | null {
  const numbers =
    (ISSN ?? '')
      .slice(0, 200)
      .toUpperCase()
      .match(/\d{4}-?\d{3}[\dX]/gu) ?? [];
  const text =
    container === null || /^https?:/iu.test(container) ? '' : plainText(container).trim();
  const colon = AT_COLON.exec(text)?.index ?? 0;
  const stop = AT_STOP.exec(text);
  const heads = [colon, stop === null ? 0 : stop.index + stop[0].length].filter((at) => at > 3);
  const variants = [text, ...heads.map((at) => text.slice(0, at))]
    .map((each) => nameWords(each))
    .filter((words) => words.length > 0);
  if (variants.length === 0 && numbers.length === 0) return null;
  return { variants, ISSN: numbers.map((number) => number.replace('-', '')) };
}

function nameWords(text: string): string[] {
  const words = toWords(text).filter((word) => !HARMLESS.has(word));
  return words.slice(0, 25);
}

export type ContainerLevel = 'same' | 'different' | 'unknown';

export function compareContainers(
  a: ContainerForm | null,
  b: ContainerForm | null,
): ContainerLevel {
  if (a === null || b === null) return 'unknown';
  if (a.ISSN.some((number) => b.ISSN.includes(number))) return 'same';
  if (a.variants.length === 0 || b.variants.length === 0) return 'unknown';
  const isSame = a.variants.some((one) => b.variants.some((other) => isSameContainer(one, other)));
  return isSame ? 'same' : 'different';
}

/** In the same order, each word of one is a word of the other or its abbreviation. */
function isSameContainer(a: readonly string[], b: readonly string[]): boolean {
  if (isAcronym(a, b) || isAcronym(b, a) || isSameConference(a, b)) return true;
  if (a.length !== b.length) return a.join('') === b.join('');
  return a.every((word, at) => isAbbreviation(word, b[at] ?? ''));
}

function isAbbreviation(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.startsWith(shorter)) return true;
  if (shorter.charAt(0) !== longer.charAt(0)) return false;
  const stem = commonBeginning(shorter, longer);
  // "pitan" for "pitaniia", but also "transl" and "translation" in other endings: "neurol", "neurologie"
  if (stem >= 5 && stem >= shorter.length - 2 && longer.length - stem <= 4) return true;
  return shorter.length <= 5 && shorter.at(-1) === longer.at(-1) && isWithin(shorter, longer);
}

function commonBeginning(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** The letters of `short` stand in `long` in this order: "natl" in "national". */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at += 1;
  return at === short.length;
}

const CONFERENCE =
  /^(?:conference|conf|symposium|symp|proceedings|proc|workshop|congress|convention|lecture|(?:19|20)\d\d)$/u;

/** Each source words the name of a conference in its own way; years and numbers it does not change. */
function isSameConference(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < 4 || ![a, b].every((words) => words.some((word) => CONFERENCE.test(word)))) {
    return false;
  }
  const shared = shorter.filter((word) => longer.some((other) => isAbbreviation(word, other)));
  if (shared.length < 0.75 * shorter.length) return false;
  const isYear = (word: string): boolean => /^(?:19|20)\d\d$/u.test(word);
  const years = shorter.filter(isYear);
  return years.length === 0 || !longer.some(isYear) || years.some((year) => longer.includes(year));
}

/** "PNAS", "JAMA", "BMJ". */
function isAcronym(a: readonly string[], b: readonly string[]): boolean {
  const [acronym, second] = a;
  if (acronym === undefined || second !== undefined || b.length < 3 || acronym.length < 3)
    return false;
  return (
    acronym ===
    b
      .map((word) => word.charAt(0))
      .join('')
      .slice(0, Math.max(acronym.length, 3))
  );
}
