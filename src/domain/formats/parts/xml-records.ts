/**
 * Finds the records of an XML file while it comes, and makes a small tree of each.
 *
 * The text is first cut at the tags of the records, and only what is between them is read as XML,
 * by a fresh reader for each record. So a damaged record does not take its neighbours with it, the
 * file need not have one root, and what is around the records (wrappers of any depth, DTDs, files
 * put together) does not matter.
 */
import { cutRaw } from '../../corpus/record-reader';
import type { Draft } from '../draft';
import type { ParsedRecord, Parser } from '../format';
import type { XmlElement } from './xml-element';
import { XmlRecordTree } from './xml-record-tree';

/** All names are without prefix. */
export interface XmlRecords {
  /** Elements that are a record: none is inside another. */
  readonly records: readonly string[];
  /** Elements that are a record where they are not inside one of those. */
  readonly bareRecords?: readonly string[];
  /** Elements that are nowhere but in a record: outside, the beginning of theirs is damaged. */
  readonly marks: readonly string[];
  /** Elements in a record that are passed over with all they hold. */
  readonly skipped?: readonly string[];
  /** @returns Null where the element is no work and needs no mention. */
  readDraft(record: XmlElement): Draft | null;
}

/** No comment and no DTD of a real file is longer: what seems so is not closed. */
const LONGEST_ASIDE = 1_000_000; // UTF-16 code units

/** The longest that has to be seen whole to know what it is: a tag's name, a reference. */
const LONGEST_SIGN = 160; // UTF-16 code units

const RAW_LENGTH = 4000; // UTF-16 code units; `cutRaw` shows less

interface OpenRecord {
  readonly name: string;
  readonly line: number;
  readonly tree: XmlRecordTree;
  raw: string;
}

export class XmlRecordParser implements Parser {
  readonly #shape: XmlRecords;
  readonly #skipped: ReadonlySet<string>;
  readonly #outsideSign: RegExp;
  readonly #insideSign: RegExp;

  #buffer = '';
  #line = 1;
  #definesEntities = false;
  #record: OpenRecord | undefined;
  /** Marks of a record were found outside of any, the first on this line. */
  #stray: { readonly line: number; raw: string } | undefined;
  /** A bare record, until what follows has shown that it was not inside a damaged other. */
  #held: ParsedRecord | undefined;
  #found: ParsedRecord[] = [];

  constructor(shape: XmlRecords) {
    this.#shape = shape;
    this.#skipped = new Set(shape.skipped);
    const records = [...shape.records, ...(shape.bareRecords ?? [])];
    this.#insideSign = signPattern(records, records);
    this.#outsideSign = signPattern([...records, ...shape.marks], shape.records, [
      '<!--',
      '<!\\[CDATA\\[',
      '<!DOCTYPE',
    ]);
  }

  push(text: string): ParsedRecord[] {
    this.#buffer += text;
    this.#scan(safeLength(this.#buffer), false);
    return this.#takeFound();
  }

  end(): ParsedRecord[] {
    this.#scan(this.#buffer.length, true);
    if (this.#record !== undefined) this.#finish('the file ends in the middle of it');
    this.#reportStray();
    this.#release();
    return this.#takeFound();
  }

  #takeFound(): ParsedRecord[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #scan(end: number, isLast: boolean): void {
    let at = 0;
    const findAsideEnd = asideEndFinder(this.#buffer);
    while (at < end) {
      const pattern = this.#record === undefined ? this.#outsideSign : this.#insideSign;
      pattern.lastIndex = at;
      const found = pattern.exec(this.#buffer);
      if (found === null || found.index >= end) {
        this.#pass(at, end);
        at = end;
        break;
      }
      this.#pass(at, found.index);
      at = found.index;
      const [sign, opened, closed] = found;
      const behind = at + sign.length;
      if (opened !== undefined) {
        this.#meetStart(opened);
        this.#pass(at, behind);
        at = behind;
      } else if (closed !== undefined) {
        // The end tag of the record is its last text; any other one is text like any.
        const isEnd = this.#record?.name === closed;
        if (this.#record === undefined) this.#meetStrayEnd();
        this.#pass(at, behind);
        at = behind;
        if (isEnd) this.#finish();
      } else {
        const asideEnd = findAsideEnd(sign, at);
        if (asideEnd === undefined && !isLast && this.#buffer.length - at <= LONGEST_ASIDE) break;
        const upTo = asideEnd ?? behind;
        if (sign === '<!DOCTYPE' && this.#buffer.slice(at, upTo).includes('<!ENTITY')) {
          this.#definesEntities = true;
        }
        this.#pass(at, upTo);
        at = upTo;
      }
    }
    this.#buffer = this.#buffer.slice(at);
  }

  /** A stretch of the text has been understood: it belongs to the open record, or to none. */
  #pass(start: number, end: number): void {
    if (start >= end) return;
    const text = this.#buffer.slice(start, end);
    const owner = this.#record ?? this.#stray;
    if (owner !== undefined && owner.raw.length < RAW_LENGTH) {
      owner.raw += text.slice(0, RAW_LENGTH - owner.raw.length);
    }
    this.#record?.tree.push(text);
    this.#line += countLines(text);
  }

  #meetStart(name: string): void {
    const { records, bareRecords = [], marks } = this.#shape;
    const isRecord = records.includes(name);
    const isBare = bareRecords.includes(name);
    if (this.#record !== undefined) {
      // "MedlineCitation" in "PubmedArticle" is a part of it, in another one it is the next.
      if (isBare && !bareRecords.includes(this.#record.name)) return;
      this.#finish('the next one begins before it is closed');
    }
    if (marks.includes(name) && !isRecord && !isBare) {
      this.#stray ??= { line: this.#line, raw: '' };
      return;
    }
    this.#reportStray();
    this.#release();
    const tree = new XmlRecordTree(this.#skipped, this.#definesEntities);
    this.#record = { name, line: this.#line, tree, raw: '' };
  }

  /** "</PubmedArticle>" without its beginning: what was read as a bare record was a part of it. */
  #meetStrayEnd(): void {
    const held = this.#held;
    if (held === undefined) {
      this.#stray ??= { line: this.#line, raw: '' };
      return;
    }
    this.#held = undefined;
    this.#reject(held.line, 'the beginning of the record is damaged', held.raw);
  }

  /** @param cut Why the record ends here, where it is not by its own end tag. */
  #finish(cut?: string): void {
    const record = this.#record;
    if (record === undefined) return;
    this.#record = undefined;
    // A record of one tag, `<article/>`, has no end tag to wait for.
    const isCut = cut !== undefined && !record.tree.isComplete;
    const result = record.tree.end();
    if (isCut) {
      this.#reject(record.line, `the record is not complete: ${cut}`, record.raw);
    } else if (!result.ok) {
      this.#reject(record.line, `the record is not well-formed XML: ${result.reason}`, record.raw);
    } else {
      const draft = this.#shape.readDraft(result.element);
      if (draft === null) return;
      this.#release();
      this.#held = { ok: true, line: record.line, draft, raw: cutRaw(record.raw) };
      if (this.#shape.records.includes(record.name)) this.#release();
    }
  }

  #reportStray(): void {
    const stray = this.#stray;
    this.#stray = undefined;
    if (stray !== undefined) {
      this.#reject(stray.line, 'the beginning of the record is damaged', stray.raw);
    }
  }

  #reject(line: number, reason: string, raw: string): void {
    this.#release();
    this.#found.push({ ok: false, line, reason, raw: cutRaw(raw) });
  }

  #release(): void {
    if (this.#held !== undefined) this.#found.push(this.#held);
    this.#held = undefined;
  }
}

/** Finds a start tag of one group of names, an end tag of another, or another beginning. */
function signPattern(
  opening: readonly string[],
  closing: readonly string[],
  others: readonly string[] = [],
): RegExp {
  const prefix = '(?:[\\w.-]{1,32}:)?';
  return new RegExp(
    [
      `<${prefix}(${opening.join('|')})(?=[\\s/>])`,
      `</${prefix}(${closing.join('|')})\\s{0,64}>`,
      ...others,
    ].join('|'),
    'gu',
  );
}

/** How much of a text can be understood without what follows it. */
function safeLength(text: string): number {
  const lastSign = Math.max(text.lastIndexOf('<'), text.lastIndexOf('&'));
  if (lastSign >= 0 && lastSign >= text.length - LONGEST_SIGN) {
    const closing = text.charAt(lastSign) === '<' ? '>' : ';';
    if (!text.includes(closing, lastSign)) return lastSign;
  }
  // "]]>" and the two halves of a character stay together.
  return text.length - (/(?:\]{1,2}|[\uD800-\uDBFF])$/.exec(text.slice(-2))?.[0].length ?? 0);
}

/**
 * Finds where a comment, a CDATA section or a DTD ends that begins with a sign at an offset; undefined
 * where it is not closed. An end that was found, or not, stays so for what begins before it: a text
 * of nothing but beginnings would take the square of its length.
 */
function asideEndFinder(text: string): (sign: string, start: number) => number | undefined {
  const known = new Map<string, number>();
  const findEnd = (pattern: RegExp, from: number): number => {
    const earlier = known.get(pattern.source);
    if (earlier !== undefined && earlier > from) return earlier;
    pattern.lastIndex = from;
    const end = pattern.test(text) ? pattern.lastIndex : Infinity;
    known.set(pattern.source, end);
    return end;
  };
  return (sign, start) => {
    const from = start + sign.length;
    const end =
      sign === '<!DOCTYPE'
        ? findDoctypeEnd(text, from, findEnd)
        : findEnd(sign === '<!--' ? /-->/gu : /\]\]>/gu, from);
    return end - start <= LONGEST_ASIDE ? end : undefined;
  };
}

function findDoctypeEnd(
  text: string,
  from: number,
  findEnd: (pattern: RegExp, from: number) => number,
): number {
  const next = /[[<>]/u.exec(text.slice(from, from + 2000));
  if (next === null) return Infinity;
  const at = from + next.index;
  if (next[0] === '>') return at + 1;
  if (next[0] === '<') return at; // it is not closed, and something else begins
  return findEnd(/\]\s{0,64}>/gu, at);
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
