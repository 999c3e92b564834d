import type { ExportFormat } from './export-format';

/** Letters; systems allow 255 bytes, and a letter may have four. */
const LONGEST = 50;

/**
 * Names that Windows keeps for devices.
 * Source: Microsoft, "Naming Files, Paths, and Namespaces".
 */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/u;

/**
 * What an exported file is called: "reading-list-2026-11-23.ris". Letters of every language are
 * kept; what a file system forbids, what is not seen and what turns the direction of writing is not.
 *
 * @param title Of the list or the search.
 * @param exportedAt ISO 8601.
 */
export function exportFileName(
  title: string,
  exportedAt: string,
  { extension }: Pick<ExportFormat, 'extension'>,
): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(exportedAt)?.[0];
  return `${[toStem(title), day].filter((part) => part !== undefined).join('-')}${extension}`;
}

/** Letters with their marks and digits, joined by hyphens. */
function toStem(title: string): string {
  const words =
    title
      .toLowerCase()
      .normalize('NFC')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  let stem = '';
  for (const letter of words.join('-').match(/\P{M}\p{M}{0,3}/gu) ?? []) {
    if (stem.length + letter.length > LONGEST) break;
    stem += letter;
  }
  stem = stem.replace(/-+$/u, '');
  return stem === '' || RESERVED.test(stem) ? 'articles' : stem;
}
