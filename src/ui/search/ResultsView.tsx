import { SlidersHorizontal, Printer } from 'lucide-react';
import {
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useState,
  type RefObject,
} from 'react';
import type { LoadedCorpus } from '@/browser/corpus/load-corpus';
import { useSearch } from '@/browser/search/query';
import { hrefAfter, type Question, type QuestionControl } from '@/browser/url/question';
import type { FacetSelection } from '@/domain/facets/facet';
import { readValue, toggleFacetValue } from '@/domain/facets/registry';
import type { SearchQuery, SearchResult } from '@/domain/search/search';
import { SORTS, SORT_IDS, type SortId } from '@/domain/search/sort';
import type { OpenSections } from '../article/open-sections';
import { RejectedRecords } from '../corpus/CorpusStates';
import { ExportButton } from '../list-io/ExportButton';
import { answerSource } from '../list-io/export-source';
import { useAfterPause } from '../parts/after-paint';
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
import { toQuery, toSourceKey } from './to-query';
import { useListRevision } from './use-list-revision';

interface ResultsViewProps {
  readonly corpus: LoadedCorpus;
  readonly control: QuestionControl;
  /** Kept while the reader looks at something else. */
  readonly openSections: OpenSections;
  /** Id of the article that the reader comes back from; taken by whoever takes them there. */
  readonly cameFromRef: RefObject<string | null>;
}

/** An answer, with what it answers. */
interface Answered {
  readonly question: Question;
  readonly query: SearchQuery;
  /** What it was answered from. */
  readonly sourceKey: string;
  readonly result: SearchResult;
}

/**
 * The articles that answer the question, with all that narrows, orders and folds them.
 *
 * Each letter is a question, asked at once; nothing is drawn for it but its answer, and of that
 * what fits on a screen first, so that neither it nor the next letter waits for the rest.
 */
export function ResultsView({ corpus, control, openSections, cameFromRef }: ResultsViewProps) {
  const { question, ask } = control;
  const { search } = useServices();
  const [{ pageLength }] = usePreferences();
  const query = toQuery(question, pageLength);
  const sourceKey = toSourceKey(corpus.key, question, useListRevision());
  const answer = useSearch(search, sourceKey, query);
  const { data: result, error, refetch, isPlaceholderData } = answer;

  // The last answer stays, with its question, until the next one is there.
  const [latest, setLatest] = useState<Answered | null>(null);
  const isNew = latest?.result !== result || latest?.question !== question;
  if (result !== undefined && !isPlaceholderData && sourceKey !== null && isNew) {
    setLatest({ question, query, sourceKey, result });
  }
  // Drawn bit by bit behind what is urgent: a letter waits for none of it, and an answer that is at
  // hand does not come in one task with the letter that asks for it.
  const answered = useDeferredValue(latest);
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
  if (answered === null) return null;
  return (
    <>
      <Announcer
        message={isPlaceholderData ? null : announcement(answered.result, answered.question.text)}
        about={JSON.stringify([corpus.key, answered.query])}
      />
      <Results
        {...{ corpus, ask, openSections, cameFromRef, answered }}
        show={question.show}
        sort={question.sort}
        chosen={question.selection}
      />
    </>
  );
}

interface ResultsProps extends Pick<ResultsViewProps, 'corpus' | 'openSections' | 'cameFromRef'> {
  readonly ask: QuestionControl['ask'];
  /** How the articles are read, which changes no answer. */
  readonly show: Question['show'];
  /** As the reader chose it, which may be on its way. */
  readonly sort: SortId;
  readonly chosen: FacetSelection;
  readonly answered: Answered;
}

const Results = memo(function Results(props: ResultsProps) {
  const { corpus, ask, openSections, cameFromRef, show, sort, chosen, answered } = props;
  const { question, query, sourceKey, result } = answered;
  const { text, selection } = question;
  const { search } = useServices();
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
      ask((now) => ({
        selection: {
          ...now.selection,
          [facetId]: toggleFacetValue(facetId, now.selection[facetId] ?? [], value),
        },
      })),
    [ask],
  );
  const remove = (facetId: string, value: string): void =>
    ask((now) => {
      const chosen = now.selection[facetId] ?? [];
      const left = chosen.filter((each) => readValue(facetId, each) !== value);
      return { selection: { ...now.selection, [facetId]: left } };
    });
  const setText = useCallback((next: string) => ask({ text: next }), [ask]);
  const clearFilters = (): void => ask({ selection: {} });
  const filterCount = Object.values(selection).flat().length;

  // The articles first: who types looks at them, and at nothing else before the last letter.
  const counted = useAfterPause(answered);
  const list = useCardContext({ corpus, ask, question, openSections, show, toggle });
  const panel = (
    <FacetPanel
      facets={counted.result.facets}
      selection={chosen}
      sourceKey={counted.sourceKey}
      query={counted.query}
      onToggle={toggle}
    />
  );

  return (
    <div className="grid gap-x-10 lg:grid-cols-[14.5rem_minmax(0,1fr)]">
      <aside aria-label="Filters" className="hidden lg:block print:hidden">
        {panel}
      </aside>
      <div className="min-w-0 space-y-3">
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
            {result.total > 0 && (
              <ExportButton
                look="plain"
                iconOnly
                sources={() => [answerSource(search, query, result.total)]}
              />
            )}
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
        <SearchNotes result={result} text={text} onText={setText} />
        <SectionLens
          kinds={corpus.summary.kinds}
          shown={show}
          onShow={(kinds) => ask({ show: kinds })}
        />
        {result.total === 0 ? (
          <NothingFound
            {...{ result, text, filterCount }}
            onText={setText}
            onClearFilters={clearFilters}
          />
        ) : (
          <>
            <ResultList name="Results" inPieces hits={result.hits} {...list} />
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
            sourceKey={sourceKey}
            query={query}
            rest={result.rest}
            list={list}
          />
        )}
      </div>
      <Dialog title="Filters" shape="side" open={filtersOpen} onOpenChange={setFiltersOpen}>
        <p className="mb-4 text-ink-2">{countArticles(result.total)}</p>
        {panel}
        <Button look="solid" className="mt-6 w-full" onClick={() => setFiltersOpen(false)}>
          Show {countArticles(result.total)}
        </Button>
      </Dialog>
    </div>
  );
});

interface CardContextOptions extends Pick<ResultsProps, 'corpus' | 'openSections'> {
  readonly ask: QuestionControl['ask'];
  /** That the articles answer. */
  readonly question: Question;
  readonly show: Question['show'];
  readonly toggle: (facetId: string, value: string) => void;
}

/** What the cards share. It stays the same until the answer is another: they are not redrawn. */
function useCardContext({ corpus, openSections, ask, question, show, toggle }: CardContextOptions) {
  const { title } = corpus.summary;
  const ofAnswer = useMemo(
    () => ({
      chosenKeywords: (question.selection['kw'] ?? []).map((each) => readValue('kw', each)),
      hrefOf: (articleId: string) => hrefAfter(question, { articleId }),
      similarHrefOf: (articleId: string) => hrefAfter(question, { articleId, like: 'everything' }),
    }),
    [question],
  );
  const actions = useMemo(
    () => ({
      onKeyword: (keyword: string) => toggle('kw', readValue('kw', keyword)),
      onOpen: (articleId: string) => ask({ articleId }),
      onSimilar: (articleId: string) => ask({ articleId, like: 'everything' }),
    }),
    [ask, toggle],
  );
  return { corpusTitle: title, lens: show, openSections, ...ofAnswer, ...actions };
}
