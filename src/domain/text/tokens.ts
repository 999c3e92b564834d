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

const HYPHEN = /[-\u2010\u2011\u00AD]/u;
const HYPHENS = /[-\u2010\u2011\u00AD]/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011\u00AD'\u2019][\p{L}\p{N}\p{M}]+)*/gu;
const PART = /[^-\u2010\u2011\u00AD]+/gu;

/**
 * The words of a text, folded, each with its place in the source.
 *
 * A hyphenated compound gives its parts and, spanning them, its closed form, so that "e-voting"
 * is found by "evoting", and "blockchain-driven" by "blockchain":
 * `e-voting` → `e` 0–1, `voting` 2–8, `evoting` 0–8.
 * An apostrophe stays inside its word and is dropped from the term: "country's" → `countrys`,
 * with the possessive "'s" left off: `country`.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    const start = match.index;
    const first = position;
    if (!HYPHEN.test(word)) {
      tokens.push({ term: toTerm(word), start, end: start + word.length, position, span: 1 });
      position += 1;
      continue;
    }
    for (const part of word.matchAll(PART)) {
      const from = start + part.index;
      tokens.push({
        term: toTerm(part[0]),
        start: from,
        end: from + part[0].length,
        position,
        span: 1,
      });
      position += 1;
    }
    const closed = toTerm(word.replace(HYPHENS, ''));
    tokens.push({
      term: closed,
      start,
      end: start + word.length,
      position: first,
      span: position - first,
    });
  }
  return tokens.filter(({ term }) => term !== '');
}

function toTerm(word: string): string {
  return fold(word)
    .replace(/['\u2019]s$/u, '')
    .replace(/['\u2019]/gu, '');
}
