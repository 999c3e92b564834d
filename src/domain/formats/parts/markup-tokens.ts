import { decodeEntity } from './entities';
import { findTag, type Tag } from './markup-tags';

export type MarkupToken =
  /** With its references decoded. */
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'open' | 'close';
      readonly tag: Tag;
      /** Whether it closes itself: `<br/>`. */
      readonly empty: boolean;
      /** As it stands in the text. */
      readonly raw: string;
    };

// What a tag may look like: only attributes with a value, so that "x<i and j>y" stays as it is. All
// counts are bounded, so that no text takes more than time in proportion to its length.
const PLAIN_TAG =
  /<(\/?)([a-z][a-z\d]{0,30}(?:[:-][a-z\d-]{1,30})?)(?:\s{1,50}[\w:.-]{1,50}\s?=\s?(?:"[^"]{0,5000}"|'[^']{0,5000}'|[^\s"'<>=`]{1,300})){0,20}\s{0,50}(\/?)>/iy;
// The same with its brackets escaped, once or more: "&lt;p&gt;", "&amp;lt;p class=&quot;x&quot;&amp;gt;".
const ESCAPED_TAG =
  /&(?:amp;){0,3}(?:lt|#60|#x3c);(\/?[a-z](?:(?!&(?:amp;){0,3}(?:lt|gt);)[^<>]){0,1000})(?:&(?:amp;){0,3}(?:gt|#62|#x3e);|>)/iy;
const QUOTE = /&(?:amp;){0,3}(?:quot|#34|#x22|apos|#39);/giu;
const REFERENCE = /&((?:amp;)*)(#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,30});/iy;
const COMMENT = /(?:<|&(?:amp;){0,3}lt;)!--/iy;
const COMMENT_END = /--(?:>|&(?:amp;){0,3}gt;)/giu;
const DECLARATION = /<(?:!doctype|\?[a-z])[^<>]{0,500}>/iy;
const SIGN = /[<&]|\]\]>/gu;
const CDATA = /<!\[CDATA\[/y;

/**
 * Takes a text apart into tags and what is between them. Only tags of ./markup-tags are tags, so that
 * "p < 0.05" and "0.6<HR<0.9" stay text; brackets and references may be escaped several times over.
 * Comments are left out. Takes time in proportion to the text.
 */
export function readMarkupTokens(text: string): MarkupToken[] {
  const tokens: MarkupToken[] = [];
  let words = '';
  const addText = (): void => {
    if (words !== '') tokens.push({ kind: 'text', text: words });
    words = '';
  };
  const commentEnd = endFinder(text, COMMENT_END);
  let at = 0;
  while (at < text.length) {
    const sign = nextSign(text, at);
    words += text.slice(at, sign);
    if (sign === text.length) break;
    at = sign;

    const tag = readTag(text, at);
    if (tag !== undefined) {
      addText();
      tokens.push(tag);
      at += tag.raw.length;
      continue;
    }
    const skipped =
      lengthOf(CDATA, text, at) ||
      lengthOf(DECLARATION, text, at) ||
      (text.startsWith(']]>', at) ? 3 : 0) ||
      (lengthOf(COMMENT, text, at) > 0 ? commentEnd(at) - at : 0);
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    const reference = readReference(text, at);
    words += reference?.character ?? text.charAt(at);
    at += reference?.length ?? 1;
  }
  addText();
  return tokens;
}

/** Where the next "<", "&" or "]]>" stands; the length of the text where there is none. */
function nextSign(text: string, from: number): number {
  SIGN.lastIndex = from;
  return SIGN.exec(text)?.index ?? text.length;
}

type TagToken = Exclude<MarkupToken, { kind: 'text' }>;

function readTag(text: string, at: number): TagToken | undefined {
  if (text.charAt(at) === '<') return readPlainTag(text, at);
  ESCAPED_TAG.lastIndex = at;
  const [raw, inside] = ESCAPED_TAG.exec(text) ?? [];
  if (raw === undefined || inside === undefined) return undefined;
  const tag = readPlainTag(`<${inside.replace(QUOTE, '"')}>`, 0);
  return tag && { ...tag, raw };
}

function readPlainTag(text: string, at: number): TagToken | undefined {
  PLAIN_TAG.lastIndex = at;
  const [raw, slash, name = '', end] = PLAIN_TAG.exec(text) ?? [];
  const tag = raw === undefined ? undefined : findTag(name);
  if (raw === undefined || tag === undefined) return undefined;
  return { kind: slash === '/' ? 'close' : 'open', tag, empty: end === '/', raw };
}

/** "&amp;amp;lt;" was escaped three times: it is one "<". */
function readReference(
  text: string,
  at: number,
): { readonly character: string; readonly length: number } | undefined {
  REFERENCE.lastIndex = at;
  const found = REFERENCE.exec(text);
  if (found === null) return undefined;
  const [whole, escapes = '', name = ''] = found;
  // "&NBSP;", "&LT;": names in capitals alone are no other's.
  const character = decodeEntity(name) ?? decodeEntity(name.toLowerCase());
  if (character !== undefined) return { character, length: whole.length };
  return escapes === '' ? undefined : { character: '&', length: 1 + escapes.length };
}

/** A text without tags, with what its references stand for. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(new RegExp(REFERENCE.source, 'giu'), (whole, _escapes, _name, at: number) => {
    const { character, length } = readReference(text, at) ?? { character: '&', length: 1 };
    return character + whole.slice(length);
  });
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

/**
 * Finds the end behind an offset; the offset itself where there is none, which it looks for once
 * only: a text of nothing but openings would take the square of its length.
 */
function endFinder(text: string, pattern: RegExp): (from: number) => number {
  let hasMore = true;
  return (from) => {
    if (!hasMore) return from;
    pattern.lastIndex = from;
    hasMore = pattern.test(text);
    return hasMore ? pattern.lastIndex : from;
  };
}
