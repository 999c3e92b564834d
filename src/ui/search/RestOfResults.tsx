import { useState } from 'react';
import { useSearch } from '@/browser/search/query';
import type { SearchQuery, SearchResult } from '@/domain/search/search';
import { Button } from '../parts/Button';
import { useServices } from '../services';
import { ResultList, type ResultListProps } from './ResultList';

interface RestOfResultsProps {
  readonly corpusKey: string;
  readonly query: SearchQuery;
  readonly rest: NonNullable<SearchResult['rest']>;
  readonly list: Omit<ResultListProps, 'name' | 'hits'>;
}

/** Below a line: articles that have the words, but not in one section. Shown when asked for. */
export function RestOfResults({ corpusKey, query, rest, list }: RestOfResultsProps) {
  const [shown, setShown] = useState(false);
  const articles = rest.total === 1 ? '1 more article has' : `${rest.total} more articles have`;
  return (
    <section className="space-y-3 border-t border-rule pt-4 print:hidden">
      <p className="text-ink-2">
        {articles} these words, but not in one section.{' '}
        <Button look="link" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
        </Button>
      </p>
      {shown && <Rest {...{ corpusKey, query, rest, list }} />}
    </section>
  );
}

function Rest({ corpusKey, query, rest, list }: RestOfResultsProps) {
  const { search } = useServices();
  const { data } = useSearch(search, corpusKey, { ...query, tier: rest.tier, page: 1 });
  if (data === undefined) return null;
  return (
    <>
      <ResultList name="More results" hits={data.hits} {...list} />
      {data.total > data.hits.length && (
        <p className="text-ink-2">
          The first {data.hits.length} of {data.total}. Add a word to narrow them down.
        </p>
      )}
    </>
  );
}
