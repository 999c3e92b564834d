/**
 * Known-item queries: a reader remembers some words of a title, and wants that one article. The
 * article is known, so nobody need judge what is relevant.
 * Source: L. Azzopardi, M. de Rijke & K. Balog (2007), "Building simulated queries for known-item
 * topics: an analysis using six European languages", SIGIR 2007.
 */
import type { Article } from '@/domain/article';
import { SeededRandom } from './seeded-random';
import { isContentWord, mistypeQuery } from './typo';

export interface KnownItemQuery {
  /** Of the article that is sought. */
  readonly id: string;
  readonly clean: string;
  /** The same with one edit in one of its words. */
  readonly typo: string;
}

const WORDS = 3;

/**
 * Three words of a title each, in the title's order: distinct content words, filled up with the
 * title's other words where it has too few.
 *
 * @param count Fewer come where the corpus has fewer titles that can be asked for.
 * @param seed The same articles and seed make the same queries.
 */
export function makeKnownItemQueries(
  articles: readonly Article[],
  count: number,
  seed: string,
): KnownItemQuery[] {
  const random = new SeededRandom(seed);
  const askable = articles.filter(({ title }) => title !== null && isAskable(wordsOf(title)));
  return random.sample(askable, count).map(({ id, title }) => {
    const words = wordsOf(title ?? '');
    const content = words.filter(isContentWord);
    const others = words.filter((word) => !isContentWord(word));
    const chosen = random.sample(content, WORDS);
    const fill = random.sample(others, WORDS - chosen.length);
    const text = words.filter((word) => chosen.includes(word) || fill.includes(word)).join(' ');
    return { id, clean: text, typo: mistypeQuery(text, random) };
  });
}

/** Lower-cased, each once. */
function wordsOf(title: string): string[] {
  return [...new Set(title.toLowerCase().match(/\p{L}+/gu))];
}

function isAskable(words: readonly string[]): boolean {
  return words.length >= WORDS && words.some(isContentWord);
}

/**
 * Reads queries from lines of `id<TAB>query`; blank lines are passed over. A typo is made for
 * each.
 *
 * @throws Error with a sentence for the reader, naming the line that is none.
 */
export function readKnownItemQueries(lines: string, seed: string): KnownItemQuery[] {
  return lines.split(/\r?\n/u).flatMap((line, at) => {
    if (line.trim() === '') return [];
    const [id = '', text = ''] = line.split('\t').map((cell) => cell.trim());
    if (id === '' || text === '') {
      throw new Error(`line ${at + 1}: expected an id, a tab and a query, got “${line}”`);
    }
    const random = new SeededRandom(`${seed} ${id} ${text}`);
    return { id, clean: text, typo: mistypeQuery(text, random) };
  });
}
