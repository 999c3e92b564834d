/**
 * Tables of works: comma, tab, semicolon or bar between the cells, the names of the columns as the
 * program that wrote it calls them.
 *
 * Source: see ./parts/csv-columns and ./parts/csv-rows.
 */
import { cutRaw } from '../corpus/record-reader';
import type { PartialDate } from '../partial-date';
import type { Draft, DraftSection } from './draft';
import type { Format, ParsedRecord, Parser } from './format';
import { readAuthorList, readQuotedList } from './parts/author-list';
import { readCitationLine, readEmbaseSource } from './parts/citation-line';
import { alignRow, findTable, type CsvField, type CsvTable } from './parts/csv-columns';
import { unguardCell } from './parts/csv-cell';
import { readOwnRow } from './parts/csv-own';
import { isOwnTable } from './parts/csv-own-columns';
import { CsvRows, type CsvRow } from './parts/csv-rows';
import { findCsvType } from './parts/csv-types';
import { makeDate, readDateText } from './parts/dates';
import { readDOIInAddress, readSerialNumbers } from './parts/identifiers';
import { readKeywords } from './parts/keywords';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { isNoAbstract, isNothing } from './parts/nothing';

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
    this.#rows = new CsvRows(this.#table.delimiter);
    this.#rows.setWidth(this.#table.header.length);
    yield* this.#readRows(this.#rows.push(head));
  }

  *#readRows(rows: Iterable<CsvRow>): Generator<ParsedRecord, void, undefined> {
    const table = this.#table;
    if (table === undefined) return;
    for (const found of rows) {
      const row = { ...found, cells: alignRow(found.cells, table) };
      this.#skipped += 1;
      if (this.#skipped <= table.headerRows) continue;
      if (row.text.trim() === '' || (row.damage === undefined && row.cells.every(isBlank)))
        continue;
      const raw = cutRaw(row.text.trim());
      const reason = this.#whyUnreadable(row, table);
      if (reason !== undefined) yield { ok: false, line: row.line, reason, raw };
      else yield { ok: true, line: row.line, draft: readDraft(row.cells, table), raw };
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

/** The cells of one row by field. */
class RowFields {
  readonly #cells: readonly string[];
  readonly #table: CsvTable;

  constructor(cells: readonly string[], table: CsvTable) {
    this.#cells = cells;
    this.#table = table;
  }

  /** The first cell of any of the fields that says something, as written. */
  raw(...fields: readonly CsvField[]): string | undefined {
    return this.all(...fields)[0];
  }

  text(...fields: readonly CsvField[]): string | undefined {
    const written = this.raw(...fields);
    return written === undefined ? undefined : readMarkup(written).text.trim();
  }

  all(...fields: readonly CsvField[]): string[] {
    return fields
      .flatMap((field) => this.#table.columns.get(field) ?? [])
      .map((index) => unguardCell(this.#cells[index] ?? ''))
      .filter((cell) => !isNothing(cell));
  }

  sections(): DraftSection[] {
    return this.#table.sections
      .map(({ label, index }) => ({ label, cell: unguardCell(this.#cells[index] ?? '') }))
      .filter(({ cell }) => !isNothing(cell))
      .map(({ label, cell }) => ({ label, text: readMarkup(cell) }));
  }
}

const isBlank = (cell: string): boolean => cell.trim() === '';

function readDraft(cells: readonly string[], table: CsvTable): Draft {
  const draft = readAnyRow(cells, table);
  return isOwnTable(table.header) ? readOwnRow(cells, table.header, draft) : draft;
}

function readAnyRow(cells: readonly string[], table: CsvTable): Draft {
  const row = new RowFields(cells, table);
  const source = readSource(row);
  const containerTitle = row.text('containerTitle') ?? source.containerTitle;
  const { type, genre } = findCsvType(row.text('type'), containerTitle !== undefined);
  const serials = readSerialNumbers(row.all('ISSN', 'ISBN'));
  // "Item Title" and names without anything between them: both are Springer's.
  const isGlued = table.header.some((name) => name.trim() === 'Item Title');
  return {
    type,
    genre,
    title: readMarkup(row.raw('title') ?? ''),
    author: readAuthorList(row.raw('author') ?? '', isGlued),
    editor: readAuthorList(row.raw('editor') ?? '', isGlued),
    containerTitle,
    issued: readIssued(row) ?? source.issued,
    volume: row.text('volume') ?? source.volume,
    issue: row.text('issue') ?? source.issue,
    page: readPage(row) ?? source.page,
    publisher: row.text('publisher'),
    DOI: row.raw('DOI') ?? readResolvedDOI(row),
    ISSN: serials.ISSN,
    ISBN: serials.ISBN,
    PMID: row.text('PMID'),
    PMCID: row.text('PMCID'),
    URL: row.raw('URL'),
    language: row.text('language'),
    keyword: readKeywordCells(row),
    usageCount: readCount(row.text('usageCount')),
    abstract: readAbstract(row),
    others: {
      'citation-key': row.text('citationKey'),
      'collection-title': row.text('series'),
      'container-title-short': row.text('shortTitle'),
      edition: row.text('edition'),
      'event-place': row.text('eventPlace'),
      'event-title': row.text('eventTitle'),
      note: row.text('note'),
      'number-of-pages': row.text('numberOfPages'),
      'publisher-place': row.text('place'),
      source: row.text('database') ?? source.database,
    },
  };
}

interface SourceFields {
  readonly containerTitle?: string | undefined;
  readonly issued?: PartialDate | null;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly page?: string | undefined;
  readonly database?: string | undefined;
}

/** "Source" is the journal, a whole citation, or the database that the record is from. */
function readSource(row: RowFields): SourceFields {
  const source = row.text('source');
  const citation = row.text('citation');
  if (row.raw('containerTitle') !== undefined) {
    return { ...(citation === undefined ? {} : readCitationLine(citation)), database: source };
  }
  if (source === undefined) return {};
  const embase = readEmbaseSource(source);
  if (embase !== undefined) return embase;
  return DATABASE.test(source) ? { database: source } : { containerTitle: source };
}

const DATABASE =
  /^(?:acm|cinahl|cochrane|crossref|dimensions|doaj|ebsco|embase|eric|google scholar|ieee|lens|medline|openalex|ovid|proquest|psyc|pubmed|sciencedirect|scopus|semantic scholar|springer|web of science|wos)(?![\p{L}])/iu;

/** The day where a date has the year that is stated, too. */
function readIssued(row: RowFields): PartialDate | null {
  const stated = makeDate(row.text('year'), row.text('month'), row.text('day'));
  const dates = row.all('date').map(readDateText);
  const date = dates.find(
    (each) => each !== null && (stated === null || each.year === stated.year),
  );
  return stated?.month === undefined ? (date ?? stated) : stated;
}

function readPage(row: RowFields): string | undefined {
  const first = row.text('firstPage');
  const last = row.text('lastPage');
  const page = row.text('page');
  if (page !== undefined) return page;
  if (first === undefined) return row.text('articleNumber');
  return last === undefined || last === first ? first : `${first}-${last}`;
}

/** Embase has the DOI only in the address of a library's resolver. */
function readResolvedDOI(row: RowFields): string | null {
  return readDOIInAddress(row.raw('linkResolver') ?? '');
}

/** The authors' own where they are told from others. */
function readKeywordCells(row: RowFields): string[] {
  const own = row.all('authorKeyword');
  const cells = own.length > 0 ? own : row.all('keyword');
  const words = cells.flatMap((cell) => {
    const quoted = readQuotedList(cell);
    if (quoted !== undefined) return quoted;
    return readKeywords([
      cell.includes('|') && !cell.includes(';') ? cell.replace(/\|+/gu, ';') : cell,
    ]);
  });
  return words.map((word) => readMarkup(word).text);
}

function readCount(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/u.test(text) ? Number(text) : null;
}

/** Sections in columns of their own stand in for an abstract that has none. */
function readAbstract(row: RowFields): Draft['abstract'] {
  const written = row.raw('abstract');
  return written === undefined || isNoAbstract(written)
    ? row.sections()
    : readMarkedAbstract(written);
}
