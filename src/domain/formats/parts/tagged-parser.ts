/**
 * Reads the family of formats that say each thing on a line behind a short tag: RIS, PubMed's
 * MEDLINE display, Web of Science, Refer. What tells them apart is a `TaggedDialect`.
 */
import type { Draft } from '../draft';
import type { ParsedRecord, Parser } from '../format';
import { LineReader } from './line-reader';
import { TaggedRecord } from './tagged-record';

/** A line that begins a field. */
export interface TagLine {
  readonly tag: string;
  readonly text: string;
}

export interface TaggedDialect {
  /**
   * Reads lines of one file.
   *
   * @returns A function that is given each line that is not blank, and whether it stands inside a
   *   record; it gives undefined for a line without a tag, which continues the one before.
   */
  createLineReader(): (line: string, inRecord: boolean) => TagLine | undefined;
  /** Whether a line without a tag continues a field; each does where this is left out. */
  readonly continues?: (line: string, isAfterBlank: boolean) => boolean;
  /** A record begins with one of these. */
  readonly startTags: ReadonlySet<string>;
  /** What stands before the first field of a record whose start is lost is not its start: why. */
  readonly headlessReason: string;
  /** A record ends with this; undefined where the next one's beginning is its end. */
  readonly endTag?: string;
  /** Written last in a record, so that its absence at the end of the file tells of a cut. */
  readonly lastTag?: string;
  /** Whether a record must have `lastTag`; every one where it is left out. */
  readonly needsLastTag?: (record: TaggedRecord) => boolean;
  /** Tags around the records: "FN", "EF". */
  readonly frameTags?: ReadonlySet<string>;
  /**
   * Where blank lines part the records: tags that occur once in a record, so that their second
   * occurrence behind a blank line tells of a record whose start is lost. Undefined where a blank
   * line means nothing.
   */
  readonly uniqueTags?: ReadonlySet<string>;
  /** Whether a record may begin with any tag behind a blank line. */
  readonly startsAnyhow?: (record: TaggedRecord) => boolean;
  readDraft(record: TaggedRecord): Draft;
}

// More lines that say only what begins are records without anything.
const MOST_STARTS = 20;

export function createTaggedParser(dialect: TaggedDialect): Parser {
  return new TaggedParser(dialect);
}

class TaggedParser implements Parser {
  readonly #dialect: TaggedDialect;
  readonly #lines = new LineReader();
  readonly #readLine: (line: string, inRecord: boolean) => TagLine | undefined;
  #lineNumber = 0;
  #open: TaggedRecord | undefined;
  /** Fields behind a blank line: of the open record, or of one whose start is lost. */
  #behindBlank: TaggedRecord | undefined;
  #isAfterBlank = false;
  /** Whether a record of the file was closed as the dialect prescribes. */
  #sawLastTag = false;

  constructor(dialect: TaggedDialect) {
    this.#dialect = dialect;
    this.#readLine = dialect.createLineReader();
  }

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    for (const line of this.#lines.push(text)) yield* this.#take(line);
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    const last = this.#lines.end();
    if (last !== undefined) yield* this.#take(last);
    this.#settle();
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const isCut = last !== undefined && this.#sawLastTag && this.#lacksLastTag(open);
    if (!isCut) yield* this.#finish(open);
    else yield unreadable(open, 'the file ends in the middle of this record');
  }

  *#take(line: string): Generator<ParsedRecord, void, undefined> {
    this.#lineNumber += 1;
    const { startTags, endTag, lastTag, frameTags, uniqueTags } = this.#dialect;
    if (line.trim() === '') {
      this.#isAfterBlank = true;
      this.#last?.addRaw(line);
      this.#last?.addLine('');
      return;
    }
    const isAfterBlank = this.#isAfterBlank;
    const tagLine = this.#readLine(line, this.#open !== undefined);
    if (tagLine === undefined) {
      if (this.#dialect.continues?.(line, isAfterBlank) === false) return;
      this.#isAfterBlank = false;
      this.#last?.addRaw(line);
      this.#last?.addLine(line);
      return;
    }
    this.#isAfterBlank = false;
    const { tag, text } = tagLine;
    if (tag === lastTag) this.#sawLastTag = true;
    if (frameTags?.has(tag) === true) {
      yield* this.#close();
      return;
    }
    if (tag === endTag) {
      this.#last?.addRaw(line);
      yield* this.#close();
      return;
    }
    if (startTags.has(tag) && !this.#isStillBeginning(tag)) {
      yield* this.#close();
      this.#open = new TaggedRecord(this.#lineNumber);
    } else if (this.#open === undefined) {
      this.#open = new TaggedRecord(this.#lineNumber);
    } else if (uniqueTags !== undefined && isAfterBlank) {
      this.#settle();
      this.#behindBlank = new TaggedRecord(this.#lineNumber);
    }
    this.#last?.addRaw(line);
    this.#last?.addField(tag, text);
    if (uniqueTags?.has(tag) === true && this.#behindBlank !== undefined && this.#open.has(tag)) {
      const next = this.#behindBlank;
      this.#behindBlank = undefined;
      yield* this.#close();
      this.#open = next;
    }
  }

  #lacksLastTag(record: TaggedRecord): boolean {
    const { lastTag, needsLastTag } = this.#dialect;
    return lastTag !== undefined && !record.has(lastTag) && needsLastTag?.(record) !== false;
  }

  /** The record to which a line is added. */
  get #last(): TaggedRecord | undefined {
    return this.#behindBlank ?? this.#open;
  }

  /** A second start right behind the first begins nothing: "TY  - BOOK", "TY  - JOUR". */
  #isStillBeginning(tag: string): boolean {
    const { startTags } = this.#dialect;
    const open = this.#last;
    if (open === undefined) return false;
    const isBare =
      open.fields.length < MOST_STARTS && open.fields.every(({ tag: each }) => startTags.has(each));
    return isBare && (startTags.size === 1 || !open.has(tag));
  }

  /** No record begins behind the blank line: what stands there is of the open one. */
  #settle(): void {
    if (this.#behindBlank !== undefined) this.#open?.append(this.#behindBlank);
    this.#behindBlank = undefined;
  }

  *#close(): Generator<ParsedRecord, void, undefined> {
    this.#settle();
    const open = this.#open;
    this.#open = undefined;
    if (open !== undefined) yield* this.#finish(open);
  }

  *#finish(record: TaggedRecord): Generator<ParsedRecord, void, undefined> {
    const [first, second] = record.fields;
    if (first === undefined) return;
    const dialect = this.#dialect;
    if (dialect.startTags.has(first.tag) || dialect.startsAnyhow?.(record) === true) {
      yield { ok: true, line: record.line, draft: dialect.readDraft(record), raw: record.raw };
    } else if (second !== undefined) {
      yield unreadable(record, dialect.headlessReason);
    }
    // One line that looks like a field is noise between records.
  }
}

function unreadable(record: TaggedRecord, reason: string): ParsedRecord {
  return { ok: false, line: record.line, reason, raw: record.raw };
}
