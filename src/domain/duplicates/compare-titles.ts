import { isMisspelling } from './misspelling';
import type { TitleForm } from './title-form';
import { HARMLESS, isNumeral, runTogether } from './word-form';

/**
 * - `equal`: the same words, however they are dressed
 * - `near`: the same but for misspellings, plurals and small words
 * - `cut`: one is the beginning or the end of the other, as where a subtitle is left out
 * - `similar`: one word more, less or other, in a long title
 * - `different`: two titles
 */
export type TitleLevel = 'equal' | 'near' | 'cut' | 'similar' | 'different';

export interface TitleComparison {
  readonly level: TitleLevel;
  /** "Part 1" and "Part 2", "2019" and "2020": each has a number that the other has not. */
  readonly isOtherNumber: boolean;
  /** Only one of them has a number, or a word such as "protocol", that tells works apart. */
  readonly isOtherPart: boolean;
  /** Each has a word that the other has not: "in men" and "in women". */
  readonly isOtherWord: boolean;
  /** One is about the other: an erratum and its article, a comment and a reply. */
  readonly isOtherNotice: boolean;
}

const LEAST_CUT = 4; // meaningful words of the shorter title
const MOST_WORDS = 120;

/** Words behind a title that make it the title of another work. */
const TELLING = new Set(
  `protocol protocols reply response comment commentary erratum corrigendum correction addendum
  retraction discussion editorial rejoinder rebuttal update updated revisited continued conclusion
  supplement supplementary supplemental supporting appendix edition followup abridged summary interim
  preliminary pilot`.split(/\s+/u),
);

export function compareTitles(a: TitleForm, b: TitleForm): TitleComparison {
  const isOtherNotice = a.notice !== b.notice;
  const plain = { isOtherNumber: false, isOtherPart: false, isOtherWord: false, isOtherNotice };
  if (a.compact === b.compact) return { ...plain, level: 'equal' };
  if (isTranslated(a, b)) return { ...plain, level: 'equal' };

  const { restA, restB } = findRests(a.words, b.words);
  const isOtherNumber = restA.some(isNumeral) && restB.some(isNumeral);
  const rest = [...restA, ...restB];
  const isOtherPart = !isOtherNumber && rest.some((word) => isNumeral(word) || TELLING.has(word));
  const isOtherWord = restA.length > 0 && restB.length > 0;
  const found = { isOtherNumber, isOtherPart, isOtherWord, isOtherNotice };
  if (rest.length === 0) return { ...found, level: 'near' };
  if (isCut(a, b)) return { ...found, level: 'cut' };

  const shorter = Math.min(a.meaningful, b.meaningful);
  const isSimilar = restA.length <= 1 && restB.length <= 1 && shorter >= 6;
  const isLittle = restA.length + restB.length <= 3 && shorter >= 12;
  return { ...found, level: isSimilar || isLittle ? 'similar' : 'different' };
}

function isTranslated(a: TitleForm, b: TitleForm): boolean {
  const [one, other] = [a.translation, b.translation];
  return (
    (one !== null && (one === b.compact || one === other)) ||
    (other !== null && other === a.compact)
  );
}

/** The shorter title is the head of the longer, or its end, or the longer breaks off in a word. */
function isCut(a: TitleForm, b: TitleForm): boolean {
  const [shorter, longer] = a.compact.length <= b.compact.length ? [a, b] : [b, a];
  if (shorter.isGeneric || shorter.meaningful < LEAST_CUT) return false;
  return longer.compact.startsWith(shorter.compact) || longer.compact.endsWith(shorter.compact);
}

interface Rests {
  readonly restA: readonly string[];
  readonly restB: readonly string[];
}

/** The words of each that the other has not, small words and misspellings left out. */
function findRests(a: readonly string[], b: readonly string[]): Rests {
  const onlyA = without(a.slice(0, MOST_WORDS), b);
  const onlyB = without(b.slice(0, MOST_WORDS), a);
  // Compounds: "health care" and "healthcare".
  if (runTogether(onlyA) === runTogether(onlyB)) return { restA: [], restB: [] };
  const toldA = joinCompounds(onlyA, onlyB);
  const toldB = joinCompounds(onlyB, onlyA);
  const left = without(toldB, toldA).filter((word) => !HARMLESS.has(word));
  const restA = without(toldA, toldB).filter((word) => {
    if (HARMLESS.has(word)) return false;
    const at = left.findIndex((other) => isMisspelling(word, other));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  if (runTogether(restA) === runTogether(left)) return { restA: [], restB: [] };
  return { restA, restB: left };
}

/** Two words that stand side by side become one where the other title has them as one. */
function joinCompounds(words: readonly string[], others: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const pair = (joined.at(-1) ?? '') + word;
    if (joined.length > 0 && others.includes(pair)) joined[joined.length - 1] = pair;
    else joined.push(word);
  }
  return joined;
}

/** Each word as often as `words` has it more than `taken`. */
function without(words: readonly string[], taken: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of taken) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}
