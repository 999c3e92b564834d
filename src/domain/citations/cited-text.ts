/** A formatted citation: text in runs, with the few ways of setting it that styles ask for. */

export type RunStyle = 'italic' | 'bold' | 'smallCaps' | 'underline' | 'sub' | 'sup';

/** A stretch of text that is set in one way. */
export interface CitedRun {
  readonly text: string;
  /** None twice. */
  readonly styles: readonly RunStyle[];
}

/** What stands before an entry, as "[1]", apart from the entry. */
export interface CitedEntry {
  /** Null for a style that numbers nothing. */
  readonly marker: string | null;
  readonly runs: readonly CitedRun[];
}

/** Stands for the "<" of a text, so that any other "<" is citeproc's. Unicode gives it no character. */
const LESS_THAN = '\uFDD0';

/** A text that citeproc takes for nothing but text. */
export function protectText(text: string): string {
  return text.replaceAll('<', LESS_THAN);
}

/** A change of how text is set: with or without a style, inside one element. */
type Change = readonly [style: RunStyle, on: boolean];

const ELEMENTS: Readonly<Record<string, Change>> = {
  i: ['italic', true],
  em: ['italic', true],
  b: ['bold', true],
  sub: ['sub', true],
  sup: ['sup', true],
};

const SPANS: Readonly<Record<string, Change>> = {
  'font-style:normal;': ['italic', false],
  'font-weight:normal;': ['bold', false],
  'font-variant:small-caps;': ['smallCaps', true],
  'font-variant:normal;': ['smallCaps', false],
  'text-decoration:underline;': ['underline', true],
  'text-decoration:none;': ['underline', false],
};

/**
 * Reads the HTML that citeproc writes. Elements that it does not know are left out, their text stays.
 *
 * Source: citeproc-js 1.4.63, `CSL.Output.Formats.prototype.html`.
 */
export function readCitedHtml(html: string): CitedEntry {
  const marker: string[] = [];
  const runs: CitedRun[] = [];
  const open: {
    readonly name: string;
    readonly change: Change | null;
    readonly margin: boolean;
  }[] = [];
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/gu)) {
    const tag = /^<(\/?)([a-z]+)([^>]*)>$/u.exec(piece);
    if (tag === null) {
      if (piece.startsWith('<')) continue;
      const text = decode(piece);
      if (open.some(({ margin }) => margin)) marker.push(text);
      else runs.push({ text, styles: stylesWithin(open.map(({ change }) => change)) });
      continue;
    }
    const [, closing, name = '', attributes = ''] = tag;
    if (closing === '/') {
      const at = open.findLastIndex((each) => each.name === name);
      if (at !== -1) open.splice(at);
      continue;
    }
    const style = /style="([^"]*)"/u.exec(attributes)?.[1] ?? '';
    const change = (name === 'span' ? SPANS[style] : ELEMENTS[name]) ?? null;
    open.push({ name, change, margin: attributes.includes('csl-left-margin') });
  }
  return { marker: marker.join('').trim() || null, runs: tidyRuns(runs) };
}

function stylesWithin(changes: readonly (Change | null)[]): readonly RunStyle[] {
  const styles = new Set<RunStyle>();
  for (const change of changes) {
    if (change === null) continue;
    const [style, on] = change;
    if (on) styles.add(style);
    else styles.delete(style);
  }
  return [...styles];
}

function decode(html: string): string {
  return html
    .replace(/&#(38|60|62);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll(LESS_THAN, '<');
}

/** Without the line breaks around citeproc's blocks; neighbours that are set alike are one run. */
function tidyRuns(runs: readonly CitedRun[]): readonly CitedRun[] {
  const tidy: CitedRun[] = [];
  for (const { text, styles } of runs) {
    const last = tidy.at(-1);
    const flat = text.replace(/[ \n]*\n[ \n]*/gu, ' ');
    const isBehindBlank = last === undefined || last.text.endsWith(' ');
    const words = isBehindBlank ? flat.replace(/^ +/u, '') : flat;
    if (words === '') continue;
    if (last !== undefined && last.styles.join() === styles.join()) {
      tidy.splice(-1, 1, { text: last.text + words, styles });
    } else tidy.push({ text: words, styles });
  }
  const end = tidy.pop();
  const words = end?.text.trimEnd() ?? '';
  return end === undefined || words === '' ? tidy : [...tidy, { ...end, text: words }];
}

/** "[1] M. Kassen, …": as plain text, in which "10⁻³" and "H₂O" stay what they are. */
export function formatCitedText({ marker, runs }: CitedEntry): string {
  const text = runs.map(formatRunText).join('');
  return marker === null ? text : `${marker} ${text}`;
}

const PLAIN = '0123456789+-\u2212=()';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎';

function formatRunText({ text, styles }: CitedRun): string {
  const forms = styles.includes('sup') ? RAISED : styles.includes('sub') ? LOWERED : null;
  if (forms === null) return text;
  const letters = Array.from(text, (letter) => forms.charAt(PLAIN.indexOf(letter)));
  return letters.includes('') ? text : letters.join('');
}

const TAGS: Readonly<Record<RunStyle, readonly [string, string]>> = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  smallCaps: ['<span style="font-variant:small-caps">', '</span>'],
  underline: ['<u>', '</u>'],
  sub: ['<sub>', '</sub>'],
  sup: ['<sup>', '</sup>'],
};

/** As HTML of the elements `i`, `b`, `u`, `sub`, `sup` and `span`; everything else is escaped. */
export function formatCitedHtml({ marker, runs }: CitedEntry): string {
  const html = runs
    .map(({ text, styles }) =>
      styles.reduceRight(
        (inner, style) => `${TAGS[style][0]}${inner}${TAGS[style][1]}`,
        escapeHtml(text),
      ),
    )
    .join('');
  return marker === null ? html : `${escapeHtml(marker)} ${html}`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
