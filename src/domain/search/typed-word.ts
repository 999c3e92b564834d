import { lexQuery } from './lex-query';
import { findQueryField, type QueryField } from './query-fields';
import { wholeWords } from './whole-words';

/** What stands at the end of a text that is being typed. */
export interface TypedWord {
  /** All that stands before the word, operators and fields with it: `before + word` is the text. */
  readonly before: string;
  /** As typed; empty behind a blank, a field or a closed quotation mark. */
  readonly word: string;
  /** That it is the value of; null without one. */
  readonly field: QueryField | null;
  /** What stands behind a quotation mark that is still open, the word with it; null without one. */
  readonly quoted: string | null;
}

/**
 * ```text
 * trust findings:block  → block, in Findings, behind "trust findings:"
 * findings:(trust block → block, in Findings: the field holds for the group
 * author:"maxat kas     → kas, among the authors; quoted: "maxat kas"
 * trust -e-vot          → e-vot, behind "trust -"
 * ```
 */
export function typedWord(text: string): TypedWord {
  /** Of the groups that are open at the end, the innermost last. */
  const groups: (QueryField | null)[] = [];
  /** That the next value is in. */
  let field: QueryField | null = null;
  let word = '';
  let quoted: string | null = null;
  for (const { kind, value, start, end } of lexQuery(text)) {
    if (kind === 'field') {
      field = findQueryField(value) ?? null;
    } else {
      if (kind === 'open' || kind === 'mark') groups.push(field);
      if (kind === 'close') groups.pop();
      if (kind === 'mark') quoted = text.slice(end);
      if (kind === 'text' && end === text.length) word = lastWord(text.slice(start));
      else if (kind !== 'not') field = groups.at(-1) ?? null;
    }
  }
  const before = text.slice(0, text.length - word.length);
  return { before, word, field, quoted };
}

/** No word that can be completed is longer; in UTF-16 code units. */
const LONGEST_WORD = 100;

/** `e-vot` → `e-vot`; `open/dat` → `dat`; `open/` → nothing. */
function lastWord(text: string): string {
  const tail = text.slice(-LONGEST_WORD);
  const last = wholeWords(tail).at(-1);
  return last?.end === tail.length ? tail.slice(last.start) : '';
}
