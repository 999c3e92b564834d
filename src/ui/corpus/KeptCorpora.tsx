import { Popover } from '@base-ui/react/popover';
import { FileText, Pencil, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeptCorpus } from '@/browser/corpora/kept-corpus';
import { Button, buttonClass } from '../parts/Button';
import { formatMegabytes } from '../parts/format-megabytes';
import { countArticles } from '../search/count-articles';
import { CorpusRow } from './CorpusRow';
import { useCorpora, useCorporaActions } from './use-corpora';

interface KeptCorporaProps {
  /** Of the one that is open; null where that is none of these. */
  readonly openId: string | null;
  /** @param id Null: the page's own corpus, for the open one was deleted. */
  readonly onOpen: (id: string | null) => void;
  readonly onMerge: (corpora: readonly KeptCorpus[]) => void;
  readonly onReport: (corpus: KeptCorpus) => void;
}

/** The corpora that were opened from files: items of a list that begins with the page's own. */
export function KeptCorpora({ openId, onOpen, onMerge, onReport }: KeptCorporaProps) {
  const { data: corpora = [] } = useCorpora();
  const { rename, remove } = useCorporaActions(onOpen);
  const [renaming, setRenaming] = useState<string | null>(null);
  /** Ids of those that are to be merged; null: none are being chosen. */
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  if (corpora.length === 0) return null;

  const choosing = corpora.filter(({ id }) => chosen?.has(id));
  const bytes = corpora.reduce((sum, corpus) => sum + corpus.bytes, 0);
  return (
    <>
      {corpora.map((corpus) => {
        const { id, name } = corpus;
        if (chosen !== null) {
          return (
            <Choice
              key={id}
              corpus={corpus}
              checked={chosen.has(id)}
              onCheck={(checked) => {
                const next = new Set(chosen);
                if (checked) next.add(id);
                else next.delete(id);
                setChosen(next);
              }}
            />
          );
        }
        if (renaming === id) {
          return (
            <Rename
              key={id}
              name={name}
              onDone={(next) => {
                setRenaming(null);
                if (next !== null && next !== name) void rename(corpus, next);
              }}
            />
          );
        }
        return (
          <CorpusRow
            key={id}
            name={name}
            detail={describe(corpus)}
            more={corpus.source}
            current={id === openId}
            onOpen={() => onOpen(id)}
            actions={
              <Actions
                corpus={corpus}
                onReport={() => onReport(corpus)}
                onRename={() => setRenaming(id)}
                onDelete={() => void remove(corpus, id === openId)}
              />
            }
          />
        );
      })}
      <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 px-2 pt-2 text-sm text-ink-2">
        <span>
          {formatMegabytes(bytes)} in{' '}
          {corpora.length === 1 ? '1 corpus' : `${corpora.length} corpora`}
        </span>
        {chosen !== null ? (
          <span className="flex gap-2">
            <Popover.Close
              className={buttonClass('outline', 'text-sm')}
              disabled={choosing.length < 2}
              onClick={() => onMerge(choosing)}
            >
              {choosing.length < 2 ? 'Merge' : `Merge ${choosing.length} corpora`}
            </Popover.Close>
            <Button look="plain" className="text-sm" onClick={() => setChosen(null)}>
              Cancel
            </Button>
          </span>
        ) : (
          corpora.length > 1 && (
            <Button look="quiet" className="text-sm" onClick={() => setChosen(new Set())}>
              Merge…
            </Button>
          )
        )}
      </li>
    </>
  );
}

function describe({ count, added, lasting, rejected }: KeptCorpus): string[] {
  return [
    countArticles(count),
    ...(rejected > 0 ? [`${rejected} rejected`] : []),
    lasting ? formatDay(added) : 'for this visit only',
  ].filter((part) => part !== '');
}

/** "24 Nov 2026"; nothing where the date cannot be read. */
function formatDay(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return day.replaceAll(' ', '\u00A0'); // on one line
}

interface ActionsProps {
  readonly corpus: KeptCorpus;
  readonly onReport: () => void;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

const ACTION = 'grid size-7 place-items-center rounded-md text-ink-3 hover:bg-card hover:text-ink';

function Actions({ corpus: { name }, onReport, onRename, onDelete }: ActionsProps) {
  return (
    <span className="flex shrink-0 py-1">
      <Popover.Close
        aria-label={`What was read of ${name}`}
        title="What was read"
        className={ACTION}
        onClick={onReport}
      >
        <FileText aria-hidden size={15} />
      </Popover.Close>
      <button
        type="button"
        aria-label={`Rename ${name}`}
        title="Rename"
        className={ACTION}
        onClick={onRename}
      >
        <Pencil aria-hidden size={15} />
      </button>
      <button
        type="button"
        aria-label={`Delete ${name}`}
        title="Delete"
        className={ACTION}
        onClick={onDelete}
      >
        <Trash2 aria-hidden size={15} />
      </button>
    </span>
  );
}

interface RenameProps {
  readonly name: string;
  /** @param name Null: it stays as it is. */
  readonly onDone: (name: string | null) => void;
}

function Rename({ name, onDone }: RenameProps) {
  const [text, setText] = useState(name);
  const id = useId();
  return (
    <li className="px-2 py-1.5">
      <form
        className="flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onDone(text.trim() || null);
        }}
      >
        <label htmlFor={id} className="sr-only">
          New name of {name}
        </label>
        <input
          id={id}
          type="text"
          value={text}
          maxLength={200}
          // It takes the place of the button that was pressed.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation(); // the menu stays
            onDone(null);
          }}
          className="h-9 min-w-0 grow rounded-lg border border-edge bg-card px-2"
        />
        <Button type="submit">Rename</Button>
      </form>
    </li>
  );
}

interface ChoiceProps {
  readonly corpus: KeptCorpus;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

function Choice({ corpus, checked, onCheck }: ChoiceProps) {
  const id = useId();
  return (
    <li>
      <label
        htmlFor={id}
        className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 rounded-lg px-2 py-1.5 leading-snug hover:bg-rule-2"
      >
        <input
          id={id}
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onCheck(target.checked)}
          className="row-span-2 mt-0.5 size-4"
        />
        <bdi className="font-semibold break-words">{corpus.name}</bdi>
        <span className="text-sm text-ink-2">{describe(corpus).join(' · ')}</span>
      </label>
    </li>
  );
}
