import { cutQuery, lexQuery } from './lex-query';
import { wholeWords } from './whole-words';

/**
 * Puts a word of a query in quotation marks, wherever it stands outside of them, so that it is
 * searched only as it was typed. A mark that nothing closes is taken out: it would pair with these.
 *
 * ```text
 * blokchain trust    → "blokchain" trust
 * findings:blokchain → findings:"blokchain"
 * ```
 *
 * @param typed As a correction names it.
 * @returns The text as it was where it does not have the word.
 */
export function quoteWord(text: string, typed: string): string {
  let quoted = '';
  let done = 0;
  let found = false;
  for (const { kind, value, start, end } of lexQuery(cutQuery(text))) {
    if (kind === 'mark') {
      quoted += text.slice(done, start);
      done = end;
    }
    if (kind !== 'text') continue;
    for (const word of wholeWords(value)) {
      if (value.slice(word.start, word.end) !== typed) continue;
      quoted += `${text.slice(done, start + word.start)}"${typed}"`;
      done = start + word.end;
      found = true;
    }
  }
  return found ? quoted + text.slice(done) : text;
}
