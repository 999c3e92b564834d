import { tokenise } from '../text/tokens';

/**
 * Puts a word of a query in quotation marks, so that it is searched only as it was typed:
 * `blokchain trust` → `"blokchain" trust`.
 *
 * @param typed As a correction names it.
 * @returns The text as it was where it does not have the word.
 */
export function quoteWord(text: string, typed: string): string {
  const word = tokenise(text).find(({ start, end }) => text.slice(start, end) === typed);
  if (word === undefined) return text;
  return `${text.slice(0, word.start)}"${typed}"${text.slice(word.end)}`;
}
