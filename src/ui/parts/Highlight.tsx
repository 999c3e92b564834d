import type { TextRange } from '@/domain/text/tokens';

interface HighlightProps {
  readonly text: string;
  /** Sorted, no overlap. */
  readonly ranges: readonly TextRange[];
}

/** A text with its matches marked. Nothing but text ever comes of it, whatever it holds. */
export function Highlight({ text, ranges }: HighlightProps) {
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
