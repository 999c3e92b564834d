import { Fragment, type ReactNode } from 'react';
import type { TextStyle } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';
import { splitText, type TextRun } from './split-text';

interface HighlightProps<Layer extends TextRange> {
  readonly text: string;
  /** Sorted, no overlap. */
  readonly ranges: readonly TextRange[];
  /** Stretches that are set low, high or in italics. */
  readonly styles?: readonly TextStyle[] | undefined;
  /** Whatever else lies over the text, the outer first. */
  readonly layers?: readonly Layer[];
  /** Draws one of them around a run that it lies over. */
  readonly setLayer?: SetLayer<Layer>;
}

export type SetLayer<Layer extends TextRange> = (
  layer: Layer,
  run: TextRun<Layer>,
  inner: ReactNode,
) => ReactNode;

const ELEMENTS = { italic: 'i', sub: 'sub', sup: 'sup' } as const;

/** A text with its matches marked. Nothing but text ever comes of it, whatever it holds. */
export function Highlight<Layer extends TextRange = never>({
  text,
  ranges,
  styles = [],
  layers = [],
  setLayer,
}: HighlightProps<Layer>) {
  if (styles.length > 0 || layers.length > 0) {
    return splitText(text, ranges, styles, layers).map(({ start, marked, runs }) => {
      const set = runs.map((run) => <Fragment key={run.start}>{setRun(run, setLayer)}</Fragment>);
      return marked ? <mark key={start}>{set}</mark> : <span key={start}>{set}</span>;
    });
  }
  if (ranges.length === 0) return text;
  const pieces = ranges.map(({ start, end }, index) => (
    <span key={start}>
      {text.slice(ranges[index - 1]?.end ?? 0, start)}
      <mark>{text.slice(start, end)}</mark>
    </span>
  ));
  return (
    <>
      {pieces}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  );
}

function setRun<Layer extends TextRange>(
  run: TextRun<Layer>,
  setLayer: SetLayer<Layer> | undefined,
): ReactNode {
  const styled = run.styles.reduceRight<ReactNode>((inner, style) => {
    const Element = ELEMENTS[style];
    return <Element>{inner}</Element>;
  }, run.text);
  if (setLayer === undefined) return styled;
  return run.layers.reduceRight<ReactNode>((inner, layer) => setLayer(layer, run, inner), styled);
}
