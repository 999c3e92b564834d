import { tokenise, type TextRange } from '../text/tokens';

/** A word as it was typed, a hyphenated compound in one. */
export interface WholeWord extends TextRange {
  /** Folded; of a compound the closed form. */
  readonly term: string;
  /** Folded words of a compound; empty for a single word. */
  readonly parts: readonly string[];
}

/** `open e-voting` → `open`, and `evoting` with the parts `e` and `voting`. */
export function wholeWords(text: string): WholeWord[] {
  const words: WholeWord[] = [];
  for (const { term, start, end, span } of tokenise(text)) {
    // A compound follows its parts, and stands for them.
    const parts = span > 1 ? words.splice(-span).map((part) => part.term) : [];
    words.push({ term, start, end, parts });
  }
  return words;
}
