import type { Article } from '@/domain/article';
import type { FacetValue } from '@/domain/facets/facet';
import { articleKey } from '@/domain/reading-list/article-key';
import type { ListChange } from '@/domain/reading-list/listed-item';
import { describeQuery } from '@/domain/search/describe-query';
import { cutQuery } from '@/domain/search/lex-query';
import { parseQuery, parseWords } from '@/domain/search/parse-query';
import type { ParsedQuery, QueryNote } from '@/domain/search/query';
import {
  TIERS,
  type Completion,
  type CorpusSummary,
  type Hit,
  type SearchQuery,
  type SearchResult,
  type SimilarQuery,
  type SimilarResult,
  type Tier,
} from '@/domain/search/search';
import { SORTS, type SortId } from '@/domain/search/sort';
import { tokenise } from '@/domain/text/tokens';
import { NO_RANK, type ArticleColumns } from './article-columns';
import type { ArticleStore } from './article-store';
import { complete } from './complete';
import { Evaluator, type Evaluation } from './evaluate';
import type { FacetIndex, Filtered } from './facet-index';
import { markArticle, type Mark } from './highlight';
import { Lexicon } from './lexicon';
import { ListedArticles } from './listed-articles';
import type { BuiltPostings } from './postings-builder';
import { mentionWeights } from './ranking';
import { hasTerm, scopeTest } from './scope-test';
import { selectBest } from './select-best';
import { SimilarArticles } from './similar';
import { TextPool } from './text-pool';

export interface CorpusNames {
  readonly title: string | null;
  readonly source: string | null;
}

/** What an engine is made of; all of it is kept between two visits. */
export interface EngineParts {
  readonly names: CorpusNames;
  readonly store: ArticleStore;
  readonly postings: BuiltPostings;
  readonly columns: ArticleColumns;
  readonly facets: FacetIndex;
}

/** One line of a ranked list. */
export interface RankedArticle {
  readonly id: string;
  /** Index in the corpus. */
  readonly index: number;
  /** Comparable within one tier of one list only. */
  readonly score: number;
  readonly tier: Tier;
}

/** A query's text as it was read and evaluated. */
interface Asked {
  readonly parsed: ParsedQuery;
  readonly evaluation: Evaluation;
  /** Articles whose whole title was typed: they come first. */
  readonly titled: ReadonlySet<number>;
}

type AskOptions = Pick<SearchQuery, 'typing'> & Partial<Pick<SearchQuery, 'tier'>>;

/**
 * A corpus that can be searched. It never changes: another corpus is another engine. Only what the
 * reader says of its articles does.
 */
export class SearchEngine {
  readonly parts: EngineParts;
  readonly #lexicon: Lexicon;
  readonly #listed: ListedArticles;
  readonly #evaluator: Evaluator;
  readonly #similar: SimilarArticles;

  constructor(parts: EngineParts) {
    const { store, postings, columns } = parts;
    this.parts = parts;
    const weights = mentionWeights(postings.fieldLengths);
    this.#lexicon = new Lexicon(
      postings.terms,
      postings.documentFrequency,
      postings.groups,
      store.size,
    );
    this.#listed = new ListedArticles(columns);
    this.#evaluator = new Evaluator(this.#lexicon, postings, columns, this.#listed, weights);
    this.#similar = new SimilarArticles(this.#lexicon, postings, columns, weights);
  }

  /** Takes over what changed on the reading list; at first it is empty. */
  follow(change: ListChange): void {
    if (this.#listed.follow(change)) this.parts.facets.follow(this.#listed.facets());
  }

  /**
   * Reads some of the reader's notes before a question needs them: 10,000 of 500 letters take half
   * a second. @returns Whether there are more.
   */
  readAhead(): boolean {
    return this.#listed.readAhead();
  }

  /** Bytes of the index, without the articles. */
  get byteLength(): number {
    return bytesOf([this.parts.postings, this.parts.columns.arrays, this.parts.facets.arrays]);
  }

  summary(): CorpusSummary {
    const { names, store, columns } = this.parts;
    return { ...names, total: store.size, kinds: columns.kinds() };
  }

  /** @throws RangeError for a number that no article has. */
  article(index: number): Article {
    return this.parts.store.get(index);
  }

  /** The article of an id, as a hit of the query's words; null where the corpus has none. */
  find(id: string, text: string): Hit | null {
    const index = this.#indexOf(id);
    if (index === -1) return null;
    const { marks } = this.#ask(text, { typing: true }).evaluation;
    return this.#hit(index, 0, marks);
  }

  search(query: SearchQuery): SearchResult {
    const asked = this.#ask(query.text, query);
    const { evaluation, parsed } = asked;
    const { tier, filtered } = this.#chooseTier(evaluation, query);
    const total = filtered.passed.length;
    const lastPage = Math.max(Math.ceil(total / query.pageLength), 1);
    const page = Math.min(Math.max(query.page, 1), lastPage);
    const first = (page - 1) * query.pageLength;
    const ranked = selectBest(
      filtered.passed,
      Math.min(first + query.pageLength, total),
      this.#comparison(query.sort, asked),
    );
    return {
      total,
      tier,
      page,
      hits: Array.from(ranked.subarray(first), (index) =>
        this.#hit(index, evaluation.scores[index] as number, evaluation.marks),
      ),
      rest: this.#rest(tier, evaluation, query),
      facets: this.parts.facets.answers(filtered, query.selection),
      corrections: evaluation.corrections.filter(({ missing }) => missing || tier === 'some'),
      missing: evaluation.missing,
      understood: describeQuery(parsed),
      notes: evaluation.unexcluded ? [...parsed.notes, NOT_LEFT_OUT] : parsed.notes,
    };
  }

  /** The articles of one page of an answer, without marks and counts. */
  articles(query: SearchQuery): Article[] {
    const asked = this.#ask(query.text, query);
    const { passed } = this.#chooseTier(asked.evaluation, query).filtered;
    const first = (Math.max(query.page, 1) - 1) * query.pageLength;
    const ranked = selectBest(
      passed,
      Math.min(first + query.pageLength, passed.length),
      this.#comparison(query.sort, asked),
    );
    return Array.from(ranked.subarray(first), (index) => this.article(index));
  }

  /** For each key of a work its article; null where the corpus has none. */
  findWorks(keys: readonly string[]): (Article | null)[] {
    const found = this.parts.columns.withKeys(keys);
    return keys.map((key) => {
      const articles = (found.get(key) ?? []).map((index) => this.article(index));
      return articles.find((article) => articleKey(article) === key) ?? null;
    });
  }

  /**
   * The best articles for a text, from a terminal: those that have all words first, then those
   * that have some, by score.
   */
  rank(text: string, limit: number): RankedArticle[] {
    const asked = this.#ask(text, { typing: false }, true);
    const compare = this.#comparison('relevance', asked);
    const ranked: RankedArticle[] = [];
    for (const tier of TIERS) {
      const left = limit - ranked.length;
      for (const index of selectBest(asked.evaluation.byTier[tier], left, compare)) {
        const score = asked.evaluation.scores[index] as number;
        ranked.push({ id: this.article(index).id, index, score, tier });
      }
    }
    return ranked;
  }

  /** Ways to go on with what is being typed, likeliest first. */
  complete(text: string): Completion[] {
    const { postings, columns } = this.parts;
    return complete(text, {
      lexicon: this.#lexicon,
      facets: this.parts.facets,
      hasTerm: (term, scope) => hasTerm(postings, term, scopeTest(scope, columns)),
      titles: (words, most) => this.#titles(words, most),
    });
  }

  similar({ id, kind, limit }: SimilarQuery): SimilarResult {
    const index = this.#indexOf(id);
    if (index === -1) return { hits: [], terms: [] };
    const { articles, scores, terms } = this.#similar.to(this.article(index), index, kind, limit);
    return {
      hits: Array.from(articles, (each) => this.#hit(each, scores[each] as number, [])),
      terms,
    };
  }

  facetValues(query: SearchQuery, facetId: string, text: string): FacetValue[] {
    const { evaluation } = this.#ask(query.text, query);
    const { filtered } = this.#chooseTier(evaluation, query);
    return this.parts.facets.findValues(filtered, query.selection, facetId, text);
  }

  #ask(text: string, { typing, tier = null }: AskOptions, allOfSome = false): Asked {
    const titled = this.#withTitle(text);
    const parsed = titled.size > 0 ? parseWords(text) : parseQuery(text, { typing });
    const evaluation = this.#evaluator.evaluate(parsed.clauses, {
      allOfSome,
      tier,
      repeats: countRepeats(text),
    });
    return { parsed, evaluation: withArticles(evaluation, titled), titled };
  }

  /** A title that was pasted is a title, whatever signs of the query language it holds. */
  #withTitle(text: string): ReadonlySet<number> {
    const wordsOf = (title: string): string =>
      tokenise(title)
        .map(({ term }) => term)
        .join(' ');
    const wanted = wordsOf(text);
    const found = this.parts.columns
      .withTitle(text)
      .filter((index) => wordsOf(this.article(index).title ?? '') === wanted);
    return new Set(found);
  }

  #titles(words: string, most: number): string[] {
    const clauses = parseWords(words, { typing: true }).clauses.map((clause) =>
      clause.kind === 'word' ? { ...clause, scope: { field: 'title' as const } } : clause,
    );
    if (clauses.length === 0) return [];
    const evaluation = this.#evaluator.evaluate(clauses, {
      allOfSome: false,
      tier: null,
      repeats: new Map(),
    });
    if (evaluation.corrections.length > 0) return [];
    const best = selectBest(
      evaluation.byTier.together,
      most,
      this.#comparison('relevance', { evaluation, titled: new Set() }),
    );
    return Array.from(best, (index) => this.article(index).title ?? '').filter((each) => each);
  }

  #indexOf(id: string): number {
    return this.parts.columns.withId(id).find((index) => this.article(index).id === id) ?? -1;
  }

  /** The tier is chosen before the facets filter it: a filter may leave it empty, but not another. */
  #chooseTier({ byTier }: Evaluation, query: SearchQuery): { tier: Tier; filtered: Filtered } {
    const tier = query.tier ?? TIERS.find((each) => byTier[each].length > 0) ?? 'together';
    return { tier, filtered: this.parts.facets.filter(byTier[tier], query.selection) };
  }

  /** The next tier that has an article. */
  #rest(tier: Tier, { byTier }: Evaluation, { selection }: SearchQuery): SearchResult['rest'] {
    for (const next of TIERS.slice(TIERS.indexOf(tier) + 1)) {
      const total = this.parts.facets.filter(byTier[next], selection).passed.length;
      if (total > 0) return { tier: next, total };
    }
    return null;
  }

  /** Never 0 for two articles: the order of an answer is always the same. */
  #comparison(
    sort: SortId,
    { evaluation: { scores }, titled }: Pick<Asked, 'evaluation' | 'titled'>,
  ): (a: number, b: number) => number {
    const { by, descending } = SORTS[sort];
    const { ranks } = this.parts.columns.arrays;
    const byRelevance = (a: number, b: number): number => {
      const difference = (scores[b] as number) - (scores[a] as number);
      if (difference !== 0 || scores[a] === 0) return difference || a - b;
      return compareRanks(ranks.issued, a, b, true) || a - b;
    };
    if (by !== null) {
      const rank = ranks[by];
      return (a, b) => compareRanks(rank, a, b, descending) || byRelevance(a, b);
    }
    if (titled.size === 0) return byRelevance;
    return (a, b) => Number(titled.has(b)) - Number(titled.has(a)) || byRelevance(a, b);
  }

  #hit(index: number, score: number, marks: readonly Mark[]): Hit {
    const article = this.article(index);
    const suggestedKeywords =
      article.keyword === null ? this.parts.facets.labelsOf('kw', index) : [];
    return { article, suggestedKeywords, score, ...markArticle(article, marks) };
  }
}

const NOT_LEFT_OUT: QueryNote = {
  typed: '-',
  message: 'Every article that has the rest also has what was to be left out, so it is shown.',
};

/** A title that is longer than any query finds its article all the same. */
function withArticles(evaluation: Evaluation, titled: ReadonlySet<number>): Evaluation {
  const { byTier } = evaluation;
  const missing = [...titled].filter((index) => !byTier.together.includes(index));
  if (missing.length === 0) return evaluation;
  const others = (articles: Uint32Array): Uint32Array =>
    articles.filter((index) => !titled.has(index));
  return {
    ...evaluation,
    byTier: {
      together: Uint32Array.from([...byTier.together, ...missing]).sort(),
      apart: others(byTier.apart),
      some: others(byTier.some),
    },
  };
}

function countRepeats(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { term } of tokenise(cutQuery(text))) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Articles without a rank stand last in either direction. */
function compareRanks(ranks: Uint32Array, a: number, b: number, descending: boolean): number {
  const [one, other] = [ranks[a] as number, ranks[b] as number];
  if (one === NO_RANK || other === NO_RANK)
    return Number(one === NO_RANK) - Number(other === NO_RANK);
  return descending ? other - one : one - other;
}

/** Of all typed arrays in a value, however deep. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (value instanceof TextPool) return bytesOf(value.arrays);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + bytesOf(each), 0);
}
