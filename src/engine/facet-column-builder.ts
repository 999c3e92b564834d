import type { FacetDefinition } from '@/domain/facets/facet';
import type { FacetArrays } from './facet-index';
import { grow } from './grow';
import { TextPool } from './text-pool';

/** What is printed has no value: blanks alone, for one. */
const NO_VALUE = -1;

/** Collects the values of one facet, article by article, in order. */
export class FacetColumnBuilder {
  readonly #facet: FacetDefinition;
  readonly #numbers = new Map<string, number>();
  readonly #numberOfText = new Map<string, number>();
  readonly #values: string[] = [];
  /** The last article that has each: two spellings in one article may be one value. */
  readonly #lastArticle: number[] = [];
  /** The first spelling of each. */
  readonly #labels: string[] = [];
  readonly #counts: number[] = [];
  /** For a value of several spellings: the articles that print each. */
  readonly #spellings = new Map<number, Map<string, number>>();
  #starts = new Uint32Array(1025);
  #entries = new Uint32Array(4096);
  #entryCount = 0;
  /** Values that were added later, by article. */
  readonly #later = new Map<number, Uint32Array>();
  /** How many articles each of them was added to. */
  readonly #suggested = new Map<number, number>();

  constructor(facet: FacetDefinition) {
    this.#facet = facet;
  }

  /** @param texts What the article has, as printed. */
  add(index: number, texts: readonly string[]): void {
    for (const text of texts) {
      const number = this.#number(text);
      if (number === NO_VALUE || this.#lastArticle[number] === index) continue;
      this.#lastArticle[number] = index;
      if (this.#entryCount === this.#entries.length) {
        this.#entries = grow(this.#entries, Uint32Array, this.#entryCount);
      }
      this.#entries[this.#entryCount] = number;
      this.#entryCount += 1;
      this.#countSpelling(number, text);
    }
    if (index + 1 >= this.#starts.length) this.#starts = grow(this.#starts, Uint32Array, index + 2);
    this.#starts[index + 1] = this.#entryCount;
  }

  /** Gives an article that had no value its values. */
  replace(index: number, texts: readonly string[]): void {
    if (this.#starts[index] !== this.#starts[index + 1]) return;
    const numbers = new Set<number>();
    for (const text of texts) {
      const number = this.#number(text);
      if (number === NO_VALUE || numbers.has(number)) continue;
      numbers.add(number);
      this.#suggested.set(number, (this.#suggested.get(number) ?? 0) + 1);
      this.#countSpelling(number, text);
    }
    if (numbers.size > 0) this.#later.set(index, Uint32Array.from(numbers));
  }

  finish(size: number): FacetArrays {
    this.#insertLater(size);
    const values = [...this.#values].sort();
    const renumbered = new Uint32Array(values.length);
    const labels = values.map((value, number) => {
      const old = this.#numbers.get(value) as number;
      renumbered[old] = number;
      return this.#label(old);
    });
    const Narrowest = narrowest(values.length);
    const numbers = new Narrowest(this.#entryCount);
    for (let at = 0; at < this.#entryCount; at += 1) {
      numbers[at] = renumbered[this.#entries[at] as number] as number;
    }
    const suggested = new Uint32Array(this.#suggested.size === 0 ? 0 : values.length);
    for (const [old, count] of this.#suggested) suggested[renumbered[old] as number] = count;
    return {
      values: TextPool.of(values),
      labels: TextPool.of(labels),
      starts: this.#starts.slice(0, size + 1),
      numbers,
      suggested,
    };
  }

  #insertLater(size: number): void {
    if (this.#later.size === 0) return;
    const added = [...this.#later.values()].reduce((sum, { length }) => sum + length, 0);
    const entries = new Uint32Array(this.#entryCount + added);
    let from = 0;
    let to = 0;
    for (let index = 0; index < size; index += 1) {
      const end = this.#starts[index + 1] as number;
      const own = this.#later.get(index) ?? this.#entries.subarray(from, end);
      entries.set(own, to);
      to += own.length;
      from = end;
      this.#starts[index + 1] = to;
    }
    this.#entries = entries;
    this.#entryCount = to;
  }

  /** The number of what is printed: the same spelling is brought to its value only once. */
  #number(text: string): number {
    const known = this.#numberOfText.get(text);
    if (known !== undefined) return known;
    const value = this.#facet.toValue?.(text) ?? text;
    let number = value === '' ? NO_VALUE : this.#numbers.get(value);
    if (number === undefined) {
      number = this.#values.length;
      this.#numbers.set(value, number);
      this.#values.push(value);
      this.#labels.push(text);
      this.#counts.push(0);
      this.#lastArticle.push(-1);
    }
    this.#numberOfText.set(text, number);
    return number;
  }

  #countSpelling(number: number, text: string): void {
    const earlier = this.#counts[number] as number;
    this.#counts[number] = earlier + 1;
    const spellings = this.#spellings.get(number);
    if (spellings !== undefined) {
      spellings.set(text, (spellings.get(text) ?? 0) + 1);
    } else if (text !== this.#labels[number]) {
      const first = this.#labels[number] as string;
      this.#spellings.set(
        number,
        new Map([
          [first, earlier],
          [text, 1],
        ]),
      );
    }
  }

  #label(number: number): string {
    let best: [string, number] = [this.#labels[number] as string, 0];
    for (const spelling of this.#spellings.get(number) ?? []) {
      if (spelling[1] > best[1]) best = spelling;
    }
    return this.#facet.labelOf?.(best[0]) ?? best[0];
  }
}

/** The type of array that holds numbers below a limit. */
function narrowest(limit: number) {
  if (limit <= 0x100) return Uint8Array;
  return limit <= 0x10000 ? Uint16Array : Uint32Array;
}
