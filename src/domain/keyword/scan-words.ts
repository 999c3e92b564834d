import { fold } from '../text/fold';
import { toSingular } from './singular';
import { breaksPhrase } from './word-role';

/** A word as it is spelled, wherever it stands. */
export interface Lexeme {
  readonly printed: string;
  readonly lowerCase: string;
  /** Folded, without the possessive "'s". */
  readonly term: string;
  /** The term's singular; words of one key are counted as one. */
  readonly key: string;
  /** No phrase goes through it: a stop word, a verb, a number. */
  readonly breaks: boolean;
  /** A capital that no sentence start explains: "NGOs", "mRNA", "ICT-driven". */
  readonly innerCapital: boolean;
}

/** One word of a text, and how it stands there. A hyphenated compound is one word. */
export interface Word {
  readonly lexeme: Lexeme;
  readonly breaks: boolean;
  /** Punctuation or the text's edge stands before it. */
  readonly opensClause: boolean;
  /** Whether a capital would mean a name here, and not just open a sentence or fill a headline. */
  readonly caseTells: boolean;
}

/** Lexemes already looked at, by their spelling: most words of a corpus are the same few. */
export type LexemeCache = Map<string, Lexeme>;

// One greedy class: a repeated group overflows the engine's stack at a long "a-a-a-…".
const WORD = /[\p{L}\p{N}\p{M}'\u2019\u2010\u2011\u2013\u00AD-]+/gu;
/** Two hyphens are a typewriter's dash; the class above would join words by them. */
const DASHES = /--+/gu;
const LEADING = /^[^\p{L}\p{N}]+/u;
const TRAILING = /[^\p{L}\p{N}\p{M}]+$/u;
const POSSESSIVE = /['\u2019]s$/u;
const SOFT = /['\u2019\u00AD]/gu;
const HYPHENS = /[\u2010\u2011\u2013]/gu;

const SENTENCE_END = /[.!?:;\u2022\u201C"(]/u;
/** TeX, addresses, formulas: what stands against these is no word. */
const MARKUP_BEFORE = /\\\S{0,2}$|[_@^=<$]$/u;
const MARKUP_BEHIND = /[\\_@^=-]/u;
const INNER_CAPITAL = /\p{L}\p{Lu}/u;
/** "2015", "10mg"; but "3D" and "5G" are names. */
const FIGURE = /^\p{N}(?!\p{Lu}$)/u;
/** The end of "5 mg l-1". */
const UNIT = /^(?:[dhls]|[ckm]?m|[km]?g|m?l|min|mol|day)-\p{N}$/u;

const LONGEST_WORD = 40; // beyond are gene sequences, base64, scripts that have no spaces
const HEADLINE = 0.6; // of the words capitalised: "Open Data in the Public Sector"

/** The words of a text in order. Linear in its length. */
export function scanWords(source: string, cache: LexemeCache = new Map()): Word[] {
  const text = source.replace(DASHES, ' — ');
  const shouted = text === text.toUpperCase();
  const words: Word[] = [];
  let capitals = 0;
  let inSentence = 0;
  let end = 0;
  for (const { 0: match, index } of text.matchAll(WORD)) {
    let lexeme = cache.get(match);
    if (lexeme === undefined) {
      lexeme = toLexeme(match);
      cache.set(match, lexeme);
    }
    if (lexeme.printed === '') continue;
    const start = index + (lexeme.printed === match ? 0 : match.indexOf(lexeme.printed));
    const before = text.slice(end, start);
    end = start + lexeme.printed.length;
    const behind = text.charAt(end);

    // A single space is nearly always all there is, and has nothing to test.
    const first = words.length === 0;
    const opensClause = first || (before !== ' ' && before.trim() !== '');
    const opensSentence = first || (opensClause && SENTENCE_END.test(before));
    const breaks =
      lexeme.breaks ||
      (opensClause && MARKUP_BEFORE.test(before)) ||
      (behind !== ' ' && MARKUP_BEHIND.test(behind));
    if (!opensSentence && !breaks) {
      inSentence += 1;
      if (lexeme.printed !== lexeme.lowerCase) capitals += 1;
    }
    words.push({
      lexeme,
      breaks,
      opensClause,
      caseTells: !shouted && (!opensSentence || lexeme.innerCapital),
    });
  }
  if (capitals < HEADLINE * inSentence) return words;
  return words.map((word) => (word.lexeme.innerCapital ? word : { ...word, caseTells: false }));
}

/** Whether the word is written as a name here. */
export function isName(word: Word): boolean {
  return word.caseTells && word.lexeme.printed !== word.lexeme.lowerCase;
}

/** `printed` is empty where the match has neither letter nor figure. */
function toLexeme(match: string): Lexeme {
  const long = match.length > LONGEST_WORD;
  const printed = long ? match : match.replace(LEADING, '').replace(TRAILING, '');
  const lowerCase = printed.toLowerCase();
  const term = long ? '' : toTerm(printed);
  // A single letter is a variable, unless it is a capital: "vitamin D".
  const variable = printed.length === 1 && printed === lowerCase;
  return {
    printed,
    lowerCase,
    term,
    key: toSingular(term),
    breaks:
      term === '' || variable || FIGURE.test(printed) || UNIT.test(term) || breaksPhrase(term),
    innerCapital: INNER_CAPITAL.test(printed),
  };
}

function toTerm(printed: string): string {
  return fold(printed.replace(POSSESSIVE, '').replace(SOFT, '').replace(HYPHENS, '-'));
}
