/** The formats that articles are exported to: one file and one line here for each. */
import { BIBTEX_EXPORT } from './bibtex';
import { CORPUS_EXPORT } from './corpus';
import { CSL_JSON_EXPORT } from './csl-json';
import { CSV_EXPORT } from './csv';
import type { ExportFormat } from './export-format';
import { HTML_EXPORT } from './html';
import { MARKDOWN_EXPORT } from './markdown';
import { RIS_EXPORT } from './ris';

/** In the order in which they are offered. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  RIS_EXPORT,
  BIBTEX_EXPORT,
  CSL_JSON_EXPORT,
  CSV_EXPORT,
  MARKDOWN_EXPORT,
  HTML_EXPORT,
  CORPUS_EXPORT,
];

/** @param id As `ExportFormat.id` has it, for example "ris". */
export function findExportFormat(id: string): ExportFormat | undefined {
  return EXPORT_FORMATS.find((format) => format.id === id);
}
