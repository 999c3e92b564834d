/** Texts as formats hold them whose lines mean something: a line break in a title ends it there. */

/** On one line: line breaks and control characters become blanks, half a surrogate pair U+FFFD. */
export function toLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/**
 * On lines of their own as far as none of them looks like a part of the format: one that does stays
 * on the line before it. Blank lines are left out.
 *
 * @param isRisky Whether a line must not begin so; the first stands behind its tag anyway.
 */
export function toLines(text: string, isRisky: (line: string) => boolean): readonly string[] {
  const joined: string[] = [];
  for (const each of text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)) {
    const line = toLine(each);
    if (line === '') continue;
    const before = joined.at(-1);
    if (before !== undefined && isRisky(line)) joined[joined.length - 1] = `${before} ${line}`;
    else joined.push(line);
  }
  return joined;
}
