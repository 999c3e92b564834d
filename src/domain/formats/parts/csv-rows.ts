/**
 * The rows of a table as text, cut out of a file while it comes; Papa Parse takes each apart.
 *
 * Source: RFC 4180, "Common Format and MIME Type for CSV Files"; where a file breaks its rules, as
 * Papa Parse reads it: a quote opens a cell only at its beginning, and closes it only before a
 * delimiter or the end of the row.
 */
import Papa from 'papaparse';

export interface CsvRow {
  /** On which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** As it stands in the file. */
  readonly text: string;
  /** Whether a quote stands in a cell in quotes that is not doubled. */
  readonly isOdd?: boolean;
  /** Why the cells cannot be trusted, in words. */
  readonly damage?: string;
}

/** Longer than any row that a program writes: a quote must have been left open. */
const LONGEST_ROW = 1 << 20; // UTF-16 code units
/** What is looked through again, all in all, to find the rows behind quotes that were left open. */
const RESCANNED_AT_MOST = 1 << 24; // UTF-16 code units

export const UNCLOSED = 'a quote is opened and not closed';

/** Where in a cell the scan stands. */
type State = 'start' | 'plain' | 'quoted' | 'quote' | 'closed';

export class CsvRows {
  readonly #delimiter: string;
  /** Cells of a whole row; 0 where it is not known. */
  #width = 0;
  #line = 1;
  /** The row that is being read, and how far it was looked through. */
  #text = '';
  #at = 0;
  #state: State = 'start';
  /** Whether a quote stands inside a cell in quotes as none may. */
  #isOdd = false;
  #rescanned = 0;
  #hasGivenUp = false;

  /** @param delimiter One character. */
  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  /** Says how many cells a row has, by which one that swallowed the next is found out. */
  setWidth(width: number): void {
    this.#width = width;
  }

  *push(text: string): Generator<CsvRow, void, undefined> {
    if (this.#hasGivenUp) return;
    this.#text += text;
    yield* this.#readRows();
  }

  *end(): Generator<CsvRow, void, undefined> {
    while (this.#text !== '' && !this.#hasGivenUp) {
      if (this.#state === 'quoted') {
        yield this.#cutFirstLine();
        yield* this.#readRows();
      } else {
        yield* this.#giveRow(this.#text.length, this.#text.length);
      }
    }
  }

  *#readRows(): Generator<CsvRow, void, undefined> {
    for (;;) {
      const end = this.#findEnd();
      if (end !== -1) {
        yield* this.#giveRow(end, end + 1);
      } else if (this.#state === 'quoted' && this.#text.length > LONGEST_ROW && !this.#hasGivenUp) {
        yield this.#cutFirstLine();
      } else {
        return;
      }
    }
  }

  /** Where the row ends; -1 where it goes on behind the text. */
  #findEnd(): number {
    const text = this.#text;
    let state = this.#state;
    let at = this.#at;
    for (; at < text.length; at += 1) {
      const letter = text.charAt(at);
      if (state === 'quoted') {
        const quote = text.indexOf('"', at);
        at = quote === -1 ? text.length - 1 : quote;
        if (quote !== -1) state = 'quote';
        continue;
      }
      if (letter === '\n') {
        this.#at = at;
        this.#state = state;
        return at;
      }
      if (letter === this.#delimiter) state = 'start';
      else if (state === 'quote') state = this.#behindQuote(letter);
      else if (state === 'start') state = letter === '"' ? 'quoted' : 'plain';
      else if (state === 'closed') state = this.#behindClosed(letter);
    }
    this.#at = at;
    this.#state = state;
    return -1;
  }

  /** A quote that was doubled, or one that should have been. */
  #behindQuote(letter: string): State {
    if (letter === '"') return 'quoted';
    return letter === ' ' ? 'closed' : this.#stillQuoted();
  }

  /** Blanks may follow a cell in quotes, and nothing else. */
  #behindClosed(letter: string): State {
    if (letter === ' ') return 'closed';
    const state = this.#stillQuoted();
    return letter === '"' ? 'quote' : state;
  }

  #stillQuoted(): State {
    this.#isOdd = true;
    return 'quoted';
  }

  *#giveRow(end: number, next: number): Generator<CsvRow, void, undefined> {
    const text = this.#text.slice(0, end);
    const isOdd = this.#isOdd;
    this.#skipTo(next);
    const lineEnd = text.indexOf('\n');
    const cells = readCells(text, this.#delimiter);
    if (isOdd && lineEnd !== -1) {
      // A quote left open goes on to the next cell in quotes: the row then holds two, or more.
      const rest = text.slice(lineEnd + 1);
      const line = this.#line;
      const below = readCells(rest, this.#delimiter);
      if (below.length === this.#width && !rest.includes('\n')) {
        this.#line += 2;
        const first = text.slice(0, lineEnd);
        yield { line, cells: [], text: first, damage: UNCLOSED };
        yield { line: line + 1, cells: below, text: rest };
        return;
      }
    }
    yield { line: this.#line, cells, text, isOdd };
    this.#line += countLines(text) + 1;
  }

  /** The row is not closed: its first line is given up, what is below is looked through again. */
  #cutFirstLine(): CsvRow {
    this.#rescanned += this.#text.length;
    this.#hasGivenUp = this.#rescanned > RESCANNED_AT_MOST;
    const end = this.#hasGivenUp ? -1 : this.#text.indexOf('\n');
    const text = end === -1 ? this.#text : this.#text.slice(0, end);
    this.#skipTo(end === -1 ? this.#text.length : end + 1);
    const line = this.#line;
    this.#line += countLines(text) + 1;
    return { line, cells: [], text, damage: UNCLOSED };
  }

  #skipTo(next: number): void {
    this.#text = this.#text.slice(next);
    this.#at = 0;
    this.#state = 'start';
    this.#isOdd = false;
  }
}

function readCells(text: string, delimiter: string): readonly string[] {
  if (!text.includes('"')) return text.split(delimiter);
  return Papa.parse<string[]>(text, { delimiter, newline: '\n' }).data[0] ?? [];
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
