/**
 * Text that holds the tags and character references of HTML, JATS or MathML, as the fields of many
 * exports do, whatever the format around them is.
 */
import type { TextRange } from '../../text/tokens';
import { readSectionLabel } from '../../section-label';
import type { DraftSection } from '../draft';
import { readMarks, type Mark } from './read-marks';
import { cutRichText, plain, type RichText } from '../../text/rich-text';

/**
 * Reads a title or a running text. Only tags that ./markup-tags knows are tags: "p<0.05" and
 * "x<y and y>z" stay as they are. What was escaped, once or several times, is read too.
 *
 * Blocks (`<p>`, `<br>`, `<h4>`) stand on lines of their own; the text's own line breaks remain where
 * it has no such tags. Scripts, styles and comments are left out, soft hyphens too, and a no-break
 * space is a blank. MathML becomes a line of text.
 *
 * Takes time in proportion to the text, and never throws.
 */
export function readMarkup(text: string): RichText {
  if (!HAS_MARKUP.test(text)) return plain(text);
  const { text: words, styles } = readMarks(text);
  return { text: words, styles };
}

const HAS_MARKUP = /[<&\u00A0\u00AD]/u;

/**
 * Reads an abstract whose headings may be tags: `<jats:title>Purpose</jats:title>`, `<h4>Methods</h4>`,
 * or a bold or italic beginning of a paragraph that is the label of a section: `<b>Purpose:</b> …`,
 * `<i>Purpose</i> – …`. A heading "Abstract" above the whole is not one of its sections.
 *
 * @returns A running text where it has no headings.
 */
export function readMarkedAbstract(text: string): RichText | readonly DraftSection[] {
  if (!HAS_MARKUP.test(text)) return plain(text);
  const { marks, ...abstract } = readMarks(text);
  const headings = findHeadings(abstract.text, marks);
  const [title] = headings;
  const hasTitle = title !== undefined && isTitle(title, abstract.text, headings[1]);
  const labels = hasTitle ? headings.slice(1) : headings;
  const start = hasTitle ? title.end : 0;
  const ends = [...labels.map((label) => label.start), abstract.text.length];
  const bodies = cutRichText(
    abstract,
    [start, ...labels.map(({ end }) => end)].map((from, index) =>
      trimRange(abstract.text, from, ends[index] ?? from),
    ),
  );
  const [lead = abstract, ...sections] = bodies;
  if (labels.length === 0) return lead;
  return [
    ...(isBlank(lead.text) ? [] : [{ label: null, text: lead }]),
    ...sections.map((body, at) => ({ label: labels[at]?.label ?? null, text: body })),
  ];
}

interface Heading {
  readonly label: string;
  readonly start: number;
  /** Where its section begins: behind the colon or dash that follows the label. */
  readonly end: number;
}

/** A publisher that sets a whole paragraph as a title means a paragraph. */
const LONGEST_HEADING = 150; // UTF-16 code units
/** "<b>Results</b> We found …"; a longer one needs a colon or dash to be a label. */
const LONGEST_UNMARKED = 40; // UTF-16 code units

const DELIMITER = /\s{0,9}(?::|[-\u2010-\u2015\u2212](?=\s))\s{0,9}/y;
const DELIMITED = /(?:[:.\u2010-\u2015\u2212]|\s-)$/u;

/** "Paper type" is not about the research, and a label all the same. */
const RECORD_LABEL = /^(?:paper|article) (?:type|classification)\W*$/iu;

function findHeadings(text: string, marks: readonly Mark[]): readonly Heading[] {
  const headings: Heading[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end) continue; // bold inside a heading
    const heading = readHeading(text, mark);
    if (heading === undefined) continue;
    headings.push(heading);
    end = heading.end;
  }
  return headings;
}

function readHeading(text: string, { role, start, end }: Mark): Heading | undefined {
  if (end - start > LONGEST_HEADING) return undefined;
  const label = text.slice(start, end).trim();
  if (label === '') return undefined;
  DELIMITER.lastIndex = end;
  const hasDelimiter = DELIMITER.test(text);
  const behind = hasDelimiter ? DELIMITER.lastIndex : end;
  const heading = { label, start, end: behind };
  if (role === 'heading') return heading;

  if (!isKnownLabel(label)) return undefined;
  const isDelimited = hasDelimiter || DELIMITED.test(label);
  const isFirst = start === 0 || text.charAt(start - 1) === '\n';
  if (role === 'italic') return isFirst && isDelimited ? heading : undefined;
  const isUpright =
    label.length <= LONGEST_UNMARKED && /^\s*[^\s\p{Ll},;)]/u.test(text.slice(end, end + 9));
  return isDelimited || (isFirst && isUpright) ? heading : undefined;
}

function isKnownLabel(label: string): boolean {
  const { kind, category } = readSectionLabel(label);
  return kind !== 'other' || category !== 'UNASSIGNED' || RECORD_LABEL.test(label);
}

const ABSTRACT = /^(?:structured |author |original )?abstracte?s?[\s:.]*$/iu;
const SUMMARY =
  /^(?:summary|synopsis|zusammenfassung|kurzfassung|r[ée]sum[ée]|resumen|resumo|riassunto|sommario|samenvatting|streszczenie|аннотация|摘要|要旨)[\s:.]*$/iu;

/** Whether the first heading is that of the abstract itself, and no section's. */
function isTitle({ label, start, end }: Heading, text: string, next: Heading | undefined): boolean {
  if (!isBlank(text.slice(0, start))) return false;
  if (ABSTRACT.test(label)) return true;
  return SUMMARY.test(label) && (next === undefined || isBlank(text.slice(end, next.start)));
}

function trimRange(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, end);
  const blanks = words.length - words.trimStart().length;
  return { start: start + blanks, end: start + words.trimEnd().length };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
