/** The names that "@string" gives to texts. */
import type { BibtexField, BibtexPiece } from './bibtex-entry';

/** Thirty lines of "@string{s1 = s0 # s0}" make gigabytes; the longest name of a journal, 200. */
const LONGEST_TEXT = 20_000; // UTF-16 code units
/** For all entries of a file together. */
const LONGEST_EXPANSION = 50_000_000; // UTF-16 code units

export class BibtexMacros {
  /** Undefined for one that grew too long. */
  readonly #texts = new Map<string, string | undefined>();
  #expanded = 0;

  /** @param fields Of a "@string". */
  define(fields: readonly BibtexField[]): void {
    for (const { name, pieces } of fields) this.#texts.set(name, this.expand(pieces));
  }

  /**
   * The text of a value. A name that nothing defines stands for itself: "mar", "jacm".
   *
   * @returns Undefined where it grows beyond all measure.
   */
  expand(pieces: readonly BibtexPiece[]): string | undefined {
    const [first, ...more] = pieces;
    if (first === undefined) return '';
    if (more.length === 0 && first.kind === 'text') return first.text;
    let text = '';
    let defined = 0;
    for (const piece of pieces) {
      const key = piece.kind === 'name' ? piece.text.toLowerCase() : undefined;
      const isDefined = key !== undefined && this.#texts.has(key);
      const part = isDefined ? this.#texts.get(key) : piece.text;
      if (part === undefined) return undefined;
      if (isDefined) defined += part.length;
      text += part;
      if (defined > LONGEST_TEXT) return undefined;
    }
    this.#expanded += defined;
    return this.#expanded > LONGEST_EXPANSION ? undefined : text;
  }
}
