import { ChevronDown } from 'lucide-react';
import { useState, type RefObject } from 'react';
import { MAIN_LIST, type ReadingList } from '@/domain/reading-list/reading-list';
import { Button } from '../parts/Button';
import { formatCount } from '../search/format-count';
import { ActionMenu, MenuAction, MenuChoice, MenuLine } from './ActionMenu';
import type { ListActions } from './use-list-actions';

interface ListHeadingProps {
  readonly ref: RefObject<HTMLHeadingElement | null>;
  readonly list: ReadingList;
  readonly lists: readonly ReadingList[];
  /** Articles on each list, by its id. */
  readonly counts: ReadonlyMap<string, number>;
  readonly actions: ListActions;
  readonly onChoose: (listId: string) => void;
}

type Naming = 'new' | 'rename' | null;

/** What the list is called, and the way to the others. */
export function ListHeading({ ref, list, lists, counts, actions, onChoose }: ListHeadingProps) {
  const [naming, setNaming] = useState<Naming>(null);
  const leave = (): void => {
    setNaming(null);
    ref.current?.focus({ preventScroll: true });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <h2
        ref={ref}
        tabIndex={-1}
        dir="auto"
        className="min-w-0 font-serif text-2xl font-semibold outline-none"
      >
        {list.name}
      </h2>
      <div className="print:hidden">
        <ActionMenu
          face={
            <>
              Lists <ChevronDown aria-hidden size={15} />
            </>
          }
        >
          <MenuChoice
            value={list.id}
            onChoose={onChoose}
            options={lists.map(({ id, name }) => ({
              value: id,
              name: (
                <>
                  <bdi className="min-w-0 flex-1 truncate">{name}</bdi>
                  <span className="pl-4 text-sm text-ink-3 tabular-nums">
                    {formatCount(counts.get(id) ?? 0)}
                  </span>
                </>
              ),
            }))}
          />
          <MenuLine />
          <MenuAction onPress={() => setNaming('new')}>New list…</MenuAction>
          <MenuAction onPress={() => setNaming('rename')}>Rename this list…</MenuAction>
          {list.id !== MAIN_LIST && (
            <MenuAction onPress={() => void actions.removeList(list).then(leave)}>
              Remove this list
            </MenuAction>
          )}
        </ActionMenu>
      </div>
      {naming !== null && (
        <NameForm
          key={naming}
          label={naming === 'new' ? 'Name of the new list' : 'New name of this list'}
          name={naming === 'new' ? '' : list.name}
          action={naming === 'new' ? 'Make the list' : 'Rename'}
          onName={(name) => {
            if (naming === 'rename') void actions.renameList(list, name);
            else void actions.createList(name, ({ id }) => onChoose(id));
            leave();
          }}
          onLeave={leave}
        />
      )}
    </div>
  );
}

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  readonly action: string;
  readonly onName: (name: string) => void;
  readonly onLeave: () => void;
}

function NameForm({ label, name, action, onName, onLeave }: NameFormProps) {
  const [text, setText] = useState(name);
  return (
    <form
      className="flex basis-full flex-wrap items-center gap-2 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onName(text.trim());
      }}
    >
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader asked for it in the menu
        autoFocus
        type="text"
        required
        maxLength={200}
        aria-label={label}
        placeholder={label}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onLeave();
        }}
        className="min-h-9 w-72 max-w-full rounded-lg border border-edge bg-card px-3"
      />
      <Button type="submit" look="solid">
        {action}
      </Button>
      <Button look="plain" onClick={onLeave}>
        Cancel
      </Button>
    </form>
  );
}
