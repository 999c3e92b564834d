/**
 * The labels that may begin at a place of the text, by the words alone.
 *
 * A label is a main word with words before it ("Main outcome measures"), or several of them joined
 * ("Design, setting, and participants", "Aim of the study"). What stands around it is judged in
 * ./find-labels.
 */
import { fold } from '../text/fold';
import { AFTER, BEFORE, LABEL_WORDS, LATE, LINK, STRONG, WEAK, readMisprint } from './label-words';
import { isLetter, isLower, isUpper } from './letters';

export type LetterCase = 'caps' | 'capital' | 'lower';

/** A label that the words allow. */
export interface ReadLabel {
  /** Place after the last letter. */
  readonly end: number;
  /** Whether one of its words is a label by itself. */
  readonly strong: boolean;
  readonly letters: LetterCase;
  readonly words: number;
  /** Whether a word was misprinted, torn or glued. */
  readonly misprint: boolean;
  /** Whether a slash stands before its last word: "Originality/value". */
  readonly slashed: boolean;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly parts: number;
  readonly letters: LetterCase;
  readonly misprint: boolean;
}

const MOST_WORDS = 14;
const LONGEST_WORD = 40; // letters
const LONGEST_GAP = 4; // characters between two words of a label: " / "

/** @returns The labels that begin at `at`, the shortest first; none where no word fits. */
export function readLabels(text: string, at: number): ReadLabel[] {
  const found: ReadLabel[] = [];
  let previous: Word | undefined;
  let strong = false;
  let misprint = false;
  let letters: LetterCase = 'capital';
  let place = at;
  for (let words = 1; words <= MOST_WORDS; words += 1) {
    const word = readWord(text, place);
    if (word === undefined) break;
    if (previous === undefined) letters = word.letters;
    if (!fits(text, previous, word, letters)) break;
    strong ||= (word.parts & STRONG) !== 0;
    misprint ||= word.misprint;
    const slashed = previous !== undefined && text.charAt(word.start - 1) === '/';
    if (mayEnd(previous, word, letters)) {
      found.push({ end: word.end, strong, letters, words, misprint, slashed });
    }
    previous = word;
    const next = startOfNextWord(text, word.end);
    if (next === undefined) break;
    place = next;
  }
  return found;
}

function fits(text: string, previous: Word | undefined, word: Word, letters: LetterCase): boolean {
  const { parts } = word;
  if (previous === undefined) return (parts & (STRONG | WEAK | BEFORE)) !== 0;
  if (!hasCaseOf(letters, word, text)) return false;
  if (isJoint(text, previous.end, word.start)) return parts !== 0;
  if ((previous.parts & LINK) !== 0) return parts !== 0;
  if ((parts & LINK) !== 0) return true;
  if ((parts & LATE) !== 0) return true;
  return (previous.parts & BEFORE) !== 0 && (parts & (STRONG | WEAK | BEFORE | AFTER)) !== 0;
}

/** "METHODS We" ends before "We", "Results AIM" before "AIM", "Purpose The" before "The". */
function hasCaseOf(letters: LetterCase, word: Word, text: string): boolean {
  const link = (word.parts & LINK) !== 0;
  const length = word.end - word.start;
  if (letters === 'lower') return word.letters === 'lower';
  if (letters === 'caps') return word.letters === 'caps' || (link && word.letters === 'lower');
  if (word.letters === 'caps' && length > 2) return false;
  return (
    !link || word.letters === 'lower' || /^(and|of|for)$/iu.test(text.slice(word.start, word.end))
  );
}

function mayEnd(previous: Word | undefined, word: Word, letters: LetterCase): boolean {
  if (letters === 'caps' && word.letters !== 'caps') return false;
  return (
    (word.parts & (STRONG | WEAK)) !== 0 ||
    (previous !== undefined && (word.parts & (AFTER | LATE)) !== 0)
  );
}

/** Whether more than blanks stands between two words: a slash, a comma, an ampersand. */
function isJoint(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    if (JOINTS.includes(text.charAt(at))) return true;
  }
  return false;
}

const HYPHENS = '-‐‑';
const JOINTS = `/\\,&+⁄${HYPHENS}`;
const GAP = `${JOINTS} \u00A0\u00AD\t`;

/** Where the next word of the label would begin; undefined where something else follows. */
function startOfNextWord(text: string, from: number): number | undefined {
  for (let at = from; at <= from + LONGEST_GAP && at < text.length; at += 1) {
    if (isLetter(text.charCodeAt(at))) return at;
    // "Materials-methods" is one label, "Purpose - Research…" a label and its text.
    const hyphen = HYPHENS.includes(text.charAt(at));
    if (hyphen && (at > from || !isLetter(text.charCodeAt(at + 1)))) return undefined;
    // Headings are broken across lines behind a slash only: a line break else ends the label.
    const brokenLine = text.charAt(at) === '\n' && at > from && isJoint(text, from, at);
    const domain = at === from && text.startsWith('.gov', at); // ClinicalTrials.gov
    if (!brokenLine && !domain && !GAP.includes(text.charAt(at))) return undefined;
  }
  return undefined;
}

/** The word at a place, however it is printed; undefined where it is none of a label. */
function readWord(text: string, at: number): Word | undefined {
  const end = endOfWord(text, at);
  if (end === at || end - at > LONGEST_WORD) return undefined;
  const plural = endOfPlural(text, end);
  const exact = partsOf(text, at, end);
  if (exact !== 0)
    return {
      start: at,
      end: plural,
      parts: exact,
      letters: caseOf(text, at, end),
      misprint: false,
    };

  // "RESULTSA total": the article hides the end of a word in capitals.
  const last = text.charAt(end - 1);
  if ((last === 'A' || last === 'I') && caseOf(text, at, end) === 'caps') {
    const parts = partsOf(text, at, end - 1);
    if (parts !== 0) return { start: at, end: end - 1, parts, letters: 'caps', misprint: false };
  }
  return readFlawedWord(text, at, end);
}

function partsOf(text: string, from: number, to: number): number {
  return LABEL_WORDS.get(fold(text.slice(from, to)).replace('’', "'")) ?? 0;
}

/** "Researchlimitations", "impli cations", "impli'cations", "Conculsion". */
function readFlawedWord(text: string, at: number, end: number): Word | undefined {
  const letters = caseOf(text, at, end);
  const word = fold(text.slice(at, end)).replaceAll(/['’\u00AD]/gu, '');
  if (word.length < 4) return undefined;

  const whole = LABEL_WORDS.get(word) ?? readGlued(word) ?? readMisprint(word);
  if (whole !== 0) return { start: at, end, parts: whole, letters, misprint: true };

  const next = text.charAt(end) === ' ' ? endOfWord(text, end + 1) : end;
  if (next <= end + 1 || next - at > LONGEST_WORD || !isLower(text.charCodeAt(end + 1)))
    return undefined;
  const torn = LABEL_WORDS.get(word + fold(text.slice(end + 1, next))) ?? 0;
  return torn === 0 ? undefined : { start: at, end: next, parts: torn, letters, misprint: true };
}

const SHORTEST_GLUED = 6; // letters

/** The parts of the last of two words printed as one, where the first may stand before it. */
function readGlued(word: string): number | undefined {
  for (let cut = SHORTEST_GLUED; cut <= word.length - SHORTEST_GLUED; cut += 1) {
    const first = LABEL_WORDS.get(word.slice(0, cut)) ?? 0;
    const second = LABEL_WORDS.get(word.slice(cut)) ?? 0;
    if ((first & (STRONG | WEAK | BEFORE)) !== 0 && (second & (STRONG | WEAK)) !== 0) return second;
  }
  return undefined;
}

/** The place after a run of letters, which ends where capitals begin: "approachThe", "METHODSWe". */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at <= LONGEST_WORD) {
    const code = text.charCodeAt(end);
    if (!isLetter(code) && !(end > at && isApostrophe(code) && isLetter(text.charCodeAt(end + 1))))
      break;
    if (end > at && isUpper(code)) {
      const before = text.charCodeAt(end - 1);
      if (isLower(before)) break;
      // Two capitals and a small letter behind: the second begins a sentence.
      if (end > at + 1 && isUpper(before) && isLower(text.charCodeAt(end + 1))) break;
    }
    end += 1;
  }
  // "AUTHORS'" keeps its apostrophe.
  if (
    isApostrophe(text.charCodeAt(end)) &&
    /s/iu.test(text.charAt(end - 1)) &&
    text.charAt(end + 1) === ' '
  ) {
    return end + 1;
  }
  return end;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

const PLURAL = /^\(\p{L}{1,2}\)/u;

/** The place after the plural in "Patient(s)", or `at`. */
function endOfPlural(text: string, at: number): number {
  if (text.charAt(at) !== '(') return at;
  const [plural = ''] = PLURAL.exec(text.slice(at, at + 4)) ?? [];
  return at + plural.length;
}

function caseOf(text: string, from: number, to: number): LetterCase {
  const first = text.charCodeAt(from);
  if (isLower(first)) return 'lower';
  return to - from > 1 && isUpper(first) && isUpper(text.charCodeAt(to - 1)) ? 'caps' : 'capital';
}
