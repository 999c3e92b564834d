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
  /** Folded; never empty. */
  readonly words: readonly string[];
  /** What stands between them, without blanks and hyphens: one less than words. */
  readonly gaps: readonly string[];
  /** Signs that belong to it: "++" behind "C", "#" before a word. */
  readonly lead: string;
  readonly tail: string;
  /** Whether the last word may go on. */
  readonly open: boolean;
  readonly list: TermList;
  /** Of two that match the same stretch the lower counts. */
  readonly order: number;
}

/** The patterns of some lists, by how their first word is found. */
interface Patterns {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>;
  /** Those of one open word. */
  readonly byBeginning: ReadonlyMap<string, readonly Pattern[]>;
  /** How long such beginnings are, in code units. */
  readonly lengths: readonly number[];
}

const compiled = new WeakMap<readonly TermList[], Patterns>();

/**
 * Matches never overlap: the one that begins first counts, of those the longest, of those the one
 * whose list and line come first.
 *
 * @param lists Those that are off give nothing. One array is compiled once.
 * @returns Sorted; in UTF-16 code units.
 */
export function termMatches(text: string, lists: readonly TermList[]): readonly TermMatch[] {
  const patterns = compiled.get(lists) ?? compile(lists);
  compiled.set(lists, patterns);
  if (patterns.byWord.size === 0 && patterns.byBeginning.size === 0) return [];

  const tokens = tokenise(text);
  const words = tokens.filter(({ span }) => span === 1);
  const compounds = groupBy(
    tokens.filter(({ span }) => span > 1),
    ({ start }) => start,
  );
  const matches: TermMatch[] = [];
  let done = 0;
  for (const [index, word] of words.entries()) {
    if (word.start < done) continue;
    let best: Found | null = null;
    const consider = (pattern: Pattern, among: readonly Token[], at: number): void => {
      const range = matchPattern(text, among, at, pattern);
      if (range === null || range.start < done) return;
      if (best === null || isBetter(range, pattern, best)) best = { ...range, pattern };
    };
    for (const pattern of candidates(word, patterns)) consider(pattern, words, index);
    for (const compound of compounds.get(word.start) ?? []) {
      for (const pattern of candidates(compound, patterns)) {
        // "random*" is the beginning of a word: of "random-ised" it marks "random".
        const isOfWord = pattern.open && word.term.startsWith(pattern.words[0] ?? '');
        if (!isOfWord) consider(pattern, [compound], 0);
      }
    }
    const found = best as Found | null; // what a closure assigns, the compiler does not see
    if (found === null) continue;
    const { start, end, pattern } = found;
    matches.push({ start, end, mark: pattern.list.mark, listId: pattern.list.id });
    done = end;
  }
  return matches;
}

interface Found extends TextRange {
  readonly pattern: Pattern;
}

function isBetter(range: TextRange, pattern: Pattern, than: Found): boolean {
  return range.end > than.end || (range.end === than.end && pattern.order < than.pattern.order);
}

/** The patterns whose first word a word may be. */
function* candidates(
  { term }: Token,
  { byWord, byBeginning, lengths }: Patterns,
): Generator<Pattern> {
  yield* byWord.get(term) ?? [];
  for (const length of lengths) {
    if (length <= term.length) yield* byBeginning.get(term.slice(0, length)) ?? [];
  }
}

function matchPattern(
  text: string,
  words: readonly Token[],
  index: number,
  pattern: Pattern,
): TextRange | null {
  const { lead, tail } = pattern;
  const first = words[index];
  if (first === undefined) return null;
  let last = first;
  for (const [at, term] of pattern.words.entries()) {
    const word = words[index + at];
    if (word === undefined) return null;
    const mayGoOn = pattern.open && at === pattern.words.length - 1;
    if (mayGoOn ? !word.term.startsWith(term) : word.term !== term) return null;
    if (at > 0 && gapOf(text, last, word) !== pattern.gaps[at - 1]) return null;
    last = word;
  }
  const start = first.start - lead.length;
  if (!text.startsWith(lead, start) || !text.startsWith(tail, last.end)) return null;
  return { start, end: last.end + tail.length };
}

/** Blanks and hyphens part words alike; soft hyphens part nothing. */
function gapOf(text: string, before: TextRange, after: TextRange): string {
  return text.slice(before.end, after.start).replace(/[\s\p{Pd}\u00AD]+/gu, '');
}

function compile(lists: readonly TermList[]): Patterns {
  const patterns = lists
    .filter(({ on }) => on)
    .flatMap((list) => list.terms.flatMap((term) => patternsOf(term, list)))
    .map((pattern, order) => ({ ...pattern, order }));
  const isOpenWord = ({ open, words }: Pattern): boolean => open && words.length === 1;
  const firstWord = ({ words }: Pattern): string => words[0] ?? '';
  const byBeginning = groupBy(patterns.filter(isOpenWord), firstWord);
  return {
    byWord: groupBy(
      patterns.filter((pattern) => !isOpenWord(pattern)),
      firstWord,
    ),
    byBeginning,
    lengths: [...new Set([...byBeginning.keys()].map(({ length }) => length))],
  };
}

function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

/** What signs are part of a term where they touch it; commas and the like are not. */
const LEAD = /[\p{S}#%&@]+$/u;
const TAIL = /^[\p{S}#%&@]+/u;

/** A term in its words and, where it is one compound, in its closed form too. Blank: none. */
function patternsOf(term: string, list: TermList): Omit<Pattern, 'order'>[] {
  const text = term.trim().replace(/\*+$/u, '');
  const tokens = tokenise(text);
  const words = tokens.filter(({ span }) => span === 1);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const rest = {
    lead: LEAD.exec(text.slice(0, first.start))?.[0] ?? '',
    tail: TAIL.exec(text.slice(last.end))?.[0] ?? '',
    open: text.length < term.trim().length && last.end === text.length,
    list,
  };
  const closed = tokens.filter(
    ({ span, start, end }) => span > 1 && start === first.start && end === last.end,
  );
  return [
    {
      words: words.map((word) => word.term),
      gaps: words.slice(1).map((word, at) => gapOf(text, words[at] ?? word, word)),
      ...rest,
    },
    ...closed.map((compound) => ({ words: [compound.term], gaps: [], ...rest })),
  ];
}
