/** The forms in which words of titles and journals are compared. */
import { fold } from '../text/fold';

const GREEK: ReadonlyMap<string, string> = new Map(
  `α alpha β beta γ gamma δ delta ε epsilon ζ zeta η eta θ theta ι iota κ kappa λ lambda μ mu
  ν nu ξ xi ο omicron π pi ρ rho σ sigma ς sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega`
    .split(/\s+/u)
    .reduce<[string, string][]>(
      (pairs, each, at, all) => (at % 2 === 1 ? [...pairs, [all[at - 1] ?? '', each]] : pairs),
      [],
    ),
);

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '-'],
  ['mdash', '-'],
]);

/**
 * UTF-8 that was taken for windows-1252: "MÃ¼ller" for "Müller", "â€œ" for a quotation mark. Letters
 * of Latin-1 come back; marks become blanks, for none of them is compared.
 */
export function repairEncoding(text: string): string {
  if (!/[ÂÃâ][\u0080-\u00BF€]/.test(text)) return text;
  return text
    .replace(/Ã([\u0080-\u00BF])/gu, (_, sign: string) =>
      String.fromCharCode(0xc0 | (sign.charCodeAt(0) & 0x3f)),
    )
    .replace(/â(?:€[^\p{L}\p{N}\s]?œ?|[\u0080-\u00BF]{2})/gu, ' ')
    .replace(/Â(?=[\u0080-\u00BF])/gu, '');
}

/** Of hostile text no more than this is looked at; no title of a work is as long. */
const LONGEST = 2000; // UTF-16 code units

/**
 * Text without what exports leave in it: tags, entities (escaped twice too), TeX; Greek letters by
 * their names; folded.
 */
export function plainText(text: string): string {
  const cut = repairEncoding(text.length > LONGEST ? text.slice(0, LONGEST) : text);
  const bare = /[<&\\${}]/.test(cut) ? removeMarkup(cut) : cut;
  const folded = fold(bare.replace(/(\p{Script=Greek})\p{M}*/gu, '$1'));
  return /[α-ω]/u.test(folded) ? spellGreekLetters(folded) : folded;
}

function removeMarkup(text: string): string {
  return decodeEntities(decodeEntities(text))
    .replace(/<\/?[a-z][^<>]{0,100}>/giu, '')
    .replace(/\\[a-z]{1,12}\{/giu, '{') // \textit{…}
    .replace(/\\/gu, ' ')
    .replace(/[${}]/gu, '');
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/giu, (_, name: string) => {
    if (!name.startsWith('#')) return NAMED_ENTITIES.get(name.toLowerCase()) ?? name;
    const isHexadecimal = name.charAt(1).toLowerCase() === 'x';
    const code = isHexadecimal ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

/** Letters that stand alone are names of things ("TNF-α"); a Greek word stays as it is. */
function spellGreekLetters(text: string): string {
  return text.replace(
    /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu,
    (letter) => GREEK.get(letter) ?? letter,
  );
}

/** Words whose coming and going changes no title: "the effect of" for "effect of". */
export const HARMLESS: ReadonlySet<string> = new Set(
  `a an the of in on for and to by from at as its their de la le les des du der die das und et el
  los las y e o do da dos`.split(/\s+/u),
);

// A corpus repeats some ten thousand words; a file of nothing but odd ones must not fill the memory.
const REMEMBERED = 20_000; // words
const LONGEST_REMEMBERED = 30; // UTF-16 code units
const remembered = new Map<string, string>();

/**
 * One spelling for British and American words. Both sides of a comparison go through it, so that
 * it may well make a word that nobody writes ("exercize").
 */
function oneSpelling(word: string): string {
  if (word.length < 5) return word;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const spelling = respell(word);
  if (word.length <= LONGEST_REMEMBERED) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, spelling);
  }
  return spelling;
}

function respell(word: string): string {
  return word
    .replace(/[ao]e/gu, 'e')
    .replace(/our(s|ed|ing|al|able)?$/u, 'or$1')
    .replace(/is(e|es|ed|er|ers|ing|ation|ations)$/u, 'iz$1')
    .replace(/ys(e|es|ed|er|ers|ing)$/u, 'yz$1')
    .replace(/tre(s?)$/u, 'ter$1')
    .replace(/ogue(s?)$/u, 'og$1')
    .replace(/ll(ed|ing|er|ers|or|ors)$/u, 'l$1')
    .replace(/amme(s?)$/u, 'am$1')
    .replace(/^sulph/u, 'sulf');
}

const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  [
    ['1', 'one first 1st'],
    ['2', 'two second 2nd ii'],
    ['3', 'three third 3rd iii'],
    ['4', 'four fourth 4th iv'],
    ['5', 'five fifth 5th'],
    ['6', 'six sixth 6th vi'],
    ['7', 'seven seventh 7th vii'],
    ['8', 'eight eighth 8th viii'],
    ['9', 'nine ninth 9th ix'],
    ['10', 'ten tenth 10th'],
    ['11', 'xi'],
    ['12', 'xii'],
  ].flatMap(([digits = '', words = '']) => words.split(' ').map((word) => [word, digits] as const)),
);

const PART_WORD =
  /^(?:part|parts|pt|teil|partie|parte|phase|volume|vol|chapter|paper|type|class)$/u;
const ROMAN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['v', '5'],
  ['x', '10'],
]);

/** The words of folded text, numbers in one form: "Part II", "part two" → "part", "2". */
export function toWords(folded: string): string[] {
  const words = folded.replace(/['’‘`´]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, at) => {
    const roman = ROMAN_LETTERS.get(word);
    if (roman !== undefined) {
      const isNumeral = at === words.length - 1 || at === 0 || PART_WORD.test(words[at - 1] ?? '');
      return isNumeral ? roman : word;
    }
    return NUMBER_WORDS.get(word) ?? oneSpelling(word);
  });
}

/** What tells one part of a series from the next: a number, or a letter that stands alone. */
export function isNumeral(word: string): boolean {
  return /\d/u.test(word) || /^[a-z]$/u.test(word);
}

/** Words run together, so that "health care" and "healthcare" are one; numbers stay apart. */
export function runTogether(words: readonly string[]): string {
  let text = '';
  for (const word of words) {
    if (/\d$/u.test(text) && /^\d/u.test(word)) text += '.';
    text += word;
  }
  return text;
}

/** How many words carry meaning; two signs of a script without blanks count as one. */
export function countMeaningful(words: readonly string[]): number {
  let count = 0;
  for (const word of words) {
    if (HARMLESS.has(word)) continue;
    const signs = word.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length;
    count += signs === undefined ? 1 : Math.max(1, Math.floor(signs / 2));
  }
  return count;
}
