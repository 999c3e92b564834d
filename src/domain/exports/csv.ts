import { formatArticle } from '../corpus/format-article';
import { guardCell } from '../formats/parts/csv-cell';
import {
  ADDED_COLUMN,
  ARTICLE_COLUMNS,
  formatSectionCell,
  OWN_COLUMNS,
  RECORD_COLUMN,
  SECTION_COLUMNS,
} from '../formats/parts/csv-own-columns';
import type { ExportedItem, ExportFormat } from './export-format';
import { toDraftAnnotations } from './parts/draft-annotations';

/**
 * A table, an article a row.
 *
 * Source: RFC 4180; Excel takes a file for UTF-8 only where it begins with a byte order mark.
 */
export const CSV_EXPORT: ExportFormat = {
  id: 'csv',
  name: 'CSV',
  extension: '.csv',
  mediaType: 'text/csv;charset=utf-8',
  keeps:
    'For Excel and other spreadsheets: a column for each kind of section, for status, tags, notes and quotes. Lectern reads all of it back.',
  format: (items) => `\uFEFF${[HEADER, ...items.map(toCells)].map(formatRow).join('')}`,
};

const HEADER: readonly string[] = [
  ...[...ARTICLE_COLUMNS, ...SECTION_COLUMNS, ...OWN_COLUMNS].map(({ name }) => name),
  ADDED_COLUMN,
  RECORD_COLUMN,
];

function toCells({ article, annotations, addedAt }: ExportedItem): readonly string[] {
  const own = toDraftAnnotations(annotations);
  return [
    ...ARTICLE_COLUMNS.map(({ format }) => format(article)),
    ...SECTION_COLUMNS.map(({ kind }) => formatSectionCell(article.abstract, kind)),
    ...OWN_COLUMNS.map(({ format }) => format(own ?? {})),
    addedAt?.slice(0, 10) ?? '',
    formatArticle(article, own),
  ];
}

const formatRow = (cells: readonly string[]): string => `${cells.map(formatCell).join(',')}\r\n`;

/** In quotes throughout, so that no separator in a text parts it, be it a semicolon or a tab. */
function formatCell(text: string): string {
  return text === '' ? '' : `"${guardCell(text.toWellFormed()).replaceAll('"', '""')}"`;
}
