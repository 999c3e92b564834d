import { STOP_WORDS } from '../text/stop-words';
import type { Word } from './scan-words';

/** The little words of languages that share our letters, as far as English has no such word. */
const OTHER_LITTLE_WORDS: ReadonlySet<string> = new Set(
  `der die das und ein eine fur von zur zum im mit des dem den auf ist el los las del una por
  con que y en es se le les du et est dans sur une pour il della nel gli da em um uma het een
  van voor och av pa og na w z jest nie ve bir ile dla`.split(/\s+/u),
);

const SHORT = 20; // words; a title may have no little word at all
const LITTLE_WORDS = 0.1; // of running English at least; abstracts have 0.3 to 0.45

/** Whether the rules for English phrases can be trusted with the text. */
export function isEnglish(words: readonly Word[]): boolean {
  let english = 0;
  let other = 0;
  let latin = 0;
  for (const { lexeme } of words) {
    if (STOP_WORDS.has(lexeme.term)) english += 1;
    else if (OTHER_LITTLE_WORDS.has(lexeme.term)) other += 1;
    if (/^[a-z0-9]/u.test(lexeme.term)) latin += 1;
  }
  if (other > english || latin < words.length / 2) return false;
  return words.length < SHORT || english > LITTLE_WORDS * words.length;
}
