import { chosenTest, chosenValues } from '@/domain/facets/chosen';
import { ARTICLE_FACETS, LIST_FACETS } from '@/domain/facets/registry';
import type {
  FacetAnswer,
  FacetDefinition,
  FacetSelection,
  FacetValue,
} from '@/domain/facets/facet';
import { fold } from '@/domain/text/fold';
import { TextPool } from './text-pool';

/** So many values of a facet come with an answer, beside the chosen ones. */
const MAX_VALUES = 200;

export interface FacetArrays {
  /** The distinct values in the order of `<`; a value's place is its number. */
  readonly values: TextPool;
  /** For each value, the spelling that most articles print; of two, the one that came first. */
  readonly labels: TextPool;
  /** Where each article's values begin in `numbers`; one more than there are articles. */
  readonly starts: Uint32Array;
  readonly numbers: Uint8Array | Uint16Array | Uint32Array;
  /** For each value, the articles that it was only suggested for; empty where that is none. */
  readonly suggested: Uint32Array;
}

/** The values of one facet over the corpus. */
class FacetColumn {
  readonly facet: FacetDefinition;
  readonly arrays: FacetArrays;
  /** Articles of the present answer by value; emptied before each count. */
  readonly #counts: Uint32Array;
  /** Room for the numbers of the values that are offered. */
  readonly #offered: Uint32Array;
  #stated: Uint32Array | null = null;

  constructor(facet: FacetDefinition, arrays: FacetArrays) {
    this.facet = facet;
    this.arrays = arrays;
    this.#counts = new Uint32Array(arrays.values.size);
    this.#offered = new Uint32Array(arrays.values.size);
  }

  label(number: number): string {
    return this.arrays.labels.get(number);
  }

  /** The labels of one article's values. */
  labelsOf(article: number): string[] {
    const { starts, numbers } = this.arrays;
    return Array.from(numbers.subarray(starts[article], starts[article + 1]), (number) =>
      this.label(number),
    );
  }

  /** Counts the values of articles. The result is overwritten by the next count. */
  count(articles: Uint32Array): Uint32Array {
    const { starts, numbers } = this.arrays;
    const counts = this.#counts.fill(0);
    if (numbers.length === 0) return counts;
    for (const article of articles) {
      const end = starts[article + 1] as number;
      for (let at = starts[article] as number; at < end; at += 1) {
        const number = numbers[at] as number;
        counts[number] = (counts[number] as number) + 1;
      }
    }
    return counts;
  }

  /**
   * Values of the last count that are worth offering, in order. The result is overwritten by the
   * next call.
   *
   * @param articleCount Articles that were counted.
   */
  offered(articleCount: number): Uint32Array {
    const { offers = () => true } = this.facet;
    const counts = this.#counts;
    let size = 0;
    for (let number = 0; number < counts.length; number += 1) {
      const count = counts[number] as number;
      if (count === 0 || !offers(count, articleCount)) continue;
      this.#offered[size] = number;
      size += 1;
    }
    return this.#offered.subarray(0, size);
  }

  /** Articles of the whole corpus that state each value themselves. */
  stated(): Uint32Array {
    if (this.#stated === null) {
      const { values, numbers, suggested } = this.arrays;
      const counts = new Uint32Array(values.size);
      for (const number of numbers) counts[number] = (counts[number] as number) + 1;
      for (const [number, count] of suggested.entries()) {
        counts[number] = (counts[number] as number) - count;
      }
      this.#stated = counts;
    }
    return this.#stated;
  }

  /** The chosen values by number, as a table of 0 and 1; null where the facet has no choice. */
  choose(chosen: readonly string[]): { readonly table: Uint8Array; readonly size: number } | null {
    if (chosen.length === 0) return null;
    const { values } = this.arrays;
    const { includes } = this.facet;
    const table = new Uint8Array(values.size);
    if (includes === undefined) {
      for (const value of chosen) {
        const number = values.find(value);
        if (number !== -1) table[number] = 1;
      }
    } else {
      for (let number = 0; number < values.size; number += 1) {
        const value = values.get(number);
        if (chosen.some((each) => includes(each, value))) table[number] = 1;
      }
    }
    return { table, size: chosen.length };
  }

  /** How many of an article's values are chosen. */
  countChosen(article: number, table: Uint8Array): number {
    const { starts, numbers } = this.arrays;
    const end = starts[article + 1] as number;
    let count = 0;
    for (let at = starts[article] as number; at < end; at += 1) {
      count += table[numbers[at] as number] as number;
    }
    return count;
  }
}

export interface Filtered {
  /** The articles that pass every facet, in the order given. */
  readonly passed: Uint32Array;
  /**
   * For each facet the articles to count: a facet combined by `any` counts what passes the other
   * facets, so that its own choice can be widened.
   */
  readonly counted: readonly Uint32Array[];
}

/** Of a facet that no article has a value of. */
const NO_VALUES: FacetArrays = {
  values: TextPool.of([]),
  labels: TextPool.of([]),
  starts: new Uint32Array(),
  numbers: new Uint8Array(),
  suggested: new Uint32Array(),
};

/** Filters articles by facets and counts what is left. */
export class FacetIndex {
  readonly #ofArticles: readonly FacetColumn[];
  /** Those of the articles, then those of the reading list. */
  #columns: readonly FacetColumn[] = [];

  /** @param arrays In the order of `ARTICLE_FACETS`. */
  constructor(arrays: readonly FacetArrays[]) {
    this.#ofArticles = columnsOf(ARTICLE_FACETS, arrays);
    this.follow(LIST_FACETS.map(() => NO_VALUES));
  }

  /** What the index keeps: the values of the reading list are not among them. */
  get arrays(): readonly FacetArrays[] {
    return this.#ofArticles.map((column) => column.arrays);
  }

  /** Takes the values of the reading list. @param arrays In the order of `LIST_FACETS`. */
  follow(arrays: readonly FacetArrays[]): void {
    this.#columns = [...this.#ofArticles, ...columnsOf(LIST_FACETS, arrays)];
  }

  /** @param articles Those that answer the query's text. */
  filter(articles: Uint32Array, selection: FacetSelection): Filtered {
    const choices = this.#columns.map((column) => {
      const chosen = chosenValues(column.facet, selection);
      return { column, choice: column.choose(chosen), needed: neededOf(column.facet, chosen) };
    });
    if (choices.every(({ choice }) => choice === null)) {
      return { passed: articles, counted: this.#columns.map(() => articles) };
    }
    const passed = new Uint32Array(articles.length);
    let passedCount = 0;
    /** Articles that fail one facet only, by that facet. */
    const failing = this.#columns.map((): number[] => []);
    for (const article of articles) {
      let failed = -1;
      let failures = 0;
      for (let index = 0; index < choices.length && failures < 2; index += 1) {
        const { column, choice, needed } = choices[index] as (typeof choices)[number];
        if (choice === null || column.countChosen(article, choice.table) >= needed) continue;
        failed = index;
        failures += 1;
      }
      if (failures === 0) {
        passed[passedCount] = article;
        passedCount += 1;
      } else if (failures === 1) {
        failing[failed]?.push(article);
      }
    }
    const all = passed.subarray(0, passedCount);
    const counted = this.#columns.map(({ facet }, index) => {
      const others = failing[index] ?? [];
      if (facet.combine === 'all' || others.length === 0) return all;
      const both = new Uint32Array(all.length + others.length);
      both.set(all);
      both.set(others, all.length);
      return both;
    });
    return { passed: all, counted };
  }

  answers({ counted }: Filtered, selection: FacetSelection): FacetAnswer[] {
    return this.#columns.map((column, index) =>
      answer(column, counted[index] ?? new Uint32Array(), selection),
    );
  }

  /** Values of a facet that have a text in them, most used first. */
  findValues(
    { counted }: Filtered,
    selection: FacetSelection,
    facetId: string,
    text: string,
  ): FacetValue[] {
    const index = this.#columns.findIndex(({ facet }) => facet.id === facetId);
    const column = this.#columns[index];
    if (column === undefined) return [];
    const wanted = fold(text).trim();
    const counts = column.count(counted[index] ?? new Uint32Array());
    const { values } = column.arrays;
    const isChosen = chosenTest(column.facet, selection);
    const numbers = values.holding(wanted).filter((number) => counts[number] !== 0);
    return mostCounted(numbers, counts, MAX_VALUES).map((number) =>
      describeValue(column, number, counts, isChosen),
    );
  }

  /** The values of one article, as printed. */
  labelsOf(facetId: string, article: number): string[] {
    return this.#columns.find(({ facet }) => facet.id === facetId)?.labelsOf(article) ?? [];
  }

  /**
   * Values that begin with a text or have a word that does, in how many articles; most first. Only
   * what articles state can be searched for.
   */
  completions(facetId: string, text: string, most: number): { label: string; count: number }[] {
    const column = this.#columns.find(({ facet }) => facet.id === facetId);
    if (column === undefined) return [];
    const stated = column.stated();
    const found = column.arrays.values
      .withWordBeginning(text)
      .filter((number) => stated[number] !== 0);
    return mostCounted(found, stated, most).map((number) => ({
      label: column.label(number),
      count: stated[number] as number,
    }));
  }
}

function columnsOf(
  facets: readonly FacetDefinition[],
  arrays: readonly FacetArrays[],
): FacetColumn[] {
  return facets.map((facet, index) => {
    const own = arrays[index];
    if (own === undefined) throw new RangeError(`the facet "${facet.id}" is not indexed`);
    return new FacetColumn(facet, own);
  });
}

/** How many of the chosen values an article must have. */
function neededOf(facet: FacetDefinition, chosen: readonly string[]): number {
  return facet.combine === 'all' ? chosen.length : 1;
}

function describeValue(
  column: FacetColumn,
  number: number,
  counts: Uint32Array,
  isChosen: (value: string) => boolean,
): FacetValue {
  const value = column.arrays.values.get(number);
  const count = counts[number] as number;
  return { value, label: column.label(number), count, selected: isChosen(value) };
}

function answer(
  column: FacetColumn,
  articles: Uint32Array,
  selection: FacetSelection,
): FacetAnswer {
  const { facet } = column;
  const { values } = column.arrays;
  const chosen = chosenValues(facet, selection);
  const isChosen = chosenTest(facet, selection);
  const counts = column.count(articles);

  const offered = column.offered(articles.length);
  const newestFirst = (a: number, b: number): number =>
    Number(values.get(b)) - Number(values.get(a));
  const listed =
    facet.order === 'newest'
      ? Array.from(offered).sort(newestFirst).slice(0, MAX_VALUES)
      : mostCounted(offered, counts, MAX_VALUES);
  const isListed = new Set(listed);
  for (const number of chosenNumbers(column, chosen)) {
    if (!isListed.has(number)) listed.push(number);
  }
  if (facet.order === 'newest') listed.sort(newestFirst);
  return {
    id: facet.id,
    name: facet.name,
    values: listed.map((number) => describeValue(column, number, counts, isChosen)),
    more: Math.max(offered.length - listed.length, 0),
    selected: chosen.map((value) => {
      const number = values.find(value);
      const label = number === -1 ? undefined : column.label(number);
      return { value, label: label ?? facet.labelOf?.(value) ?? value };
    }),
  };
}

/** The values that a choice takes in, for they are listed whatever their count. */
function chosenNumbers(column: FacetColumn, chosen: readonly string[]): number[] {
  const choice = column.choose(chosen);
  if (choice === null) return [];
  const numbers: number[] = [];
  for (let at = choice.table.indexOf(1); at !== -1; at = choice.table.indexOf(1, at + 1)) {
    numbers.push(at);
  }
  return numbers;
}

/**
 * Those of the highest counts, of equal ones the first in order. Of 200,000 authors most have one
 * article: sorting them all would take longer than the search.
 */
function mostCounted(numbers: NumberList, counts: Uint32Array, most: number): number[] {
  const least = numbers.length > most ? leastOf(numbers, counts, most) : 0;
  const above: number[] = [];
  const equal: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    const count = counts[number] as number;
    if (count > least) above.push(number);
    else if (count === least && equal.length < most) equal.push(number);
  }
  return [...above, ...equal]
    .sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
    .slice(0, most);
}

type NumberList = Uint32Array | readonly number[];

/** Counts are told apart below this; the few values above it are sorted. */
const MOST_TOLD_APART = 1 << 12;

/** The count of the last one that is listed. */
function leastOf(numbers: NumberList, counts: Uint32Array, most: number): number {
  /** How many values have each count. */
  const having = new Uint32Array(MOST_TOLD_APART);
  const frequent: number[] = [];
  for (let at = 0; at < numbers.length; at += 1) {
    const count = counts[numbers[at] as number] as number;
    if (count < MOST_TOLD_APART) having[count] = (having[count] as number) + 1;
    else frequent.push(count);
  }
  if (frequent.length >= most) return frequent.sort((a, b) => b - a)[most - 1] as number;
  let count = MOST_TOLD_APART;
  for (let listed = frequent.length; listed < most && count > 0;) {
    count -= 1;
    listed += having[count] as number;
  }
  return count;
}
