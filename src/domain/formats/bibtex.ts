/**
 * BibTeX and BibLaTeX.
 *
 * Source: Patashnik, "BibTeXing" (1988); Kime, Wemheuer and Lehman, "The biblatex Package" 3.20; what
 * JabRef, Mendeley, Zotero, Scopus, Web of Science, ACM, EBSCO and ProQuest make of it, from their
 * files.
 */
import { cutRaw } from '../corpus/record-reader';
import type { Format, ParsedRecord, Parser } from './format';
import { BibtexBlockReader, type BibtexBlock } from './parts/bibtex-blocks';
import { readBibtexDraft } from './parts/bibtex-draft';
import { readBibtexEntry, type BibtexEntry } from './parts/bibtex-entry';
import {
  findMissing,
  inherit,
  isParent,
  normalKey,
  parentOf,
  type ExpandedEntry,
} from './parts/bibtex-inherit';
import { BibtexMacros } from './parts/bibtex-macros';
import { isEntryType } from './parts/bibtex-types';
import { LineReader } from './parts/line-reader';

export const BIBTEX: Format = {
  id: 'bibtex',
  name: 'BibTeX',
  extensions: ['.bib', '.bibtex', '.txt'],
  sniff,
  createParser: () => new BibtexParser(),
};

const ENTRY_START =
  /^[ \t]{0,50}@[ \t]{0,20}([a-z]{1,30})[ \t\n]{0,20}[{(]([^={}",]{1,200},\s{0,200}[a-z][\w-]{0,30}\s{0,50}=)?/gimu;
/** A page of the web may quote an entry, a table may hold one. */
const QUOTED = 0.5;

function sniff(head: string): number {
  for (const found of head.matchAll(ENTRY_START)) {
    // Types of one's own are told by the key and the field behind them.
    if (!isEntryType(found[1] ?? '') && found[2] === undefined) continue;
    const before = head.slice(0, found.index).trimStart();
    return before === '' || !/^[<{["]/u.test(before) ? 1 : QUOTED;
  }
  return 0;
}

/** A record that has its place among the others, but may wait for the one it refers to. */
interface Place {
  record: ParsedRecord | undefined;
}

interface WaitingEntry {
  readonly place: Place;
  readonly entry: ExpandedEntry;
  readonly block: BibtexBlock;
}

/** Fields that may be stated several times over, and what joins them. */
const JOINED: ReadonlyMap<string, string> = new Map([
  ['author', ' and '],
  ['editor', ' and '],
  ['keywords', '; '],
  ['keyword', '; '],
  ['author_keywords', '; '],
]);

class BibtexParser implements Parser {
  readonly #lines = new LineReader();
  readonly #blocks = new BibtexBlockReader();
  readonly #macros = new BibtexMacros();
  readonly #parents = new Map<string, ExpandedEntry>();
  /** By the key of what they wait for, which BibTeX wants behind them. */
  readonly #waiting = new Map<string, WaitingEntry[]>();
  /** Records in the order of the file, from the first that waits on. */
  #places: Place[] = [];
  /** Of the first that is not given out. */
  #next = 0;

  *push(text: string): Generator<ParsedRecord, void, undefined> {
    for (const line of this.#lines.push(text)) yield* this.#readBlocks(this.#blocks.push(line));
  }

  *end(): Generator<ParsedRecord, void, undefined> {
    const last = this.#lines.end();
    if (last !== undefined) yield* this.#readBlocks(this.#blocks.push(last));
    yield* this.#readBlocks(this.#blocks.end());
    // What they refer to is not in the file.
    for (const waiting of this.#waiting.values()) {
      for (const each of waiting) this.#finish(each);
    }
    this.#waiting.clear();
    yield* this.#takeRecords();
  }

  *#readBlocks(blocks: readonly BibtexBlock[]): Generator<ParsedRecord, void, undefined> {
    if (blocks.length === 0) return;
    for (const block of blocks) this.#readBlock(block);
    yield* this.#takeRecords();
  }

  /** Those before which none waits. */
  *#takeRecords(): Generator<ParsedRecord, void, undefined> {
    for (let record = this.#places[this.#next]?.record; record !== undefined;) {
      this.#next += 1;
      yield record;
      record = this.#places[this.#next]?.record;
    }
    if (this.#next <= this.#places.length / 2) return;
    this.#places = this.#places.slice(this.#next);
    this.#next = 0;
  }

  #readBlock(block: BibtexBlock): void {
    if (block.kind === 'stray') {
      this.#reject(block, 'these fields stand outside of an entry');
      return;
    }
    const reading = readBibtexEntry(block.text);
    if (!reading.ok) {
      if (!/^@\s*(?:string|preamble)/iu.test(block.text)) this.#reject(block, reading.reason);
      return;
    }
    const { entry } = reading;
    if (entry.type === 'string') {
      this.#macros.define(entry.fields);
      return;
    }
    if (entry.type === 'preamble' || entry.type === 'set') return;
    const expanded = this.#expand(entry);
    if (expanded === undefined) {
      this.#reject(block, 'a value grows too long by what “@string” defines');
      return;
    }
    if (expanded.type !== 'xdata') this.#place(expanded, block);
    this.#announce(expanded);
  }

  #expand({ type, key, fields }: BibtexEntry): ExpandedEntry | undefined {
    const texts = new Map<string, string>();
    for (const { name, pieces } of fields) {
      const text = this.#macros.expand(pieces);
      if (text === undefined) return undefined;
      const earlier = texts.get(name);
      const joint = JOINED.get(name);
      if (earlier === undefined) texts.set(name, text);
      else if (joint !== undefined && earlier !== text) texts.set(name, earlier + joint + text);
    }
    return { type, key, fields: texts };
  }

  #place(entry: ExpandedEntry, block: BibtexBlock): void {
    const place: Place = { record: undefined };
    this.#places.push(place);
    this.#finishOrWait({ place, entry, block });
  }

  #finishOrWait(waiting: WaitingEntry): void {
    const missing = findMissing(waiting.entry, (key) => this.#parents.get(key));
    if (missing === undefined || missing === normalKey(waiting.entry.key)) {
      this.#finish(waiting);
      return;
    }
    const others = this.#waiting.get(missing);
    if (others === undefined) this.#waiting.set(missing, [waiting]);
    else others.push(waiting);
  }

  /** Those that wait for the entry need wait no longer. */
  #announce(entry: ExpandedEntry): void {
    const key = normalKey(entry.key);
    if (key === '' || this.#parents.has(key)) return;
    const waiting = this.#waiting.get(key);
    if (waiting === undefined && !isParent(entry)) return;
    this.#parents.set(key, parentOf(entry));
    this.#waiting.delete(key);
    for (const each of waiting ?? []) this.#finishOrWait(each);
  }

  #finish({ place, entry, block }: WaitingEntry): void {
    place.record = {
      ok: true,
      line: block.line,
      draft: readBibtexDraft(inherit(entry, (key) => this.#parents.get(key))),
      raw: cutRaw(block.text),
    };
  }

  #reject({ line, text }: BibtexBlock, reason: string): void {
    this.#places.push({ record: { ok: false, line, reason, raw: cutRaw(text) } });
  }
}
