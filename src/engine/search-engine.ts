import type { Article } from '@/domain/article';
import type { Corpus } from '@/domain/corpus/corpus';
import { PhraseCounter, suggestKeywords } from '@/domain/keyword/suggest-keywords';
import { parseQuery } from '@/domain/search/parse-query';
import {
  TIERS,
  type CorpusSummary,
  type Hit,
  type SearchQuery,
  type SearchResult,
  type Tier,
} from '@/domain/search/search';
import { newestFirst, sortComparison } from '@/domain/search/sort';
import { SECTION_KINDS, type SectionKind } from '@/domain/section-kind';
import { FacetIndex } from './facet-index';
import { markArticle } from './highlight';
import { Lexicon } from './lexicon';
import { matchArticles, resolveTerms, type Match, type SearchedTerm } from './match';
import { Postings } from './postings';

export interface BuildOptions {
  /** Called now and then. Each article is a step of two rounds, so `total` is twice their number. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Awaited now and then, so that others get a turn; it may throw to end the work. */
  readonly pause?: () => Promise<void>;
}

/** Articles between two pauses: a few milliseconds of work. */
const BATCH = 50;

/** Articles that answer a text, best first, of one tier. */
interface Ranking {
  readonly tier: Tier;
  readonly matches: readonly Match[];
}

/** A corpus that can be searched. It never changes: another corpus is another engine. */
export class SearchEngine {
  readonly #corpus: Corpus;
  readonly #suggested: readonly (readonly string[])[];
  readonly #postings: Postings;
  readonly #facets: FacetIndex;
  readonly #lexicon: Lexicon;

  private constructor(
    corpus: Corpus,
    suggested: readonly (readonly string[])[],
    postings: Postings,
    facets: FacetIndex,
  ) {
    this.#corpus = corpus;
    this.#suggested = suggested;
    this.#postings = postings;
    this.#facets = facets;
    this.#lexicon = new Lexicon(postings.terms(), (term) => postings.articleCount(term));
  }

  static async build(corpus: Corpus, options: BuildOptions = {}): Promise<SearchEngine> {
    const { articles } = corpus;
    const postings = new Postings();
    const phrases = new PhraseCounter();
    const facets = new FacetIndex();
    const suggested: (readonly string[])[] = [];
    const steps = articles.length * 2;

    for (const [index, article] of articles.entries()) {
      postings.add(article);
      phrases.add(article);
      if (index % BATCH === BATCH - 1) await turn(index + 1, steps, options);
    }
    // Suggestions are weighed against the whole corpus, so they need a second round.
    const statistics = phrases.statistics();
    for (const [index, article] of articles.entries()) {
      const suggestedKeywords =
        article.keyword === null ? suggestKeywords(article, statistics) : [];
      suggested.push(suggestedKeywords);
      facets.add({ article, suggestedKeywords });
      if (index % BATCH === BATCH - 1) await turn(articles.length + index + 1, steps, options);
    }
    return new SearchEngine(corpus, suggested, postings, facets);
  }

  summary(): CorpusSummary {
    const { title, source, articles } = this.#corpus;
    const present = new Set<SectionKind>();
    for (const { abstract } of articles) {
      for (const { kind, label } of abstract) if (label !== null) present.add(kind);
    }
    const kinds = SECTION_KINDS.filter((kind) => present.has(kind));
    return { title, source, total: articles.length, kinds };
  }

  /** The article of an id, as a hit of the query's words; null where the corpus has none. */
  find(id: string, text: string): Hit | null {
    const index = this.#corpus.articles.findIndex((article) => article.id === id);
    if (index === -1) return null;
    const { searched } = resolveTerms(parseQuery(text), this.#lexicon);
    return this.#hit(index, 0, searched);
  }

  search(query: SearchQuery): SearchResult {
    const terms = parseQuery(query.text);
    const { searched, corrections } = resolveTerms(terms, this.#lexicon);
    const matches = terms.length === 0 ? this.#everything() : this.#match(searched);

    const { passed, facets } = this.#filter(matches, query);
    const { tier, matches: ranked } = passed;
    const sorted = this.#sort(ranked, query);
    const lastPage = Math.max(Math.ceil(sorted.length / query.pageLength), 1);
    const page = Math.min(Math.max(query.page, 1), lastPage);
    const first = (page - 1) * query.pageLength;
    return {
      total: sorted.length,
      tier,
      page,
      hits: sorted
        .slice(first, first + query.pageLength)
        .map(({ article, score }) => this.#hit(article, score, searched)),
      rest: passed.rest,
      facets,
      corrections,
      missing: searched.filter((term) => this.#isMissing(term)).map((term) => term.typed),
    };
  }

  #everything(): Match[] {
    return this.#corpus.articles.map((_, article) => ({
      article,
      score: 0,
      tier: 'together',
      termCount: 0,
    }));
  }

  #match(searched: readonly SearchedTerm[]): Match[] {
    return matchArticles(searched, this.#postings, this.#corpus.articles);
  }

  /** Chooses a tier, then filters it; the facets count that tier. */
  #filter(matches: readonly Match[], query: SearchQuery) {
    // Of the articles that do not have all words, only those with the most are an answer.
    const most = matches.reduce((count, { termCount }) => Math.max(count, termCount), 0);
    const byTier = (tier: Tier): readonly Match[] =>
      matches.filter((each) => each.tier === tier && (tier !== 'some' || each.termCount === most));
    const tier = query.tier ?? TIERS.find((each) => byTier(each).length > 0) ?? 'together';
    const { passed, facets } = this.#facetFilter(byTier(tier), query);
    const rest = tier === 'together' ? this.#facetFilter(byTier('apart'), query).passed.length : 0;
    const ranking: Ranking & Pick<SearchResult, 'rest'> = {
      tier,
      matches: passed,
      rest: rest === 0 ? null : { tier: 'apart', total: rest },
    };
    return { passed: ranking, facets };
  }

  #facetFilter(matches: readonly Match[], { selection }: SearchQuery) {
    const { passed, facets } = this.#facets.filter(
      matches.map(({ article }) => article),
      selection,
    );
    const kept = new Set(passed);
    return { passed: matches.filter(({ article }) => kept.has(article)), facets };
  }

  #sort(matches: readonly Match[], { sort }: SearchQuery): Match[] {
    const { articles } = this.#corpus;
    const chosen = sortComparison(sort);
    const article = (match: Match): Article | undefined => articles[match.article];
    const compare = (a: Match, b: Match, by: typeof newestFirst): number => {
      const [first, second] = [article(a), article(b)];
      return first === undefined || second === undefined ? 0 : by(first, second);
    };
    return matches.toSorted(
      (a, b) =>
        (chosen === null ? 0 : compare(a, b, chosen)) ||
        b.score - a.score ||
        // Where nothing was asked, the order of the corpus is the order its makers chose.
        (a.score === 0 ? 0 : compare(a, b, newestFirst)) ||
        a.article - b.article,
    );
  }

  #isMissing(term: SearchedTerm): boolean {
    if (term.kind === 'word') return term.terms.length === 0;
    return this.#match([term]).length === 0;
  }

  #hit(index: number, score: number, searched: readonly SearchedTerm[]): Hit {
    const article = this.#corpus.articles[index];
    if (article === undefined) throw new RangeError(`no article has the number ${index}`);
    const suggestedKeywords = this.#suggested[index] ?? [];
    return { article, suggestedKeywords, score, ...markArticle(article, searched) };
  }
}

async function turn(done: number, total: number, options: BuildOptions): Promise<void> {
  options.onProgress?.(done, total);
  await options.pause?.();
}
