import type { Article } from '@/domain/article';
import { ArticleList, ArticlePacker, type ArticleStore } from './article-store';
import { ColumnsBuilder } from './article-columns';
import { FacetIndexBuilder } from './facet-index-builder';
import { PostingsBuilder } from './postings-builder';
import { SearchEngine, type CorpusNames } from './search-engine';

export interface BuildOptions {
  /** Called now and then. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Awaited now and then, so that others get a turn; it may throw to end the work. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/**
 * Articles that keywords are suggested for, each of which takes as long as two that are indexed: with
 * more the reader would wait longer than for all the rest of the work.
 */
const MOST_SUGGESTED = 3_000;

/** Articles between two pauses: a few milliseconds of work. */
export const BATCH = 50;

/**
 * Makes a search engine of articles that come one by one. It keeps their JSON as bytes, so that a
 * stream of half a million never stands in memory as objects.
 */
export class EngineBuilder {
  readonly #postings = new PostingsBuilder();
  readonly #columns = new ColumnsBuilder();
  readonly #facets = new FacetIndexBuilder();
  readonly #articles: ArticlePacker | readonly Article[];
  /** Articles whose authors state no keywords. */
  readonly #unstated: number[] = [];

  /** @param list The articles, where somebody holds them anyway: then they are not packed. */
  constructor(list: readonly Article[] | null = null) {
    this.#articles = list ?? new ArticlePacker();
  }

  /** Articles added. */
  get size(): number {
    return this.#postings.size;
  }

  add(article: Article): void {
    if (article.keyword === null) this.#unstated.push(this.size);
    this.#postings.add(article);
    this.#columns.add(article);
    this.#facets.add({ article, suggestedKeywords: [] });
    if (this.#articles instanceof ArticlePacker) this.#articles.add(article);
  }

  /** The builder is of no use afterwards. */
  async finish(names: CorpusNames, options: BuildOptions = {}): Promise<SearchEngine> {
    const store = await this.#store(options.pause);
    await this.#suggest(store, options);
    const postings = this.#postings.finish();
    await options.pause?.();
    const facets = this.#facets.finish();
    await options.pause?.();
    return new SearchEngine({
      names,
      store,
      postings,
      columns: this.#columns.finish(),
      facets,
    });
  }

  async #store(pause = () => Promise.resolve()): Promise<ArticleStore> {
    return this.#articles instanceof ArticlePacker
      ? this.#articles.finish(pause)
      : new ArticleList(this.#articles);
  }

  /** Suggestions are weighed against the whole corpus, so they need a second round. */
  async #suggest(store: ArticleStore, options: BuildOptions): Promise<void> {
    if (this.#unstated.length === 0 || this.#unstated.length > MOST_SUGGESTED) return;
    const total = store.size + this.#unstated.length;
    let done = 0;
    const step = async (): Promise<void> => {
      done += 1;
      if (done % BATCH !== 0) return;
      options.onProgress?.(done, total);
      await options.pause?.();
    };
    // Most corpora state their keywords and need none of this.
    const { PhraseCounter, suggestKeywords } = await import('@/domain/keyword/suggest-keywords');
    const phrases = new PhraseCounter();
    for (let index = 0; index < store.size; index += 1) {
      phrases.add(store.get(index));
      await step();
    }
    const statistics = phrases.statistics();
    for (const index of this.#unstated) {
      const article = store.get(index);
      const suggestedKeywords = suggestKeywords(article, statistics);
      this.#facets.replace(index, { article, suggestedKeywords });
      await step();
    }
  }
}
