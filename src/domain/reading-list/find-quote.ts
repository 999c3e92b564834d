/**
 * Finds a quoted passage in an abstract that may have changed since: other white space, another
 * Unicode form, text before it, its sections recovered from running text or joined again. What is
 * found reads as the quote does, or nothing is found. Time is linear in the length of the abstract.
 */
import type { Article } from '../article';
import { isInsideLetter, isSecondHalf } from '../text/letters';
import type { TextRange } from '../text/tokens';
import type { QuoteAnchor } from './quote';

export interface QuotePlace extends TextRange {
  /** Place of the section in the abstract, from 0. */
  readonly section: number;
}

/** A text in one of the forms in which texts are compared, and where its letters come from. */
interface Form {
  readonly text: string;
  /** For each code unit the place in the source; undefined where it is the same. */
  readonly sources?: readonly Source[];
}

/** The letter that a code unit comes from. */
interface Source extends TextRange {
  /** Whether the code unit is the first of its letter. */
  readonly first: boolean;
}

/** How texts are compared, the strictest first. */
const FORMS: readonly ((text: string) => Form)[] = [
  (text) => ({ text }),
  (text) => comparable(text, ' '),
  (text) => comparable(text, ''),
];

/**
 * A quote of fewer code units than this stands in many places: outside of its section it is taken
 * for found only where what is around it reads alike.
 */
const TELLING_LENGTH = 16;

/**
 * @returns Where the quote stands: at its old place, else where what is around it agrees best, first
 * in its section, then in one of its label, then anywhere. null: it is no longer in the abstract.
 */
export function findQuote(article: Article, anchor: QuoteAnchor): QuotePlace | null {
  if (isAtItsPlace(article, anchor)) {
    const { section, start, end } = anchor;
    return { section, start, end };
  }
  for (const toForm of FORMS) {
    const found = findInForm(article, anchor, toForm);
    if (found !== null) return found;
  }
  return null;
}

function isAtItsPlace({ abstract }: Article, anchor: QuoteAnchor): boolean {
  const section = abstract[anchor.section];
  if (section === undefined || section.label !== anchor.label) return false;
  const { exact, prefix, suffix, start, end } = anchor;
  const from = start - prefix.length;
  return from >= 0 && section.text.slice(from, end + suffix.length) === prefix + exact + suffix;
}

interface Candidate {
  readonly place: QuotePlace;
  /** How much speaks for it, the weightiest first; never NaN. */
  readonly rank: readonly number[];
}

function findInForm(
  { abstract }: Article,
  anchor: QuoteAnchor,
  toForm: (text: string) => Form,
): QuotePlace | null {
  const exact = toForm(anchor.exact).text;
  const prefix = toForm(anchor.prefix).text;
  const suffix = toForm(anchor.suffix).text;
  if (exact.trim() === '') return null;

  let best: Candidate | null = null;
  for (const [section, { label, text }] of abstract.entries()) {
    const form = toForm(text);
    const sameLabel = label === anchor.label;
    const nearness = sameLabel ? (section === anchor.section ? 2 : 1) : 0;
    for (const at of findAll(form.text, exact)) {
      const range = toSource(form, at, at + exact.length);
      if (range === null) continue;
      const before = commonEnd(prefix, form.text, at);
      const after = commonStart(suffix, form.text, at + exact.length);
      const agrees =
        before === Math.min(prefix.length, at) ||
        after === Math.min(suffix.length, form.text.length - at - exact.length);
      if (nearness < 2 && !agrees && exact.length < TELLING_LENGTH) continue;
      const isWhole = before === prefix.length && after === suffix.length;
      const distance = Math.abs(range.start - anchor.start);
      const rank = [Number(isWhole), nearness, before + after, -distance];
      if (best === null || isHigher(rank, best.rank)) {
        best = { place: { section, ...range }, rank };
      }
    }
  }
  return best?.place ?? null;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** How many code units the end of `context` has in common with what is before a place. */
function commonEnd(context: string, text: string, at: number): number {
  let length = 0;
  while (
    length < Math.min(context.length, at) &&
    context[context.length - 1 - length] === text[at - 1 - length]
  ) {
    length += 1;
  }
  return length;
}

/** How many code units the start of `context` has in common with what is behind a place. */
function commonStart(context: string, text: string, at: number): number {
  let length = 0;
  while (length < context.length && context[length] === text[at + length]) length += 1;
  return length;
}

/**
 * Every place of a word in a text, those that overlap too.
 * Source: Knuth, Morris & Pratt (1977), "Fast pattern matching in strings".
 */
function* findAll(text: string, word: string): Generator<number> {
  const first = text.indexOf(word);
  if (first === -1) return;
  const borders = bordersOf(word);
  let matched = 0;
  for (let at = first; at < text.length; at += 1) {
    while (matched > 0 && text[at] !== word[matched]) matched = borders[matched - 1] ?? 0;
    if (text[at] === word[matched]) matched += 1;
    if (matched === word.length) {
      yield at + 1 - matched;
      matched = borders[matched - 1] ?? 0;
    }
  }
}

/** For each beginning of a word, the length of the longest end of it that is its beginning too. */
function bordersOf(word: string): readonly number[] {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < word.length; at += 1) {
    while (length > 0 && word[at] !== word[length]) length = borders[length - 1] ?? 0;
    if (word[at] === word[length]) length += 1;
    borders.push(length);
  }
  return borders;
}

/** A stretch of the source; null where it would begin or end inside a letter. */
function toSource({ text, sources }: Form, start: number, end: number): TextRange | null {
  if (sources === undefined) {
    return isSecondHalf(text, start) || isInsideLetter(text, end) ? null : { start, end };
  }
  const first = sources[start];
  const last = sources[end - 1];
  if (first?.first !== true || last === undefined || sources[end]?.first === false) return null;
  return { start: first.start, end: last.end };
}

/** Plain letters as a run, for speed; white space; what is not seen, or a letter with its marks. */
const PIECE = /([!-~]+)(?=[ -~]|$)|(\s+)|\p{Cf}|\P{M}\p{M}*|\p{M}+/gsu;
const UNSEEN = /^\p{Cf}$/u;

/** What programs and typesetters write for one another. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‐': '-',
  '‑': '-',
};

/**
 * A text letter by letter in its decomposed form, quotation marks and hyphens plain, without soft
 * hyphens and the like.
 *
 * @param blank What stands for white space.
 */
function comparable(source: string, blank: '' | ' '): Form {
  const sources: Source[] = [];
  let text = '';
  for (const { 0: piece, 1: run, 2: space, index } of source.matchAll(PIECE)) {
    if (run !== undefined) {
      for (let start = index; start < index + run.length; start += 1) {
        sources.push({ start, end: start + 1, first: true });
      }
      text += run;
      continue;
    }
    const isBlank = space !== undefined;
    if (isBlank && text.endsWith(' ')) continue; // blanks on both sides of something unseen
    if (!isBlank && UNSEEN.test(piece)) continue;
    const letter = isBlank ? blank : (PLAIN[piece] ?? piece.normalize('NFD'));
    for (let at = 0; at < letter.length; at += 1) {
      sources.push({ start: index, end: index + piece.length, first: at === 0 });
    }
    text += letter;
  }
  return { text, sources };
}
