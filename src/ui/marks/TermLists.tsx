import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { randomId } from '@/browser/reading-list/random-id';
import { TERM_MARKS, type TermList } from '@/domain/reading-list/term-list';
import { Button } from '../parts/Button';
import { useReadingList } from '../reading-list/use-reading-list';
import { TermListForm } from './TermListForm';
import { useMarkActions } from './use-mark-actions';

const NONE: readonly TermList[] = [];

/** The reader's lists of highlight terms, to be changed: in a chunk of its own. */
export default function TermLists() {
  const { data } = useReadingList();
  const { putTermList, removeTermList } = useMarkActions();
  const lists = data?.termLists ?? NONE;
  const added = useRef<string | null>(null);
  const area = useRef<HTMLDivElement>(null);

  // The name of a list that was just added is what the reader writes next.
  useEffect(() => {
    if (!lists.some(({ id }) => id === added.current)) return;
    area.current
      ?.querySelector<HTMLElement>(`[data-list="${added.current}"] input[type=text]`)
      ?.focus();
    added.current = null;
  }, [lists]);

  const add = (): void => {
    const id = randomId();
    added.current = id;
    const mark = TERM_MARKS.find((each) => !lists.some((list) => list.mark === each));
    void putTermList({
      id,
      name: `List ${lists.length + 1}`,
      mark: mark ?? TERM_MARKS[0],
      terms: [],
      on: true,
      rev: 1,
    });
  };

  return (
    <div ref={area} className="space-y-4">
      <p className="text-ink-2">
        Words that are marked in every abstract. One word or phrase a line; a * at its end stands
        for any ending: <kbd className="font-sans font-semibold">random*</kbd> marks “randomised”.
      </p>
      {lists.map((list) => (
        <TermListForm
          key={list.id}
          list={list}
          onSave={putTermList}
          onRemove={() => {
            area.current?.querySelector<HTMLElement>('[data-add]')?.focus();
            void removeTermList(list);
          }}
        />
      ))}
      <Button data-add onClick={add}>
        <Plus aria-hidden size={16} /> Add a list
      </Button>
    </div>
  );
}
