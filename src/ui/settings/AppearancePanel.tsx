import { Highlighter } from 'lucide-react';
import { useId } from 'react';
import { PAGE_LENGTHS, TEXT_SIZES, THEMES, type Preferences } from '@/browser/preferences';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { usePreferences } from './use-preferences';

interface AppearancePanelProps {
  /** Opens the highlight terms. */
  readonly onTerms: () => void;
}

/** Theme, text size and page length; the way to the highlight terms. In a chunk of its own. */
export default function AppearancePanel({ onTerms }: AppearancePanelProps) {
  const [preferences, change] = usePreferences();
  const lengthId = useId();
  return (
    <div className="space-y-4">
      <Choice
        legend="Theme"
        values={THEMES}
        chosen={preferences.theme}
        onChoose={(theme: Preferences['theme']) => change({ theme })}
      />
      <Choice
        legend="Text size"
        values={TEXT_SIZES}
        chosen={preferences.textSize}
        onChoose={(textSize: Preferences['textSize']) => change({ textSize })}
      />
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={lengthId} className="font-semibold">
          Articles on a page
        </label>
        <select
          id={lengthId}
          value={preferences.pageLength}
          onChange={({ target }) => {
            const pageLength = PAGE_LENGTHS.find((length) => String(length) === target.value);
            if (pageLength !== undefined) change({ pageLength });
          }}
          className="min-h-9 rounded-lg border border-edge bg-card px-2"
        >
          {PAGE_LENGTHS.map((length) => (
            <option key={length}>{length}</option>
          ))}
        </select>
      </div>
      <Button className="w-full" onClick={onTerms}>
        <Highlighter aria-hidden size={16} /> Highlight terms …
      </Button>
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few words. */
function Choice<T extends string>({ legend, values, chosen, onChoose }: ChoiceProps<T>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <div className="flex overflow-hidden rounded-lg border border-edge">
        {values.map((value) => (
          <label
            key={value}
            className={classNames(
              'flex min-h-9 flex-1 items-center justify-center px-1.5 text-[0.9375rem] has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus',
              value === chosen
                ? 'bg-accent font-semibold text-accent-ink forced-colors:outline-2'
                : 'hover:bg-rule-2',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
              className="sr-only"
            />
            {value.charAt(0).toUpperCase() + value.slice(1)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
