import { memo, useDeferredValue, useState } from 'react';
import { useFacetValues } from '@/browser/search/query';
import type { FacetAnswer, FacetSelection, FacetValue } from '@/domain/facets/facet';
import { isChosenIn } from '@/domain/facets/registry';
import type { SearchQuery } from '@/domain/search/search';
import { useServices } from '../services';
import { formatCount } from './format-count';

/** More than these are behind a button. */
const FIRST = 6;

interface FacetContext {
  /** Of the answer. */
  readonly sourceKey: string;
  /** That it answers. */
  readonly query: SearchQuery;
}

interface FacetPanelProps extends FacetContext {
  readonly facets: readonly FacetAnswer[];
  /** What is ticked: a box obeys at once, the counts follow with the answer. */
  readonly selection: FacetSelection;
  readonly onToggle: (facetId: string, value: string) => void;
}

/** The facets of an answer. */
export const FacetPanel = memo(function FacetPanel({
  facets,
  selection,
  onToggle,
  ...context
}: FacetPanelProps) {
  return (
    <div className="space-y-6">
      {facets
        .filter((facet) => facet.values.length > 0)
        .map((facet) => (
          <FacetGroup
            key={facet.id}
            facet={facet}
            isChosen={isChosenIn(facet.id, selection)}
            onToggle={(value) => onToggle(facet.id, value)}
            {...context}
          />
        ))}
    </div>
  );
});

type ChosenTest = (value: string) => boolean;

/** Values of an answer, ticked as the reader has them by now. */
function tick(values: readonly FacetValue[], isChosen: ChosenTest): FacetValue[] {
  return values.map((each) => ({ ...each, selected: isChosen(each.value) }));
}

interface FacetGroupProps extends FacetContext {
  readonly facet: FacetAnswer;
  readonly isChosen: ChosenTest;
  readonly onToggle: (value: string) => void;
}

function FacetGroup({ facet: answered, isChosen, onToggle, ...context }: FacetGroupProps) {
  const [text, setText] = useState('');
  const facet = { ...answered, values: tick(answered.values, isChosen) };
  const { name, values, more } = facet;
  const searched = text.trim() !== '';
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-[0.9375rem] font-semibold">{name}</legend>
      {(more > 0 || searched) && <FindField name={name} text={text} onText={setText} />}
      {searched ? (
        <FoundValues {...{ facet, isChosen, text, onToggle }} {...context} />
      ) : (
        <>
          {facet.id === 'year' && <YearBars values={values} />}
          <FirstValues {...{ facet, onToggle }} />
        </>
      )}
    </fieldset>
  );
}

interface FindFieldProps {
  readonly name: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** Finds values beyond those listed. */
function FindField({ name, text, onText }: FindFieldProps) {
  const label = `Find in ${name}`;
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      onChange={({ target }) => onText(target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || text === '') return;
        event.preventDefault();
        event.stopPropagation(); // in a sheet, the second press closes that
        onText('');
      }}
      className="mt-0.5 mb-1.5 h-8 w-full rounded-lg border border-edge bg-card px-2.5 text-[0.9375rem] placeholder:text-ink-3"
    />
  );
}

/** The values that most articles have, and those that are chosen. */
function FirstValues({ facet, onToggle }: Pick<FacetGroupProps, 'facet' | 'onToggle'>) {
  const [all, setAll] = useState(false);
  const { name, values } = facet;
  const listed = values.filter(({ selected }, index) => all || index < FIRST || selected);
  const behind = values.length - listed.length;
  return (
    <>
      <Values values={listed} onToggle={onToggle} />
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
    </>
  );
}

interface FoundValuesProps extends FacetGroupProps {
  readonly text: string;
}

/** The values that have a text in them, below those that are chosen. */
function FoundValues({ facet, isChosen, text, onToggle, sourceKey, query }: FoundValuesProps) {
  const { search } = useServices();
  const asked = useDeferredValue(text);
  const { data, error } = useFacetValues(search, sourceKey, query, facet.id, asked);
  if (error !== null) {
    return (
      <p role="alert" className="text-sm text-ink-2">
        {error.message}
      </p>
    );
  }
  if (data === undefined) return <FirstValues {...{ facet, onToggle }} />;
  // One that is found too is ticked where it stands: what is pressed must not move away.
  const chosen = facet.values.filter(
    ({ selected, value }) => selected && !data.some((each) => each.value === value),
  );
  return (
    <>
      <Values
        values={[...chosen, ...tick(data.slice(0, MAX_FOUND), isChosen)]}
        onToggle={onToggle}
      />
      <p aria-live="polite" className="py-0.5 text-sm text-ink-2 empty:hidden">
        {data.length === 0 && `None with “${asked.trim()}”`}
        {data.length > MAX_FOUND && 'and others: type more letters'}
      </p>
    </>
  );
}

/** A longer list is not read, but narrowed. */
const MAX_FOUND = 12;

interface ValuesProps {
  readonly values: readonly FacetValue[];
  readonly onToggle: (value: string) => void;
}

function Values({ values, onToggle }: ValuesProps) {
  return values.map((value) => (
    <FacetCheckbox key={value.value} value={value} onToggle={onToggle} />
  ));
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
        {formatCount(count)}
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
