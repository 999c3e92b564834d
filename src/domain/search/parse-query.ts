import { STOP_WORDS } from '../text/stop-words';
import { tokenise, type Token } from '../text/tokens';

/** One thing that an article is asked to have. */
export type QueryTerm =
  | {
      readonly kind: 'word';
      /** As typed: "e-voting". */
      readonly typed: string;
      /** Folded; a hyphenated compound in its closed form: "evoting". */
      readonly term: string;
      /** The words of a compound: "e", "voting"; empty for a single word. */
      readonly parts: readonly string[];
      /** The reader may still be typing it: terms that begin so count too. */
      readonly prefix: boolean;
    }
  | {
      readonly kind: 'phrase';
      readonly typed: string;
      /** Folded words that must follow one another. */
      readonly terms: readonly string[];
    };

/** A longer query is cut here, between two words: no question needs more. */
export const MAX_QUERY_TERMS = 64;
const MAX_QUERY_LENGTH = 4000;

/**
 * Reads what was typed. Any text is a query; what cannot be understood is searched as words.
 *
 * ```text
 * e-voting kazakhstan    → word evoting, word kazakhstan (as a prefix)
 * "single case"          → phrase single case
 * "blokchain"            → phrase blokchain: this spelling only
 * "single                → word single: the quotation mark was not closed
 * the politics of voting → word politics, word voting: the others carry no subject
 * ```
 */
export function parseQuery(text: string): QueryTerm[] {
  const query = text.slice(0, MAX_QUERY_LENGTH);
  const terms: QueryTerm[] = [];
  // Odd ones stand between quotation marks; behind a mark that is not closed stands the last.
  const pieces = query.split(/["\u201C\u201D\u201E]/u);
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    if (index % 2 === 1 && !last) terms.push(...readPhrase(piece));
    else terms.push(...readWords(piece, last && /\S$/u.test(piece)));
  }
  return withoutRepeats(withoutStopWords(terms)).slice(0, MAX_QUERY_TERMS);
}

function readPhrase(text: string): QueryTerm[] {
  const terms = tokenise(text)
    .filter((token) => token.span === 1)
    .map((token) => token.term);
  return terms.length === 0 ? [] : [{ kind: 'phrase', typed: text.trim(), terms }];
}

function readWords(text: string, typing: boolean): QueryTerm[] {
  const tokens = tokenise(text);
  const compounds = tokens.filter((token) => token.span > 1);
  const isInside = (token: Token, outer: Token): boolean =>
    token !== outer && token.start >= outer.start && token.end <= outer.end;
  const whole = tokens
    .filter((token) => !compounds.some((compound) => isInside(token, compound)))
    .sort((a, b) => a.start - b.start);
  const end = whole.at(-1);
  return whole.map((token) => ({
    kind: 'word',
    typed: text.slice(token.start, token.end),
    term: token.term,
    parts:
      token.span === 1
        ? []
        : tokens.filter((part) => isInside(part, token)).map((part) => part.term),
    prefix: typing && token === end,
  }));
}

/** Stop words are passed over, unless there is nothing else. */
function withoutStopWords(terms: QueryTerm[]): QueryTerm[] {
  const subject = terms.filter((term) => term.kind === 'phrase' || !STOP_WORDS.has(term.term));
  return subject.length === 0 ? terms : subject;
}

function withoutRepeats(terms: QueryTerm[]): QueryTerm[] {
  const byMeaning = new Map<string, QueryTerm>();
  for (const term of terms) {
    const meaning = term.kind === 'word' ? term.term : `"${term.terms.join(' ')}"`;
    byMeaning.set(meaning, term); // the last one: it may be the one being typed
  }
  return [...byMeaning.values()];
}
