import type { PhraseNode, WordNode } from '@/domain/search/query';
import { tokenise } from '@/domain/text/tokens';
import { stemOf } from './stems';

/** The words of what a reader wrote of one article. Equal lengths. */
interface NoteWords {
  /** Numbers in the vocabulary. */
  readonly terms: Uint32Array;
  /** Where each stands; no two texts have neighbouring places. */
  readonly positions: Uint32Array;
}

/** Notes that are read at once: a few milliseconds of work. */
const BATCH = 100;

/**
 * The words of the reader's notes: 10,000 of them are few beside a corpus, so each question reads
 * the numbers of all their words. A text is cut into words in a free moment, or when a question
 * needs it.
 */
export class ListedNotes {
  /** By the item's id: texts until they are read, then their words. */
  readonly #notes = new Map<string, readonly string[] | NoteWords>();
  /** Ids of those that are not read. */
  readonly #unread = new Set<string>();
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Of those terms that were compared with a word so far. */
  readonly #stems: string[] = [];

  set(id: string, texts: readonly string[]): void {
    this.#notes.set(id, texts);
    this.#unread.add(id);
  }

  delete(id: string): void {
    this.#notes.delete(id);
    this.#unread.delete(id);
  }

  /** Reads some that are not read yet. @returns Whether there are more. */
  readAhead(): boolean {
    let read = 0;
    for (const id of this.#unread) {
      if (read === BATCH) return true;
      this.#wordsOf(id);
      read += 1;
    }
    return false;
  }

  /**
   * Ids of the items whose texts have a word, its stem, or what it begins where it is being typed;
   * or a phrase, in this spelling.
   */
  *having(node: WordNode | PhraseNode): Generator<string> {
    // All first: what is looked for may be a word of the last.
    const notes = Array.from(this.#notes.keys(), (id) => ({ id, words: this.#wordsOf(id) }));
    const accepted = node.kind === 'word' ? this.#accepted(node) : new Set<number>();
    const sequence = this.#sequence(node.kind === 'word' ? node.parts : node.terms);
    if (accepted.size === 0 && sequence === null) return;
    for (const { id, words } of notes) {
      const hasIt =
        words.terms.some((term) => accepted.has(term)) ||
        (sequence !== null && hasSequence(words, sequence));
      if (hasIt) yield id;
    }
  }

  #wordsOf(id: string): NoteWords {
    const note = this.#notes.get(id) ?? [];
    if ('terms' in note) return note;
    const terms: number[] = [];
    const positions: number[] = [];
    let first = 0;
    for (const text of note) {
      let next = first;
      for (const { term, position, span } of tokenise(text)) {
        terms.push(this.#number(term));
        positions.push(first + position);
        next = Math.max(next, first + position + span);
      }
      first = next + 1; // a phrase does not go on in the next text
    }
    const words = { terms: Uint32Array.from(terms), positions: Uint32Array.from(positions) };
    this.#notes.set(id, words);
    this.#unread.delete(id);
    return words;
  }

  #number(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.length;
    this.#numbers.set(term, number);
    this.#terms.push(term);
    return number;
  }

  #accepted({ term, prefix }: WordNode): ReadonlySet<number> {
    const stem = stemOf(term);
    const accepted = new Set<number>();
    for (const [number, each] of this.#terms.entries()) {
      if (each.charCodeAt(0) !== term.charCodeAt(0)) continue; // no stem begins otherwise
      const isWord = each === term || this.#stem(number, each) === stem;
      if (isWord || (prefix && each.startsWith(term))) accepted.add(number);
    }
    return accepted;
  }

  #stem(number: number, term: string): string {
    const stem = this.#stems[number] ?? stemOf(term);
    this.#stems[number] = stem;
    return stem;
  }

  /** Numbers of words that must follow one another; null where no note has one of them. */
  #sequence(words: readonly string[]): readonly number[] | null {
    const numbers = words.map((word) => this.#numbers.get(word));
    return words.length > 0 && numbers.every((number) => number !== undefined) ? numbers : null;
  }
}

function hasSequence({ terms, positions }: NoteWords, sequence: readonly number[]): boolean {
  const stands = (term: number, position: number): boolean =>
    terms.some((each, at) => each === term && positions[at] === position);
  return terms.some(
    (each, at) =>
      each === sequence[0] &&
      sequence.every((term, offset) => stands(term, (positions[at] as number) + offset)),
  );
}
