import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '../parts/class-names';

interface CompactSelectProps<Value extends string> {
  readonly label: string;
  /** Id of what names the article that it is about. */
  readonly describedBy?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly name: string }[];
  readonly onChange: (value: Value) => void;
  /** Before the value: a sign of it. */
  readonly sign?: ReactNode;
  /** The value is one that the reader chose, not the one that all begin with. */
  readonly chosen?: boolean;
}

/** Shows a value like a word of a line, and opens a list of the others when it is pressed. */
export function CompactSelect<Value extends string>({
  label,
  describedBy,
  value,
  options,
  onChange,
  sign,
  chosen = false,
}: CompactSelectProps<Value>) {
  return (
    <span
      className={classNames(
        'relative inline-flex items-center rounded-lg hover:bg-rule-2 has-focus-visible:bg-rule-2',
        chosen ? 'font-medium text-ink' : 'text-ink-2',
      )}
    >
      {sign !== undefined && (
        <span aria-hidden className="pointer-events-none absolute left-2">
          {sign}
        </span>
      )}
      <select
        aria-label={label}
        aria-describedby={describedBy}
        value={value}
        onChange={({ target }) => {
          const option = options.find((each) => each.value === target.value);
          if (option !== undefined) onChange(option.value);
        }}
        className={classNames(
          '[field-sizing:content] min-h-8 appearance-none rounded-lg bg-transparent pr-6 pointer-coarse:min-h-11',
          sign === undefined ? 'pl-2' : 'pl-7',
        )}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} className="bg-card text-ink">
            {option.name}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden size={14} className="pointer-events-none absolute right-1.5" />
    </span>
  );
}
