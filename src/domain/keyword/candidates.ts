import { STOP_WORDS } from '../text/stop-words';
import { LONGEST_PHRASE } from './phrase-statistics';
import type { Lexeme, Word } from './scan-words';

/** One article's words: first the title's, then the abstract's. */
export interface ArticleText {
  readonly words: readonly Word[];
  /** How many of them are the title's. */
  readonly titleLength: number;
}

/** A phrase of an article, wherever it stands there. */
export interface Candidate {
  /** The keys of its words with spaces between. */
  readonly key: string;
  readonly words: readonly Word[];
  readonly first: Lexeme;
  readonly last: Lexeme;
  /** Where it begins, as indices of `ArticleText.words`; ascending, at least one. */
  readonly starts: number[];
}

/**
 * Every phrase of one to three words that nothing breaks; and every keyword of the corpus, which
 * may hold words that do: "quality of life", "new media".
 */
export function findCandidates(
  { words, titleLength }: ArticleText,
  isKeyword: (key: string) => boolean,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const [start, first] of words.entries()) {
    if (STOP_WORDS.has(first.lexeme.term)) continue;
    let key = first.lexeme.key;
    let broken = false;
    for (let length = 1; length <= LONGEST_PHRASE; length += 1) {
      const index = start + length - 1;
      const last = words[index];
      if (last === undefined) break;
      if (length > 1) {
        if (last.opensClause || index === titleLength) break;
        key += ` ${last.lexeme.key}`;
      }
      broken ||= last.breaks;
      if (last.breaks || (broken && !isKeyword(key))) continue;
      const candidate = candidates.get(key);
      if (candidate !== undefined) {
        candidate.starts.push(start);
        continue;
      }
      candidates.set(key, {
        key,
        words: words.slice(start, index + 1),
        first: first.lexeme,
        last: last.lexeme,
        starts: [start],
      });
    }
  }
  return [...candidates.values()];
}

/** Whether the title has the phrase, and not only as the beginning of a longer one. */
export function isInTitle(candidate: Candidate, text: ArticleText): boolean {
  return candidate.starts.some(
    (start) => start < text.titleLength && !goesOn(text, start + candidate.words.length),
  );
}

/**
 * Whether the phrase is whole, and not cut from a longer one. At least once nothing may follow it:
 * what follows a noun is the noun that it describes. Before it, another word each time will do:
 * "chain Monte Carlo" always has its "Markov", "public sector reforms" any adjective.
 */
export function isWhole({ starts, words }: Candidate, text: ArticleText): boolean {
  if (starts.every((start) => goesOn(text, start + words.length))) return false;
  if (!starts.every((start) => goesOn(text, start))) return true;
  return new Set(starts.map((start) => text.words[start - 1]?.lexeme.key)).size > 1;
}

/** Whether the word at `index` is of one phrase with the word before it. */
export function goesOn({ words, titleLength }: ArticleText, index: number): boolean {
  const before = words[index - 1];
  const word = words[index];
  if (before === undefined || word === undefined || index === titleLength) return false;
  return !word.opensClause && !word.breaks && !before.breaks;
}
