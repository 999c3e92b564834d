/** Pieces of JSON as text: whether they are JSON, and where they are not. */
import { findJsonFault } from '../../corpus/json-fault';
import { positionBehind, type Piece } from '../../corpus/json-pieces';

/** Undefined, which JSON does not have, where the text is not JSON, or too deep to be parsed. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What JSON takes for blank; `trim` knows more. */
export function isBlank(text: string): boolean {
  return !/[^ \t\n\r]/u.test(text);
}

/** On which the first letter of a piece stands. */
export function lineOf({ text, start }: Piece): number {
  const blanks = text.length - text.trimStart().length;
  return positionBehind(text.slice(0, blanks), start).line;
}

/**
 * @param before JSON that stands for all that was read before the piece.
 * @returns Why the text cannot go on as it does in the piece, or with the sign behind it, in words.
 */
export function whyNotJson(before: string, { text, end, start }: Piece): string {
  const known = before + text + end;
  const place = findJsonFault(known);
  if (place === null || (place === known.length && end !== '')) {
    return 'is JSON, but too deep or too long for this machine';
  }
  const offset = place - before.length;
  if (end === '' && isBlank(text.slice(offset))) return 'the file breaks off before its end';
  const { line, column } = positionBehind(text.slice(0, offset), start);
  return `is not JSON: it cannot be read at line ${line}, column ${column}`;
}

/** A value as it is shown to a reader. */
export function formatJson(value: unknown): string {
  // stringify recurses; what is nested too deep for it is not worth a crash
  try {
    return JSON.stringify(value, null, 1);
  } catch {
    return '(nested too deep to show)';
  }
}
