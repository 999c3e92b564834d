/** Cuts the text of a results page into its results. */
import type { ParsedRecord, Parser } from '../format';
import type { Draft } from '../draft';
import { cutRaw } from '../../corpus/record-reader';
import { LineReader } from './line-reader';

/** One result: from the line that says what it is to the one before the next. */
export interface PageEntry {
  /** Of its first line in the file, from 1. */
  readonly line: number;
  /** Trimmed; blank ones are "". */
  readonly lines: readonly string[];
}

/** "Publication date: 5 June 2017", above which the kind of content stands. */
export const DATE_LINE = /^publication date: {0,5}(.{0,60})$/iu;

/** "1 – 10 of 245", above and below the results. */
const PAGER =
  /^(?:results:? )?\d[\d.,]{0,9} ?[-\u2010-\u2015] ?\d[\d.,]{0,9} of (?:over )?\d[\d.,]{0,12}$/iu;

/** The choices below the results, "Access" above them; a page need not have a pager before these. */
const CHOICE = /^only (?:content i have access to|open access)$/iu;

const LONGEST_KIND = 40; // UTF-16 code units

function isPager(line: string): boolean {
  return PAGER.test(line);
}

/** "Article", "Book part": a few words without a full stop. */
export function isContentType(line: string): boolean {
  return line.length <= LONGEST_KIND && /^\p{Lu}[\p{L} /-]+$/u.test(line);
}

interface OpenEntry {
  readonly line: number;
  readonly lines: string[];
}

export class PageParser implements Parser {
  readonly #readDraft: (entry: PageEntry) => Draft;
  readonly #reader = new LineReader();
  #lineNumber = 0;
  #open: OpenEntry | undefined;
  /** The last line before the first result that is not blank. */
  #before: { readonly line: number; readonly text: string } | undefined;
  /** Behind the pager stands what is on every page. */
  #isBehindResults = false;
  #sawDetails = false;

  constructor(readDraft: (entry: PageEntry) => Draft) {
    this.#readDraft = readDraft;
  }

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    for (const line of this.#reader.push(text)) yield* this.#take(line);
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    const last = this.#reader.end();
    if (last !== undefined) yield* this.#take(last);
    yield* this.#close(true);
  }

  *#take(raw: string): Generator<ParsedRecord, void, undefined> {
    this.#lineNumber += 1;
    const line = raw.trim();
    if (DATE_LINE.test(line)) {
      const kind = this.#takeKind();
      yield* this.#close(false);
      this.#isBehindResults = false;
      this.#open = {
        line: kind?.line ?? this.#lineNumber,
        lines: kind === undefined ? [] : [kind.text],
      };
      this.#open.lines.push(line);
    } else if (isPager(line)) {
      this.#isBehindResults = true;
    } else if (this.#open !== undefined && !this.#isBehindResults) {
      this.#open.lines.push(line);
    } else if (line !== '') {
      this.#before = { line: this.#lineNumber, text: line };
    }
  }

  /** The kind of the result that begins is the last line of the one before. */
  #takeKind(): { readonly line: number; readonly text: string } | undefined {
    if (this.#open === undefined || this.#isBehindResults) {
      const before = this.#before;
      this.#before = undefined;
      return before !== undefined && isContentType(before.text) ? before : undefined;
    }
    const { lines } = this.#open;
    const at = lines.findLastIndex((line) => line !== '');
    const text = lines[at] ?? '';
    // The two lines of its own beginning are not the next one's.
    if (at < 2 || !isContentType(text)) return undefined;
    const line = this.#lineNumber - (lines.length - at);
    lines.length = at;
    return { line, text };
  }

  *#close(isLast: boolean): Generator<ParsedRecord, void, undefined> {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined) return;
    const lostAt = findLostStart(open.lines);
    const lines = open.lines.slice(0, lostAt);
    const entry = { line: open.line, lines: lines.slice(0, findChoices(lines)) };
    const hasDetails = entry.lines.includes('Details');
    if (isLast && this.#sawDetails && !hasDetails) {
      yield unreadable(entry, 'the file ends in the middle of this result');
      return;
    }
    if (hasDetails) this.#sawDetails = true;
    yield { ok: true, line: entry.line, draft: this.#readDraft(entry), raw: rawOf(entry) };
    if (lostAt === undefined) return;
    const lost = { line: open.line + lostAt, lines: open.lines.slice(lostAt) };
    yield unreadable(lost, 'the result does not say when it was published');
  }
}

/** Where the choices begin that stand below the last result. */
function findChoices(lines: readonly string[]): number | undefined {
  const details = lines.indexOf('Details');
  const choice = lines.findIndex((line, at) => at > details && CHOICE.test(line));
  if (details === -1 || choice === -1) return undefined;
  const heading = lines.findLastIndex((line, at) => at < choice && line !== '');
  return lines[heading] === 'Access' ? heading : choice;
}

/** Where a second abstract follows the details of the first, a start was lost in between. */
function findLostStart(lines: readonly string[]): number | undefined {
  const details = lines.indexOf('Details');
  if (details === -1) return undefined;
  const second = lines.indexOf('Abstract', details);
  if (second === -1) return undefined;
  const keywords = lines.indexOf('Keywords', details);
  const from = keywords === -1 || keywords > second ? details : keywords;
  const kind = lines.findIndex(
    (line, at) => at > from && /^(?:earlycite )?(?:article|book part|case study)$/iu.test(line),
  );
  return kind !== -1 && kind < second ? kind : from + 1;
}

function unreadable(entry: PageEntry, reason: string): ParsedRecord {
  return { ok: false, line: entry.line, reason, raw: rawOf(entry) };
}

function rawOf({ lines }: PageEntry): string {
  return cutRaw(lines.slice(0, 500).join('\n').trim());
}
