import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '../parts/Button';
import { formatCount } from './format-count';

interface PagesProps {
  readonly page: number;
  readonly pageLength: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** "1–25 of 812", and the way to the others. */
export function Pages({ page, pageLength, total, onPage }: PagesProps) {
  const first = (page - 1) * pageLength + 1;
  const last = Math.min(page * pageLength, total);
  const lastPage = Math.ceil(total / pageLength);
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 text-ink-2">
      <p>
        {formatCount(first)}–{formatCount(last)} of {formatCount(total)}
      </p>
      {lastPage > 1 && (
        <div className="flex items-center gap-2 print:hidden">
          <Button
            disabled={page === 1}
            onClick={() => onPage(page - 1)}
            className="disabled:opacity-50"
          >
            <ChevronLeft aria-hidden size={16} /> Previous
          </Button>
          <span className="text-sm tabular-nums">
            Page {formatCount(page)} of {formatCount(lastPage)}
          </span>
          <Button
            disabled={page === lastPage}
            onClick={() => onPage(page + 1)}
            className="disabled:opacity-50"
          >
            Next <ChevronRight aria-hidden size={16} />
          </Button>
        </div>
      )}
    </nav>
  );
}
