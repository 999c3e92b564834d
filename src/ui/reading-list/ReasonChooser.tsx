import { useState } from 'react';
import { Button } from '../parts/Button';

interface ReasonChooserProps {
  /** In the order of their first use. */
  readonly reasons: readonly string[];
  /** Null: none is given. */
  readonly onReason: (reason: string | null) => void;
  readonly onLeave: () => void;
}

/** As many as there are digits. */
const MOST = 9;

/** Why an article is excluded: a digit takes a reason that was given before, Enter a new one. */
export function ReasonChooser({ reasons, onReason, onLeave }: ReasonChooserProps) {
  const [text, setText] = useState('');
  const offered = reasons.slice(0, MOST);
  const give = (reason: string): void => onReason(reason.trim() === '' ? null : reason.trim());
  return (
    <form
      aria-label="Reason for excluding"
      onSubmit={(event) => {
        event.preventDefault();
        give(text);
      }}
    >
      {offered.length > 0 && (
        <ol className="mb-2 flex flex-wrap gap-2">
          {offered.map((reason, index) => (
            <li key={reason} className="max-w-full">
              <Button
                className="min-h-9 max-w-full pointer-coarse:min-h-11"
                onClick={() => give(reason)}
              >
                <span aria-hidden className="text-sm text-ink-3 tabular-nums">
                  {index + 1}
                </span>
                <bdi className="min-w-0 truncate">{reason}</bdi>
              </Button>
            </li>
          ))}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <input
          // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader is about to say why
          autoFocus
          type="text"
          aria-label="Reason"
          placeholder={offered.length > 0 ? 'A digit, or another reason' : 'Why? May stay empty'}
          autoComplete="off"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            const reason = text === '' ? offered[Number(event.key) - 1] : undefined;
            if (reason === undefined) return;
            event.preventDefault();
            give(reason);
          }}
          className="min-h-11 min-w-0 flex-1 basis-56 rounded-lg border border-edge bg-card px-3 sm:max-w-96"
        />
        <Button type="submit" look="solid" className="min-h-11">
          {text.trim() === '' ? 'Exclude without a reason' : 'Exclude'}
        </Button>
        <Button look="plain" className="min-h-11" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
