import type { Question } from '@/browser/url/question';
import type { SearchQuery } from '@/domain/search/search';

const NONE: readonly string[] = [];

/** What a question asks of the engine. @param savedIds Ids of the reading list, in any order. */
export function toQuery(
  { text, selection, sort, page }: Question,
  pageLength: number,
  savedIds: readonly string[],
): SearchQuery {
  return {
    text,
    selection,
    sort,
    page,
    pageLength,
    tier: null,
    typing: true, // nobody tells when they are done
    // Else every article that is saved would ask each question anew.
    saved: asksForSaved(text) ? savedIds.toSorted() : NONE,
  };
}

/** Whether a text may ask for `is:saved`. */
export function asksForSaved(text: string): boolean {
  return /\bis:\s*["\u201C\u201D\u201E\u00AB]?saved/iu.test(text);
}
