import type { Article } from '../article';
import { isName, scanWords, type LexemeCache } from './scan-words';

/** The longest keyword that is suggested, in words; a hyphenated compound is one. */
export const LONGEST_PHRASE = 3;

const COUNTED_FULLY = 5_000; // articles; of those behind them one in SAMPLED is counted, as many
const SAMPLED = 10;
const CACHE_SIZE = 50_000; // spellings; some 10 MB

/** What must be known of the corpus to weigh the phrases of one article. */
export interface PhraseStatistics {
  /** Articles in the corpus; where they are sampled, this and the next two are estimates. */
  readonly articleCount: number;
  /** Articles that have the word, by its key. */
  readonly documentFrequency: ReadonlyMap<string, number>;
  /** Articles that capitalise the word within a sentence, by its key. */
  readonly nameFrequency: ReadonlyMap<string, number>;
  /** Articles whose authors chose the keyword, by the keys of its words with spaces between. */
  readonly keywordFrequency: ReadonlyMap<string, number>;
}

/**
 * Counts articles one by one, as they are read.
 *
 * Single words are counted and not phrases: the pairs of 100,000 abstracts are many millions, and a
 * phrase is general where its words are. In a large corpus a sample is counted: a frequency weighs
 * by its logarithm, and the third digit is not worth five times the time. Keywords are all counted.
 * 100,000 abstracts leave some 50,000 words, about 20 MB.
 */
export class PhraseCounter {
  #added = 0;
  #articleCount = 0;
  readonly #documentFrequency = new Map<string, number>();
  readonly #nameFrequency = new Map<string, number>();
  readonly #keywordFrequency = new Map<string, number>();
  readonly #cache: LexemeCache = new Map();

  add(article: Article): void {
    countEach(
      new Set(article.keyword?.flatMap((keyword) => toPhraseKey(keyword, this.#cache))),
      this.#keywordFrequency,
    );
    this.#added += 1;
    const standsFor = this.#added > COUNTED_FULLY ? SAMPLED : 1;
    if (this.#added % standsFor !== 0) return;
    this.#articleCount += standsFor;
    const keys = new Set<string>();
    const names = new Set<string>();
    for (const text of [article.title ?? '', ...article.abstract.map((section) => section.text)]) {
      for (const word of scanWords(text, this.#cache)) {
        if (word.breaks) continue;
        keys.add(word.lexeme.key);
        if (isName(word)) names.add(word.lexeme.key);
      }
    }
    countEach(keys, this.#documentFrequency, standsFor);
    countEach(names, this.#nameFrequency, standsFor);
    if (this.#cache.size > CACHE_SIZE) this.#cache.clear();
  }

  /** Of the articles so far; it goes on counting with the counter. */
  statistics(): PhraseStatistics {
    return {
      articleCount: this.#articleCount,
      documentFrequency: this.#documentFrequency,
      nameFrequency: this.#nameFrequency,
      keywordFrequency: this.#keywordFrequency,
    };
  }
}

export function countPhrases(articles: Iterable<Article>): PhraseStatistics {
  const counter = new PhraseCounter();
  for (const article of articles) counter.add(article);
  return counter.statistics();
}

/** One key, or none where the keyword is longer than any suggestion or not a plain phrase. */
function toPhraseKey(keyword: string, cache: LexemeCache): string[] {
  const words = scanWords(keyword, cache);
  if (words.length === 0 || words.length > LONGEST_PHRASE) return [];
  if (words.some((word, index) => index > 0 && word.opensClause)) return [];
  return [words.map((word) => word.lexeme.key).join(' ')];
}

function countEach(keys: Iterable<string>, counts: Map<string, number>, by = 1): void {
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + by);
}
