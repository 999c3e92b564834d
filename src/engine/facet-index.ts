import { FACETS } from '@/domain/facets/registry';
import type {
  FacetAnswer,
  FacetDefinition,
  FacetedArticle,
  FacetSelection,
  FacetValue,
} from '@/domain/facets/facet';

/** So many values of a facet come with an answer, beside the chosen ones. */
const MAX_VALUES = 200;

/** The values of one facet over the corpus, by number. */
class FacetColumn {
  readonly facet: FacetDefinition;
  readonly values: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Spellings of each value, with the articles that print it so. */
  readonly #spellings: Map<string, number>[] = [];
  readonly #articles: (readonly number[])[] = [];

  constructor(facet: FacetDefinition) {
    this.facet = facet;
  }

  add(faceted: FacetedArticle): void {
    this.#articles.push(
      this.facet.values(faceted).map(({ value, label }) => {
        const number = this.#numbers.get(value) ?? this.#addValue(value);
        const spellings = this.#spellings[number];
        spellings?.set(label, (spellings.get(label) ?? 0) + 1);
        return number;
      }),
    );
  }

  of(article: number): readonly number[] {
    return this.#articles[article] ?? [];
  }

  /** The spelling that most articles print; of two, the one that came first. */
  label(number: number): string {
    let best: [string, number] = ['', 0];
    for (const spelling of this.#spellings[number] ?? []) {
      if (spelling[1] > best[1]) best = spelling;
    }
    return best[0];
  }

  number(value: string): number | undefined {
    return this.#numbers.get(value);
  }

  #addValue(value: string): number {
    const number = this.values.length;
    this.values.push(value);
    this.#numbers.set(value, number);
    this.#spellings.push(new Map());
    return number;
  }
}

/** Which values are chosen, by number; null where the facet has no choice. */
type Choice = ReadonlySet<number> | null;

/** Filters articles by facets and counts what is left. */
export class FacetIndex {
  readonly #columns = FACETS.map((facet) => new FacetColumn(facet));

  add(faceted: FacetedArticle): void {
    for (const column of this.#columns) column.add(faceted);
  }

  /**
   * @param articles Those that answer the query's text.
   * @returns Those of them that pass every facet, in the same order; with the counts. A facet
   *   combined by `any` counts what passes the other facets, so that its own choice can be widened.
   */
  filter(
    articles: readonly number[],
    selection: FacetSelection,
  ): { readonly passed: readonly number[]; readonly facets: readonly FacetAnswer[] } {
    const choices = this.#columns.map((column) => choose(column, selection));
    const passed: number[] = [];
    const counted = this.#columns.map((): number[] => []);
    for (const article of articles) {
      const failing = this.#columns.flatMap((column, index) =>
        passes(column, choices[index] ?? null, article) ? [] : [index],
      );
      if (failing.length === 0) passed.push(article);
      for (const [index, column] of this.#columns.entries()) {
        const others = column.facet.combine === 'any' && failing.every((each) => each === index);
        if (failing.length === 0 || others) counted[index]?.push(article);
      }
    }
    const facets = this.#columns.map((column, index) =>
      answer(column, counted[index] ?? [], selection),
    );
    return { passed, facets };
  }
}

function chosenValues(facet: FacetDefinition, selection: FacetSelection): readonly string[] {
  const chosen = Object.hasOwn(selection, facet.id) ? (selection[facet.id] ?? []) : [];
  const { readSelected = (value: string) => value } = facet;
  return [...new Set(chosen.map(readSelected))]; // two spellings in a URL may be one value
}

function choose(column: FacetColumn, selection: FacetSelection): Choice {
  const chosen = chosenValues(column.facet, selection);
  if (chosen.length === 0) return null;
  const { includes } = column.facet;
  if (includes === undefined) {
    // A value that no article has is -1: nothing passes it.
    return new Set(chosen.map((value) => column.number(value) ?? -1));
  }
  const numbers = [...column.values.entries()]
    .filter(([, value]) => chosen.some((each) => includes(each, value)))
    .map(([number]) => number);
  return new Set(numbers);
}

function passes(column: FacetColumn, choice: Choice, article: number): boolean {
  if (choice === null) return true;
  const values = column.of(article);
  if (column.facet.combine === 'any') return values.some((value) => choice.has(value));
  return [...choice].every((value) => values.includes(value));
}

function answer(
  column: FacetColumn,
  articles: readonly number[],
  selection: FacetSelection,
): FacetAnswer {
  const { facet } = column;
  const counts = new Map<number, number>();
  for (const article of articles) {
    for (const value of column.of(article)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const chosen = chosenValues(facet, selection);
  const includes = facet.includes ?? ((each: string, value: string) => each === value);
  const isChosen = (value: string): boolean => chosen.some((each) => includes(each, value));

  const values: FacetValue[] = [];
  for (const [number, value] of column.values.entries()) {
    const count = counts.get(number) ?? 0;
    const selected = isChosen(value);
    const offered = facet.offers?.(count, articles.length) ?? count > 0;
    if (offered || selected) values.push({ value, label: column.label(number), count, selected });
  }
  values.sort(facet.order === 'newest' ? byNumber : byCount);
  const listed = values.filter((value, index) => index < MAX_VALUES || value.selected);
  return {
    id: facet.id,
    name: facet.name,
    values: listed,
    more: values.length - listed.length,
    selected: chosen.map((value) => {
      const number = column.number(value);
      const label = number === undefined ? undefined : column.label(number);
      return { value, label: label ?? facet.labelOf?.(value) ?? value };
    }),
  };
}

function byCount(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || (a.label < b.label ? -1 : Number(a.label > b.label));
}

function byNumber(a: FacetValue, b: FacetValue): number {
  return Number(b.value) - Number(a.value);
}
