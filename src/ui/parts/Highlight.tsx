import { Fragment, type ReactNode } from 'react';
import type { TextStyle } from '@/domain/article';
import type { TextRange } from '@/domain/text/tokens';
import { splitText, type TextRun } from './split-text';

interface HighlightProps {
  readonly text: string;
  /** Sorted, no overlap. */
  readonly ranges: readonly TextRange[];
  /** Stretches that are set low, high or in italics. */
  readonly styles?: readonly TextStyle[] | undefined;
}

const ELEMENTS = { italic: 'i', sub: 'sub', sup: 'sup' } as const;

/** A text with its matches marked. Nothing but text ever comes of it, whatever it holds. */
export function Highlight({ text, ranges, styles = [] }: HighlightProps) {
  if (styles.length > 0) {
    return splitText(text, ranges, styles).map(({ start, marked, runs }) => {
      const set = runs.map((run) => <Fragment key={run.start}>{setRun(run)}</Fragment>);
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

function setRun({ text, styles }: TextRun): ReactNode {
  return styles.reduceRight<ReactNode>((inner, style) => {
    const Element = ELEMENTS[style];
    return <Element>{inner}</Element>;
  }, text);
}
