/**
 * Web of Science's tab-delimited form: the codes of the fields in the first row, a record in each
 * other one; several values of a field stand between semicolons.
 *
 * Source: see ./parts/wos-fields. Quotes mean nothing, unless a spreadsheet wrote the file anew.
 */
import { cutRaw } from '../corpus/record-reader';
import type { Format, ParsedRecord, Parser } from './format';
import { LineReader } from './parts/line-reader';
import { TaggedRecord } from './parts/tagged-record';
import { readWosRecord } from './parts/wos-fields';

export const WOS_TAB: Format = {
  id: 'wos-tab',
  name: 'Web of Science (tab-delimited)',
  extensions: ['.txt', '.tsv', '.tab'],
  sniff(head) {
    const first = head.slice(0, 2000).trimStart().split('\n', 1)[0] ?? '';
    return isHeader(first.split('\t')) ? 1 : 0;
  },
  createParser: () => new WosTabParser(),
};

const CODE = /^[A-Z][A-Z0-9]$/u;

/** Web of Science itself forgets the tab behind the last code; other programs do not. */
function isHeader(cells: readonly string[]): boolean {
  const codes = cells.map((cell) => cell.replace(/^\uFEFF/u, '').trim());
  const known = codes.filter((code) => CODE.test(code));
  return known.includes('PT') && known.includes('TI') && known.length > cells.length * 0.8;
}

class WosTabParser implements Parser {
  readonly #lines = new LineReader();
  #line = 0;
  #codes: readonly string[] | undefined;
  /** Whether what comes before the header was told. */
  #isToldHeadless = false;

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    for (const line of this.#lines.push(text)) yield* this.#readLine(line);
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    const last = this.#lines.end();
    if (last !== undefined) yield* this.#readLine(last);
  }

  *#readLine(text: string): Generator<ParsedRecord, void, undefined> {
    this.#line += 1;
    if (text.trim() === '') return;
    const cells = text.split('\t').map(unquote);
    if (isHeader(cells)) {
      // Again where files were put together, as their first 500 records each.
      this.#codes = cells.map((cell) => cell.replace(/^\uFEFF/u, '').trim());
    } else if (this.#codes === undefined) {
      if (this.#isToldHeadless) return;
      this.#isToldHeadless = true;
      yield this.#unreadable(text, 'no line before it names the fields: “PT”, “AU”, “TI” …');
    } else {
      yield this.#readRecord(text, cells, this.#codes);
    }
  }

  #readRecord(text: string, cells: readonly string[], codes: readonly string[]): ParsedRecord {
    const width = codes.findLastIndex((code) => code !== '') + 1;
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    const reason = `the record has ${filled} fields, the first line names ${width}`;
    // Every record has its number, which stands last: without it the line breaks off.
    if (filled > width || (filled < width && codes[width - 1] === 'UT')) {
      return this.#unreadable(text, reason);
    }
    const record = new TaggedRecord(this.#line);
    record.addRaw(text);
    for (const [at, code] of codes.entries()) {
      const cell = cells[at]?.trim() ?? '';
      // Bodies stand between semicolons here, and on lines of their own in the tagged form.
      const values = code === 'CA' ? cell.split(';') : [cell];
      for (const value of values) if (value.trim() !== '') record.addField(code, value);
    }
    return { ok: true, line: this.#line, draft: readWosRecord(record), raw: record.raw };
  }

  #unreadable(text: string, reason: string): ParsedRecord {
    return { ok: false, line: this.#line, reason, raw: cutRaw(text.trim()) };
  }
}

/** A cell that a spreadsheet put between quotes. */
function unquote(cell: string): string {
  if (!cell.startsWith('"') || !cell.endsWith('"') || cell.length < 2) return cell;
  const inner = cell.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? cell : inner.replaceAll('""', '"');
}
