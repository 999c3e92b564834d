import { SlidersHorizontal, Printer } from 'lucide-react';
import { useCallback, useEffect, useId, useState, type RefObject } from 'react';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import { useSearch } from '@/browser/search/query';
import type { Question, QuestionControl } from '@/browser/url/question';
import { readValue, toggleFacetValue } from '@/domain/facets/registry';
import { quoteWord } from '@/domain/search/quote-word';
import type { SearchQuery, SearchResult } from '@/domain/search/search';
import { SORTS, SORT_IDS, type SortId } from '@/domain/search/sort';
import type { OpenSections } from '../article/open-sections';
import { RejectedRecords } from '../corpus/CorpusStates';
import { Announcer } from '../parts/Announcer';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { Message } from '../parts/Message';
import { useServices } from '../services';
import { usePreferences } from '../settings/use-preferences';
import { ActiveFilters } from './ActiveFilters';
import { announcement, countArticles } from './count-articles';
import { FacetPanel } from './FacetPanel';
import { NothingFound } from './NothingFound';
import { Pages } from './Pages';
import { RestOfResults } from './RestOfResults';
import { ResultList } from './ResultList';
import { SearchNotes } from './SearchNotes';
import { SectionLens } from './SectionLens';

interface ResultsViewProps {
  readonly corpus: LoadedCorpus;
  readonly control: QuestionControl;
  /** Kept while the reader looks at something else. */
  readonly openSections: OpenSections;
  /** Id of the article that the reader comes back from; taken by whoever takes them there. */
  readonly cameFromRef: RefObject<string | null>;
}

/** The articles that answer the question, with all that narrows, orders and folds them. */
export function ResultsView(props: ResultsViewProps) {
  const { corpus, control } = props;
  const { search } = useServices();
  const [{ pageLength }] = usePreferences();
  const query = toQuery(control.question, pageLength);
  const answer = useSearch(search, corpus.key, query);
  const { data: result, error, refetch, isPlaceholderData } = answer;

  if (error !== null) {
    return (
      <Message
        tone="alert"
        title="The search failed"
        actions={
          <Button look="solid" onClick={() => void refetch()}>
            Retry
          </Button>
        }
      >
        <p>{error.message}</p>
      </Message>
    );
  }
  // The worker answers a first question within a blink: a spinner would only flicker.
  if (result === undefined) return null;
  return <Results {...props} {...{ query, result }} settled={!isPlaceholderData} />;
}

function toQuery(question: Question, pageLength: number): SearchQuery {
  const { text, selection, sort, page } = question;
  return { text, selection, sort, page, pageLength, tier: null };
}

interface ResultsProps extends ResultsViewProps {
  readonly query: SearchQuery;
  readonly result: SearchResult;
  /** Whether the result is that of the query; else the query is still being answered. */
  readonly settled: boolean;
}

function Results(props: ResultsProps) {
  const { corpus, control, openSections, cameFromRef, query, result, settled } = props;
  const { question, ask, hrefOf } = control;
  const { text, selection, show, sort } = question;
  const [filtersOpen, setFiltersOpen] = useState(false);
  const sortId = useId();

  useEffect(() => {
    if (cameFromRef.current === null) return;
    const article = CSS.escape(cameFromRef.current);
    cameFromRef.current = null;
    const link = document.querySelector<HTMLElement>(`[data-article-id="${article}"] h2 a`);
    link?.focus({ preventScroll: true });
    // After the browser restored the place where this page was scrolled to before it was drawn.
    requestAnimationFrame(() => link?.scrollIntoView({ block: 'center' }));
  }, [cameFromRef]);

  const toggle = useCallback(
    (facetId: string, value: string) =>
      ask({
        selection: {
          ...selection,
          [facetId]: toggleFacetValue(facetId, selection[facetId] ?? [], value),
        },
      }),
    [ask, selection],
  );
  const remove = (facetId: string, value: string): void => {
    const left = (selection[facetId] ?? []).filter((each) => readValue(facetId, each) !== value);
    ask({ selection: { ...selection, [facetId]: left } });
  };
  const clearFilters = (): void => ask({ selection: {} });
  const filterCount = Object.values(selection).flat().length;

  const list = {
    corpusTitle: corpus.summary.title,
    lens: show,
    openSections,
    chosenKeywords: (selection['kw'] ?? []).map((keyword) => readValue('kw', keyword)),
    onKeyword: (keyword: string) => toggle('kw', readValue('kw', keyword)),
    hrefOf: (articleId: string) => hrefOf({ articleId }),
    onOpen: (articleId: string) => ask({ articleId }),
  };

  return (
    <div className="grid gap-x-10 lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <aside aria-label="Filters" className="hidden lg:block print:hidden">
        <FacetPanel facets={result.facets} onToggle={toggle} />
      </aside>
      <div className="min-w-0 space-y-3">
        <Announcer
          message={settled ? announcement(result, text) : null}
          about={JSON.stringify([corpus.key, query])}
        />
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <p className="text-lg font-semibold">{countArticles(result.total)}</p>
          <ActiveFilters facets={result.facets} onRemove={remove} onClear={clearFilters} />
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-[0.9375rem] text-ink-2 sm:ml-auto print:hidden">
            <Button className="lg:hidden" onClick={() => setFiltersOpen(true)}>
              <SlidersHorizontal aria-hidden size={15} />
              {filterCount > 0 ? `Filters (${filterCount})` : 'Filters'}
            </Button>
            <div className="flex items-center gap-2">
              <label htmlFor={sortId}>Sort by</label>
              <select
                id={sortId}
                value={sort}
                onChange={({ target }) => ask({ sort: target.value as SortId })}
                className="min-h-8 rounded-lg border border-edge bg-card px-2 text-ink"
              >
                {SORT_IDS.map((id) => (
                  <option key={id} value={id}>
                    {SORTS[id].name}
                  </option>
                ))}
              </select>
            </div>
            <Button
              look="plain"
              aria-label="Print"
              title="Print"
              className="max-sm:hidden"
              onClick={() => print()}
            >
              <Printer aria-hidden size={17} />
            </Button>
          </div>
        </div>
        <RejectedRecords rejected={corpus.rejected} total={corpus.summary.total} />
        <SearchNotes
          result={result}
          onSearchOnly={(typed) => ask({ text: quoteWord(text, typed) })}
        />
        <SectionLens
          kinds={corpus.summary.kinds}
          shown={show}
          onShow={(kinds) => ask({ show: kinds })}
        />
        {result.total === 0 ? (
          <NothingFound
            {...{ result, text, filterCount }}
            onClearText={() => ask({ text: '' })}
            onClearFilters={clearFilters}
          />
        ) : (
          <>
            <ResultList name="Results" hits={result.hits} {...list} />
            <Pages
              page={result.page}
              pageLength={query.pageLength}
              total={result.total}
              onPage={(page) => {
                ask({ page });
                scrollTo({ top: 0 });
              }}
            />
          </>
        )}
        {result.rest !== null && (
          <RestOfResults
            key={text}
            corpusKey={corpus.key}
            query={query}
            rest={result.rest}
            list={list}
          />
        )}
      </div>
      <Dialog title="Filters" shape="side" open={filtersOpen} onOpenChange={setFiltersOpen}>
        <p className="mb-4 text-ink-2">{countArticles(result.total)}</p>
        <FacetPanel facets={result.facets} onToggle={toggle} />
        <Button look="solid" className="mt-6 w-full" onClick={() => setFiltersOpen(false)}>
          Show {countArticles(result.total)}
        </Button>
      </Dialog>
    </div>
  );
}
