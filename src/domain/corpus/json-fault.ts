/**
 * Where a text stops being JSON. `JSON.parse` says it in other words in each browser, and in some
 * cases (V8's "Unexpected token") not at all.
 * Source: RFC 8259, "The JavaScript Object Notation (JSON) Data Interchange Format".
 */

/** A piece that was read: up to `end` where it is whole, else up to where it cannot go on. */
interface Piece {
  readonly end: number;
  readonly whole: boolean;
}

type Awaited = 'value' | 'key' | 'first in brackets' | 'colon' | 'comma' | 'end';

/**
 * @returns The offset of the first character that no JSON text has there; the length of `text`
 *   where it ends too early; null where it is JSON.
 */
export function findJsonFault(text: string): number | null {
  const closing: string[] = []; // brackets, the innermost last; a call for each would overflow
  const afterValue = (): Awaited => (closing.length === 0 ? 'end' : 'comma');
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at = endOf(BLANK, text, at);
    const character = text[at];
    if (character === undefined) return awaited === 'end' ? null : at;

    const bracket = closing.at(-1);
    if (character === bracket && (awaited === 'comma' || awaited === 'first in brackets')) {
      closing.pop();
      awaited = afterValue();
      at += 1;
    } else if (awaited === 'comma' || awaited === 'colon') {
      if (character !== (awaited === 'comma' ? ',' : ':')) return at;
      awaited = awaited === 'comma' && bracket === '}' ? 'key' : 'value';
      at += 1;
    } else if (awaited === 'end') {
      return at;
    } else if (awaited === 'key' || (awaited === 'first in brackets' && bracket === '}')) {
      const key = readString(text, at);
      if (!key.whole) return key.end;
      awaited = 'colon';
      at = key.end;
    } else if (character === '{' || character === '[') {
      closing.push(character === '{' ? '}' : ']');
      awaited = 'first in brackets';
      at += 1;
    } else {
      const value = readScalar(text, at);
      if (!value.whole) return value.end;
      awaited = afterValue();
      at = value.end;
    }
  }
}

const BLANK = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const NUMBER_BEGUN = /-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][-+]?\d*)?)?/y;
const UNESCAPED = /[ !#-[\]-\uFFFF]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const ESCAPE_BEGUN = /\\(?:u[\dA-Fa-f]{0,3})?/y;
const LITERALS = ['true', 'false', 'null'] as const;

/** Behind what a sticky pattern finds at an offset; the offset itself where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function readScalar(text: string, at: number): Piece {
  const character = text.charAt(at);
  if (character === '"') return readString(text, at);
  if (/[-\d]/u.test(character)) {
    const end = endOf(NUMBER_BEGUN, text, at);
    return { end, whole: end === endOf(NUMBER, text, at) };
  }
  const literal = LITERALS.find((word) => word.startsWith(character)) ?? '';
  let length = 0;
  while (length < literal.length && text[at + length] === literal[length]) length += 1;
  return { end: at + length, whole: literal !== '' && length === literal.length };
}

function readString(text: string, start: number): Piece {
  if (text[start] !== '"') return { end: start, whole: false };
  let at = start + 1;
  for (;;) {
    at = endOf(UNESCAPED, text, at);
    if (text[at] === '"') return { end: at + 1, whole: true };
    const escape = endOf(ESCAPE, text, at);
    if (escape === at) return { end: endOf(ESCAPE_BEGUN, text, at), whole: false };
    at = escape;
  }
}
