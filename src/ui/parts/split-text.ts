import type { TextStyle } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';

/** A stretch of a text that is set in one way. */
export interface TextRun {
  readonly start: number;
  readonly text: string;
  /** The outer one first; none twice. */
  readonly styles: readonly TextStyle['style'][];
}

/** A stretch between the edges of marks. */
export interface TextPiece {
  readonly start: number;
  readonly marked: boolean;
  readonly runs: readonly TextRun[];
}

/**
 * Takes a text apart by its marks and its styles. A mark stays in one piece, for it is one match
 * that a reader goes to: where a style crosses its edge, the style is cut.
 *
 * @param marks Sorted, no overlap.
 * @param styles In any order; what is outside the text is left out.
 */
export function splitText(
  text: string,
  marks: readonly TextRange[],
  styles: readonly TextStyle[],
): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (start < end) pieces.push({ start, marked, runs: splitRuns(text, start, end, styles) });
  };
  let done = 0;
  for (const { start, end } of marks) {
    add(done, start, false);
    add(start, end, true);
    done = end;
  }
  add(done, text.length, false);
  return pieces;
}

function splitRuns(
  text: string,
  start: number,
  end: number,
  styles: readonly TextStyle[],
): readonly TextRun[] {
  const within = styles.filter((each) => each.start < end && each.end > start);
  const edges = within.flatMap((each) => [Math.max(each.start, start), Math.min(each.end, end)]);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const over = within.filter((each) => each.start <= from && each.end >= to);
    return {
      start: from,
      text: text.slice(from, to),
      styles: [...new Set(over.map(({ style }) => style))],
    };
  });
}

/** The styles of a part of a text, for that part by itself. */
export function sliceStyles(
  styles: readonly TextStyle[],
  start: number,
  end: number,
): readonly TextStyle[] {
  return styles
    .filter((each) => each.start < end && each.end > start)
    .map((each) => ({
      ...each,
      start: Math.max(each.start, start) - start,
      end: Math.min(each.end, end) - start,
    }));
}
