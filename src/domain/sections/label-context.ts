/** What stands before and behind a label. */
import {
  isBlank,
  isDigit,
  isLetter,
  isLineBreak,
  isLower,
  isUpper,
  skipBlanks,
  skipBlanksBack,
} from './letters';
import type { LetterCase } from './read-label';

/**
 * What parts a label from its text: a colon; a dash; a full stop; the end of its line; brackets or
 * tags around it; a blank; nothing ("approachThe").
 */
export type Form = 'colon' | 'dash' | 'stop' | 'line' | 'bracket' | 'blank' | 'glued';

/**
 * What stands before a label: the start of the text; a line break; the end of a sentence and a
 * blank; the end of a sentence alone ("shown.Findings"); a small letter ("JapanDesign"); anything.
 */
export type Place = 'start' | 'line' | 'sentence' | 'touching' | 'camel' | 'inside';

/**
 * How the text behind a label begins: as sentences do ("The", "We"); with another capital; with a
 * digit, a bracket or a quotation mark; with a small letter.
 */
export type Opening = 'usual' | 'capital' | 'odd' | 'small';

/** What stands before a word, and where the part of it that belongs to a label begins. */
export interface Before {
  readonly cut: number;
  readonly place: Place;
  readonly numbered: boolean;
  readonly bracketed: boolean;
}

/** What stands behind a label, and where its section's text begins. */
export interface After {
  readonly form: Form;
  readonly textStart: number;
}

/** So much of a label as what stands behind it depends on. */
interface LabelEnd {
  readonly end: number;
  readonly letters: LetterCase;
  readonly slashed: boolean;
}

const SENTENCE_END = new Set('.?!。？！．…');
const CLOSED = new Set(')]');
const CLOSERS = new Set(')]}"”’\'»%›');

/** What stands before the word at `at`. */
export function readBefore(text: string, at: number): Before {
  let cut = at;
  let bracketed = false;
  const opened = skipOpening(text, cut);
  if (opened !== cut) {
    cut = opened;
    bracketed = true;
  }
  const numberStart = skipNumber(text, cut);
  const numbered = numberStart !== cut;
  cut = numberStart;
  const place = placeOf(text, cut);
  // "limited; (2) Methods": the semicolon belongs to the number.
  if (place === 'inside' && numbered) {
    const end = skipBlanksBack(text, cut, cut - 4);
    if (text.charAt(end - 1) === ';')
      return { cut: end - 1, place: 'sentence', numbered, bracketed };
  }
  if (place === 'inside') {
    const comma = findJoint(text, cut);
    if (comma !== undefined) return { cut: comma, place: 'sentence', numbered, bracketed };
  }
  return { cut, place, numbered, bracketed };
}

/** Ovid joins the parts of an abstract with commas: "were asked., Results: few". */
function findJoint(text: string, at: number): number | undefined {
  const end = skipBlanksBack(text, at);
  const isJoint = end < at && text.charAt(end - 1) === ',' && /[.?!]/u.test(text.charAt(end - 2));
  return isJoint ? end - 1 : undefined;
}

function placeOf(text: string, at: number): Place {
  let end = at;
  let lines = false;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) {
    end -= 1;
    lines ||= isLineBreak(text.charCodeAt(end));
  }
  if (end === 0) return 'start';
  if (lines) return 'line';
  const apart = end < at;
  let sign = end;
  for (let steps = 0; steps < 3 && CLOSERS.has(text.charAt(sign - 1)); steps += 1) sign -= 1;
  if (SENTENCE_END.has(text.charAt(sign - 1)) && !endsShortened(text, sign))
    return apart ? 'sentence' : 'touching';
  // A reference or a rights note in brackets ends a sentence as well; a tag always does.
  if (text.charAt(end - 1) === '>') return 'sentence';
  if (!apart && CLOSED.has(text.charAt(end - 1))) return 'touching';
  if (apart && ADDRESS.test(text.slice(Math.max(0, end - 60), end))) return 'sentence';
  return !apart && isLetter(text.charCodeAt(at - 1)) ? 'camel' : 'inside';
}

/** No full stop ends a sentence behind an address. */
const ADDRESS = /(?:https?:\/\/|www\.|@)\S*$/iu;
const SHORTENED = /(?:^|[\s(,])(?:al|cf|e\.g|etc|eg|fig|figs|i\.e|ie|no|ref|refs|resp|vs?)\.$/iu;

/** "et al. Methods", "vs. METHODS": a stop that ends no sentence. */
function endsShortened(text: string, sign: number): boolean {
  return text.charAt(sign - 1) === '.' && SHORTENED.test(text.slice(Math.max(0, sign - 7), sign));
}

const OPENING = /(?:\[|【|〔|<[a-z]{1,6}\d?>|\*{1,2}|_{1,2})[^\S\n]?$/iu;

/** Back over "[", "<b>" or "**" before a label. */
function skipOpening(text: string, at: number): number {
  const before = text.charAt(at - 1);
  if (isLetter(before.charCodeAt(0)) || before === '.') return at;
  const [opening = ''] = OPENING.exec(text.slice(Math.max(0, at - 9), at)) ?? [];
  return at - opening.length;
}

const NUMBER = /(?:^|[\s.?!;)\]])(\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])(?:[.)]|\.\))[^\S\n]{0,2})$/iu;

/** Back over "1." or "(ii)" before a label. */
function skipNumber(text: string, at: number): number {
  const near = text.slice(Math.max(0, at - 10), at);
  if (!/[.)]\s*$/u.test(near)) return at;
  const [, number = ''] = NUMBER.exec(near) ?? [];
  // "…in phase II. Methods", "p < 0.05. Results", "5 mg i.v. Results": what ends a sentence is no
  // number, but a bracket pair, a line start or a digit behind a whole word is.
  const start = at - number.length;
  if (number === '' || number.startsWith('(')) return start;
  if (text.charAt(start - 1) === '.' && !/\p{L}{2}\.\d+\S\s*$/u.test(near)) return at;
  const place = placeOf(text, start);
  return place === 'inside' || place === 'camel' ? at : start;
}

const COLONS = new Set(':：︰');
const CLOSING = /^[^\S\n]?(?:\]|】|〕|<\/[a-z]{1,6}\d?>|\*{1,2}|_{1,2})/iu;
const DASH = /^(?:[–—―−]|-{1,2}(?=\s|\p{Lu})|[\u2010\u2011](?=\s))/u;
/** One that may also join two words. */
const HYPHEN = /^[-\u2010\u2011]$/u;

/** @returns undefined where no label can end like this. */
export function readAfter(text: string, label: LabelEnd, before: Before): After | undefined {
  let at = label.end;
  let form: Form | undefined;
  if (before.bracketed) {
    // The bracket must be closed again, before or after the colon.
    const colonFirst = COLONS.has(text.charAt(at));
    if (colonFirst) at += 1;
    const [closing] = CLOSING.exec(text.slice(at, at + 12)) ?? [];
    if (closing === undefined) return undefined;
    at += closing.length;
    form = 'bracket';
    if (colonFirst) return { form, textStart: skipBlanks(text, at) };
  }
  const mark = sameLine(text, at);
  const sign = text.charAt(mark);
  if (COLONS.has(sign)) {
    let start = mark + 1;
    const dash = DASH.exec(text.slice(sameLine(text, start), sameLine(text, start) + 3));
    if (dash !== null) start = sameLine(text, start) + dash[0].length;
    form ??= isLineEnd(text, sameLine(text, start)) && startsLine(before) ? 'line' : 'colon';
    return { form, textStart: skipBlanks(text, start) };
  }
  if (form === 'bracket') return { form, textStart: skipBlanks(text, at) };
  if (isLineEnd(text, mark)) {
    if (mark >= text.length && before.place !== 'line') return undefined;
    return { form: 'line', textStart: skipBlanks(text, mark) };
  }
  const [dash] = DASH.exec(text.slice(mark, mark + 3)) ?? [];
  const isHyphen = dash !== undefined && HYPHEN.test(dash);
  if (dash !== undefined && (mark > at || !isHyphen)) {
    return { form: 'dash', textStart: skipBlanks(text, mark + dash.length) };
  }
  if (isHyphen && isBlank(text.charCodeAt(mark + 1))) {
    return { form: 'dash', textStart: skipBlanks(text, mark + 1) };
  }
  if (sign === '.' && mark === at) return readStop(text, at, before);
  return readBare(text, label, at, mark);
}

/** "Methods. We", "Methods.—We", "Methods.We"; and a heading with a stop on its own line. */
function readStop(text: string, at: number, before: Before): After | undefined {
  const behind = sameLine(text, at + 1);
  const [dash] = DASH.exec(text.slice(behind, behind + 3)) ?? [];
  if (dash !== undefined) {
    return { form: 'dash', textStart: skipBlanks(text, behind + dash.length) };
  }
  if (isLineEnd(text, behind) && startsLine(before) && behind < text.length) {
    return { form: 'line', textStart: skipBlanks(text, behind) };
  }
  const textStart = skipBlanks(text, at + 1);
  const cut = textStart === at + 1 && openingOf(text, textStart) === 'small'; // "results.csv"
  return cut ? undefined : { form: 'stop', textStart };
}

function readBare(text: string, label: LabelEnd, at: number, mark: number): After | undefined {
  const opening = openingOf(text, mark);
  const form = mark > at ? 'blank' : 'glued';
  const quoted = opening === 'odd' && form === 'glued' && !isDigit(text.charCodeAt(mark)); // “the "aim" of…”
  if (opening !== 'small' && !quoted) return { form, textStart: mark };
  // "OBJECTIVE to find", "Originality/value is": capitals or a slash are enough to tell a label.
  const telling = label.letters === 'caps' || label.slashed;
  if (form === 'blank' && telling && isLetter(text.charCodeAt(mark))) {
    return { form, textStart: mark };
  }
  return undefined;
}

const USUAL_OPENING =
  /^(?:the|this|these|those|we|our|in|an?|it|there|here|for|to|of|with|although|while|when|as|on|at|by|from|after|during|between|among|both|all|using|based|no|two|three|one|eine?|die|der|das|le|la|les|el|los|las|o|os|il|i)\b/iu;

/** How the text at `at` begins. */
export function openingOf(text: string, at: number): Opening {
  const code = text.charCodeAt(at);
  if (isUpper(code)) return USUAL_OPENING.test(text.slice(at, at + 10)) ? 'usual' : 'capital';
  if (isLetter(code)) return isLower(code) ? 'small' : 'capital';
  return isDigit(code) || ODD_OPENINGS.has(text.charAt(at)) ? 'odd' : 'small';
}

const ODD_OPENINGS = new Set('([“"‘\'<>≥≤$~±•–—');

function startsLine({ place }: Before): boolean {
  return place === 'line' || place === 'start';
}

function sameLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end)) && !isLineBreak(text.charCodeAt(end)))
    end += 1;
  return end;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || isLineBreak(text.charCodeAt(at));
}
