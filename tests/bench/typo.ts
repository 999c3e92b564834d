/**
 * A slip of the fingers: one edit, of the four kinds that make up 80 % of misspellings.
 * Source: F. J. Damerau (1964), "A technique for computer detection and correction of spelling
 * errors", https://doi.org/10.1145/363958.363994
 */
import { STOP_WORDS } from '@/domain/text/stop-words';
import type { SeededRandom } from './seeded-random';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');
const EDITS = ['insert', 'delete', 'change', 'swap'] as const;

/** Shorter words are too often another word after one edit. */
const MIN_TYPO_LENGTH = 4;

/**
 * @param word At least two letters.
 * @returns The word with one edit; never the word itself.
 */
export function mistype(word: string, random: SeededRandom): string {
  const edit = random.pick(EDITS);
  if (edit === 'insert') {
    const at = random.between(0, word.length);
    return word.slice(0, at) + random.pick(LETTERS) + word.slice(at);
  }
  if (edit === 'delete') {
    const at = random.below(word.length);
    return word.slice(0, at) + word.slice(at + 1);
  }
  const swappable = edit === 'swap' ? placesToSwap(word) : [];
  if (swappable.length > 0) {
    const at = random.pick(swappable);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
  const at = random.below(word.length);
  const others = LETTERS.filter((letter) => letter !== word.charAt(at).toLowerCase());
  return word.slice(0, at) + random.pick(others) + word.slice(at + 1);
}

/** Where two letters that differ follow one another. */
function placesToSwap(word: string): number[] {
  return Array.from({ length: word.length - 1 }, (_, at) => at).filter(
    (at) => word.charAt(at) !== word.charAt(at + 1),
  );
}

/**
 * The query with a typo in one of its content words: no stop word, at least `MIN_TYPO_LENGTH`
 * letters. A query without such a word stays as it is.
 */
export function mistypeQuery(text: string, random: SeededRandom): string {
  const words = [...text.matchAll(/\p{L}+/gu)].filter(([word]) => isContentWord(word));
  if (words.length === 0) return text;
  const { 0: word, index } = random.pick(words);
  return text.slice(0, index) + mistype(word, random) + text.slice(index + word.length);
}

/** Whether a word carries the subject and is long enough to be mistyped. */
export function isContentWord(word: string): boolean {
  return word.length >= MIN_TYPO_LENGTH && !STOP_WORDS.has(word.toLowerCase());
}
