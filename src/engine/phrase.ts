import { tokenise, type TextRange } from '@/domain/text/tokens';

/**
 * Where words stand in a text one right behind the other, hyphens and punctuation between them
 * or not: "single case" is found in "single-case" and in "single, case".
 *
 * @param terms Folded.
 * @returns Ranges of the source from the first word to the last, in order.
 */
export function findPhrase(text: string, terms: readonly string[]): TextRange[] {
  const words = tokenise(text).filter((token) => token.span === 1);
  const found: TextRange[] = [];
  for (let at = 0; at + terms.length <= words.length; at += 1) {
    if (terms.every((term, offset) => words[at + offset]?.term === term)) {
      const first = words[at];
      const last = words[at + terms.length - 1];
      if (first !== undefined && last !== undefined) {
        found.push({ start: first.start, end: last.end });
      }
    }
  }
  return found;
}
