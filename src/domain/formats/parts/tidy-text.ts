/** Puts the white space of a text in order, and keeps its styles on their letters. */
import type { TextStyle } from '../../article';
import type { RichText } from './rich-text';

/**
 * Control characters, which no field has a use for, and soft hyphens, which keep words from being
 * found.
 */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B\u000E-\u001F\u007F\u00AD\uFEFF]/u;
const UNSEEN_ALL = new RegExp(UNSEEN.source, 'gu');
const BLANK = /\s/u;

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
  const out: string[] = [];
  /** How long the tidy text is before each letter, and behind the last one that is not blank. */
  const before = new Uint32Array(text.length + 1);
  const behind = new Uint32Array(text.length + 1);
  let length = 0;
  let gap = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (UNSEEN.test(letter)) {
      // Takes no place.
    } else if (BLANK.test(letter)) {
      gap = letter === '\n' || gap === '\n' ? lineBreak : ' ';
    } else {
      if (length > 0 && gap !== '') {
        out.push(gap);
        length += 1;
      }
      gap = '';
      before[at] = length;
      out.push(letter);
      length += 1;
    }
    if (gap !== '' || UNSEEN.test(letter)) before[at] = length + (length > 0 && gap !== '' ? 1 : 0);
    behind[at + 1] = length;
  }
  before[text.length] = length;
  const moved = styles
    .map(({ style, start, end }): TextStyle => ({
      style,
      start: Math.min(before[start] ?? length, length),
      end: behind[end] ?? length,
    }))
    .filter(({ start, end }) => end > start);
  return { text: out.join(''), styles: moved };
}

function tidyText(text: string, lineBreak: ' ' | '\n'): string {
  const seen = UNSEEN.test(text) ? text.replace(UNSEEN_ALL, '') : text;
  return seen.replace(/\s+/gu, (run) => (run.includes('\n') ? lineBreak : ' ')).trim();
}
