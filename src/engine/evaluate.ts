import {
  isListNode,
  type ListNode,
  type PhraseNode,
  type QueryNode,
  type WordNode,
} from '@/domain/search/query';
import type { Correction, Tier } from '@/domain/search/search';
import { Accumulator } from './accumulator';
import type { ArticleColumns } from './article-columns';
import {
  addAll,
  addTo,
  articlesOf,
  emptyBitmap,
  fullBitmap,
  keepOnly,
  takeOut,
  type Bitmap,
} from './bitmap';
import type { Mark } from './highlight';
import type { Expansion, Expansions, Lexicon } from './lexicon';
import type { ListedArticles } from './listed-articles';
import {
  better,
  fromBitmap,
  intersection,
  METADATA,
  TITLE,
  TITLE_VARIANT,
  NO_MATCHES,
  toBitmap,
  union,
  type Matches,
} from './matches';
import { addPhrase } from './phrase';
import { FIELD_NUMBER, FIELDS } from './parts';
import type { BuiltPostings } from './postings-builder';
import { scopeTest } from './scope-test';

/** Articles that answer a query, by how well they hold its words. */
export interface Evaluation {
  /** In ascending order; of tier "some" those with the most words alone, unless all were asked. */
  readonly byTier: Readonly<Record<Tier, Uint32Array>>;
  /**
   * A cell for every article of the corpus; 0 for those that do not answer. The next evaluation
   * overwrites them.
   */
  readonly scores: Float64Array;
  /** What to mark in the articles. */
  readonly marks: readonly Mark[];
  readonly corrections: readonly Correction[];
  /** Words that no article has where they are asked for, as typed. */
  readonly missing: readonly string[];
  /** Nothing was left once the query's exclusions were; so they were passed over. */
  readonly unexcluded: boolean;
}

export interface EvaluateOptions {
  /** Whether tier "some" holds every article with any word; else those with the most alone. */
  readonly allOfSome: boolean;
  /** The tier that is asked for; null: the best. */
  readonly tier: Tier | null;
  /** How often a term stands in the query, for those that stand there more than once. */
  readonly repeats: ReadonlyMap<string, number>;
}

/**
 * An article whose title is the words of the query scores three times as much; less where it has
 * only some of them, or many others: whoever types words of a title wants that article. A long
 * question hardly gains by it.
 */
const TITLE_BONUS = 2;
const VARIANT_SHARE = 0.7;

function titleShare(places: number): number {
  if (places & TITLE) return 1;
  return places & TITLE_VARIANT ? VARIANT_SHARE : 0;
}

/** Terms that are named as what a word was searched as. */
const MAX_NAMED = 8;

/** What one clause of a query finds. */
interface Found {
  readonly matches: Matches;
  /** What a rare word may have been meant for: it scores, but is not the word. */
  readonly near: Matches;
  /** A word that is said twice in a long question is what it is about. */
  readonly weight: number;
}

/**
 * What the clauses of a query add up to, a cell for every article. It is kept from one query to the
 * next: new arrays of a large corpus take the browser longer than what is written into them.
 */
class Tally {
  readonly scores: Float64Array;
  /** Clauses that an article answers. */
  readonly counts: Uint8Array;
  /** Words that stand in the title; another form of a word is less than one. */
  readonly titled: Float32Array;
  /** Places that lack one of the words, as bits: what is left has them all. */
  readonly lacking: Int32Array;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.counts = new Uint8Array(size);
    this.titled = new Float32Array(size);
    this.lacking = new Int32Array(size);
  }

  empty(): void {
    this.scores.fill(0);
    this.counts.fill(0);
    this.titled.fill(0);
    this.lacking.fill(0);
  }
}

/** Evaluates one query after the other over an index. */
export class Evaluator {
  readonly #lexicon: Lexicon;
  readonly #postings: BuiltPostings;
  readonly #columns: ArticleColumns;
  readonly #listed: ListedArticles;
  readonly #accumulator: Accumulator;
  readonly #tally: Tally;

  constructor(
    lexicon: Lexicon,
    postings: BuiltPostings,
    columns: ArticleColumns,
    listed: ListedArticles,
    mentionWeights: Float32Array,
  ) {
    this.#lexicon = lexicon;
    this.#postings = postings;
    this.#columns = columns;
    this.#listed = listed;
    this.#accumulator = new Accumulator(postings, mentionWeights);
    this.#tally = new Tally(columns.size);
  }

  /** @param clauses All must hold. */
  evaluate(clauses: readonly QueryNode[], options: EvaluateOptions): Evaluation {
    const run = new Run(
      this.#lexicon,
      this.#postings,
      this.#columns,
      this.#listed,
      this.#accumulator,
      this.#tally,
      options,
    );
    return run.evaluate(clauses);
  }
}

const NO_ARTICLES = new Uint32Array();

function countArticles(byTier: Evaluation['byTier']): number {
  return byTier.together.length + byTier.apart.length + byTier.some.length;
}

/** Those of the articles that have a count; none for a count of 0. */
function having(articles: Uint32Array, counts: Uint8Array, count: number): Uint32Array {
  if (count === 0) return NO_ARTICLES;
  const chosen = new Uint32Array(articles.length);
  let size = 0;
  for (let at = 0; at < articles.length; at += 1) {
    const article = articles[at] as number;
    if (counts[article] === count) chosen[size++] = article;
  }
  return chosen.subarray(0, size);
}

/** The evaluation of one query. */
class Run {
  readonly #lexicon: Lexicon;
  readonly #postings: BuiltPostings;
  readonly #columns: ArticleColumns;
  readonly #listed: ListedArticles;
  readonly #accumulator: Accumulator;
  readonly #tally: Tally;
  readonly #options: EvaluateOptions;
  readonly #marks: Mark[] = [];
  readonly #corrections: Correction[] = [];
  readonly #missing: string[] = [];
  /** Above 0 within what is left out: nobody wants to leave out what a word might have meant. */
  #excluding = 0;

  constructor(
    lexicon: Lexicon,
    postings: BuiltPostings,
    columns: ArticleColumns,
    listed: ListedArticles,
    accumulator: Accumulator,
    tally: Tally,
    options: EvaluateOptions,
  ) {
    this.#lexicon = lexicon;
    this.#postings = postings;
    this.#columns = columns;
    this.#listed = listed;
    this.#accumulator = accumulator;
    this.#tally = tally;
    this.#options = options;
  }

  evaluate(clauses: readonly QueryNode[]): Evaluation {
    const size = this.#columns.size;
    const passing = fullBitmap(size);
    const excluded = emptyBitmap(size);
    const found: Found[] = [];
    // In one order whatever was typed first: the same words give the same sums, to the last bit.
    for (const clause of inOrder(clauses.flatMap(flatten))) {
      if (clause.kind === 'not') addAll(excluded, this.#excluded(clause.node));
      else if (isFilter(clause)) keepOnly(passing, this.#bitmap(clause));
      else found.push(this.#clause(clause));
    }
    const allowed = passing.slice();
    takeOut(allowed, excluded);
    const nothingAsked = found.length === 0;
    if (nothingAsked) this.#tally.empty();
    const strict = nothingAsked
      ? { together: articlesOf(allowed), apart: NO_ARTICLES, some: NO_ARTICLES }
      : this.#sort(found, allowed);
    const relaxed =
      nothingAsked || countArticles(strict) > 0 ? null : this.#withExcluded(found, passing);
    return {
      byTier: relaxed ?? strict,
      scores: this.#tally.scores,
      marks: this.#marks,
      corrections: this.#corrections,
      missing: this.#missing,
      unexcluded: relaxed !== null,
    };
  }

  /** Articles that hold all but what was left out, where that leaves none; null for none at all. */
  #withExcluded(found: readonly Found[], passing: Bitmap): Evaluation['byTier'] | null {
    const { together, apart } = this.#sort(found, passing);
    const all = Uint32Array.from([...together, ...apart]).sort();
    return all.length === 0 ? null : { together: NO_ARTICLES, apart: NO_ARTICLES, some: all };
  }

  /** Adds the clauses up and puts each article into its tier. */
  #sort(found: readonly Found[], passing: Bitmap): Evaluation['byTier'] {
    this.#tally.empty();
    const { counts, lacking } = this.#tally;
    const seen = emptyBitmap(this.#columns.size);
    for (const each of found) this.#add(each, seen);
    keepOnly(seen, passing);
    const candidates = articlesOf(seen);
    const together = new Uint32Array(candidates.length);
    const apart = new Uint32Array(candidates.length);
    const some = new Uint32Array(candidates.length);
    let [togetherSize, apartSize, someSize, most] = [0, 0, 0, 0];
    for (let at = 0; at < candidates.length; at += 1) {
      const article = candidates[at] as number;
      const count = counts[article] as number;
      if (count < found.length) {
        some[someSize++] = article;
        if (count > most) most = count;
      } else if (lacking[article] === -1) {
        apart[apartSize++] = article;
      } else {
        together[togetherSize++] = article;
      }
    }
    const { allOfSome, tier } = this.#options;
    const anyWord = some.subarray(0, someSize);
    const byTier = {
      together: together.subarray(0, togetherSize),
      apart: apart.subarray(0, apartSize),
      some: allOfSome ? anyWord : having(anyWord, counts, most),
    };
    this.#lift(byTier.together, found.length);
    this.#lift(byTier.apart, found.length);
    // Half of all articles may have some of the words; mostly they are only counted.
    if (allOfSome || tier === 'some' || togetherSize + apartSize === 0) {
      this.#lift(byTier.some, found.length);
    }
    return byTier;
  }

  /** Adds up what one clause found. This loop and its like go over every article that has a word. */
  #add({ matches, near, weight }: Found, seen: Bitmap): void {
    const { scores, counts, titled, lacking } = this.#tally;
    for (let at = 0; at < matches.articles.length; at += 1) {
      const article = matches.articles[at] as number;
      const places = matches.places[at] as number;
      scores[article] = (scores[article] as number) + weight * (matches.scores[at] as number);
      counts[article] = (counts[article] as number) + 1;
      titled[article] = (titled[article] as number) + titleShare(places);
      if (!(places & METADATA)) lacking[article] = (lacking[article] as number) | ~places;
      addTo(seen, article);
    }
    for (let at = 0; at < near.articles.length; at += 1) {
      const article = near.articles[at] as number;
      scores[article] = (scores[article] as number) + weight * (near.scores[at] as number);
      titled[article] = (titled[article] as number) + titleShare(near.places[at] as number);
      addTo(seen, article);
    }
  }

  /** Raises the scores of articles whose titles have words of the query. */
  #lift(articles: Uint32Array, wordCount: number): void {
    const { scores, titled } = this.#tally;
    for (let at = 0; at < articles.length; at += 1) {
      const article = articles[at] as number;
      const inTitle = titled[article] as number;
      if (inTitle === 0) continue;
      const ofQuery = inTitle / wordCount;
      const ofTitle = Math.min(inTitle / this.#titleLength(article), 1);
      const bonus = TITLE_BONUS * ofQuery * ofQuery * Math.sqrt(ofTitle);
      scores[article] = (scores[article] as number) * (1 + bonus);
    }
  }

  #clause(node: QueryNode): Found {
    if (node.kind !== 'word') return { matches: this.#matches(node), near: NO_MATCHES, weight: 1 };
    return { ...this.#word(node), weight: this.#options.repeats.get(node.term) ?? 1 };
  }

  #matches(node: QueryNode): Matches {
    if (isListNode(node)) return fromBitmap(this.#ofList(node));
    switch (node.kind) {
      case 'word':
        return this.#word(node).matches;
      case 'phrase':
        return this.#phrase(node);
      case 'all':
        return inOrder(node.nodes)
          .map((each) => this.#matches(each))
          .reduce(intersection);
      case 'any':
        return inOrder(node.nodes)
          .map((each) => this.#matches(each))
          .reduce(union);
      case 'not':
      case 'year':
      case 'has':
        return fromBitmap(this.#bitmap(node));
    }
  }

  /** The articles that pass a filter. */
  #bitmap(node: QueryNode): Bitmap {
    const { size } = this.#columns;
    if (node.kind === 'not') {
      const bitmap = fullBitmap(size);
      takeOut(bitmap, this.#excluded(node.node));
      return bitmap;
    }
    if (isListNode(node)) return this.#ofList(node);
    if (node.kind !== 'year' && node.kind !== 'has') return toBitmap(this.#matches(node), size);
    const bitmap = emptyBitmap(size);
    for (let article = 0; article < size; article += 1) {
      const passes =
        node.kind === 'year'
          ? this.#columns.isBetween(article, node.from, node.to)
          : this.#columns.hasFeature(article, node.feature);
      if (passes) addTo(bitmap, article);
    }
    return bitmap;
  }

  /** What the reading list answers; a word that no note has is missing as any other. */
  #ofList(node: ListNode): Bitmap {
    const bitmap = this.#listed.having(node);
    if (bitmap.some((articles) => articles !== 0)) return bitmap;
    if (node.kind === 'word') this.#missing.push(node.typed);
    if (node.kind === 'phrase') this.#missing.push(`“${node.typed}”`);
    return bitmap;
  }

  /** What is excluded is neither marked nor corrected nor missed. */
  #excluded(node: QueryNode): Bitmap {
    const { length } = this.#marks;
    const corrections = this.#corrections.length;
    const missing = this.#missing.length;
    this.#excluding += 1;
    const bitmap = this.#bitmap(node);
    this.#excluding -= 1;
    this.#marks.length = length;
    this.#corrections.length = corrections;
    this.#missing.length = missing;
    return bitmap;
  }

  #word(node: WordNode): Pick<Found, 'matches' | 'near'> {
    const { kind, terms, near, meant } = this.#expand(node);
    const byWord = this.#anyOf(terms, node);
    const parts = node.parts.length > 1 ? this.#sequence(node.parts, node) : NO_MATCHES;
    const matches = better(byWord, parts);
    if (parts.articles.length > 0) {
      this.#marks.push({ kind: 'phrase', terms: node.parts, scope: node.scope });
    }
    if (terms.length > 0) {
      this.#marks.push({ kind: 'word', terms: this.#spell(terms), scope: node.scope });
    }
    if (matches.articles.length === 0) this.#missing.push(node.typed);
    // Two words with a hyphen between them were found as they are: that is no misspelling.
    if (kind === 'fuzzy' && parts.articles.length === 0) {
      this.#correct(node, meant, true);
    }
    if (near.length === 0) return { matches, near: NO_MATCHES };
    this.#correct(node, meant, false);
    const unless = this.#spell(terms);
    this.#marks.push({ kind: 'word', terms: this.#spell(near), scope: node.scope, unless });
    return { matches, near: this.#anyOf(near, node) };
  }

  #expand(node: WordNode): Expansions {
    const expansions = this.#lexicon.expand(node.term, node);
    const isGuess = this.#excluding > 0 && expansions.kind === 'fuzzy';
    return isGuess ? { kind: 'none', terms: [], near: [], meant: [] } : expansions;
  }

  /** How many words the title of an article has; at least one, so that it can divide. */
  #titleLength(article: number): number {
    const { fieldLengths } = this.#postings;
    return Math.max(fieldLengths[article * FIELDS.length + FIELD_NUMBER.title] as number, 1);
  }

  #anyOf(terms: readonly Expansion[], { scope }: WordNode): Matches {
    const accepts = scopeTest(scope, this.#columns);
    for (const { id, weight } of terms) this.#accumulator.addTerm(id, weight, accepts);
    return this.#accumulator.take();
  }

  #phrase(node: PhraseNode): Matches {
    const matches = this.#sequence(node.terms, node);
    if (matches.articles.length === 0) this.#missing.push(`“${node.typed}”`);
    this.#marks.push({ kind: 'phrase', terms: node.terms, scope: node.scope });
    return matches;
  }

  #sequence(words: readonly string[], { scope }: WordNode | PhraseNode): Matches {
    const terms = words.map((word) => this.#lexicon.find(word));
    if (terms.includes(-1)) return NO_MATCHES;
    addPhrase(terms, this.#postings, scopeTest(scope, this.#columns), this.#accumulator);
    return this.#accumulator.take();
  }

  #correct({ typed }: WordNode, meant: readonly number[], missing: boolean): void {
    const searched = meant.slice(0, MAX_NAMED).map((id) => this.#lexicon.term(id));
    this.#corrections.push({ typed, searched, missing });
  }

  #spell(terms: readonly Expansion[]): Set<string> {
    return new Set(terms.map(({ id }) => this.#lexicon.term(id)));
  }
}

/** Parentheses that join what is joined anyway tell nothing: "a (b c)" is "a b c". */
function flatten(node: QueryNode): readonly QueryNode[] {
  return node.kind === 'all' ? node.nodes.flatMap(flatten) : [node];
}

/** Whether a clause only lets articles through, without saying how well they answer. */
function isFilter(node: QueryNode): boolean {
  if (isListNode(node)) return true;
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return false;
    case 'all':
    case 'any':
      return node.nodes.every(isFilter);
    case 'not':
    case 'year':
    case 'has':
      return true;
  }
}

function inOrder(nodes: readonly QueryNode[]): readonly QueryNode[] {
  const keys = new Map(nodes.map((node) => [node, JSON.stringify(node)]));
  return nodes.toSorted((a, b) => ((keys.get(a) ?? '') < (keys.get(b) ?? '') ? -1 : 1));
}
