/** Changes of a query's text that a button makes. What a word is, and what a sign, the domain says. */
import { lexQuery, type Lexeme } from '@/domain/search/lex-query';
import { wholeWords } from '@/domain/search/whole-words';
import type { TextRange } from '@/domain/text/tokens';

/**
 * Puts another word in the place of one: `slef trust` → `self trust`.
 *
 * @param typed As a correction names it.
 * @returns The text as it was where it does not have the word.
 */
export function replaceWord(text: string, typed: string, by: string): string {
  for (const { kind, value, start } of lexQuery(text)) {
    const word = kind === 'text' ? findWord(value, typed) : undefined;
    if (word !== undefined) return splice(text, start + word.start, start + word.end, by);
  }
  return text;
}

/**
 * Leaves a word or a phrase out, and the signs that stood for it alone:
 * `trust findings:xyzzy` → `trust`, `(trust OR xyzzy) vote` → `(trust) vote`.
 *
 * @param missing As a result names it: a phrase in “ ”, a word without.
 * @returns The text as it was where it does not have the word.
 */
export function leaveOut(text: string, missing: string): string {
  const lexemes = lexQuery(text);
  const at = findMissing(lexemes, missing);
  const found = lexemes[at];
  if (found === undefined) return text;
  const word = findWord(found.value, missing);
  const rest = word === undefined ? '' : splice(found.value, word.start, word.end);
  const isEmpty = !/[\p{L}\p{N}]/u.test(rest);
  const kept = isEmpty
    ? removeValue(lexemes, at, 1)
    : lexemes.toSpliced(at, 1, { ...found, value: rest });
  return print(text, kept);
}

/**
 * Searches a word anywhere that was asked for in one place: `purpose:estonia` → `estonia`.
 *
 * @returns Null where it has no field before it.
 */
export function withoutField(text: string, missing: string): string | null {
  const lexemes = lexQuery(text);
  const field = lexemes[findMissing(lexemes, missing) - 1];
  return field?.kind === 'field' ? splice(text, field.start, field.end) : null;
}

/** `"single platform" case` → `single platform case` */
export function withoutQuotationMarks(text: string): string {
  const pieces = lexQuery(text).filter(({ kind }) => kind !== 'mark');
  return print(
    text,
    pieces.map((piece) => (piece.kind === 'phrase' ? { ...piece, kind: 'text' } : piece)),
  );
}

/** Index of the piece that holds what is missing; -1 where there is none. */
function findMissing(lexemes: readonly Lexeme[], missing: string): number {
  const phrase = /^“(.*)”$/su.exec(missing)?.[1];
  return lexemes.findIndex(({ kind, value }, index) => {
    if (lexemes[index - 1]?.kind === 'not') return false; // what is left out is never missed
    if (phrase !== undefined) return kind === 'phrase' && value.trim() === phrase;
    return kind === 'text' && findWord(value, missing) !== undefined;
  });
}

function findWord(text: string, typed: string): TextRange | undefined {
  return wholeWords(text).find(({ start, end }) => text.slice(start, end) === typed);
}

function splice(text: string, start: number, end: number, by = ''): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Takes out a value with the fields before it, an OR beside it, and the group that it empties. */
function removeValue(lexemes: readonly Lexeme[], at: number, length: number): readonly Lexeme[] {
  let first = at;
  let end = at + length;
  while (['field', 'not'].includes(lexemes[first - 1]?.kind ?? '')) first -= 1;
  if (isJoint(lexemes[first - 1])) first -= 1;
  else if (isJoint(lexemes[end])) end += 1;
  const rest = lexemes.toSpliced(first, end - first);
  const isEmptyGroup = rest[first - 1]?.kind === 'open' && rest[first]?.kind === 'close';
  return isEmptyGroup ? removeValue(rest, first - 1, 2) : rest;
}

/** "AND" is a word that is passed over; alone it would be searched. */
function isJoint(lexeme: Lexeme | undefined): boolean {
  return lexeme?.kind === 'or' || (lexeme?.kind === 'text' && lexeme.value === 'AND');
}

/** The pieces as one text, with one blank where there were some or a piece is gone. */
function print(text: string, lexemes: readonly Lexeme[]): string {
  return lexemes.reduce((printed, lexeme, index) => {
    const before = lexemes[index - 1];
    const isApart = before !== undefined && before.end < lexeme.start && mayPart(before, lexeme);
    return printed + (isApart ? ' ' : '') + source(text, lexeme);
  }, '');
}

function mayPart(before: Lexeme, behind: Lexeme): boolean {
  return before.kind !== 'open' && behind.kind !== 'close';
}

/** What was typed for a piece, or what is left of it. */
function source(text: string, { kind, value, start, end }: Lexeme): string {
  return kind === 'text' ? value : text.slice(start, end);
}
