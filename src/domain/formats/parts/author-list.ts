/** Lists of authors in one cell, in their many dresses. */
import type { Name } from '../../article';
import { readMarkup } from './markup';
import { readName, readNameInAnyOrder } from './names';

/**
 * "Smith, John; Doe, Ann", "Smith J., Doe A.", "J. Smith, A. Doe", "Smith, J., Doe, A.", "John Smith and
 * Jane Doe", "['Smith, John', 'Doe, Ann']", "Smith, John (57202138757); …", "Smith J, Doe A; WHO Group.".
 *
 * @param isGlued Names stand side by side with nothing between, as Springer writes them: "John SmithJane Doe".
 */
export function readAuthorList(text: string, isGlued = false): Name[] {
  const list = dropClosingPoint(
    readMarkup(text)
      .text.trim()
      .replace(
        /[,;]?\s{0,9}(?:et al\.?|(?:and|&) others|(?<=[,;]\s{0,9})(?:others|…|\.{3}))$/iu,
        '',
      ),
  );
  const persons = readPubMedList(list);
  if (persons !== undefined) return persons;
  const names = splitList(list, isGlued)
    .map((name) => withoutAnd(name.replace(/\s{0,9}\(\d{5,}\)/gu, '').trim()))
    .filter((name) => name !== '');
  // "Ó Briain D." can be read in two ways; where all end in initials, all begin with the family name.
  // A single word tells nothing.
  const isFamilyFirst =
    (names.length > 1 && names.every((name) => FAMILY_FIRST.test(name) || !/\s/u.test(name))) ||
    names.every((name) => WITH_SUFFIX.test(name));
  return names
    .map((name) => (isFamilyFirst ? readName(name, true) : readNameInAnyOrder(name)))
    .filter((name) => name !== null);
}

/** "van der Berg AB", "King ML Jr": initials without points, as PubMed writes them. */
const PERSON =
  /^(?:[\p{L}\p{M}'’-]{1,40} ){0,4}[\p{L}\p{M}'’-]{2,40} \p{Lu}(?:[-\u2010]?\p{Lu}){0,3}(?: (?:Jr|Sr|II|III|IV|2nd|3rd))?$/u;
const WITH_SUFFIX = new RegExp(PERSON.source.replace('?$', '$'), 'u');

/** The persons of "Galanis P, Vraka I; WHO Group" stand between commas, the bodies do not. */
function splitPieces(list: string): readonly (readonly string[])[] {
  return list.split(';').map((piece) => piece.split(',').map((part) => part.trim()));
}

const arePersons = (parts: readonly string[]): boolean =>
  parts.every((part) => PERSON.test(withoutAnd(part)));

/** The last one: "Doe J, and Roe R". */
const withoutAnd = (name: string): string => name.replace(/^(?:and|&)\s+/u, '');

/** PubMed ends its lists with a point; in "Smith J., Doe A." it is of the initials. */
function dropClosingPoint(list: string): string {
  if (!list.endsWith('.')) return list;
  const bare = list.slice(0, -1);
  const pieces = splitPieces(bare);
  const parts = pieces.flat();
  const isOfInitial = parts.length === 1 && /(?:^|[^\p{Lu}])\p{Lu}$/u.test(bare);
  const hasPoints = parts.some((part) => /\p{Lu}\.$/u.test(part));
  return pieces.some(arePersons) && !isOfInitial && !hasPoints ? bare : list;
}

/** @returns Undefined where no persons stand side by side as PubMed writes them. */
function readPubMedList(list: string): Name[] | undefined {
  const pieces = splitPieces(list);
  if (!pieces.some((parts) => parts.length > 1 && arePersons(parts))) return undefined;
  return pieces
    .flatMap((parts) =>
      arePersons(parts)
        ? parts.map((part) => readName(withoutAnd(part), true))
        : readBody(parts.join(', ')),
    )
    .filter((name) => name !== null);
}

const readBody = (literal: string): Name | null => (literal === '' ? null : { literal });

function splitList(list: string, isGlued: boolean): readonly string[] {
  const quoted = readQuotedList(list);
  if (quoted !== undefined) return quoted;
  const separator = SEPARATORS.find((each) => each.test(list));
  if (separator !== undefined) return list.split(separator);
  if (isGlued) return list.split(GLUE);
  // "Ministry of Health and Welfare" is one.
  const joined = list.split(/,?\s+(?:and|&|und|et|y)\s+/u);
  if (joined.length > 1 && readName(list)?.literal === undefined)
    return joined.flatMap(splitAtCommas);
  return splitAtCommas(list);
}

const SEPARATORS = [/;+/u, /\n/u, /\s*\|+\s*/u] as const;

/** Between a small letter and a capital, but not in McDonald and O'Brien. */
const GLUE = /(?<=[\p{Ll}.])(?<!(?:^|\s)(?:Ma?c|De|Di|Du|La|Le|Van|Fitz))(?=\p{Lu})/u;

const FAMILY_FIRST = /^(?!\p{Lu}\. )[^,]{1,80} (?:\p{Lu}\.?[-\u2010 ]?){1,4}$/u;

const INITIALS = /^(?:\p{Lu}\.?[-\u2010 ]?){1,5}$/u;

function splitAtCommas(list: string): readonly string[] {
  const parts = list
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2) return parts;
  const isWhole = (part: string): boolean => part.includes(' ') && !INITIALS.test(part);
  const whole = parts.filter(isWhole).length;
  if (whole === parts.length) return parts;
  if (parts.length === 2) return [list];
  const isPaired = parts.length % 2 === 0;
  const isEachSecondGiven = parts.every((part, at) => at % 2 === 0 || INITIALS.test(part));
  if (isPaired && (isEachSecondGiven || whole === 0)) return pair(parts);
  return whole * 2 >= parts.length ? parts : [list];
}

function pair(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 2)
    names.push(`${parts[at] ?? ''}, ${parts[at + 1] ?? ''}`);
  return names;
}

/**
 * A list as Python writes one: "['Marx, Karl', \"O'Neill, Ann\"]".
 *
 * @returns Undefined where the text is none.
 */
export function readQuotedList(text: string): readonly string[] | undefined {
  const list = text.trim();
  if (!/^\[\s*['"]/u.test(list) || !list.endsWith(']')) return undefined;
  return [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(['"\\])/gu, '$1'),
  );
}
