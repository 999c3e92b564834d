/**
 * Records whose fields have a row each, the name in capitals in its first cell: cut out of a file
 * while it comes. A blank row parts two records, and so does a name that comes again.
 */
import { findField, type CsvField } from './csv-columns';
import { CsvRows, UNCLOSED, type CsvRow } from './csv-rows';
import { LineReader } from './line-reader';

interface CsvBlockField {
  /** As written: "AUTHOR NAMES". */
  readonly name: string;
  readonly field: CsvField;
  /** Among the names of the field; 0 is the most trustworthy. */
  readonly rank: number;
  /** As written; those that are blank are left out. */
  readonly values: readonly string[];
}

export interface CsvBlock {
  /** On which its first field begins, from 1. */
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
  /** Those that are known, in the order of the file. */
  readonly fields: readonly CsvBlockField[];
  /** Why the fields cannot be trusted, in words. */
  readonly damage: string | undefined;
}

/** A block that is being read. */
interface OpenBlock {
  readonly line: number;
  readonly rows: string[];
  readonly fields: CsvBlockField[];
  damage: string | undefined;
}

/** "AiP/IP ENTRY DATE" is one, a sentence is none. */
const NAME = /^\p{Lu}(?!.*\p{Ll}{2})[^"]{0,79}$/u;

const ROW_START = /^(?:"(\p{Lu}[^"]{0,79})"|(\p{Lu}[^",;|\t]{0,79}))(?=([,;|\t])|$)/u;

/** Services number their records: "Record 1". */
const COUNTER = /^record \d+$/iu;

const isBlank = (cell: string): boolean => cell.trim() === '';

/** @returns What stands between the cells; undefined where no line begins with the name of a field. */
export function findBlockDelimiter(head: string): string | undefined {
  let delimiter: string | undefined;
  for (const line of head.split('\n')) {
    const [, quoted, plain, found] = ROW_START.exec(line) ?? [];
    const name = quoted ?? plain ?? '';
    if (found === undefined || !NAME.test(name)) continue;
    const field = findField(name)?.field;
    // A note above the records may look like a field, but for a title.
    if (field === 'title') return found;
    if (field !== undefined) delimiter ??= found;
  }
  return delimiter;
}

/** Longer than any row that a program writes. */
const LONGEST_ROW = 1 << 20; // UTF-16 code units

export class CsvBlocks {
  readonly #delimiter: string;
  readonly #lines = new LineReader();
  /** From the beginning of a row until the next one's; where a quote is left open, that ends it. */
  #rowLines: string[] = [];
  #rowLength = 0;
  /** On which `#rowLines` begins, from 1. */
  #line = 1;
  #open: OpenBlock | undefined;

  /** @param delimiter One character. */
  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  *push(text: string): Generator<CsvBlock, void, undefined> {
    for (const line of this.#lines.push(text)) yield* this.#takeLine(line);
  }

  *end(): Generator<CsvBlock, void, undefined> {
    const last = this.#lines.end();
    if (last !== undefined) yield* this.#takeLine(last);
    yield* this.#endRow();
    yield* this.#close();
  }

  *#takeLine(line: string): Generator<CsvBlock, void, undefined> {
    if (this.#rowLength > LONGEST_ROW || this.#isRowStart(line)) yield* this.#endRow();
    this.#rowLines.push(line);
    this.#rowLength += line.length + 1;
  }

  #isRowStart(line: string): boolean {
    const [, quoted, plain, delimiter] = ROW_START.exec(line) ?? [];
    if (delimiter !== undefined && delimiter !== this.#delimiter) return false;
    if (quoted !== undefined) return NAME.test(quoted);
    if (plain === undefined || delimiter === undefined) return false;
    // Without quotes it may be a line of an abstract: "WHO, …".
    return NAME.test(plain) && findField(plain) !== undefined;
  }

  *#endRow(): Generator<CsvBlock, void, undefined> {
    const lines = this.#rowLines;
    const before = this.#line - 1;
    this.#rowLines = [];
    this.#rowLength = 0;
    this.#line += lines.length;
    const text = lines.map((line) => `${line}\n`).join('');
    let read = 0;
    for (const row of new CsvRows(this.#delimiter).push(text)) {
      read = row.line - 1 + row.text.split('\n').length;
      yield* this.#takeRow({ ...row, line: before + row.line });
    }
    const rest = lines.slice(read);
    if (rest.length === 0) return;
    const line = before + read + 1;
    yield* this.#takeRow({ line, cells: [], text: rest.join('\n'), damage: UNCLOSED });
  }

  *#takeRow(row: CsvRow): Generator<CsvBlock, void, undefined> {
    const { line, cells, text } = row;
    // A quote left open goes on to the next cell in quotes.
    const isMerged =
      row.isOdd === true && cells.some((cell) => cell.includes(`${this.#delimiter}"`));
    const damage = row.damage ?? (isMerged ? UNCLOSED : undefined);
    const [first = '', ...rest] = damage === undefined ? cells : [readRowName(text)];
    const name = first.trim();
    if (damage === undefined && (cells.every(isBlank) || COUNTER.test(name))) {
      yield* this.#close();
      return;
    }
    const found = NAME.test(name) ? findField(name) : undefined;
    if (found !== undefined && this.#open?.fields.some((each) => each.name === name) === true) {
      yield* this.#close();
    }
    // What stands between the records says nothing of any.
    if (this.#open === undefined && found === undefined && damage === undefined) return;
    const values = rest.filter((cell) => !isBlank(cell));
    this.#open ??= { line, rows: [], fields: [], damage: undefined };
    this.#open.rows.push(text);
    if (found !== undefined) this.#open.fields.push({ name, ...found, values });
    this.#open.damage ??= damage ?? whyNoField(name, values, found?.field);
  }

  *#close(): Generator<CsvBlock, void, undefined> {
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined) yield { ...open, text: open.rows.join('\n') };
  }
}

function readRowName(text: string): string {
  const [, quoted, plain] = ROW_START.exec(text) ?? [];
  return quoted ?? plain ?? '';
}

function whyNoField(
  name: string,
  values: readonly string[],
  field: CsvField | undefined,
): string | undefined {
  if (!NAME.test(name)) return 'a row does not begin with the name of a field, such as “SOURCE”';
  const isTorn = field === 'title' && values.length > 1;
  return isTorn ? `“${name}” has ${values.length} values` : undefined;
}
