import { MARKS } from './quotation-marks';
import { findQueryField } from './query-fields';

/** In UTF-16 code units. */
export const MAX_QUERY_LENGTH = 4000;

/** A piece of a query. Offsets are in UTF-16 code units of the text. */
export interface Lexeme {
  /**
   * `mark`: a quotation mark that nothing closes. `words`: text in which nothing is an operator,
   * which only a caller makes.
   */
  readonly kind: 'field' | 'phrase' | 'mark' | 'open' | 'close' | 'not' | 'or' | 'text' | 'words';
  /** A field's name without its colon, a phrase without its marks, else as typed. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/**
 * In the order in which they are tried. Each looks at a character a fixed number of times, and no
 * group repeats another, so that no text takes long.
 */
const PATTERNS: readonly (readonly [Lexeme['kind'], RegExp])[] = [
  ['phrase', new RegExp(`[${MARKS}]([^${MARKS}]*)[${MARKS}]`, 'uy')],
  ['mark', new RegExp(`[${MARKS}]`, 'uy')],
  ['open', /\(/uy],
  ['close', /\)/uy],
  ['not', /(?<=^|[\s(])-(?=[^\s)-])|(?<=^|[\s()])NOT(?=[\s()]|$)/uy],
  ['or', /(?<=^|[\s()])OR(?=[\s()]|$)/uy],
  // The address of a DOI is another way to write `doi:`.
  ['field', /(?:https?:\/\/(?:dx\.)?doi\.org\/|(\p{L}+):)(?=\S|$)/iuy],
  // Parentheses inside a word belong to it: "patient(s)", "10.1002/(SICI)1097".
  ['text', new RegExp(`[^\\s()${MARKS}](?:[^\\s()${MARKS}]|\\([^\\s()${MARKS}]*\\))*`, 'uy')],
];

const BLANKS = /\s*/uy;

/**
 * As much of a text as is a query: no question needs more. It ends between two words, or within
 * one that is longer than all of it.
 */
export function cutQuery(text: string): string {
  if (text.length <= MAX_QUERY_LENGTH) return text;
  const short = text.slice(0, MAX_QUERY_LENGTH + 1);
  const blank = short.search(/\s\S*$/u);
  return short.slice(0, blank > 0 ? blank : MAX_QUERY_LENGTH);
}

/** Cuts a query into pieces, from left to right; blanks are left out. */
export function lexQuery(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  for (;;) {
    at = endOf(BLANKS, text, at);
    const lexeme = lexemeAt(text, at);
    if (lexeme === undefined) return lexemes;
    lexemes.push(lexeme);
    at = lexeme.end;
  }
}

function lexemeAt(text: string, start: number): Lexeme | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    const value = match[1] ?? (kind === 'field' ? 'doi' : match[0]);
    if (kind === 'field' && findQueryField(value) === undefined) continue;
    return { kind, value, start, end: start + match[0].length };
  }
  return undefined; // only at the end: `text` takes any character that nothing else does
}

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(text)?.[0].length ?? 0);
}
