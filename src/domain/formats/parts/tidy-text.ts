/** Puts the white space of a text in order, and keeps its styles on their letters. */
import type { TextStyle } from '../../article';
import type { RichText } from '../../text/rich-text';

/**
 * Control characters, which no field has a use for, and soft hyphens, which keep words from being
 * found.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSEEN = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\uFEFF]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');
const BLANK = /\s/u;

/**
 * Two blanks, and ranges that hold all white space and controls but the blank, with few other signs.
 * Nearly every text is without them, and to see that takes a twelfth of the time of a replacement.
 */
const DOUBTFUL =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001F\u007F-\u00A0\u00AD\u1680\u2000-\u200F\u2028-\u205F\u3000\uFEFF]|\u0020{2}/u;

/** On one line, runs of white space as one blank; null where nothing is left. */
export function tidyLine(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : tidyText(text, ' ') || null;
}

/**
 * Runs of white space become one blank, at the ends they go.
 *
 * @param lineBreak "\n": a run that breaks the line stays one line break; " ": it does not.
 */
export function tidyRichText({ text, styles }: RichText, lineBreak: ' ' | '\n'): RichText {
  if (styles.length === 0) return { text: tidyText(text, lineBreak), styles };
  let out = '';
  let gap = '';
  /** For each letter that stays, where it stands; for each place, how much stands before it. */
  const places = new Int32Array(text.length).fill(-1);
  const before = new Int32Array(text.length + 1);
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    before[at] = out.length;
    if (UNSEEN.test(letter)) continue;
    if (BLANK.test(letter)) {
      gap = letter === '\n' || gap === '\n' ? lineBreak : ' ';
      continue;
    }
    if (out !== '') out += gap;
    gap = '';
    places[at] = out.length;
    out += letter;
  }
  before[text.length] = out.length;
  // A stretch that begins with blanks begins at the letter behind them.
  for (let at = text.length - 1, next = out.length; at >= 0; at -= 1) {
    if (places[at] === -1) places[at] = next;
    else next = places[at] ?? next;
  }
  const moved = styles
    .map(({ style, start, end }): TextStyle => ({
      style,
      start: places[start] ?? out.length,
      end: before[end] ?? out.length,
    }))
    .filter(({ start, end }) => end > start);
  return { text: out, styles: moved };
}

function tidyText(text: string, lineBreak: ' ' | '\n'): string {
  if (!DOUBTFUL.test(text) && !text.startsWith(' ') && !text.endsWith(' ')) return text;
  const seen = UNSEEN.test(text) ? text.replace(UNSEEN_ALL, '') : text;
  return seen.replace(/\s+/gu, (run) => (run.includes('\n') ? lineBreak : ' ')).trim();
}
