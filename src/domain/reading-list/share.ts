/**
 * A list in the hash of an address, which no server ever sees: "1.5f3a9c2e.eJyr…", that is the
 * version, a check of the text, and JSON of the corpus format, deflated, in base64url.
 *
 * Whoever sends an address may send anything, so reading it trusts nothing: what it unpacks to is
 * limited, and each article goes the way that a corpus file's goes.
 * Source: RFC 1951 (deflate); RFC 4648, section 5 (base64url without padding).
 */
import { deflateSync, Inflate } from 'fflate';
import { articleHeading, NOTHING_STATED, type Article } from '../article';
import { toRecord } from '../corpus/format-article';
import { readAnnotations } from '../corpus/read-annotations';
import { readArticle } from '../corpus/read-article';
import type { DraftAnnotations } from '../formats/draft';
import { hash } from '../text/hash';

/** An article as its citation: without abstract and keywords. */
export interface SharedItem {
  readonly article: Article;
  /** Absent where the sender kept it. */
  readonly annotations?: DraftAnnotations;
}

export interface SharedList {
  /** "Kassen’s list" */
  readonly title: string;
  /** Whether of each article there is but what it is known by: the first of the authors alone. */
  readonly short: boolean;
  readonly items: readonly SharedItem[];
}

export interface ShareOptions {
  /** With all authors, journal, volume and pages. */
  readonly wholeCitation: boolean;
  /** With note, quotes and tags. */
  readonly withNotes: boolean;
}

export type ShareReading =
  | {
      readonly ok: true;
      readonly list: SharedList;
      /** Articles that could not be read. */
      readonly refused: number;
    }
  /** A sentence for the reader: what is wrong and what to do. */
  | { readonly ok: false; readonly reason: string };

const VERSION = 1;

/** Characters of a code: as many as browsers take in an address and more than is ever sent. */
const MOST_CODE = 512 * 1024;

/** Bytes of what is unpacked: a code of a few letters may hold gigabytes. */
const MOST_UNPACKED = 2 * 1024 * 1024;

/** Articles of a list. */
export const MOST_SHARED = 5000;

const CHECK_LENGTH = 8;

const NEWER =
  'This link was made by a newer version of Lectern. Reload the page to get that version, then open the link again.';
const DAMAGED =
  'This link is not whole: some of it was lost or changed on its way. Ask for it again, or for the list as a file.';
const TOO_LARGE = 'This link holds more than a list can be. It was not opened.';

/** What a link is to carry of an item of a list. */
export function toSharedItem(
  article: Article,
  annotations: DraftAnnotations | undefined,
  { wholeCitation, withNotes }: ShareOptions,
): SharedItem {
  const { note, quotes, tags } = (withNotes ? annotations : undefined) ?? {};
  const own: DraftAnnotations = {
    ...(note !== undefined && { note }),
    ...(quotes !== undefined && { quotes }),
    ...(tags !== undefined && { tags }),
  };
  return {
    article: wholeCitation ? toCitation(article) : toShortCitation(article),
    ...(Object.keys(own).length > 0 && { annotations: own }),
  };
}

/** What a style may print. Addresses are long: where a DOI leads to the work, it is enough. */
function toCitation(article: Article): Article {
  const { genre, author, containerTitle, issued, volume, issue, page, publisher } = article;
  const { DOI, URL, ISSN, ISBN, PMCID, language, titleStyles, editor } = article;
  const others = pickPrinted(article.others);
  return {
    ...toShortCitation(article),
    ...{ genre, author, containerTitle, issued, volume, issue, page, publisher },
    ...{ ISBN, PMCID, language },
    ...(DOI === null && { URL, ISSN }),
    ...(titleStyles !== undefined && { titleStyles }),
    ...(editor !== undefined && { editor }),
    ...(others !== undefined && { others }),
  };
}

/** Not printed in any citation, and often long. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['citation-key', 'note', 'source']);

function pickPrinted(others: Article['others']): Article['others'] {
  const printed = Object.entries(others ?? {}).filter(([name]) => !NOT_PRINTED.has(name));
  return printed.length === 0 ? undefined : Object.fromEntries(printed);
}

/** Enough to show an article and find it again: `articleKey` stays the same. */
function toShortCitation(article: Article): Article {
  const { id, type, issued, DOI, PMID } = article;
  return {
    ...NOTHING_STATED,
    id,
    type,
    ...nameIn(article),
    author: article.author.slice(0, 1),
    issued: issued === null ? null : { year: issued.year },
    DOI,
    PMID,
  };
}

/** An article of which nothing but the abstract is known needs a name in place of it. */
function nameIn(article: Article): Pick<Article, 'title'> {
  const { title, author } = article;
  return { title: title === null && author.length === 0 ? articleHeading(article) : title };
}

/** @returns Letters, digits, "-", "_" and two dots. `readShare` reads the same list from it. */
export function formatShare({ title, short, items }: SharedList): string {
  const articles = items.map(({ article, annotations }) => ({
    ...toRecord(article, annotations),
    abstract: undefined, // there is none
  }));
  const text = JSON.stringify({ title, short, articles }).toWellFormed();
  const packed = deflateSync(new TextEncoder().encode(text), { level: 9, mem: 9 });
  return `${VERSION}.${checkOf(text)}.${toBase64url(packed)}`;
}

/** @param code As `formatShare` gave it, or anything else. */
export function readShare(code: string): ShareReading {
  if (code.length > MOST_CODE) return { ok: false, reason: TOO_LARGE };
  const [, version = '', check = '', data = ''] =
    /^(\d{1,6})\.([0-9a-f]{8})\.(.+)$/u.exec(code) ?? [];
  if (Number(version) > VERSION) return { ok: false, reason: NEWER };
  const packed = fromBase64url(data);
  if (packed === undefined || packed.length === 0) return { ok: false, reason: DAMAGED };
  const unpacked = unpack(packed);
  if (unpacked === 'too large') return { ok: false, reason: TOO_LARGE };
  if (unpacked === 'damaged' || checkOf(unpacked) !== check) return { ok: false, reason: DAMAGED };
  return readText(unpacked);
}

/** Against accidents, not against anyone. */
const checkOf = (text: string): string => hash(text).slice(0, CHECK_LENGTH);

/** Bytes that are unpacked at a time: they become a thousand times as many at most. */
const STEP = 1024;

function unpack(packed: Uint8Array): string {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > MOST_UNPACKED) return 'too large';
    }
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return (
      chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('') + decoder.decode()
    );
  } catch {
    return 'damaged';
  }
}

function readText(text: string): ShareReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: DAMAGED };
  }
  if (typeof value !== 'object' || value === null) return { ok: false, reason: DAMAGED };
  const { title, short, articles } = value as Readonly<Record<string, unknown>>;
  if (typeof title !== 'string' || typeof short !== 'boolean' || !Array.isArray(articles)) {
    return { ok: false, reason: DAMAGED };
  }
  if (articles.length > MOST_SHARED) return { ok: false, reason: TOO_LARGE };
  const items = articles.flatMap((record: unknown) => readItem(record));
  const refused = articles.length - items.length;
  return { ok: true, list: { title, short, items }, refused };
}

function readItem(record: unknown): readonly SharedItem[] {
  const reading = readArticle(record);
  if (!reading.ok) return [];
  const { lectern } = record as { readonly lectern?: unknown }; // an object: it was read as one
  const annotations = readAnnotations(lectern);
  return [{ article: reading.article, ...(annotations !== undefined && { annotations }) }];
}

function toBase64url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Undefined where it is none. */
function fromBase64url(code: string): Uint8Array | undefined {
  if (!/^[\w-]*$/u.test(code)) return undefined;
  try {
    const text = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
