/**
 * Text as Markdown that shows just this text.
 *
 * Source: CommonMark 0.31.2, section 2.4 "Backslash escapes", https://spec.commonmark.org/0.31.2/
 */

import { withoutControlCharacters } from '../../text/control-characters';

/**
 * Escaped wherever they stand: those that begin a span, a tag, a table's cell or a formula. A closing
 * row of "#" belongs to a heading.
 */
const ALWAYS = /[\\`*_[\]<>#|~$]|&(?=#?\w{1,32};)/gu;

/** What makes a line a list, a rule, an underline or a definition. */
const AT_START = /^(?:[-+=:]|\d{1,9}(?=[.)]))/u;

/** @param text Its line breaks and other blanks become one blank. */
export function escapeMarkdown(text: string): string {
  const line = showable(text).replace(/\s+/gu, ' ').trim().replace(ALWAYS, '\\$&');
  return line.replace(AT_START, (start) => (/^\d/u.test(start) ? `${start}\\` : `\\${start}`));
}

/** As `escapeMarkdown`, each line on a line of its own. */
export function escapeMarkdownLines(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map(escapeMarkdown)
    .filter((line) => line !== '')
    .join('\\\n');
}

/** Markdown as a block quote, in which it stays whatever it begins and does not end. */
export function quoteMarkdown(markdown: string): string {
  return showable(markdown)
    .split(/\r\n?|\n/u)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** A link to an address of the web, by that address. */
export function formatMarkdownLink(url: string): string {
  const address = url.replace(/[<>\\\s]/gu, encodeURIComponent).replace(/&/gu, '&amp;');
  return `[${escapeMarkdown(url)}](<${address}>)`;
}

const showable = (text: string): string => withoutControlCharacters(text.toWellFormed());
