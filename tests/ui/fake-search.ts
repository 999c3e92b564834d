import { SearchClient } from '@/browser/search/search-client';
import type { Hit, SearchResult } from '@/domain/search/search';
import type { Article } from '@/domain/article';
import { unmarked } from '@/ui/article/unmarked';

type Answers = Partial<
  Pick<SearchClient, 'search' | 'find' | 'complete' | 'similar' | 'facetValues'>
>;

/** A client that answers what a test says, and fails where it is asked anything else. */
export function fakeSearch(answers: Answers): SearchClient {
  const client = new SearchClient({
    startWorker: () => {
      throw new Error('the test gives no answer to this call');
    },
  });
  return Object.assign(client, answers);
}

export function hit(article: Article, fields: Partial<Hit> = {}): Hit {
  return { ...unmarked(article), score: 0, ...fields };
}

/** A result of which nothing is known but what a test says. */
export function makeResult(fields: Partial<SearchResult> = {}): SearchResult {
  return {
    total: 0,
    tier: 'together',
    hits: [],
    page: 1,
    rest: null,
    facets: [],
    corrections: [],
    missing: [],
    understood: null,
    notes: [],
    ...fields,
  };
}
