/** Plain text with the few styles that carry meaning: H₂O, 10⁻³, *E. coli*. */
import type { TextStyle } from '../article';
import type { TextRange } from './tokens';

export interface RichText {
  readonly text: string;
  /** Sorted by start; inner after outer. */
  readonly styles: readonly TextStyle[];
}

/** Puts a rich text together, piece by piece, with its white space as a browser shows it. */
export class RichTextBuilder {
  #text = '';
  readonly #styles: TextStyle[] = [];
  readonly #open: { readonly style: TextStyle['style']; readonly start: number }[] = [];
  /** A blank, or a line break, that is written once something follows it. */
  #pending: '' | ' ' | '\n' = '';

  get isEmpty(): boolean {
    return this.#text === '';
  }

  /** Without white space that nothing follows yet. */
  get length(): number {
    return this.#text.length;
  }

  /** Writes the white space that waits; @returns where the next text will stand. */
  mark(): number {
    this.#flush();
    return this.#text.length;
  }

  /** White space is collapsed to one blank. */
  append(text: string): void {
    for (const piece of text.split(/([ \t\n\r\f\u200B]+)/u)) {
      if (piece === '') continue;
      if (/^[ \t\n\r\f\u200B]/u.test(piece)) {
        if (this.#pending === '') this.#pending = ' ';
      } else {
        this.#flush();
        this.#text += piece;
      }
    }
  }

  /** The next text stands on a line of its own. */
  breakLine(): void {
    this.#pending = '\n';
  }

  open(style: TextStyle['style']): void {
    this.#flush();
    this.#open.push({ style, start: this.#text.length });
  }

  /** Closes the innermost open stretch of the style; without one nothing happens. */
  close(style: TextStyle['style']): void {
    const at = this.#open.findLastIndex((each) => each.style === style);
    const [opened] = at === -1 ? [] : this.#open.splice(at, 1);
    if (opened === undefined || opened.start === this.#text.length) return;
    this.#styles.push({ ...opened, end: this.#text.length });
  }

  /** The builder is of no use afterwards. */
  finish(): RichText {
    for (const { style } of [...this.#open]) this.close(style);
    return { text: this.#text, styles: this.#styles.sort(byPlace) };
  }

  #flush(): void {
    if (this.#text !== '') this.#text += this.#pending;
    this.#pending = '';
  }
}

function byPlace(a: TextStyle, b: TextStyle): number {
  return a.start - b.start || b.end - a.end;
}

export function plain(text: string): RichText {
  return { text, styles: [] };
}

export function toRichText(text: string | RichText): RichText {
  return typeof text === 'string' ? plain(text) : text;
}

/** `text.slice(start, end)` with the styles in it. */
export function sliceRichText({ text, styles }: RichText, start: number, end: number): RichText {
  return {
    text: text.slice(start, end),
    styles: styles
      .filter((style) => style.end > start && style.start < end)
      .map(({ style, ...range }) => ({
        start: Math.max(range.start, start) - start,
        end: Math.min(range.end, end) - start,
        style,
      })),
  };
}

/**
 * The slices of a text, each with the styles in it, in one pass over these.
 *
 * @param ranges One behind the other; they may leave gaps.
 */
export function cutRichText(
  { text, styles }: RichText,
  ranges: readonly TextRange[],
): readonly RichText[] {
  let open: readonly TextStyle[] = [];
  let next = 0;
  return ranges.map(({ start, end }) => {
    const from = next;
    while ((styles[next]?.start ?? end) < end) next += 1;
    const within = [...open, ...styles.slice(from, next)];
    open = within.filter((style) => style.end > end);
    return sliceRichText({ text, styles: within }, start, end);
  });
}

/** One text behind another, with the styles of both. */
export function joinRichText(first: RichText, between: string, second: RichText): RichText {
  const offset = first.text.length + between.length;
  return {
    text: first.text + between + second.text,
    styles: [
      ...first.styles,
      ...second.styles.map(({ start, end, style }) => ({
        start: start + offset,
        end: end + offset,
        style,
      })),
    ],
  };
}
