/**
 * Text as LaTeX prints it. Letters beyond ASCII stay as they are: files are in UTF-8. No brace is
 * written without its partner, so that every parser finds the end of the field.
 */

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** What a parser that mends damaged files takes for the end of the field: `", year = "`. */
const FIELD_LIKE = /(["}]\s*,)(?=\s*[a-z][^\s=]*\s*=)/giu;

export function toLatex(text: string): string {
  return (
    text
      .replace(/[\\{}~^&%$#_]/gu, (sign) => SIGNS[sign] ?? sign)
      // Together they would be a dash, a quotation mark or a Spanish sign.
      .replace(/(?<=-)-|(?<=`)`|(?<=')'|(?<=[?!])`/gu, '{}$&')
      .replace(FIELD_LIKE, '$1{}')
  );
}
