import { Search, X } from 'lucide-react';
import { useId, type RefObject } from 'react';

interface SearchFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
  /** Whether "/" leads here: then the field says so. */
  readonly hasKey: boolean;
}

/** The search field. Results follow each letter; there is nothing to send. */
export function SearchField({ text, onType, ref, hasKey }: SearchFieldProps) {
  const id = useId();
  return (
    <search className="relative">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ref.current?.blur(); // on a phone the keyboard makes room for the results
        }}
      >
        <label htmlFor={id} className="sr-only">
          Search articles
        </label>
        <Search
          aria-hidden
          size={17}
          className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-ink-3"
        />
        <input
          ref={ref}
          id={id}
          type="search"
          value={text}
          placeholder="Search articles"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={({ target }) => onType(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || text === '') return;
            event.preventDefault();
            onType('');
          }}
          className="h-11 w-full rounded-xl border border-edge bg-card pr-11 pl-10 text-base placeholder:text-ink-3 [&::-webkit-search-cancel-button]:hidden"
        />
      </form>
      {text !== '' ? (
        <button
          type="button"
          aria-label="Empty the search field"
          onClick={() => {
            onType('');
            ref.current?.focus();
          }}
          className="absolute top-1/2 right-2 grid size-8 -translate-y-1/2 place-items-center rounded-md text-ink-3 hover:text-ink"
        >
          <X aria-hidden size={17} />
        </button>
      ) : (
        hasKey && (
          <kbd
            aria-hidden
            className="pointer-events-none absolute top-1/2 right-3 hidden -translate-y-1/2 rounded border border-rule px-1.5 font-sans text-xs text-ink-3 sm:block"
          >
            /
          </kbd>
        )
      )}
    </search>
  );
}
