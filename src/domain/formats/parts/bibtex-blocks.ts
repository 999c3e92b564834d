/**
 * Cuts a bibliography into its entries, line by line.
 *
 * An entry ends with the brace that balances its first one. Real files have braces that do not
 * balance, though: of 512 entries of one export 47 had an abstract with a stray brace, and counting
 * them alone loses what follows. So a line that begins like an entry ("@article{key,") always
 * begins one, and an entry that seems to end in the midst of a line is taken up again where fields
 * follow.
 */
import { isEntryType } from './bibtex-types';

export interface BibtexBlock {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly text: string;
  /** "stray": fields of an entry whose beginning is lost. */
  readonly kind: 'entry' | 'stray';
}

/** An entry that is being read. */
interface OpenEntry {
  readonly line: number;
  readonly lines: string[];
  readonly isComment: boolean;
  readonly inParentheses: boolean;
  /**
   * Open braces as BibTeX counts them, every one. Many exports escape single braces of the text
   * ("\{") as if they did not count: see `unescaped`.
   */
  depth: number;
  /** Open braces without the escaped ones. */
  unescaped: number;
  inQuotes: boolean;
}

/** An entry that has ended in the midst of a line: fields may follow that belong to it. */
interface EndedEntry {
  readonly entry: OpenEntry;
  readonly tail: string[];
  /** Whether anything stood behind its last brace. */
  readonly hasRest: boolean;
}

const OPENING = /(?<![\w.])@\s{0,200}([^\s@{}(),="#%\\]{1,100})\s{0,200}([{(])/gu;
/** "@article{key," and "@article{" at the beginning of a line. */
const ENTRY_LINE =
  /^\s{0,200}@\s{0,20}([^\s@{}(),="#%\\]{1,100})\s{0,20}[{(]\s{0,20}([^={}",]{0,300})(.?)/u;
const FIELD_LINE = /^[\s,]{0,200}[a-z][\w:.+-]{0,60}(?: \w{1,20}){0,2}\s{0,100}=\s{0,100}["{]/iu;
/** A line, trimmed, of which the rest of the opening is on the next one. */
const LONE_AT = /^@\s{0,20}[a-z]{0,30}$/iu;
const CLOSING_LINE = /^[})]\s*$/u;
/** An "@" whose type stands lines below is hardly ever met. */
const LONGEST_HEAD = 5; // lines

export class BibtexBlockReader {
  #line = 0;
  #open: OpenEntry | undefined;
  #ended: EndedEntry | undefined;
  #stray: { readonly line: number; readonly lines: string[] } | undefined;
  /** "@" whose type stands on one of the next lines. */
  #head: { readonly line: number; text: string; lines: number } | undefined;
  /** The last line outside of entries, where no blank one follows it. */
  #before: { readonly line: number; readonly text: string } | undefined;
  /** Whether entries inside of a comment are read, since its end is missing. */
  #opensComments = false;
  #found: BibtexBlock[] = [];

  /**
   * @param line Without its "\n".
   * @returns The entries that have ended.
   */
  push(line: string): readonly BibtexBlock[] {
    this.#line += 1;
    const open = this.#open;
    if (open !== undefined && this.#startsEntry(line)) {
      if (!open.isComment || this.#opensComments) this.#finish(open);
    }
    if (this.#open === undefined) {
      this.#readBetween(line);
    } else {
      this.#open.lines.push(line);
      this.#readInside(this.#open, line, 0);
    }
    return this.#takeFound();
  }

  end(): readonly BibtexBlock[] {
    const found: BibtexBlock[] = [];
    if (this.#open?.isComment === true && !this.#opensComments) {
      const { line, lines } = this.#open;
      this.#opensComments = true;
      this.#open = undefined;
      this.#line = line;
      for (const each of lines.slice(1)) found.push(...this.push(each));
    }
    if (this.#open !== undefined) this.#finish(this.#open);
    this.#settle();
    this.#finishStray();
    return [...found, ...this.#takeFound()];
  }

  #takeFound(): readonly BibtexBlock[] {
    if (this.#found.length === 0) return NONE;
    const found = this.#found;
    this.#found = [];
    return found;
  }

  #startsEntry(line: string): boolean {
    if (!line.trimStart().startsWith('@')) return false;
    const [, type, key, next] = ENTRY_LINE.exec(line) ?? [];
    if (type === undefined || key === undefined) return false;
    // "@article{title = {…}": the key is left out.
    if (isEntryType(type)) return true;
    return next === ',' && key.trim() !== '' && !/\s/u.test(key.trim());
  }

  /** A line that begins outside of entries. */
  #readBetween(line: string): void {
    const text = this.#joinHead(line);
    if (text.trimStart().startsWith('%')) {
      this.#before = undefined;
    } else if (!this.#readOpening(text, 0)) {
      if (this.#head === undefined && LONE_AT.test(line.trim())) {
        this.#head = { line: this.#line, text: line.trim(), lines: 0 };
      }
      this.#readOther(line);
    }
  }

  /** The line behind an "@" that still waits for its type, without the comments between. */
  #joinHead(line: string): string {
    const head = this.#head;
    if (head === undefined) return line;
    head.lines += 1;
    if (line.trimStart().startsWith('%')) return line;
    const joined = `${head.text} ${line.trim()}`;
    if (findOpening(joined, 0) !== undefined) return joined;
    if (head.lines < LONGEST_HEAD && LONE_AT.test(joined)) head.text = joined;
    else this.#head = undefined;
    return line;
  }

  /** Begins the next entry of the line; goes on to those behind it. @returns Whether there is one. */
  #readOpening(line: string, from: number): boolean {
    let isFound = false;
    let at: number | undefined = from;
    while (at !== undefined) {
      const start = findOpening(line, at);
      if (start === undefined) return isFound;
      isFound = true;
      this.#settle();
      this.#finishStray();
      const entry: OpenEntry = {
        line: this.#head?.line ?? this.#line,
        lines: [line.slice(start.at)],
        isComment: start.type === 'comment',
        inParentheses: start.bracket === '(',
        depth: start.bracket === '(' ? 0 : 1,
        unescaped: start.bracket === '(' ? 0 : 1,
        inQuotes: false,
      };
      this.#head = undefined;
      this.#before = undefined;
      this.#open = entry;
      at = this.#scan(entry, line, start.behind);
    }
    return isFound;
  }

  #readInside(entry: OpenEntry, line: string, from: number): void {
    const end = this.#scan(entry, line, from);
    if (end !== undefined) this.#readOpening(line, end);
  }

  /** A line without an entry: of one that seemed to have ended, of a stray one, or anyone's words. */
  #readOther(line: string): void {
    const isField = FIELD_LINE.test(line);
    const isBlank = line.trim() === '';
    const ended = this.#ended;
    if (ended !== undefined) {
      if (isField) {
        this.#takeUp(ended, line);
        return;
      }
      if (ended.hasRest && !isBlank) {
        ended.tail.push(line);
        return;
      }
      this.#settle();
    }
    if (this.#stray !== undefined) {
      this.#stray.lines.push(line);
    } else if (isField) {
      const { line: first, text } = this.#before ?? {};
      this.#stray = {
        line: first ?? this.#line,
        lines: text === undefined ? [line] : [text, line],
      };
    }
    this.#before = isBlank ? undefined : { line: this.#line, text: line };
  }

  #takeUp({ entry, tail }: EndedEntry, line: string): void {
    for (const each of tail) entry.lines.push(each);
    entry.lines.push(line);
    reopen(entry);
    this.#ended = undefined;
    this.#open = entry;
    this.#readInside(entry, line, 0);
  }

  /**
   * Goes through a line of an entry.
   *
   * @returns Where its end stands, if others can follow behind it.
   */
  #scan(entry: OpenEntry, line: string, from: number): number | undefined {
    let end = findEnd(entry, line, from);
    while (end !== undefined && ENDS_BEFORE_FIELD.test(line.slice(end, end + 400))) {
      reopen(entry);
      end = findEnd(entry, line, end);
    }
    if (end === undefined) return undefined;
    this.#open = undefined;
    const rest = line.slice(end);
    const isLast = entry.isComment || CLOSING_LINE.test(line);
    if (!isLast && findOpening(line, end) === undefined) {
      this.#ended = { entry, tail: [], hasRest: /[^\s,]/u.test(rest) };
      return undefined;
    }
    const last = entry.lines.at(-1) ?? '';
    entry.lines[entry.lines.length - 1] = last.slice(0, last.length - rest.length);
    this.#finish(entry);
    return end;
  }

  /** What seemed to have ended has. */
  #settle(): void {
    const ended = this.#ended;
    this.#ended = undefined;
    if (ended !== undefined) this.#finish(ended.entry);
  }

  #finish(entry: OpenEntry): void {
    this.#open = undefined;
    if (entry.isComment) return;
    this.#found.push({ line: entry.line, text: entry.lines.join('\n'), kind: 'entry' });
  }

  #finishStray(): void {
    const stray = this.#stray;
    this.#stray = undefined;
    if (stray === undefined) return;
    const text = stray.lines.join('\n').trimEnd();
    this.#found.push({ line: stray.line, text, kind: 'stray' });
  }
}

const NONE: readonly BibtexBlock[] = [];

/** Behind a brace that seems to end the entry: ", year = {". */
const ENDS_BEFORE_FIELD = /^\s{0,100},\s{0,100}[a-z][\w:.+-]{0,60}\s{0,100}=\s{0,100}["{\w]/iu;

/** The brace that seemed to end the entry was one of its text. */
function reopen(entry: OpenEntry): void {
  entry.depth = entry.inParentheses ? 0 : 1;
  entry.unescaped = entry.depth;
}

interface Opening {
  readonly at: number;
  /** Behind its bracket. */
  readonly behind: number;
  /** Lower case. */
  readonly type: string;
  readonly bracket: string;
}

function findOpening(line: string, from: number): Opening | undefined {
  OPENING.lastIndex = from;
  for (let found = OPENING.exec(line); found !== null; found = OPENING.exec(line)) {
    const [whole, type = '', bracket = ''] = found;
    const isType = isEntryType(type);
    // "(see @smith (2001))" opens nothing; nor does "@media {" of a page.
    if (isType || (bracket === '{' && /^[^{}=]*,/u.test(line.slice(found.index + whole.length)))) {
      const at = found.index;
      return { at, behind: at + whole.length, type: type.toLowerCase(), bracket };
    }
  }
  return undefined;
}

/** @returns Behind the bracket that ends the entry; undefined where it goes on. */
function findEnd(entry: OpenEntry, line: string, from: number): number | undefined {
  const SIGN = /[\\{}")]/gu;
  SIGN.lastIndex = from;
  for (let found = SIGN.exec(line); found !== null; found = SIGN.exec(line)) {
    const at = found.index;
    switch (found[0]) {
      case '\\': {
        const next = line.charAt(at + 1);
        if (next === '{') entry.depth += 1;
        else if (next === '}') entry.depth -= 1;
        SIGN.lastIndex = at + 2;
        break;
      }
      case '{':
        entry.depth += 1;
        entry.unescaped += 1;
        break;
      case '}':
        entry.depth -= 1;
        entry.unescaped -= 1;
        if (!entry.inParentheses && isBalanced(entry, line)) return at + 1;
        break;
      case '"':
        if (entry.depth === 0) entry.inQuotes = !entry.inQuotes;
        break;
      default:
        if (entry.inParentheses && !entry.inQuotes && isBalanced(entry, line)) return at + 1;
    }
  }
  return undefined;
}

/** By both counts; by one of them where the line is nothing but the brace. */
function isBalanced({ depth, unescaped }: OpenEntry, line: string): boolean {
  if (depth <= 0 && unescaped <= 0) return true;
  return (depth <= 0 || unescaped <= 0) && CLOSING_LINE.test(line);
}
