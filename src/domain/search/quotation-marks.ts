/** It does not matter which of them opens and which closes: keyboards mix them. */
export const MARKS = '"\u201C\u201D\u201E\u00AB\u00BB';

const ANY_MARK = new RegExp(`[${MARKS}]`, 'gu');

/** A text as it can stand between quotation marks: a mark inside would end the phrase. */
export function withoutMarks(text: string): string {
  return text.replace(ANY_MARK, '');
}
