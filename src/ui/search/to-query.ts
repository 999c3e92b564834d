import type { ListRevision } from '@/browser/search/followed-list';
import type { Question } from '@/browser/url/question';
import { askedOfList } from '@/domain/search/asks-list';
import type { SearchQuery } from '@/domain/search/search';

/** What a question asks of the engine. */
export function toQuery(
  { text, selection, sort, page }: Question,
  pageLength: number,
): SearchQuery {
  return {
    text,
    selection,
    sort,
    page,
    pageLength,
    tier: null,
    typing: true, // nobody tells when they are done
  };
}

/**
 * Tells what a question is answered from: another key for each corpus and for each state of the
 * reading list that the answer depends on. All answers count what is saved by status and tag; only
 * those that look into notes change with every word that is written.
 *
 * @param revision Null while the list is not read.
 * @returns Null where the question cannot be answered without the list.
 */
export function toSourceKey(
  corpusKey: string,
  { text, selection }: Pick<Question, 'text' | 'selection'>,
  revision: ListRevision | null,
): string | null {
  const asked = askedOfList(text, selection);
  if (revision === null) return asked === null ? `${corpusKey} 0` : null;
  const { marks, words } = revision;
  return asked === 'words' ? `${corpusKey} ${marks} ${words}` : `${corpusKey} ${marks}`;
}
