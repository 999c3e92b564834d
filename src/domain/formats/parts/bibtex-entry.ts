/**
 * Reads the fields of one entry.
 *
 * First as BibTeX does, counting every brace; then without the escaped ones, for exports that write
 * "\{" for a brace of the text; and where neither comes out even, line by line, so that of a damaged
 * entry only the damaged field suffers.
 */

/** A part of a value, as "#" joins them. */
export type BibtexPiece =
  | { readonly kind: 'text'; readonly text: string }
  /** A name that "@string" defines, or a bare number. */
  | { readonly kind: 'name'; readonly text: string };

export interface BibtexField {
  /** Lower case. */
  readonly name: string;
  readonly pieces: readonly BibtexPiece[];
}

export interface BibtexEntry {
  /** Lower case. */
  readonly type: string;
  /** Empty where it has none. */
  readonly key: string;
  readonly fields: readonly BibtexField[];
}

export type EntryReading =
  | { readonly ok: true; readonly entry: BibtexEntry }
  | { readonly ok: false; readonly reason: string };

const HEAD = /^@\s*([^\s{(]+)\s*([{(])/u;
const KEY = /([^,={}"]*)(?:,|(?=[})]\s*$)|$)/uy;
const BLANKS_AND_COMMAS = /(?:[\s,]|%[^\n]*)*/uy;
const BLANKS = /(?:\s|%[^\n]*\n)*/uy;
const NAME = /([^\s={},"#%()]+(?:[ \t][^\s={},"#%()]+){0,3})\s*=\s*/uy;
const BARE = /[^\s,{}"#%=()]+/uy;
/** Behind a brace that only seems to be the last one. */
const BEHIND_END = /(?:^|[\s,])[a-z][\w:.+-]{0,60}\s{0,100}=\s{0,100}["{]/iu;
/** A value that holds this has swallowed the next field. */
const SWALLOWED = /[}"]\s*,\s*[a-z][\w:.+-]{0,60}\s{0,100}=\s{0,100}["{]/iu;

/** @param text From its "@" on. Commands ("@string") are read alike, without a key. */
export function readBibtexEntry(text: string): EntryReading {
  const [head = '', type = ''] = HEAD.exec(text) ?? [];
  const name = type.toLowerCase();
  const hasKey = name !== 'string' && name !== 'preamble';
  const { key, end: from } = hasKey ? readKey(text, head.length) : { key: '', end: head.length };
  const fields =
    readStrictly(text, from, false) ?? readStrictly(text, from, true) ?? recoverFields(text, from);
  if (fields === undefined) return { ok: false, reason: 'the entry is not closed' };
  return { ok: true, entry: { type: name, key, fields } };
}

/** "@article{key," but also "@article{title = {…}". */
function readKey(text: string, from: number): { readonly key: string; readonly end: number } {
  KEY.lastIndex = from;
  const key = KEY.exec(text)?.[1];
  return key === undefined ? { key: '', end: from } : { key: key.trim(), end: KEY.lastIndex };
}

/** @returns Undefined where braces, quotation marks or commas are not as they should be. */
function readStrictly(text: string, from: number, escapes: boolean): BibtexField[] | undefined {
  const fields: BibtexField[] = [];
  let at = from;
  for (;;) {
    at = skip(BLANKS_AND_COMMAS, text, at);
    const sign = text.charAt(at);
    if (sign === '}' || sign === ')') {
      return BEHIND_END.test(text.slice(at + 1)) ? undefined : fields;
    }
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    if (name === undefined) return undefined;
    const value = readValue(text, NAME.lastIndex, escapes);
    if (value === undefined) return undefined;
    fields.push({ name: name.toLowerCase(), pieces: value.pieces });
    at = value.end;
  }
}

interface Value {
  readonly pieces: readonly BibtexPiece[];
  readonly end: number;
}

function readValue(text: string, from: number, escapes: boolean): Value | undefined {
  const pieces: BibtexPiece[] = [];
  let at = from;
  for (;;) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '"') {
      const end = findClosing(text, at, escapes);
      if (end === -1) return undefined;
      const inside = text.slice(at + 1, end);
      if (inside.includes('=') && SWALLOWED.test(inside)) return undefined;
      pieces.push({ kind: 'text', text: inside });
      at = end + 1;
    } else {
      BARE.lastIndex = at;
      const bare = BARE.exec(text)?.[0];
      if (bare === undefined) return sign === ',' ? { pieces, end: at } : undefined;
      pieces.push({ kind: 'name', text: bare });
      at += bare.length;
    }
    const behind = skip(BLANKS, text, at);
    if (text.charAt(behind) !== '#') return { pieces, end: at };
    at = skip(BLANKS, text, behind + 1);
  }
}

/**
 * @param at Of "{" or of a quotation mark.
 * @returns Where the sign stands that ends it; -1 where none does.
 */
function findClosing(text: string, at: number, escapes: boolean): number {
  const isQuoted = text.charAt(at) === '"';
  const SIGN = escapes ? /\\[^]|[{}"]/gu : /[{}"]/gu;
  SIGN.lastIndex = at + 1;
  let depth = 0;
  for (let found = SIGN.exec(text); found !== null; found = SIGN.exec(text)) {
    const [sign] = found;
    if (sign === '{') depth += 1;
    else if (sign === '"' && isQuoted && depth === 0) return found.index;
    else if (sign === '}') {
      if (depth === 0) return isQuoted ? -1 : found.index;
      depth -= 1;
    }
  }
  return -1;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return Math.max(at, pattern.lastIndex);
}

/** A field at the beginning of a line, or behind the end of another one. */
const FIELD_START =
  /(^|[}"][ \t]{0,20},)[ \t,]{0,200}([a-z][\w:.+-]{0,60}(?: \w{1,20}){0,2})[ \t]{0,100}=[ \t]{0,100}(?=["{]|[\w.+:-]{1,100}[ \t]{0,20}(?:,|[})]?[ \t,]{0,20}$))/gimu;

/**
 * Cuts an entry where a field begins, whatever its braces say.
 *
 * @returns Undefined where the entry breaks off in the midst of its last field.
 */
function recoverFields(text: string, from: number): BibtexField[] | undefined {
  const body = withoutTail(text.slice(from));
  const starts = [...body.matchAll(FIELD_START)].map((found) => ({
    name: (found[2] ?? '').toLowerCase(),
    // Behind a value its closing sign is of the value.
    at: found.index + (found[1] ?? '').length,
    value: found.index + found[0].length,
  }));
  const fields: BibtexField[] = [];
  for (const [number, { name, value }] of starts.entries()) {
    const next = starts[number + 1];
    const chunk = body.slice(value, next?.at ?? body.length);
    const pieces = next === undefined ? readLastValue(chunk) : readDamagedValue(chunk);
    if (pieces === undefined) return undefined;
    fields.push({ name, pieces });
  }
  return starts.length === 0 ? undefined : fields;
}

/** What stands behind a line that is the entry's last brace is not of the entry. */
function withoutTail(body: string): string {
  let end = -1;
  for (const found of body.matchAll(/^[})][ \t,]*$/gmu)) end = found.index + found[0].length;
  if (end === -1) return body;
  const tail = body.slice(end);
  return tail.search(FIELD_START) === -1 ? body.slice(0, end) : body;
}

/** The value of the last field, and the brace that ends the entry. */
function readLastValue(chunk: string): readonly BibtexPiece[] | undefined {
  const value = readValue(chunk, 0, false) ?? readValue(chunk, 0, true);
  // Whole: at most the brace behind it is missing.
  if (value !== undefined && /^[\s,]*(?:[})][\s,]*)?$/u.test(chunk.slice(value.end))) {
    return value.pieces;
  }
  const text = chunk.trimEnd();
  const isClosed = /[})]$/u.test(text) && /(?:\n\s*|[}"]\s*,?\s*)[})]$/u.test(text.slice(-300));
  return isClosed ? readDamagedValue(text.slice(0, -1)) : undefined;
}

function readDamagedValue(chunk: string): readonly BibtexPiece[] {
  const value = readValue(chunk, 0, false) ?? readValue(chunk, 0, true);
  if (value !== undefined && /^[\s,]*$/u.test(chunk.slice(value.end))) return value.pieces;
  const text = chunk.trim().replace(/,$/u, '').trimEnd();
  const opening = text.charAt(0);
  if (opening !== '{' && opening !== '"') return [{ kind: 'text', text }];
  const closing = opening === '{' ? '}' : '"';
  return [{ kind: 'text', text: text.slice(1, text.endsWith(closing) ? -1 : undefined) }];
}
