import { ASCII_KIND, JOINT, LETTER, SEPARATOR } from './ascii';
import { fold } from './fold';

/** Offsets are in UTF-16 code units of the source, as `String.prototype.slice` takes them. */
export interface TextRange {
  readonly start: number;
  /** Behind the last code unit. */
  readonly end: number;
}

export interface Token extends TextRange {
  /** Folded. */
  readonly term: string;
  /** Which word of the text it is, from 0; the parts of a compound follow one another. */
  readonly position: number;
  /** How many positions it spans: more than 1 only for a compound written as one term. */
  readonly span: number;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const HYPHEN = /[-\u2010\u2011\u00AD]/u;
const APOSTROPHE = /['\u2019]/u;

/** Scripts that put no blank between two words. */
const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
/** A stretch of one of those scripts, or one of none. */
const STRETCH = new RegExp(`[${UNSPACED}][${UNSPACED}\\p{M}]*|[^${UNSPACED}]+`, 'gu');
/** A letter with its marks. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gsu;

/** A longer chain of hyphens is no word ("a-b-c-d-…"): its parts are, its closed form is not. */
export const MOST_PARTS = 8;

/** In code units: a segmenter takes four times as long for twice the length. */
const LONGEST_STRETCH = 500;

/** One part of a word, between hyphens. */
type Part = TextRange;

/**
 * The words of a text, folded, each with its place in the source.
 *
 * A hyphenated compound gives its parts and, spanning them, its closed form, so that "e-voting"
 * is found by "evoting", and "blockchain-driven" by "blockchain":
 * `e-voting` → `e` 0–1, `voting` 2–8, `evoting` 0–8.
 * An apostrophe stays inside its word and is dropped from the term: "country's" → `countrys`,
 * with the possessive "'s" left off: `country`.
 * Where a script puts no blanks, a dictionary tells the words: `開放数据` → `開放`, `数据`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text;
  let position = 0;
  let at = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    if (code < 128 && ASCII_KIND[code] !== LETTER) {
      at += 1;
      continue;
    }
    const start = at;
    let isPlain = true;
    while (at < length) {
      code = text.charCodeAt(at);
      const kind = code < 128 ? ASCII_KIND[code] : JOINT;
      if (kind === SEPARATOR) break;
      if (kind === JOINT) isPlain = false;
      at += 1;
    }
    const word = text.slice(start, at);
    if (isPlain) {
      tokens.push({ term: word.toLowerCase(), start, end: at, position, span: 1 });
      position += 1;
    } else {
      for (const token of readWords(word)) {
        tokens.push({
          term: token.term,
          start: start + token.start,
          end: start + token.end,
          position: position + token.position,
          span: token.span,
        });
      }
      position += countPositions(tokens, position);
    }
  }
  return tokens;
}

/** How many positions the tokens behind `from` take. */
function countPositions(tokens: readonly Token[], from: number): number {
  const last = tokens.at(-1);
  return last === undefined ? 0 : Math.max(last.position + last.span - from, 0);
}

/** Words with hyphens, apostrophes and letters of any script. */
function readWords(text: string): Token[] {
  const tokens: Token[] = [];
  let parts: Part[] = []; // of the word that is being read
  let part: Part | null = null;
  let position = 0;

  function endWord(): void {
    if (part !== null) parts.push(part);
    part = null;
    const first = position;
    for (const each of parts) {
      for (const token of wordsOf(text, each, position)) {
        tokens.push(token);
        position += 1;
      }
    }
    if (parts.length > 1 && parts.length <= MOST_PARTS) {
      const { start } = parts[0] as Part;
      const { end } = parts.at(-1) as Part;
      const closed = toTerm(parts.map((each) => text.slice(each.start, each.end)).join(''));
      if (closed !== '' && position > first) {
        tokens.push({ term: closed, start, end, position: first, span: position - first });
      }
    }
    parts = [];
  }

  for (const run of text.matchAll(RUN)) {
    const start = run.index;
    const end = start + run[0].length;
    const joint: string = part !== null && part.end + 1 === start ? (text[part.end] ?? '') : '';
    if (part !== null && APOSTROPHE.test(joint)) {
      part = { start: part.start, end };
    } else if (part !== null && HYPHEN.test(joint)) {
      parts.push(part);
      part = { start, end };
    } else {
      endWord();
      part = { start, end };
    }
  }
  endWord();
  return tokens;
}

function* wordsOf(text: string, { start, end }: Part, position: number): Generator<Token> {
  const word = text.slice(start, end);
  if (!HAS_UNSPACED.test(word)) {
    const term = toTerm(word);
    if (term !== '') yield { term, start, end, position, span: 1 };
    return;
  }
  let at = position;
  for (const stretch of word.matchAll(STRETCH)) {
    for (const { term, from, to } of segments(stretch[0])) {
      if (term === '') continue; // such as a possessive "’s" behind a word of another script
      const offset = start + stretch.index;
      yield { term, start: offset + from, end: offset + to, position: at, span: 1 };
      at += 1;
    }
  }
}

interface Segment {
  readonly term: string;
  /** Offsets in the stretch. */
  readonly from: number;
  readonly to: number;
}

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of a stretch. It is composed first, letter by letter, so that its composed and its
 * decomposed form fall into the same words; marks stay, for Thai vowels are among them. Without a
 * segmenter it is one word.
 */
function* segments(stretch: string): Generator<Segment> {
  if (!HAS_UNSPACED.test(stretch) || typeof Intl.Segmenter !== 'function') {
    yield { term: toTerm(stretch), from: 0, to: stretch.length };
    return;
  }
  let composed = '';
  const sourceOf: number[] = []; // for each code unit of the composed text
  for (const letter of stretch.matchAll(CLUSTER)) {
    const whole = letter[0].normalize('NFC');
    for (let at = 0; at < whole.length; at += 1) sourceOf.push(letter.index);
    composed += whole;
  }
  sourceOf.push(stretch.length);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  for (let start = 0, end = 0; start < composed.length; start = end) {
    end = wholeCharacter(composed, start + LONGEST_STRETCH);
    for (const { segment, index } of segmenter.segment(composed.slice(start, end))) {
      const term = toTerm(segment);
      const from = sourceOf[start + index] ?? 0;
      const to = sourceOf[start + index + segment.length] ?? stretch.length;
      if (to > from) yield { term, from, to };
    }
  }
}

/** Not between the two halves of a character. */
function wholeCharacter(text: string, at: number): number {
  const isSecondHalf = /[\uDC00-\uDFFF]/.test(text.charAt(at));
  return isSecondHalf ? at + 1 : at;
}

function toTerm(word: string): string {
  const folded = fold(word);
  return APOSTROPHE.test(folded)
    ? folded.replace(/['\u2019]s$/u, '').replace(/['\u2019]/gu, '')
    : folded;
}
