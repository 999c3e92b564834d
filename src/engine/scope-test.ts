import type { Scope } from '@/domain/search/query';
import type { Article } from '@/domain/article';
import type { Part } from '@/domain/search/search';
import { kindMask, type ArticleColumns } from './article-columns';
import { FIELD_NUMBER, FIRST_SECTION } from './parts';
import { PostingCursor, type PostingArrays } from './postings';

/** Whether a word may stand in a part of an article; null: anywhere. */
export type ScopeTest = ((article: number, part: number) => boolean) | null;

export function scopeTest(scope: Scope | null, columns: ArticleColumns): ScopeTest {
  if (scope === null) return null;
  if (scope.field === 'note') return () => false; // no part of an article
  if (scope.field !== 'abstract') {
    const wanted = FIELD_NUMBER[scope.field];
    return (_, part) => part === wanted;
  }
  if (scope.kinds === null) return (_, part) => part >= FIRST_SECTION;
  const wanted = kindMask(scope.kinds);
  return (article, part) =>
    part >= FIRST_SECTION &&
    (wanted & (1 << columns.kindNumber(article, part - FIRST_SECTION))) !== 0;
}

/** Whether a term stands in any part that a test accepts. */
export function hasTerm(arrays: PostingArrays, term: number, accepts: ScopeTest): boolean {
  if (accepts === null) return true;
  const cursor = new PostingCursor(arrays, term);
  while (cursor.next()) if (accepts(cursor.article, cursor.part)) return true;
  return false;
}

/** Whether a word may stand in a part of one article. */
export function isInScope(article: Article, part: Part, scope: Scope | null): boolean {
  if (scope === null) return true;
  if (typeof part !== 'number') return part === scope.field;
  if (scope.field !== 'abstract') return false;
  const kind = article.abstract[part]?.kind;
  return scope.kinds === null || (kind !== undefined && scope.kinds.includes(kind));
}
