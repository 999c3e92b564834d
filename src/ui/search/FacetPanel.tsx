import { useState } from 'react';
import type { FacetAnswer, FacetValue } from '@/domain/facets/facet';

/** More than these are behind a button. */
const FIRST = 6;

interface FacetPanelProps {
  readonly facets: readonly FacetAnswer[];
  readonly onToggle: (facetId: string, value: string) => void;
}

/** The facets of an answer. */
export function FacetPanel({ facets, onToggle }: FacetPanelProps) {
  return (
    <div className="space-y-6">
      {facets
        .filter((facet) => facet.values.length > 0)
        .map((facet) => (
          <FacetGroup
            key={facet.id}
            facet={facet}
            onToggle={(value) => onToggle(facet.id, value)}
          />
        ))}
    </div>
  );
}

interface FacetGroupProps {
  readonly facet: FacetAnswer;
  readonly onToggle: (value: string) => void;
}

function FacetGroup({ facet, onToggle }: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const { name, values, more } = facet;
  const listed = values.filter(({ selected }, index) => all || index < FIRST || selected);
  const behind = values.length - listed.length;

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[0.9375rem] font-semibold">{name}</legend>
      {facet.id === 'year' && <YearBars values={values} />}
      {listed.map((value) => (
        <FacetCheckbox key={value.value} value={value} onToggle={onToggle} />
      ))}
      {(behind > 0 || all) && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="min-h-7 rounded text-sm text-accent hover:underline"
        >
          {all ? 'Fewer' : `${behind} more`}
          <span className="sr-only"> in {name}</span>
        </button>
      )}
      {all && more > 0 && <p className="text-sm text-ink-3">and {more} rarer ones</p>}
    </fieldset>
  );
}

interface FacetCheckboxProps {
  readonly value: FacetValue;
  readonly onToggle: (value: string) => void;
}

function FacetCheckbox({ value: { value, label, count, selected }, onToggle }: FacetCheckboxProps) {
  return (
    <label
      title={label}
      className="flex min-h-7 items-center gap-2 rounded text-[0.9375rem] leading-snug hover:text-accent"
    >
      <input
        type="checkbox"
        checked={selected}
        onChange={() => onToggle(value)}
        aria-label={`${label} (${count})`}
        className="size-4 shrink-0"
      />
      <bdi aria-hidden className="min-w-0 truncate">
        {label}
      </bdi>
      <span aria-hidden className="ml-auto text-sm text-ink-3 tabular-nums">
        {count}
      </span>
    </label>
  );
}

/** How the articles spread over the years; the checkboxes below say the same in words. */
function YearBars({ values }: { readonly values: readonly FacetValue[] }) {
  const counts = new Map(values.map(({ value, count }) => [Number(value), count]));
  const first = Math.min(...counts.keys());
  const last = Math.max(...counts.keys());
  const highest = Math.max(...counts.values(), 1);
  if (first === last || last - first > 200) return null;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div aria-hidden className="mb-1.5">
      <div className="flex h-11 items-end gap-px">
        {years.map((year) => (
          <span
            key={year}
            style={{ height: `max(2px, ${(100 * (counts.get(year) ?? 0)) / highest}%)` }}
            className="flex-1 rounded-t-xs bg-accent opacity-75 forced-colors:bg-[CanvasText]"
          />
        ))}
      </div>
      <div className="flex justify-between text-xs text-ink-3 tabular-nums">
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}
