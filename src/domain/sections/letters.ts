/** What UTF-16 code units are, and ways over blanks. */

const LETTER = /[\p{L}\p{M}]/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Letters and the marks on them. */
export function isLetter(code: number): boolean {
  if (code < 128) return isPlainLower(code) || isPlainUpper(code);
  return code > 169 && LETTER.test(String.fromCharCode(code));
}

export function isUpper(code: number): boolean {
  if (code < 128) return isPlainUpper(code);
  return UPPER.test(String.fromCharCode(code));
}

export function isLower(code: number): boolean {
  if (code < 128) return isPlainLower(code);
  return LOWER.test(String.fromCharCode(code));
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Blanks of all kinds, line breaks too. */
export function isBlank(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    (code > 127 &&
      (code === 0xa0 ||
        code === 0x1680 ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff)) ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f
  );
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** The first place from `at` on that holds no blank. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < text.length && isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** The place after the last character before `at` that is no blank; not below `floor`. */
export function skipBlanksBack(text: string, at: number, floor = 0): number {
  let start = at;
  while (start > floor && isBlank(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isPlainLower(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isPlainUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** What a code unit may be; bits of one number. */
export const LETTER_BIT = 1;
export const UPPER_BIT = 2;
export const LOWER_BIT = 4;
export const BLANK_BIT = 8;
export const BREAK_BIT = 16;
export const DIGIT_BIT = 32;

/** @returns The bits of a code unit. */
export function classOf(code: number): number {
  return (
    (isLetter(code) ? LETTER_BIT : 0) |
    (isUpper(code) ? UPPER_BIT : 0) |
    (isLower(code) ? LOWER_BIT : 0) |
    (isBlank(code) ? BLANK_BIT : 0) |
    (isLineBreak(code) ? BREAK_BIT : 0) |
    (isDigit(code) ? DIGIT_BIT : 0)
  );
}

/** The bits of the plain characters: a loop over a text looks each up here. */
export const PLAIN_CLASSES: Readonly<Uint8Array> = Uint8Array.from({ length: 128 }, (_, code) =>
  classOf(code),
);
