import { Trash2 } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { TERM_MARKS, type TermList, type TermMark } from '@/domain/reading-list/term-list';
import { Button } from '../parts/Button';

interface TermListFormProps {
  readonly list: TermList;
  /** Resolves to whether it was written. */
  readonly onSave: (list: TermList) => Promise<boolean>;
  readonly onRemove: () => void;
}

/** What of a list is written in the form. */
interface Draft {
  readonly name: string;
  readonly terms: string;
  readonly mark: TermMark;
  readonly on: boolean;
}

type State = 'untouched' | 'saving' | 'saved' | 'failed';

const STATE_WORDS: Readonly<Record<State, string>> = {
  untouched: '',
  saving: 'Saving…',
  saved: 'Saved',
  failed: 'Not saved. What you type next is tried again.',
};

/** How a mark is called by those who do not see its colour. */
const MARK_NAMES: Readonly<Record<TermMark, string>> = {
  amber: 'Amber, underlined',
  blue: 'Blue, underlined twice',
  green: 'Green, dotted',
  rose: 'Rose, dashed',
  violet: 'Violet, wavy',
};

/** A pause between letters; then the list is saved. */
const PAUSE_MS = 300;

/** One list of highlight terms: saved as it is written. */
export function TermListForm({ list, onSave, onRemove }: TermListFormProps) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [state, setState] = useState<State>('untouched');
  const removed = useRef(false);
  /** Typed and not yet on its way. */
  const latest = useRef<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { name, terms, mark, on } = draft ?? toDraft(list);
  const termsId = useId();
  const markName = useId();

  const save = useEffectEvent((written: Draft) => {
    if (removed.current) return;
    const { terms: lines, ...rest } = written;
    void onSave({
      ...list,
      ...rest,
      terms: lines.split('\n').filter((line) => line.trim() !== ''),
    }).then((done) => {
      if (latest.current === null) setState(done ? 'saved' : 'failed'); // else more was typed
    });
  });

  const flush = useEffectEvent(() => {
    clearTimeout(timer.current);
    const written = latest.current;
    latest.current = null;
    if (written !== null) save(written);
  });
  useEffect(() => () => flush(), []);

  const change = (changed: Partial<Draft>): void => {
    const next = { name, terms, mark, on, ...changed };
    latest.current = next;
    setDraft(next);
    setState('saving');
    clearTimeout(timer.current);
  };
  useEffect(() => {
    if (latest.current === null) return undefined;
    timer.current = setTimeout(() => flush(), PAUSE_MS);
    return () => clearTimeout(timer.current);
  }, [draft]);

  return (
    <fieldset data-list={list.id} className="rounded-xl border border-rule px-4 pb-3">
      <legend className="px-1 font-semibold">{name === '' ? 'A list without a name' : name}</legend>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <label className="flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            role="switch"
            checked={on}
            onChange={({ target }) => change({ on: target.checked })}
            className="size-4.5"
          />
          Marked in abstracts
        </label>
        <Button
          look="plain"
          aria-label={`Remove the list ${name}`}
          onClick={() => {
            removed.current = true;
            onRemove();
          }}
        >
          <Trash2 aria-hidden size={15} /> Remove
        </Button>
      </div>
      <label className="mt-1 block">
        <span className="text-sm font-semibold">Name</span>
        <input
          type="text"
          value={name}
          onChange={({ target }) => change({ name: target.value })}
          className="mt-0.5 block min-h-9 w-full rounded-lg border border-edge bg-card px-2.5"
        />
      </label>
      <fieldset className="mt-2.5">
        <legend className="text-sm font-semibold">Mark</legend>
        <div className="mt-0.5 flex flex-wrap gap-1">
          {TERM_MARKS.map((each) => (
            <label
              key={each}
              title={MARK_NAMES[each]}
              className="flex min-h-9 items-center gap-2 rounded-lg border border-edge px-2.5 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name={markName}
                checked={each === mark}
                aria-label={MARK_NAMES[each]}
                onChange={() => change({ mark: each })}
              />
              <span aria-hidden className="term" data-mark={each}>
                {each}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label htmlFor={termsId} className="mt-2.5 block text-sm font-semibold">
        Terms, one a line
      </label>
      <textarea
        id={termsId}
        dir="auto"
        rows={5}
        value={terms}
        onChange={({ target }) => change({ terms: target.value })}
        className="mt-0.5 block w-full rounded-lg border border-edge bg-card px-2.5 py-2"
      />
      <p role="status" className="mt-1 min-h-5 text-sm text-ink-3">
        {STATE_WORDS[state]}
      </p>
    </fieldset>
  );
}

function toDraft({ name, terms, mark, on }: TermList): Draft {
  return { name, terms: terms.join('\n'), mark, on };
}
