import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useSearchPages } from '@/browser/search/query';
import type { SearchQuery, SearchResult, Tier } from '@/domain/search/search';
import { Button } from '../parts/Button';
import { useServices } from '../services';
import { ResultList, type ResultListProps } from './ResultList';
import { formatCount } from './format-count';

/** So many more at a time. */
const STEP = 25;

/** What the articles of a tier have, and what their list is called. */
const TIERS: Readonly<Record<Tier, { readonly have: string; readonly name: string }>> = {
  together: { have: 'all of the words', name: 'More results' },
  apart: { have: 'all of the words, but not in one section', name: 'More results' },
  some: { have: 'some of the words', name: 'Results with some of the words' },
};

interface RestOfResultsProps {
  readonly sourceKey: string;
  readonly query: SearchQuery;
  readonly rest: NonNullable<SearchResult['rest']>;
  readonly list: Omit<ResultListProps, 'name' | 'hits'>;
}

/**
 * Below a line: articles that answer less well, of the next tier. Shown when asked for; behind the
 * last of them stand those of the tier after it.
 */
export function RestOfResults(props: RestOfResultsProps) {
  const { total, tier } = props.rest;
  const [shown, setShown] = useState(false);
  const lineId = useId();
  return (
    <section className="space-y-4 border-t border-rule pt-4 print:hidden">
      <p className="flex flex-wrap items-center gap-x-3 text-ink-2">
        <span id={lineId}>
          {formatCount(total)} more with {TIERS[tier].have}
        </span>
        <Button
          look="link"
          aria-expanded={shown}
          aria-describedby={lineId}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </Button>
      </p>
      {shown && <Rest {...props} />}
    </section>
  );
}

function Rest({ sourceKey, query, rest, list }: RestOfResultsProps) {
  const { search } = useServices();
  const asked = { ...query, tier: rest.tier, page: 1, pageLength: STEP };
  const pages = useSearchPages(search, sourceKey, asked);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = pages;
  const area = useRef<HTMLDivElement>(null);
  const firstNew = useRef<number | null>(null);
  const hits = useMemo(() => data?.pages.flatMap((page) => page.hits) ?? [], [data]);
  const last = data?.pages.at(-1);

  // The button moves down, and goes with the last page: the focus goes on to what came.
  useEffect(() => {
    if (firstNew.current === null || hits.length <= firstNew.current) return;
    const articles = area.current?.querySelectorAll('article');
    articles?.[firstNew.current]?.focus({ preventScroll: true });
    firstNew.current = null;
  }, [hits.length]);

  if (error !== null) {
    return (
      <p role="alert" className="text-ink-2">
        They could not be fetched: {error.message}{' '}
        <Button look="link" onClick={() => void refetch()}>
          Retry
        </Button>
      </p>
    );
  }
  if (last === undefined) return null;
  return (
    <>
      <div ref={area}>
        <ResultList name={TIERS[rest.tier].name} hits={hits} {...list} />
      </div>
      {hasNextPage && (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-2">
          <Button
            aria-busy={isFetchingNextPage}
            onClick={() => {
              if (isFetchingNextPage) return;
              firstNew.current = hits.length;
              void fetchNextPage();
            }}
          >
            Show more
          </Button>
          {formatCount(hits.length)} of {formatCount(last.total)}
        </p>
      )}
      {last.rest !== null && <RestOfResults {...{ sourceKey, query, list }} rest={last.rest} />}
    </>
  );
}
