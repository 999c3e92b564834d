/** Puts the lines of a field together: those that a program wrapped, and those that mean something. */
import { readSectionLabel } from '../../section-label';

// Programs wrap at 60 to 120 columns; what is longer was not wrapped at all.
const NARROWEST = 40; // UTF-16 code units
const WIDEST = 130;

const LABEL_LENGTH = 60;

/**
 * @param lines Trimmed; a blank one parts two paragraphs.
 * @returns Wrapped lines joined by a blank; a new paragraph, a heading or a line that begins with
 *   the label of a section stands behind "\n".
 */
export function joinParagraphs(lines: readonly string[]): string {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  let text = '';
  let before = '';
  let isAfterBlank = false;
  for (const line of lines) {
    if (line === '') {
      isAfterBlank = true;
      continue;
    }
    if (text !== '') text += isAfterBlank || isNewParagraph(before, line, width) ? '\n' : ' ';
    text += line;
    before = line;
    isAfterBlank = false;
  }
  return text;
}

function isNewParagraph(before: string, line: string, width: number): boolean {
  if (isHeading(before) || isHeading(line) || beginsWithLabel(line)) return true;
  // A sentence goes on.
  if (/^\p{Ll}/u.test(line)) return false;
  if (width < NARROWEST) return false;
  if (width > WIDEST) return true;
  // A wrapped line is one on which the next word had no room.
  const word = line.length < WIDEST ? line.search(/\s/u) : -1;
  const next = word === -1 ? line.length : word;
  return before.length + 1 + next <= width && /[.!?:;)\]"'”’]$/u.test(before);
}

/** "Purpose", "Design/methodology/approach" on a line of their own. */
function isHeading(line: string): boolean {
  return line.length <= LABEL_LENGTH && /^[^\p{Ll}:][^:.;]*[^,:.;]:?$/u.test(line) && isLabel(line);
}

/** "METHODS: We retrospectively …" */
function beginsWithLabel(line: string): boolean {
  const label = /^[^\p{Ll}:][^:]{2,59}(?=:)/u.exec(line)?.[0];
  return label !== undefined && isLabel(label);
}

function isLabel(text: string): boolean {
  return readSectionLabel(text).kind !== 'other';
}
