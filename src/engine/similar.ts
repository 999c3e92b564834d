import type { Article } from '@/domain/article';
import type { SectionKind } from '@/domain/section-kind';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { tokenise } from '@/domain/text/tokens';
import { Accumulator } from './accumulator';
import type { ArticleColumns } from './article-columns';
import type { Lexicon } from './lexicon';
import { partTexts } from './parts';
import type { PostingArrays } from './postings';
import { rarity, saturate } from './ranking';
import { scopeTest } from './scope-test';
import { selectBest } from './select-best';

/** Terms that speak for an article; those behind them weigh little and cost as much. */
const MOST_TERMS = 24;
/** The reader is shown so many of them. */
const MOST_SHOWN = 8;

export interface Similar {
  readonly articles: Uint32Array;
  /** A cell for every article of the corpus. */
  readonly scores: Float64Array;
  /** As printed in the article, heaviest first. */
  readonly terms: readonly string[];
}

interface WeightedTerm {
  readonly printed: string;
  /** Numbers of all terms of its stem. */
  readonly family: readonly number[];
  readonly weight: number;
}

/**
 * Finds articles by the weighted terms of one: those that it repeats and few others have.
 * Source: the first term-weighting step of Salton & Buckley (1988), "Term-weighting approaches in
 * automatic text retrieval", Information Processing & Management 24(5), with BM25's saturation.
 */
export class SimilarArticles {
  readonly #lexicon: Lexicon;
  readonly #columns: ArticleColumns;
  readonly #accumulator: Accumulator;

  constructor(
    lexicon: Lexicon,
    postings: PostingArrays,
    columns: ArticleColumns,
    mentionWeights: Float32Array,
  ) {
    this.#lexicon = lexicon;
    this.#columns = columns;
    this.#accumulator = new Accumulator(postings, mentionWeights);
  }

  /** @param kind Compares sections of this kind alone; null: title, keywords and abstract. */
  to(article: Article, index: number, kind: SectionKind | null, limit: number): Similar {
    const terms = this.#weigh(article, kind);
    const scope = kind === null ? null : { field: 'abstract' as const, kinds: [kind] };
    const accepts = scopeTest(scope, this.#columns);
    const scores = new Float64Array(this.#columns.size);
    for (const { family, weight } of terms) {
      for (const term of family) this.#accumulator.addTerm(term, 1, accepts);
      const matches = this.#accumulator.take();
      for (let at = 0; at < matches.articles.length; at += 1) {
        const found = matches.articles[at] as number;
        scores[found] = (scores[found] as number) + weight * (matches.scores[at] as number);
      }
    }
    const others = Uint32Array.from(
      Array.from(scores.keys()).filter((each) => each !== index && (scores[each] as number) > 0),
    );
    const compare = (a: number, b: number): number =>
      (scores[b] as number) - (scores[a] as number) || a - b;
    return {
      articles: selectBest(others, limit, compare),
      scores,
      terms: terms.slice(0, MOST_SHOWN).map(({ printed }) => printed),
    };
  }

  #weigh(article: Article, kind: SectionKind | null): WeightedTerm[] {
    const mentions = new Map<string, { printed: string; id: number; count: number }>();
    for (const { part, text } of partTexts(article)) {
      if (part === 'author' || part === 'containerTitle' || part === 'DOI') continue;
      const isOther = typeof part !== 'number' || article.abstract[part]?.kind !== kind;
      if (kind !== null && isOther) continue;
      for (const { term, start, end, span } of tokenise(text)) {
        if (span > 1 || STOP_WORDS.has(term) || !/\p{L}{2}/u.test(term)) continue;
        const id = this.#lexicon.find(term);
        if (id === -1) continue;
        const stem = String(this.#lexicon.group(id));
        const known = mentions.get(stem);
        if (known === undefined) {
          mentions.set(stem, {
            printed: text.slice(start, end),
            id,
            count: part === 'title' ? 2 : 1,
          });
        } else {
          known.count += part === 'title' ? 2 : 1;
        }
      }
    }
    return [...mentions.values()]
      .map(({ printed, id, count }) => {
        const family = this.#lexicon.family(id).map((each) => each.id);
        const frequency = Math.max(...family.map((each) => this.#lexicon.documentFrequency(each)));
        return {
          printed,
          family,
          // What no other article has finds none.
          weight: frequency < 2 ? 0 : saturate(count) * rarity(frequency, this.#columns.size),
        };
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST_TERMS);
  }
}
