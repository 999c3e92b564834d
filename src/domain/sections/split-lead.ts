/** The word "Abstract" that pages print above an abstract, with whom repositories name before it. */
import { skipBlanks } from './letters';

const WORD =
  /^(?:(?:article )?abstract|textabstract|summary|a b s t r a c t|s u m m a r y|resumen|resumo|résumé|zusammenfassung|riassunto|samenvatting|аннотация|реферат|摘要|要旨|초록)/iu;
const MARK = /^[^\S\n]*(?:[:：.]?[^\S\n]*[–—-]{1,2}(?=\s|\p{Lu})|[:：]|\.(?=\s))/u;
/** Words that open an abstract; behind a bare "Abstract" any other may belong to a title ("Abstract Algebra is…"). */
const OPENING =
  /^(?:the|this|these|we|our|in|an?|it|there|here|for|to|with|although|while|when|as|on|i)\b/iu;

/** "Author(s): Doe, Jane | Advisor(s): Roe, R | Abstract: …" of eScholarship. */
const NAMES = /^(?:(?:advisor|author|editor)\(s\): [^|\n]{1,2000}\| ){1,3}abstract(?=:)/iu;
const LONGEST_NAMES = 6100; // UTF-16 code units

export interface Lead {
  /** As printed, without its colon. */
  readonly word: string;
  /** Where the abstract begins. */
  readonly end: number;
  /** Whether it may as well be the first word of a sentence, unless a label follows. */
  readonly doubtful: boolean;
}

/** @returns undefined where the text begins with its first sentence or label. */
export function findLead(text: string): Lead | undefined {
  const start = skipBlanks(text, 0);
  const [names] = NAMES.exec(text.slice(start, start + LONGEST_NAMES)) ?? [];
  if (names !== undefined) {
    const end = skipBlanks(text, start + names.length + 1);
    return { word: names, end, doubtful: false };
  }
  const head = text.slice(start, start + 100);
  const [tag = ''] = /^<[a-z]{1,6}\d?>[^\S\n]?/iu.exec(head) ?? [];
  const [word = ''] = WORD.exec(head.slice(tag.length)) ?? [];
  if (word === '') return undefined;

  const [closing = ''] = /^<\/[a-z]{1,6}\d?>/iu.exec(head.slice(tag.length + word.length)) ?? [];
  const from = tag.length + word.length + closing.length;
  const behind = readBehind(head.slice(from), word);
  if (behind === undefined && closing === '') return undefined;
  const { length, doubtful } = behind ?? { length: 0, doubtful: false };
  return { word, end: skipBlanks(text, start + from + length), doubtful };
}

/** What parts the word from the abstract: its length, and whether it leaves a doubt. */
function readBehind(
  rest: string,
  word: string,
): { readonly length: number; readonly doubtful: boolean } | undefined {
  const [mark] = MARK.exec(rest) ?? [];
  if (mark !== undefined) return { length: mark.length, doubtful: false };
  if (/^[^\S\n]*(?:\n|$)/u.test(rest)) return { length: 0, doubtful: false };
  if (/^\p{Lu}(?:\p{Ll}|\p{Lu}{2}|[^\p{L}])/u.test(rest)) return { length: 0, doubtful: false }; // "AbstractThe"
  const [gap] = /^[^\S\n]+/u.exec(rest) ?? [];
  if (gap === undefined) return undefined;
  const next = rest.slice(gap.length);
  const sentence = isCaps(word)
    ? /^[\p{Lu}\p{Lo}\d]/u.test(next)
    : /^\p{Lu}/u.test(next) && OPENING.test(next);
  return { length: gap.length, doubtful: !sentence };
}

function isCaps(word: string): boolean {
  return word === word.toUpperCase() || /^\p{L} /u.test(word);
}
