import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { useServices } from '../services';
import { Markdown } from '../writing/Markdown';
import { isBeingWritten, useWrittenEditor } from '../writing/use-written-editor';
import { WrittenField } from '../writing/WrittenField';

interface ItemNoteProps {
  readonly item: ReadingListItem;
  /** Id of what names the article. */
  readonly describedBy: string;
}

const noteId = ({ id }: ReadingListItem): string => `note ${id}`;

/**
 * The reader's note on an article, set like one more section of it; `n` opens it. In a row that
 * wraps: where there is none, it is no more than a button among others.
 */
export function ItemNote({ item, describedBy }: ItemNoteProps) {
  const { readingList } = useServices();
  const place = useRef<HTMLDivElement>(null);
  // One that could not be saved was left unread otherwise.
  const [editing, setEditing] = useState(() => isBeingWritten(readingList, noteId(item)));
  const open = editing || item.note.copies.length > 0;
  const blank = item.note.text.trim() === '';

  const leave = (): void => {
    setEditing(false);
    place.current?.closest<HTMLElement>('article')?.focus({ preventScroll: true });
  };

  return (
    <div
      ref={place}
      className={classNames(
        (open || !blank) &&
          'basis-full px-2 pt-1 lg:grid lg:grid-cols-[12.5rem_minmax(0,1fr)] lg:gap-x-6',
      )}
    >
      {!open && (
        <Button
          look="plain"
          data-key="n"
          aria-label={blank ? 'Add a note' : 'Edit the note'}
          aria-describedby={describedBy}
          onClick={() => setEditing(true)}
          className={classNames(
            'px-2 text-sm print:hidden pointer-coarse:min-h-11',
            !blank && '-ml-2 self-start justify-self-start',
          )}
        >
          <Pencil aria-hidden size={14} /> Note
        </Button>
      )}
      {open ? (
        <>
          <p aria-hidden className="hidden pt-2 text-sm font-semibold lg:block">
            Note
          </p>
          <NoteEditor item={item} describedBy={describedBy} focused={editing} onLeave={leave} />
        </>
      ) : (
        !blank && (
          <>
            <p aria-hidden className="hidden font-semibold print:block">
              Note
            </p>
            <Markdown text={item.note.text} className="max-w-measure py-1 text-[1.0625rem]" />
          </>
        )
      )}
    </div>
  );
}

interface NoteEditorProps extends ItemNoteProps {
  readonly focused: boolean;
  readonly onLeave: () => void;
}

function NoteEditor({ item, describedBy, focused, onLeave }: NoteEditorProps) {
  const { readingList } = useServices();
  const control = useWrittenEditor({
    id: noteId(item),
    written: item.note,
    save: (edit) => readingList.writeNote(item.id, edit),
    dropCopy: (text) => readingList.dropNoteCopy(item.id, text),
  });
  return (
    <WrittenField
      control={control}
      label="Note"
      describedBy={describedBy}
      placeholder="What you want to remember. Markdown works: **bold**, *italic*, - lists, > quotes."
      focused={focused}
      onLeave={onLeave}
      className="max-w-measure"
    />
  );
}
