/**
 * Keeps a spreadsheet from taking the text of a cell for a formula.
 *
 * Source: OWASP ASVS 5.0, 1.2.10; OWASP, "CSV Injection",
 * https://owasp.org/www-community/attacks/CSV_Injection
 */

/**
 * Signs that begin a formula, in their full-width and small forms too. Blanks and letters that are
 * not seen may stand before them: some programs pass these over. The apostrophes are those that
 * this very rule put there, or would have to be told from them.
 */
const ACTIVE =
  /^'*(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20])/u;
const GUARDED = new RegExp(`^'(?=${ACTIVE.source.slice(1)})`, 'u');

/** "=1+1" → "'=1+1", "'=1+1" → "''=1+1"; other texts stay as they are. */
export function guardCell(text: string): string {
  return ACTIVE.test(text) ? `'${text}` : text;
}

/** Takes off what `guardCell` put there, and other programs put there as it does. */
export function unguardCell(cell: string): string {
  return cell.replace(GUARDED, '');
}
