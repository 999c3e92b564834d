/** The word "Abstract" that pages print above an abstract. */
import { skipBlanks } from './letters';

const WORD =
  /^(?:abstract|summary|a b s t r a c t|s u m m a r y|resumen|resumo|résumé|zusammenfassung|riassunto|samenvatting|аннотация|реферат|摘要|要旨|초록)/iu;
const MARK = /^[^\S\n]*(?:[:：.]?[^\S\n]*[–—-]{1,2}(?=\s|\p{Lu})|[:：]|\.(?=\s))/u;
/** Words that open an abstract; behind a bare "Abstract" any other may belong to a title ("Abstract Algebra is…"). */
const OPENING =
  /^(?:the|this|these|we|our|in|an?|it|there|here|for|to|with|although|while|when|as|on|is|are|i|objectives?|aims?|purpose|background|introduction|context|methods?|motivation)\b/iu;

export interface Lead {
  /** As printed, without its colon. */
  readonly word: string;
  /** Where the abstract begins. */
  readonly end: number;
}

/** @returns undefined where the text begins with its first sentence or label. */
export function findLead(text: string): Lead | undefined {
  const start = skipBlanks(text, 0);
  const head = text.slice(start, start + 80);
  const [word] = WORD.exec(head) ?? [];
  if (word === undefined) return undefined;
  const rest = head.slice(word.length);
  const lead = (length: number) => ({ word, end: skipBlanks(text, start + word.length + length) });

  const [mark] = MARK.exec(rest) ?? [];
  if (mark !== undefined) return lead(mark.length);
  if (/^[^\S\n]*(?:\n|$)/u.test(rest)) return lead(0);
  // "AbstractThe paper…"
  if (/^\p{Lu}\p{Ll}/u.test(rest) || /^\p{Lu}{3}/u.test(rest))
    return /\p{Ll}$/u.test(word) || isCaps(word) ? lead(0) : undefined;
  const gap = /^[^\S\n]+(?=\p{Lu}|\d|\p{Lo})/u.exec(rest);
  if (gap === null) return undefined;
  return isCaps(word) || OPENING.test(rest.slice(gap[0].length)) ? lead(gap[0].length) : undefined;
}

function isCaps(word: string): boolean {
  return word === word.toUpperCase() || word.includes(' ');
}
