import { readFileSync } from 'node:fs';
import type { SearchQuery } from '@/domain/search/search';

/** The corpus that ships with the page. */
export const SEED = readFileSync('public/corpus.json', 'utf8');

export function corpusFile(text: string): Blob {
  return new Blob([text]);
}

/** A plain CSL-JSON list of `count` articles about one subject. */
export function manyArticles(count: number, subject = 'open data'): string {
  const articles = Array.from({ length: count }, (_, index) => ({
    id: `${subject} ${index + 1}`,
    type: 'article-journal',
    title: `${subject}, part ${index + 1}`,
  }));
  return JSON.stringify(articles);
}

export function query(fields: Partial<SearchQuery> = {}): SearchQuery {
  return {
    text: '',
    selection: {},
    sort: 'relevance',
    page: 1,
    pageLength: 25,
    tier: null,
    typing: true,
    ...fields,
  };
}
