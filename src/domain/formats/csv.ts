/**
 * Tables of works: comma, tab, semicolon or bar between the cells, the names of the columns as the
 * program that wrote it calls them.
 *
 * Source: see ./parts/csv-columns and ./parts/csv-rows.
 */
import { cutRaw } from '../corpus/record-reader';
import type { Draft } from './draft';
import type { Format, ParsedRecord, Parser } from './format';
import { decodeName } from './parts/bibtex-draft';
import { readBibtexNames } from './parts/bibtex-names';
import { alignRow, findTable, type CsvField, type CsvTable } from './parts/csv-columns';
import { readCsvDraft } from './parts/csv-draft';
import { readOwnRow } from './parts/csv-own';
import { isOwnTable } from './parts/csv-own-columns';
import { CsvRows, type CsvRow } from './parts/csv-rows';
import { latexToMarkup } from './parts/latex-text';

/** So much is looked through for the header. */
const HEAD_LENGTH = 1 << 16; // UTF-16 code units

export const CSV: Format = {
  id: 'csv',
  name: 'CSV',
  extensions: ['.csv', '.tsv', '.tab', '.txt'],
  sniff(head) {
    const table = findTable(head);
    if (table === undefined) return 0;
    if (isOwnTable(table.header)) return 1;
    const known = table.columns.size + table.sections.length;
    if (known > 5) return 0.95;
    return known > 2 ? 0.8 : 0.5;
  },
  createParser: () => new CsvParser(),
};

class CsvParser implements Parser {
  /** The beginning, until the header was looked for. */
  #head: string | null = '';
  #table: CsvTable | undefined;
  #readRow: ((cells: readonly string[]) => Draft) | undefined;
  #rows = new CsvRows(',');
  #skipped = 0;
  /** The last row that had all its cells. */
  #whole: readonly string[] | undefined;

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    if (this.#head === null) {
      yield* this.#readRows(this.#rows.push(text));
      return;
    }
    this.#head += text;
    if (this.#head.length >= HEAD_LENGTH) yield* this.#start();
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    yield* this.#start();
    yield* this.#readRows(this.#rows.end());
  }

  *#start(): Generator<ParsedRecord, void, undefined> {
    const head = this.#head;
    if (head === null) return;
    this.#head = null;
    this.#table = findTable(head.slice(0, HEAD_LENGTH));
    if (this.#table === undefined) {
      if (head.trim() === '') return;
      const reason = 'no row names the columns of a table, such as “Title” and “Authors”';
      yield { ok: false, line: 1, reason, raw: cutRaw(head.trim()) };
      return;
    }
    this.#readRow = createRowReader(this.#table);
    this.#rows = new CsvRows(this.#table.delimiter);
    this.#rows.setWidth(this.#table.header.length);
    yield* this.#readRows(this.#rows.push(head));
  }

  *#readRows(rows: Iterable<CsvRow>): Generator<ParsedRecord, void, undefined> {
    const table = this.#table;
    const readRow = this.#readRow;
    if (table === undefined || readRow === undefined) return;
    for (const found of rows) {
      const row = { ...found, cells: alignRow(found.cells, table) };
      this.#skipped += 1;
      if (this.#skipped <= table.headerRows) continue;
      if (row.text.trim() === '' || (row.damage === undefined && row.cells.every(isBlank)))
        continue;
      const raw = cutRaw(row.text.trim());
      const reason = this.#whyUnreadable(row, table);
      if (reason !== undefined) yield { ok: false, line: row.line, reason, raw };
      else yield { ok: true, line: row.line, draft: readRow(row.cells), raw };
    }
  }

  #whyUnreadable(
    { cells, isOdd = false, damage }: CsvRow,
    { header }: CsvTable,
  ): string | undefined {
    if (damage !== undefined) return damage;
    const width = header.findLastIndex((name) => !isBlank(name)) + 1;
    const filled = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    const reason = `the row has ${cells.length} cells, the header has ${width}`;
    if (filled > width) return reason;
    if (cells.length >= width) {
      this.#whole = cells;
      return undefined;
    }
    // Spreadsheets leave out cells at the end that are empty in the rows around, too.
    const isLeftOut = this.#whole?.slice(cells.length).every(isBlank) === true;
    return isLeftOut && !isOdd ? undefined : reason;
  }
}

const isBlank = (cell: string): boolean => cell.trim() === '';

const TEXTS: ReadonlySet<CsvField> = new Set([
  'title',
  'containerTitle',
  'abstract',
  'keyword',
  'publisher',
]);

/** What the header says of the rows is found out once. */
function createRowReader(table: CsvTable): (cells: readonly string[]) => Draft {
  const isOwn = isOwnTable(table.header);
  // A table made of BibTeX's entries has its types, and its LaTeX.
  const isTex = table.header.some((name) => /^entry_?type$/iu.test(name.trim()));
  // "Item Title" and names without anything between them: both are Springer's.
  const isGlued = table.header.some((name) => name.trim() === 'Item Title');
  return (cells) => {
    const draft = readCsvDraft({
      cells: (field) =>
        (table.columns.get(field) ?? []).map((index) => {
          const cell = cells[index] ?? '';
          return isTex && TEXTS.has(field) ? latexToMarkup(cell) : cell;
        }),
      sections: table.sections.map(({ label, index }) => ({ label, cell: cells[index] ?? '' })),
      ...(isTex && { readNames: (tex: string) => readBibtexNames(tex, decodeName) }),
      isGlued,
    });
    return isOwn ? readOwnRow(cells, table.header, draft) : draft;
  };
}
