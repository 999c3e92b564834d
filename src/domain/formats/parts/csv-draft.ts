/** What a row of a table says of a work, or rows that have a field each. */
import type { Name } from '../../article';
import type { PartialDate } from '../../partial-date';
import type { Draft, DraftSection } from '../draft';
import { readAuthorList, readQuotedList } from './author-list';
import { readCitationLine, readEmbaseSource } from './citation-line';
import { unguardCell } from './csv-cell';
import type { CsvField } from './csv-columns';
import { findCsvType } from './csv-types';
import { makeDate, readDateText } from './dates';
import { readDOIInAddress, readSerialNumbers } from './identifiers';
import { readKeywords } from './keywords';
import { readMarkedAbstract, readMarkup } from './markup';
import { isNoAbstract, isNothing } from './nothing';

interface CsvRecord {
  /** As written, the most trustworthy first. */
  readonly cells: (field: CsvField) => readonly string[];
  /** Sections of the abstract in cells of their own. */
  readonly sections: readonly { readonly label: string; readonly cell: string }[];
  /** Whether names stand side by side with nothing between. */
  readonly isGlued?: boolean;
  /** Where names are not written as other tables have them. */
  readonly readNames?: (text: string) => Name[];
  /** Whether each keyword has a cell of its own. */
  readonly isListed?: boolean;
}

/** The cells of one record by field. */
class RecordFields {
  readonly #record: CsvRecord;

  constructor(record: CsvRecord) {
    this.#record = record;
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
      .flatMap((field) => this.#record.cells(field))
      .map(unguardCell)
      .filter((cell) => !isNothing(cell));
  }

  names(field: CsvField): Name[] {
    const text = this.raw(field) ?? '';
    return this.#record.readNames?.(text) ?? readAuthorList(text, this.#record.isGlued);
  }

  get isListed(): boolean {
    return this.#record.isListed === true;
  }

  sections(): DraftSection[] {
    return this.#record.sections
      .map(({ label, cell }) => ({ label, cell: unguardCell(cell) }))
      .filter(({ cell }) => !isNothing(cell))
      .map(({ label, cell }) => ({ label, text: readMarkup(cell) }));
  }
}

export function readCsvDraft(record: CsvRecord): Draft {
  const row = new RecordFields(record);
  const source = readSource(row);
  const containerTitle = row.text('containerTitle') ?? source.containerTitle;
  const { type, genre } = findCsvType(row.text('type'), containerTitle !== undefined);
  const serials = readSerialNumbers(row.all('ISSN', 'ISBN'));
  return {
    type,
    genre,
    title: readMarkup(row.raw('title') ?? ''),
    author: row.names('author'),
    editor: row.names('editor'),
    containerTitle,
    issued: readIssued(row) ?? source.issued,
    volume: row.text('volume') ?? source.volume,
    issue: row.text('issue') ?? source.issue,
    page: readPage(row) ?? source.page,
    publisher: row.text('publisher'),
    DOI: row.raw('DOI') ?? readAddressedDOI(row),
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
function readSource(row: RecordFields): SourceFields {
  const source = row.text('source');
  const citation = row.text('citation');
  const embase = source === undefined ? undefined : readEmbaseSource(source);
  if (embase !== undefined) return embase;
  if (row.raw('containerTitle') !== undefined) {
    return { ...(citation === undefined ? {} : readCitationLine(citation)), database: source };
  }
  if (source === undefined) return {};
  return DATABASE.test(source) ? { database: source } : { containerTitle: source };
}

const DATABASE =
  /^(?:acm|cinahl|cochrane|crossref|dimensions|doaj|ebsco|embase|eric|google scholar|ieee|lens|medline|openalex|ovid|proquest|psyc|pubmed|sciencedirect|scopus|semantic scholar|springer|web of science|wos)(?![\p{L}])/iu;

/** The day where a date has the year that is stated, too. */
function readIssued(row: RecordFields): PartialDate | null {
  const stated = makeDate(row.text('year'), row.text('month'), row.text('day'));
  const dates = row.all('date').map(readDateText);
  const date = dates.find(
    (each) => each !== null && (stated === null || each.year === stated.year),
  );
  return stated?.month === undefined ? (date ?? stated) : stated;
}

function readPage(row: RecordFields): string | undefined {
  const first = row.text('firstPage');
  const last = row.text('lastPage');
  const page = row.text('page');
  if (page !== undefined) return page;
  if (first === undefined) return row.text('articleNumber');
  return last === undefined || last === first ? first : `${first}-${last}`;
}

/** Embase has the DOI only in the address of a library's resolver. */
function readAddressedDOI(row: RecordFields): string | null {
  const addresses = row.all('linkResolver', 'URL');
  return addresses.map(readDOIInAddress).find((DOI) => DOI !== null) ?? null;
}

/** The authors' own where they are told from others. */
function readKeywordCells(row: RecordFields): string[] {
  const own = row.all('authorKeyword');
  const cells = own.length > 0 ? own : row.all('keyword');
  const words = cells.flatMap((cell) => {
    if (row.isListed) return cell.trim();
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
function readAbstract(row: RecordFields): Draft['abstract'] {
  const written = row.raw('abstract');
  return written === undefined || isNoAbstract(written)
    ? row.sections()
    : readMarkedAbstract(written);
}
