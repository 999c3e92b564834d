/**
 * Embase's table with a row for each field: the name of the field, then its values; a blank row
 * between two records.
 *
 * Source: exports of Embase as CSV by rows, from their files. See ./parts/csv-blocks.
 */
import { cutRaw } from '../corpus/record-reader';
import type { Draft } from './draft';
import type { Format, ParsedRecord, Parser } from './format';
import { CsvBlocks, findBlockDelimiter, type CsvBlock } from './parts/csv-blocks';
import { findField, type CsvField } from './parts/csv-columns';
import { readCsvDraft } from './parts/csv-draft';

/** So much is looked through for what stands between the cells. */
const HEAD_LENGTH = 1 << 16; // UTF-16 code units

/** By which a record is recognised. */
const FEWEST_FIELDS = 3;

export const EMBASE_ROWS: Format = {
  id: 'embase-rows',
  name: 'Embase CSV (by rows)',
  extensions: ['.csv', '.tsv', '.tab', '.txt'],
  sniff(head) {
    if (!/^"?TITLE"?[,;|\t]/mu.test(head)) return 0;
    const blocks = new CsvBlocks(findBlockDelimiter(head) ?? ',');
    return [...blocks.push(head), ...blocks.end()].some(isRecord) ? 1 : 0;
  },
  createParser: () => new EmbaseRowsParser(),
};

function isRecord({ fields }: CsvBlock): boolean {
  const [title] = fields;
  if (title?.name !== 'TITLE' || fields.length < FEWEST_FIELDS) return false;
  // "TITLE,AUTHORS" is the header of a table.
  const [value = '', ...more] = title.values;
  return value !== '' && more.length === 0 && findField(value) === undefined;
}

class EmbaseRowsParser implements Parser {
  /** The beginning, until the delimiter was looked for. */
  #head: string | null = '';
  #blocks = new CsvBlocks(',');
  /** Of the beginning, told where no record is in the file. */
  #raw = '';
  #sawRecord = false;

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    if (this.#head === null) {
      yield* this.#readBlocks(this.#blocks.push(text));
      return;
    }
    this.#head += text;
    if (this.#head.length >= HEAD_LENGTH) yield* this.#start();
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    yield* this.#start();
    yield* this.#readBlocks(this.#blocks.end());
    if (this.#sawRecord || this.#raw === '') return;
    const reason = 'no rows begin with the names of fields, such as “TITLE” and “SOURCE”';
    yield { ok: false, line: 1, reason, raw: this.#raw };
  }

  *#start(): Generator<ParsedRecord, void, undefined> {
    const head = this.#head;
    if (head === null) return;
    this.#head = null;
    const searched = head.slice(0, HEAD_LENGTH);
    this.#raw = cutRaw(searched.trim());
    this.#blocks = new CsvBlocks(findBlockDelimiter(searched) ?? ',');
    yield* this.#readBlocks(this.#blocks.push(head));
  }

  *#readBlocks(blocks: Iterable<CsvBlock>): Generator<ParsedRecord, void, undefined> {
    for (const block of blocks) {
      const { line, fields, text } = block;
      const hasTitle = fields.some(({ field }) => field === 'title');
      const reason = block.damage ?? (hasTitle ? undefined : 'no row of it is the “TITLE”');
      // A note above the records may have a date.
      if (!this.#sawRecord && !hasTitle && fields.length < 2) continue;
      this.#sawRecord = true;
      const raw = cutRaw(text.trim());
      if (reason !== undefined) yield { ok: false, line, reason, raw };
      else yield { ok: true, line, draft: readDraft(block), raw };
    }
  }
}

/** Of the fields whose values are read as one text: what goes between them. */
const JOINTS: Partial<Record<CsvField, string>> = { author: '; ', editor: '; ', abstract: '\n\n' };

function readDraft({ fields }: CsvBlock): Draft {
  return readCsvDraft({
    cells: (wanted) =>
      fields
        .filter(({ field }) => field === wanted)
        .sort((a, b) => a.rank - b.rank)
        .flatMap(({ values }) => {
          const joint = JOINTS[wanted];
          return joint === undefined ? values : [values.join(joint)];
        }),
    sections: [],
    isListed: true,
  });
}
