import type { TextStyle } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';

/** A stretch of a text that is set in one way. */
export interface TextRun<Layer extends TextRange = never> {
  readonly start: number;
  readonly text: string;
  /** The outer one first; none twice. */
  readonly styles: readonly TextStyle['style'][];
  /** Those that lie over it, in the order in which they were given. */
  readonly layers: readonly Layer[];
}

/** A stretch between the edges of marks. */
export interface TextPiece<Layer extends TextRange = never> {
  readonly start: number;
  readonly marked: boolean;
  readonly runs: readonly TextRun<Layer>[];
}

/**
 * Takes a text apart by its marks, its styles and other layers. A mark stays in one piece, for it
 * is one match that a reader goes to: where a style or a layer crosses its edge, that is cut.
 *
 * @param marks Sorted, no overlap.
 * @param styles In any order; what is outside the text is left out.
 * @param layers As styles; they may overlap one another.
 */
export function splitText<Layer extends TextRange = never>(
  text: string,
  marks: readonly TextRange[],
  styles: readonly TextStyle[],
  layers: readonly Layer[] = [],
): readonly TextPiece<Layer>[] {
  const pieces: TextPiece<Layer>[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    if (start < end) {
      pieces.push({ start, marked, runs: splitRuns(text, { start, end }, styles, layers) });
    }
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

function splitRuns<Layer extends TextRange>(
  text: string,
  { start, end }: TextRange,
  styles: readonly TextStyle[],
  layers: readonly Layer[],
): readonly TextRun<Layer>[] {
  const isWithin = (each: TextRange): boolean => each.start < end && each.end > start;
  const stylesWithin = styles.filter(isWithin);
  const layersWithin = layers.filter(isWithin);
  const edges = [...stylesWithin, ...layersWithin].flatMap((each) => [
    Math.max(each.start, start),
    Math.min(each.end, end),
  ]);
  const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? end;
    const isOver = (each: TextRange): boolean => each.start <= from && each.end >= to;
    return {
      start: from,
      text: text.slice(from, to),
      styles: [...new Set(stylesWithin.filter(isOver).map(({ style }) => style))],
      layers: layersWithin.filter(isOver),
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
