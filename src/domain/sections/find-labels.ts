/**
 * The places of a text that may hold a section label, with what speaks for and against each.
 */
import { readSectionLabel } from '../section-label';
import type { SectionKind } from '../section-kind';
import { fold } from '../text/fold';
import { BEFORE, LABEL_WORDS, STRONG, WEAK } from './label-words';
import {
  openingOf,
  readAfter,
  readBefore,
  type Before,
  type Form,
  type Opening,
  type Place,
} from './label-context';
import {
  BLANK_BIT,
  BREAK_BIT,
  classOf,
  DIGIT_BIT,
  isLetter,
  isLower,
  isUpper,
  LETTER_BIT,
  LOWER_BIT,
  PLAIN_CLASSES,
  UPPER_BIT,
} from './letters';
import { readLabels, type LetterCase, type ReadLabel } from './read-label';

/** A stretch of the text that may be a label. */
export interface LabelCandidate {
  /** Where the section before it ends, and its number or bracket begins. */
  readonly cut: number;
  readonly start: number;
  readonly end: number;
  /** Where its section's text begins. */
  readonly textStart: number;
  readonly kind: SectionKind;
  readonly place: Place;
  readonly form: Form;
  readonly letters: LetterCase;
  readonly strong: boolean;
  readonly words: number;
  readonly misprint: boolean;
  /** Whether a number stands before it: "(1) Background". */
  readonly numbered: boolean;
  readonly opening: Opening;
  /** Whether no longer label begins here. */
  readonly longest: boolean;
}

/** @returns In the order of their places. Several may begin at one place, and none overlaps another else. */
export function findLabels(text: string): LabelCandidate[] {
  const found: LabelCandidate[] = [];
  let covered = 0; // a label's own words begin no other
  // What stands before a word, so far as it can be told at a glance.
  let before = 0;
  let sentenceMayBegin = true;
  const plain = PLAIN_CLASSES; // a local name: this loop sees every character of every abstract
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = code < PLAIN ? (plain[code] ?? 0) : classOf(code);
    if ((kind & LETTER) !== 0) {
      const begins =
        ((before & LETTER) === 0 && !isBound(text, at)) ||
        ((before & LOWER) !== 0 && (kind & UPPER) !== 0);
      // In a sentence's course only a capital begins a label.
      const may = begins && at >= covered && (sentenceMayBegin || (kind & LOWER) === 0);
      if (may && mayBegin(text, at)) {
        const here = candidatesAt(text, at);
        found.push(...here);
        covered = here.at(-1)?.end ?? covered;
      }
      sentenceMayBegin = false;
      // Most characters are small letters within a word: over them at once.
      let last = kind;
      while (at + 1 < text.length) {
        const next = text.charCodeAt(at + 1);
        if (next >= PLAIN || ((plain[next] ?? 0) & LOWER) === 0) break;
        last = LETTER | LOWER;
        at += 1;
      }
      before = last;
      continue;
    } else if ((kind & BLANK) === 0) {
      sentenceMayBegin = (kind & DIGIT) === 0 && code !== COMMA;
    } else if ((kind & BREAK) !== 0) {
      sentenceMayBegin = true;
    }
    before = kind;
  }
  return found;
}

const PLAIN = 128; // code units below
const LETTER = LETTER_BIT;
const UPPER = UPPER_BIT;
const LOWER = LOWER_BIT;
const BLANK = BLANK_BIT;
const BREAK = BREAK_BIT;
const DIGIT = DIGIT_BIT;
const COMMA = 44;

/** Whether a word is the second half of another: "RE-AIM", "/methods". */
function isBound(text: string, at: number): boolean {
  return at > 0 && BONDS.has(text.charAt(at - 1));
}

const BONDS = new Set('-/_@#&');
const LONGEST_FIRST_WORD = 24; // letters

/** A cheap look at the first word, before all else is weighed: most words are in no label. */
function mayBegin(text: string, at: number): boolean {
  const capitals = isUpper(text.charCodeAt(at)) && isUpper(text.charCodeAt(at + 1));
  const bit = capitals ? UPPER : LOWER;
  let end = at + 1;
  let plain = text.charCodeAt(at) < PLAIN;
  for (; end < text.length && end - at <= LONGEST_FIRST_WORD; end += 1) {
    const code = text.charCodeAt(end);
    if (((code < PLAIN ? (PLAIN_CLASSES[code] ?? 0) : classOf(code)) & bit) === 0) break;
    plain &&= code < PLAIN;
  }
  // One capital is no word; letters that have no capitals are looked at later.
  if (end === at + 1) return !plain && isLetter(text.charCodeAt(end));
  const printed = text.slice(at, end);
  const word = plain ? printed.toLowerCase() : fold(printed);
  if (isFirst(word)) return true;
  // "METHODSWe", "RESULTSA total": the last capital begins the text.
  if (capitals && isFirst(word.slice(0, -1))) return true;
  // A misprint is looked for only where a mark follows, or as Emerald glues two words.
  return (
    !LABEL_WORDS.has(word) &&
    word.length > 6 &&
    (MARKS.has(text.charAt(end)) || (word.length > 15 && /ations?$/u.test(word)))
  );
}

function isFirst(word: string): boolean {
  return ((LABEL_WORDS.get(word) ?? 0) & FIRST) !== 0;
}

const FIRST = STRONG | WEAK | BEFORE;
const MARKS = new Set(":：/–—'’\n");

function candidatesAt(text: string, at: number): LabelCandidate[] {
  const labels = readLabels(text, at);
  if (labels.length === 0) return [];
  const before = readBefore(text, at);
  if (isLower(text.charCodeAt(at)) && (before.place === 'inside' || before.place === 'camel'))
    return [];
  const found = labels.flatMap((label) => toCandidate(text, at, label, before) ?? []);
  return found.map((each, index) => ({ ...each, longest: index === found.length - 1 }));
}

/** A label with what stands around it; undefined where nothing parts it from what follows. */
export function toCandidate(
  text: string,
  start: number,
  printed: ReadLabel,
  before: Before,
): LabelCandidate | undefined {
  const label = withQuestion(text, printed);
  const after = readAfter(text, label, before);
  if (after === undefined) return undefined;
  const { kind } = readSectionLabel(text.slice(start, label.end));
  const { strong, letters, words, misprint, end } = label;
  const { cut, place, numbered } = before;
  return {
    cut,
    start,
    end,
    kind,
    place,
    numbered,
    strong,
    letters,
    words,
    misprint,
    opening: openingOf(text, after.textStart),
    longest: true,
    ...after,
  };
}

const QUESTION = /[\p{Lu}\s,/'’-]{1,60}\?(?=:)/uy;

/** "WHAT IS KNOWN ON THE SUBJECT?:": a question in capitals is a label as a whole. */
function withQuestion(text: string, label: ReadLabel): ReadLabel {
  if (label.letters !== 'caps') return label;
  QUESTION.lastIndex = label.end;
  return QUESTION.test(text) ? { ...label, end: QUESTION.lastIndex } : label;
}
