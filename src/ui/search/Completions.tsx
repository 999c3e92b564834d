import { Bookmark, FileText, ListFilter, Tag, TextSearch, UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Completion } from '@/domain/search/search';
import { typedWord } from '@/domain/search/typed-word';
import { countArticles } from './count-articles';
import { formatCount } from './format-count';

/** What tells the kinds apart: an icon, and a word for it. */
const KINDS = {
  word: { Icon: TextSearch, name: 'Word' },
  author: { Icon: UserRound, name: 'Author' },
  keyword: { Icon: Tag, name: 'Keyword' },
  title: { Icon: FileText, name: 'Title' },
  field: { Icon: ListFilter, name: 'Search in' },
  tag: { Icon: Bookmark, name: 'Your tag' },
  value: { Icon: ListFilter, name: 'Filter' },
} as const;

interface CompletionsProps {
  readonly id: string;
  /** At least one. */
  readonly options: readonly Completion[];
  /** What they complete. */
  readonly text: string;
  /** Index of the option that the arrow keys are at; -1: none. */
  readonly active: number;
  readonly optionId: (index: number) => string;
  readonly onTake: (completion: Completion) => void;
}

/** The list below the search field. The focus stays in the field, which names the active option. */
export function Completions({ id, options, text, active, optionId, onTake }: CompletionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const { word } = typedWord(text);

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={-1}
      aria-label="Completions"
      onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
      className="absolute inset-x-0 top-full z-20 mt-1.5 max-h-[min(22rem,60dvh)] overflow-y-auto rounded-xl border border-edge bg-card p-1 shadow-lg"
    >
      {options.map((option, index) => (
        <Option
          key={`${option.kind} ${option.text}`}
          id={optionId(index)}
          active={index === active}
          {...{ option, word, onTake }}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly option: Completion;
  /** The word that is being typed. */
  readonly word: string;
  readonly active: boolean;
  readonly onTake: (completion: Completion) => void;
}

function Option({ id, option, word, active, onTake }: OptionProps) {
  const { kind, label, count } = option;
  const { Icon, name } = KINDS[kind];
  const said = [label, name.toLowerCase(), count === null ? '' : countArticles(count)];
  return (
    // The keys of the list are the field's.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-label={said.filter(Boolean).join(', ')}
      onClick={() => onTake(option)}
      className="flex min-h-9 cursor-pointer items-center gap-3 rounded-lg px-2.5 py-1 text-[0.9375rem] leading-snug outline-2 -outline-offset-2 outline-transparent hover:bg-rule-2 aria-selected:bg-accent-soft aria-selected:shadow-[inset_3px_0_0_var(--color-accent)]"
    >
      <Icon aria-hidden size={15} className="shrink-0 text-ink-3" />
      <bdi className="line-clamp-2 min-w-0">
        <Completed label={label} word={word} />
      </bdi>
      <span className="ml-auto shrink-0 pl-2 text-sm text-ink-3 tabular-nums">
        {name}
        {count !== null && ` · ${formatCount(count)}`}
      </span>
    </div>
  );
}

interface CompletedProps {
  readonly label: string;
  readonly word: string;
}

/** A label, in which what is typed already steps back behind what is new. */
function Completed({ label, word }: CompletedProps) {
  const at = wordStart(label.toLowerCase(), word.toLowerCase());
  if (at === -1) return label;
  const end = at + word.length;
  return (
    <>
      {label.slice(0, at)}
      <span className="text-ink-3">{label.slice(at, end)}</span>
      {label.slice(end)}
    </>
  );
}

/** Where a word of the text begins so; -1 where none does. */
function wordStart(text: string, beginning: string): number {
  if (beginning === '') return -1;
  let at = text.indexOf(beginning);
  while (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) {
    at = text.indexOf(beginning, at + 1);
  }
  return at;
}
