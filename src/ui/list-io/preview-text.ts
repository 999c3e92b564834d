import type { ExportContext, ExportedItem, ExportFormat } from '@/domain/exports/export-format';

/** Articles that are looked at, and code units of what is written of them. */
const MOST_ITEMS = 5;
const MOST_SHOWN = 6000;

/** How a file begins. */
export function previewText(
  format: ExportFormat,
  items: readonly ExportedItem[],
  context: ExportContext,
): string {
  const text = format.format(items.slice(0, MOST_ITEMS), context).replace(/^\uFEFF/u, '');
  const isWhole = items.length <= MOST_ITEMS && text.length <= MOST_SHOWN;
  return isWhole ? text : `${text.slice(0, MOST_SHOWN).trimEnd()}\n…`;
}
