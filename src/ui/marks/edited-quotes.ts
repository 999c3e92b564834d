import { createObservable } from '@/browser/observable';

/** Ids of the quotes whose comment is open to be written: by their button, or as they are made. */
export const editedQuotes = createObservable<ReadonlySet<string>>(new Set());

export function editQuote(id: string): void {
  editedQuotes.set(new Set(editedQuotes.get()).add(id));
}

export function endEdit(id: string): void {
  const ids = new Set(editedQuotes.get());
  ids.delete(id);
  editedQuotes.set(ids);
}
