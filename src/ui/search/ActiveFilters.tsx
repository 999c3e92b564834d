import { X } from 'lucide-react';
import type { FacetAnswer } from '@/domain/facets/facet';

interface ActiveFiltersProps {
  readonly facets: readonly FacetAnswer[];
  readonly onRemove: (facetId: string, value: string) => void;
  readonly onClear: () => void;
}

/** What filters now, each with its way out. */
export function ActiveFilters({ facets, onRemove, onClear }: ActiveFiltersProps) {
  const active = facets.flatMap(({ id, name, selected }) =>
    selected.map(({ value, label }) => ({ id, value, text: `${name}: ${label}` })),
  );
  if (active.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <ul aria-label="Active filters" className="contents">
        {active.map(({ id, value, text }) => (
          <li key={`${id} ${value}`} className="max-w-full">
            <button
              type="button"
              aria-label={`Remove filter ${text}`}
              onClick={() => onRemove(id, value)}
              className="inline-flex min-h-7 max-w-full items-center gap-1.5 rounded-md bg-accent-soft px-2 text-sm text-accent hover:underline"
            >
              <bdi className="min-w-0 truncate">{text}</bdi>
              <X aria-hidden size={14} className="shrink-0" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={onClear}
        className="min-h-7 rounded px-1 text-sm text-accent underline decoration-1 underline-offset-3"
      >
        Clear all filters
      </button>
    </div>
  );
}
