import { Search, X } from 'lucide-react';
import { useId, type RefObject } from 'react';
import { Completions } from './Completions';
import { useCompletion } from './use-completion';

interface SearchFieldProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly ref: RefObject<HTMLInputElement | null>;
  /** Whether "/" leads here: then the field says so. */
  readonly hasKey: boolean;
  /** Of the open corpus, which the completions come from; null while none is open. */
  readonly corpusKey: string | null;
}

/**
 * The search field. Results follow each letter, and ways to go on are offered below it; there is
 * nothing to send.
 */
export function SearchField({ text, onType, ref, hasKey, corpusKey }: SearchFieldProps) {
  const id = useId();
  const completion = useCompletion(corpusKey, text, onType);
  const { options, active, listId, optionId, onTyped, onTake, onClose, onKey } = completion;
  const isOpen = options.length > 0;
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
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? listId : undefined}
          aria-activedescendant={active >= 0 ? optionId(active) : undefined}
          inputMode="search"
          enterKeyHint="search"
          value={text}
          placeholder="Search articles"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => {
            if (isTyped(event.nativeEvent)) onTyped();
            else onClose();
            onType(event.target.value);
          }}
          onKeyDown={(event) => {
            if (onKey(event)) {
              event.preventDefault();
            } else if (event.key === 'Escape' && text !== '') {
              event.preventDefault();
              onType('');
            }
          }}
          onBlur={onClose}
          className="h-11 w-full rounded-xl border border-edge bg-card pr-11 pl-10 text-base placeholder:text-ink-3"
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
      {isOpen && <Completions id={listId} {...{ options, text, active, optionId, onTake }} />}
    </search>
  );
}

/** Whether the text changed by typing. What was pasted or cut needs no completion. */
function isTyped(event: Event): boolean {
  return event instanceof InputEvent && TYPING.includes(event.inputType);
}

/** Source: W3C, "Input Events Level 2", section 5.1.2. */
const TYPING: readonly string[] = [
  'insertText',
  'insertCompositionText',
  'insertReplacementText',
  'deleteContentBackward',
];
