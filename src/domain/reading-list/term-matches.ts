/**
 * Where the reader's highlight terms stand in a text. Words are told and folded as the search tells
 * them, so that case and accents do not matter; a term is whole words, unless "*" ends it.
 *
 * `e-voting`: "e-voting", "E voting", "evoting" · `random*`: "randomised" · `p < 0.05`: "P<0.05"
 */
import { tokenise, type TextRange, type Token } from '../text/tokens';
import type { TermList, TermMark } from './term-list';

export interface TermMatch extends TextRange {
  readonly mark: TermMark;
  readonly listId: string;
}

/** A term as it is looked for. */
interface Pattern {
  /** Folded, in order. */
  readonly words: readonly string[];
  /** What stands between them and around them, without blanks and hyphens: one more than words. */
  readonly gaps: readonly string[];
  /** Whether the last word may go on. */
  readonly open: boolean;
  readonly list: TermList;
  /** Its place among all: of two that match the same words the first counts. */
  readonly order: number;
}

/** The patterns of some lists, by how their first word is found. */
interface Patterns {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  /** Of one open word: by the beginning of it. */
  readonly byBeginning: ReadonlyMap<string, readonly Pattern[]>;
  /** How long those beginnings are, in code units. */
  readonly lengths: readonly number[];
}

const compiled = new WeakMap<readonly TermList[], Patterns>();

/**
 * Matches never overlap: the one that begins first counts, of those the longest, of those the one
 * whose list and line come first.
 *
 * @param lists Those that are off are passed over. The same array is compiled only once.
 * @returns Sorted; in UTF-16 code units.
 */
export function termMatches(text: string, lists: readonly TermList[]): readonly TermMatch[] {
  const patterns = compiled.get(lists) ?? compile(lists);
  compiled.set(lists, patterns);
  if (patterns.byWord.size === 0 && patterns.byBeginning.size === 0) return [];

  const tokens = tokenise(text);
  const words = tokens.filter(({ span }) => span === 1);
  const matches: TermMatch[] = [];
  let done = 0; // behind the last match
  let index = 0; // of the first word that is not before the token
  for (let at = 0; at < tokens.length; ) {
    // A word and the compounds that begin with it are tried together.
    const start = tokens[at]?.start ?? 0;
    let best: { readonly end: number; readonly pattern: Pattern } | null = null;
    for (; tokens[at]?.start === start; at += 1) void 0;
    best = null;
    void best;
    void index;
    void words;
    void done;
  }
  return matches;
}
