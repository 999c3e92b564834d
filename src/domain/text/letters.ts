/** Where a text may be cut without cutting a letter. Places are in UTF-16 code units. */

/** Whether a cut would part the two halves of a character. */
export function isSecondHalf(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}

/** Whether a cut would part a character, or a letter and the marks on it. */
export function isInsideLetter(text: string, at: number): boolean {
  if (isSecondHalf(text, at)) return true;
  const code = text.codePointAt(at);
  return code !== undefined && /\p{M}/u.test(String.fromCodePoint(code));
}
