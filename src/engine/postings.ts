import type { Article } from '@/domain/article';
import type { Part } from '@/domain/search/search';
import { tokenise } from '@/domain/text/tokens';
import { FIELDS, fieldOf, partTexts, type Field } from './parts';

/** That a term stands in one part of one article. */
export interface Posting {
  /** Index of the article in the corpus. */
  readonly article: number;
  readonly part: Part;
  /** Times it stands there. */
  readonly frequency: number;
}

/** Which articles have a term, and where. Articles are added in order, once each. */
export class Postings {
  readonly #byTerm = new Map<string, Posting[]>();
  /** Tokens of each article by field. */
  readonly #lengths: Readonly<Record<Field, number[]>> = {
    title: [],
    keyword: [],
    author: [],
    containerTitle: [],
    DOI: [],
    abstract: [],
  };
  readonly #tokens: Record<Field, number> = {
    title: 0,
    keyword: 0,
    author: 0,
    containerTitle: 0,
    DOI: 0,
    abstract: 0,
  };
  #size = 0;

  /** Articles added. */
  get size(): number {
    return this.#size;
  }

  add(article: Article): void {
    const id = this.#size;
    this.#size += 1;
    for (const field of FIELDS) this.#lengths[field].push(0);
    const frequencies = new Map<Part, Map<string, number>>();
    for (const { part, text } of partTexts(article)) {
      const counts = frequencies.get(part) ?? new Map<string, number>();
      frequencies.set(part, counts);
      for (const { term, span } of tokenise(text)) {
        counts.set(term, (counts.get(term) ?? 0) + 1);
        if (span === 1) this.#lengthen(fieldOf(part), id);
      }
    }
    for (const [part, counts] of frequencies) {
      for (const [term, frequency] of counts) {
        const postings = this.#byTerm.get(term);
        if (postings === undefined) this.#byTerm.set(term, [{ article: id, part, frequency }]);
        else postings.push({ article: id, part, frequency });
      }
    }
  }

  /** Every term, in no order. */
  terms(): Iterable<string> {
    return this.#byTerm.keys();
  }

  /** In the order of the articles; empty for an unknown term. */
  of(term: string): readonly Posting[] {
    return this.#byTerm.get(term) ?? [];
  }

  /** Articles that have the term. */
  articleCount(term: string): number {
    let count = 0;
    let last = -1;
    for (const { article } of this.of(term)) {
      if (article !== last) count += 1;
      last = article;
    }
    return count;
  }

  /** Tokens in a field of an article. */
  length(article: number, field: Field): number {
    return this.#lengths[field][article] ?? 0;
  }

  /** Tokens in a field over all articles; never 0, so that it can divide. */
  meanLength(field: Field): number {
    return Math.max(this.#tokens[field] / Math.max(this.#size, 1), 1);
  }

  #lengthen(field: Field, article: number): void {
    const lengths = this.#lengths[field];
    lengths[article] = (lengths[article] ?? 0) + 1;
    this.#tokens[field] += 1;
  }
}
