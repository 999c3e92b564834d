import type { SearchResult } from '@/domain/search/search';
import { formatCount } from './format-count';

/** "5 articles", "1 article", "No articles". */
export function countArticles(total: number): string {
  if (total === 0) return 'No articles';
  return total === 1 ? '1 article' : `${formatCount(total)} articles`;
}

/** What is said of an answer: "1 article for blokchain". */
export function announcement({ total }: SearchResult, text: string): string {
  // A number even for none, so that what is said always begins alike.
  const count = total === 0 ? '0 articles' : countArticles(total);
  const asked = text.trim();
  return asked === '' ? count : `${count} for ${asked.slice(0, 80)}`;
}
