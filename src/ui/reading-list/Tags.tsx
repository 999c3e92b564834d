import { Plus, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { afterPress } from '../parts/after-press';
import { Button } from '../parts/Button';

interface TagsProps {
  readonly tags: readonly string[];
  /** Id of a datalist of those in use. */
  readonly known: string;
  /** Id of what names the article. */
  readonly describedBy: string;
  readonly onAdd: (tags: readonly string[]) => void;
  readonly onRemove: (tag: string) => void;
}

/** The tags of an article; more are typed, with completion from those in use. */
export function Tags({ tags, known, describedBy, onAdd, onRemove }: TagsProps) {
  const [adding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  return (
    <>
      {tags.length > 0 && (
        <ul aria-label="Tags" className="contents">
          {tags.map((tag) => (
            <li
              key={tag}
              className="inline-flex min-h-7 max-w-full items-center rounded-full bg-accent-soft pl-2.5 text-accent"
            >
              <bdi className="min-w-0 truncate">{tag}</bdi>
              <button
                type="button"
                aria-label={`Remove tag ${tag}`}
                title={`Remove tag ${tag}`}
                onClick={() => {
                  onRemove(tag);
                  add.current?.focus(); // the button goes with its tag
                }}
                className="grid size-7 shrink-0 place-items-center rounded-full opacity-70 hover:opacity-100 print:hidden pointer-coarse:size-9"
              >
                <X aria-hidden size={13} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <TagField
          known={known}
          describedBy={describedBy}
          onAdd={onAdd}
          onLeave={(byKey) => {
            setAdding(false);
            if (byKey) requestAnimationFrame(() => add.current?.focus());
          }}
        />
      ) : (
        <Button
          ref={add}
          look="plain"
          data-key="t"
          aria-label="Add a tag"
          aria-describedby={describedBy}
          onClick={() => setAdding(true)}
          className="px-2 text-sm print:hidden pointer-coarse:min-h-11"
        >
          <Plus aria-hidden size={14} /> Tag
        </Button>
      )}
    </>
  );
}

interface TagFieldProps extends Pick<TagsProps, 'known' | 'describedBy' | 'onAdd'> {
  readonly onLeave: (byKey: boolean) => void;
}

/** Enter or a comma ends a tag and goes on to the next; Escape ends it all. */
function TagField({ known, describedBy, onAdd, onLeave }: TagFieldProps) {
  const [text, setText] = useState('');
  const take = (value: string): void => {
    const tags = value.split(',').filter((tag) => tag.trim() !== '');
    if (tags.length > 0) onAdd(tags);
    setText('');
  };
  return (
    <input
      // eslint-disable-next-line jsx-a11y/no-autofocus -- the reader pressed the button for it
      autoFocus
      type="text"
      aria-label="Tag"
      aria-describedby={describedBy}
      placeholder="Tag"
      list={known}
      autoComplete="off"
      value={text}
      onChange={({ target }) => {
        if (target.value.includes(',')) take(target.value);
        else setText(target.value);
      }}
      onBlur={() =>
        afterPress(() => {
          take(text);
          onLeave(false);
        })
      }
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          if (text.trim() === '') onLeave(true);
          else take(text);
        } else if (event.key === 'Escape') {
          event.preventDefault();
          setText('');
          onLeave(true);
        }
      }}
      className="min-h-8 w-36 rounded-lg border border-edge bg-paper px-2 pointer-coarse:min-h-11"
    />
  );
}
