import { Button } from '../parts/Button';
import { formatMegabytes } from '../parts/format-megabytes';

/** Bytes. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

interface ImportProgressProps {
  /** Null before the first sign of life. */
  readonly progress: ReadingProgress | null;
  readonly onCancel: () => void;
}

/** Files are being read. */
export function ImportProgress({ progress, onCancel }: ImportProgressProps) {
  const { done, total } = progress ?? { done: 0, total: 0 };
  const comparing = total > 0 && done >= total;
  const stage = comparing ? 'Looking for duplicates' : 'Reading the records';
  return (
    <div className="pb-1">
      <p className="font-semibold">{stage}…</p>
      <progress
        aria-label={stage}
        className="mt-3 h-2 w-full"
        {...(total > 0 && !comparing && { value: done, max: total })}
      />
      <p className="mt-1 text-sm text-ink-2 tabular-nums">
        {total > 0 ? `${formatMegabytes(done)} of ${formatMegabytes(total)}` : '\u00A0'}
      </p>
      <p role="status" className="sr-only">
        {comparing ? `${stage}…` : `${stage}, ${quarters(done, total)} %`}
      </p>
      <Button className="mt-4" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

/** Every percent read out would be a flood of words. */
function quarters(done: number, total: number): number {
  return total === 0 ? 0 : 25 * Math.floor((4 * done) / total);
}
