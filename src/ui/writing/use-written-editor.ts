import { useEffect, useMemo, useState } from 'react';
import type { ReadingListStore } from '@/browser/reading-list/store';
import type { Written } from '@/domain/reading-list/written';
import { useObservable, useServices } from '../services';
import { OpenEditors } from './open-editors';
import type { Answer, EditorView, WrittenStore } from './written-editor';

interface WrittenEditorOptions extends WrittenStore {
  /**
   * Of the text on this page, "note 3f2a…": two parts with the same show the same text. It must
   * stay the same for as long as the part is there; give the part a `key` otherwise.
   */
  readonly id: string;
  /** As stored. What is changed elsewhere comes in unless the reader is writing. */
  readonly written: Written;
}

/** For `WrittenField`, or for a field of one's own. */
export interface WriteControl extends EditorView {
  readonly type: (text: string) => void;
  /** Saves now, rather than after a pause. */
  readonly flush: () => void;
  readonly answer: (other: string, answer: Answer) => void;
}

const editorsOf = new WeakMap<ReadingListStore, OpenEditors>();

function findEditors(readingList: ReadingListStore): OpenEditors {
  const known = editorsOf.get(readingList) ?? new OpenEditors();
  editorsOf.set(readingList, known);
  return known;
}

/**
 * A text in an editor: saved after a pause, when the part or the page is left, and tried again
 * every ten seconds where that fails.
 */
export function useWrittenEditor({
  id,
  written,
  save,
  dropCopy,
}: WrittenEditorOptions): WriteControl {
  const { readingList } = useServices();
  const [{ editors, editor }] = useState(() => {
    const known = findEditors(readingList);
    return { editors: known, editor: known.find(id, written, { save, dropCopy }) };
  });
  useEffect(() => editors.show(id, editor), [editors, id, editor]);
  useEffect(() => editor.follow(written), [editor, written]);
  const view = useObservable(editor.view);
  return useMemo(
    () => ({
      ...view,
      type: (text) => editor.type(text),
      flush: () => editor.flush(),
      answer: (other, answer) => editor.answer(other, answer),
    }),
    [view, editor],
  );
}

/** Whether a text is on its way to the disk or could not be saved, though no part may show it. */
export function isBeingWritten(readingList: ReadingListStore, id: string): boolean {
  return findEditors(readingList).isWritten(id);
}
