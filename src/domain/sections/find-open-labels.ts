/**
 * Labels whose words no list holds, in a text that is known to have labels in a certain hand: what
 * stands alone on a line, or at the start of a sentence before a colon, is one there, if its words
 * mean something as a label or are printed in the capitals of the others.
 */
import { readSectionLabel } from '../section-label';
import type { Hand, Structure } from './choose-labels';
import { toCandidate, type LabelCandidate } from './find-labels';
import { readBefore } from './label-context';
import type { LetterCase, ReadLabel } from './read-label';

const LONGEST = 80; // characters
const MOST_WORDS = 9;
const MOST_UNKNOWN_WORDS = 6;

const WORDS = /^\p{Lu}[\p{L}\p{M}\d'’()/&,.+ -]*[\p{L}\p{M})]\??$/u;
/** What a sentence or a line begins behind. */
const BREAK = /[\n\r]+|[.?!]["”)\]]?,?[^\S\n]+|[.?!](?=\p{Lu})/gu;

/** @returns In the order of their places; none for a hand that sets its labels off by less than a colon or a line. */
export function findOpenLabels(text: string, { hand, labels }: Structure): LabelCandidate[] {
  if (hand.letters === 'lower') return [];
  const ends = hand.form === 'line' ? /[\n\r]+/gu : hand.form === 'colon' ? /[:：]/gu : undefined;
  if (ends === undefined) return [];
  const onLines = labels.every(startsLine);
  const found: LabelCandidate[] = [];
  for (const { index } of text.matchAll(ends)) {
    const candidate = labelBefore(text, index, hand, onLines);
    if (candidate !== undefined) found.push(candidate);
  }
  return found;
}

function labelBefore(
  text: string,
  end: number,
  hand: Hand,
  onLines: boolean,
): LabelCandidate | undefined {
  const from = Math.max(0, end - LONGEST);
  const stretch = text.slice(from, end);
  const last = [...stretch.matchAll(BREAK)].at(-1);
  if (last === undefined && from > 0) return undefined; // the sentence is too long for a label
  const printed = last === undefined ? stretch : stretch.slice(last.index + last[0].length);
  const start = from + stretch.length - printed.trimStart().length;
  const label = printed.trim();
  const words = label.split(/\s+/u).length;
  if (!WORDS.test(label) || words > MOST_WORDS || caseOf(label) !== hand.letters) return undefined;

  const before = readBefore(text, start);
  const candidate = toCandidate(text, start, shapeOf(start, label, hand), before);
  if (candidate?.form !== hand.form) return undefined;
  // Where all labels begin a line, what begins one as they do needs no known words.
  if (onLines && startsLine(candidate) && words <= MOST_UNKNOWN_WORDS) return candidate;
  // Within a line, "Adverse events: none" is a sentence rather than a label.
  const doubtful = hand.form === 'colon' && hand.letters === 'capital' && !startsLine(candidate);
  return isTelling(label, words, hand) && !doubtful ? candidate : undefined;
}

function shapeOf(start: number, label: string, { letters }: Hand): ReadLabel {
  return {
    end: start + label.length,
    strong: false,
    letters,
    words: 1,
    misprint: true,
    slashed: false,
  };
}

function startsLine({ place }: LabelCandidate): boolean {
  return place === 'line' || place === 'start';
}

/** Words that mean something as a label; several words in capitals are one whatever they mean. */
function isTelling(label: string, words: number, { letters }: Hand): boolean {
  if (letters === 'caps' && words > 1) return true;
  return readSectionLabel(label).category !== 'UNASSIGNED';
}

function caseOf(label: string): LetterCase {
  return label === label.toUpperCase() ? 'caps' : 'capital';
}
