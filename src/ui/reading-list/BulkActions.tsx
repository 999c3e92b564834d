import { ChevronDown, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AnnotationChange } from '@/domain/reading-list/annotation-change';
import { STATUSES, type ReadingListItem } from '@/domain/reading-list/item';
import { OUTCOMES } from '@/domain/reading-list/item-filter';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { nameStanding } from '@/domain/reading-list/standing';
import { Button } from '../parts/Button';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { ActionMenu, MenuAction } from './ActionMenu';
import type { KnownWords } from './ItemAnnotations';
import type { Selection } from './use-selection';
import type { ListActions } from './use-list-actions';

interface BulkActionsProps {
  readonly selection: Selection;
  /** How many there are to select. */
  readonly shown: number;
  /** Those that articles can be moved to. */
  readonly otherLists: readonly ReadingList[];
  readonly known: KnownWords;
  readonly actions: ListActions;
  readonly onDone: () => void;
}

/** What can be done with all that is selected: each is one step, which one Undo takes back. */
export function BulkActions({
  selection,
  shown,
  otherLists,
  known,
  actions,
  onDone,
}: BulkActionsProps) {
  const { items } = selection;
  const none = items.length === 0;
  const all = items.length === shown && shown > 0;
  const change = (changed: AnnotationChange, said: string): void =>
    void actions.annotate(
      items.map(({ id }) => ({ id, change: changed })),
      `${said}: ${countArticles(items.length)}`,
    );
  return (
    <div
      role="group"
      aria-label="Selected articles"
      className="sticky top-20 z-[5] mb-4 flex flex-wrap items-center gap-x-1 gap-y-1 rounded-xl border border-rule bg-card py-1.5 pr-2 pl-3 text-sm shadow-md max-sm:top-28 print:hidden"
    >
      <label className="flex min-h-8 items-center gap-2 pr-2 font-medium">
        <input
          type="checkbox"
          checked={all}
          ref={(box) => {
            if (box !== null) box.indeterminate = !none && !all;
          }}
          onChange={({ target }) => selection.setAll(target.checked)}
          className="size-4.5"
        />
        Select all {formatCount(shown)}
      </label>
      <span role="status" className="pr-2 text-ink-2 tabular-nums">
        {formatCount(items.length)} selected
      </span>
      <ActionMenu disabled={none} className={FACE} face={<Face>Status</Face>}>
        {STATUSES.map((status) => (
          <MenuAction
            key={status}
            onPress={() => change({ status }, `Status ${nameStanding(status)}`)}
          >
            {nameStanding(status)}
          </MenuAction>
        ))}
      </ActionMenu>
      <ActionMenu disabled={none} className={FACE} face={<Face>Decision</Face>}>
        {OUTCOMES.map((outcome) => (
          <MenuAction
            key={outcome}
            onPress={() =>
              change(
                { decision: outcome === 'undecided' ? null : { verdict: outcome, reason: null } },
                nameStanding(outcome),
              )
            }
          >
            {nameStanding(outcome)}
          </MenuAction>
        ))}
      </ActionMenu>
      <BulkTag
        known={known.tags}
        disabled={none}
        onTag={(tag) => change({ addTags: [tag] }, `Tagged ${tag}`)}
      />
      {otherLists.length > 0 && (
        <ActionMenu disabled={none} className={FACE} face={<Face>Move to</Face>}>
          {otherLists.map((list) => (
            <MenuAction
              key={list.id}
              onPress={() =>
                void actions.moveToList(
                  items.map(({ id }: ReadingListItem) => id),
                  list,
                )
              }
            >
              <bdi>{list.name}</bdi>
            </MenuAction>
          ))}
        </ActionMenu>
      )}
      <Button
        look="plain"
        disabled={none}
        className={FACE}
        onClick={() => void actions.remove(items)}
      >
        <Trash2 aria-hidden size={14} /> Remove selected
      </Button>
      <Button look="plain" className="ml-auto text-sm" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}

const FACE = 'px-2 text-sm disabled:opacity-50 pointer-coarse:min-h-11';

function Face({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {children} <ChevronDown aria-hidden size={14} />
    </>
  );
}

interface BulkTagProps {
  readonly known: string;
  readonly disabled: boolean;
  readonly onTag: (tag: string) => void;
}

/** Enter gives the tag to all that is selected. */
function BulkTag({ known, disabled, onTag }: BulkTagProps) {
  const [text, setText] = useState('');
  return (
    <input
      type="text"
      aria-label="Add a tag to the selected articles"
      placeholder="Add a tag"
      list={known}
      autoComplete="off"
      disabled={disabled}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={({ key }) => {
        if (key !== 'Enter' || text.trim() === '') return;
        onTag(text.trim());
        setText('');
      }}
      className="min-h-8 w-28 rounded-lg border border-edge bg-card px-2 disabled:opacity-50 pointer-coarse:min-h-11"
    />
  );
}
