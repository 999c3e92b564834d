/**
 * Text that holds the tags and character references of HTML, JATS or MathML, as the fields of many
 * exports do, whatever the format around them is.
 */
import type { TextRange } from '../../text/tokens';
import { readSectionLabel } from '../../section-label';
import { recoverSections } from '../../sections/recover-sections';
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
 * or a bold or italic beginning of a paragraph or sentence that is the label of a section: `<b>Purpose:</b> …`,
 * `<i>Purpose</i> – …`. A heading "Abstract" above the whole is not one of its sections. Of abstracts
 * in several languages the English one goes first; each other is a section, "Zusammenfassung".
 *
 * @returns A running text where it has no headings.
 */
export function readMarkedAbstract(text: string): RichText | readonly DraftSection[] {
  if (!HAS_MARKUP.test(text)) return plain(text);
  const { marks, ...abstract } = readMarks(text);
  const headings = findHeadings(abstract.text, marks);
  const titles = findTitles(abstract.text, headings);
  const sections = readSections(abstract, headings, titles);
  const [first, ...more] = sections;
  // Labels without any text are the text; the word "Abstract" is none.
  if (first === undefined) return titles.length > 0 ? plain('') : trimRichText(abstract);
  return first.label === null && more.length === 0 ? first.text : sections;
}

interface MarkedSection {
  readonly label: string | null;
  readonly text: RichText;
}

function readSections(
  abstract: RichText,
  headings: readonly Heading[],
  titles: readonly Heading[],
): readonly MarkedSection[] {
  const whole = abstract.text.length;
  const title = titles.find(({ label }) => ENGLISH.test(label)) ?? titles[0];
  if (title === undefined) return readPart(abstract, { start: 0, end: whole }, headings);

  const parts = titles.map(({ end }, at) => ({ start: end, end: titles[at + 1]?.start ?? whole }));
  const bodies = cutTrimmed(abstract, parts);
  const others = titles
    .map((each, at) => ({ label: each.label, text: bodies[at] ?? plain('') }))
    .filter(({ text }, at) => titles[at] !== title && !isBlank(text.text));
  const before = readPart(abstract, { start: 0, end: titles[0]?.start ?? 0 }, headings);
  const own = readPart(
    abstract,
    parts[titles.indexOf(title)] ?? { start: 0, end: whole },
    headings,
  );
  const isAlone = own.length + before.length + others.length === 1;
  return [...(isAlone ? own : own.flatMap(recoverUnlabelled)), ...before, ...others];
}

/** The sections between two places: the text before the first heading, and what stands under each. */
function readPart(
  abstract: RichText,
  { start, end }: TextRange,
  headings: readonly Heading[],
): MarkedSection[] {
  const labels = headings.filter((heading) => heading.start >= start && heading.start < end);
  const starts = [start, ...labels.map((label) => label.end)];
  const ends = [...labels.map((label) => label.start), end];
  const ranges = starts.map((from, at) => ({ start: from, end: ends[at] ?? end }));
  return cutTrimmed(abstract, ranges)
    .map((text, at) => ({ label: labels[at - 1]?.label ?? null, text }))
    .filter(({ label, text }, at) => {
      if (!isBlank(text.text)) return true;
      return label !== null && isKeptEmpty(label, at === labels.length);
    });
}

/**
 * "Methods" may head the sections below it, and odd words may be the text itself. A registration
 * that was left empty is nothing.
 */
function isKeptEmpty(label: string, isLast: boolean): boolean {
  return !isKnownLabel(label) || (!isLast && readSectionLabel(label).kind !== 'other');
}

/** Nobody looks into a list of sections for labels inside a text: that is done here. */
function recoverUnlabelled(section: MarkedSection): readonly MarkedSection[] {
  if (section.label !== null) return [section];
  const { structured, sections } = recoverSections(section.text.text);
  if (!structured) return [section];
  // The last one keeps the note of rights.
  const ends = [...sections.slice(0, -1).map(({ end }) => end), section.text.text.length];
  const ranges = sections.map(({ start }, at) => ({ start, end: ends[at] ?? start }));
  return cutTrimmed(section.text, ranges).map((text, at) => ({
    label: sections[at]?.label ?? null,
    text,
  }));
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
  // Of a paragraph, or of a sentence.
  const isFirst =
    start === 0 || /(?:\n|[.?!\])]\s{0,3})$/u.test(text.slice(Math.max(0, start - 4), start));
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
const ENGLISH = /^(?:(?:structured |author |original )?abstracts?|summary|synopsis)[\s:.]*$/iu;
const FOREIGN =
  /^(?:zusammenfassung|kurzfassung|r[ée]sum[ée]|resumen|resumo|riassunto|sommario|samenvatting|streszczenie|аннотация|摘要|要旨)[\s:.]*$/iu;

/**
 * The headings that are those of abstracts, and no section's. "Summary" may be either: it is an
 * abstract's above other headings, by itself, and beside the same in another language.
 */
function findTitles(text: string, headings: readonly Heading[]): readonly Heading[] {
  const [first, second] = headings;
  if (first === undefined || !isBlank(text.slice(0, first.start))) return [];
  const hasAbstract = headings.some(({ label }) => ABSTRACT.test(label));
  const hasForeign = headings.some(({ label }) => FOREIGN.test(label));
  const titles = headings.filter(
    ({ label }) => (hasAbstract ? ABSTRACT : ENGLISH).test(label) || FOREIGN.test(label),
  );
  if (hasAbstract || (hasForeign && titles.length > 1)) return titles;
  const isAbove = second === undefined || isBlank(text.slice(first.end, second.start));
  return titles[0] === first && isAbove ? [first] : [];
}

function cutTrimmed(abstract: RichText, ranges: readonly TextRange[]): readonly RichText[] {
  return cutRichText(
    abstract,
    ranges.map(({ start, end }) => trimRange(abstract.text, start, end)),
  );
}

function trimRichText(abstract: RichText): RichText {
  const [trimmed = abstract] = cutTrimmed(abstract, [{ start: 0, end: abstract.text.length }]);
  return trimmed;
}

function trimRange(text: string, start: number, end: number): TextRange {
  const words = text.slice(start, end);
  const blanks = words.length - words.trimStart().length;
  return { start: start + blanks, end: start + words.trimEnd().length };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
