import { useId } from 'react';
import { classNames } from '../parts/class-names';

interface Choice {
  readonly id: string;
  readonly name: string;
  /** Stands behind the name, in a small face. */
  readonly detail?: string;
  /** A sentence under it: all of it once it is chosen, else as much as fits in a line. */
  readonly about?: string;
}

interface ChoicesProps {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of several, each with what there is to know of it. */
export function Choices({ legend, choices, chosen, onChoose }: ChoicesProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-1.5 divide-y divide-rule-2 overflow-hidden rounded-lg border border-rule">
        {choices.map(({ id, name: label, detail, about }) => (
          <label
            key={id}
            className="flex cursor-pointer items-baseline gap-2.5 bg-card px-3 py-2 hover:bg-rule-2 has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              aria-label={label}
              {...(about !== undefined && { 'aria-describedby': `${name}${id}` })}
              className="shrink-0 translate-y-0.5"
              onChange={() => onChoose(id)}
            />
            <span className="min-w-0">
              <span className="font-semibold">{label}</span>{' '}
              {detail !== undefined && <span className="text-sm text-ink-2">{detail}</span>}
              {about !== undefined && (
                <span
                  id={`${name}${id}`}
                  className={classNames(
                    'text-sm text-ink-2',
                    id === chosen ? 'block' : 'line-clamp-1',
                  )}
                >
                  {about}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
