import { memo, startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { Hit } from '@/domain/search/search';
import type { SectionKind } from '@/domain/section-kind';
import { ArticleCard, BrokenCard } from '../article/ArticleCard';
import type { OpenSections, SectionChoices } from '../article/open-sections';
import { useMarksOf, type CardMarks } from '../marks/card-marks';
import { afterPaint, afterPause } from '../parts/after-paint';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { SaveAction } from '../reading-list/SaveAction';

/** What the cards of a list share. */
interface CardContext {
  readonly corpusTitle: string | null;
  readonly lens: readonly SectionKind[];
  readonly chosenKeywords: readonly string[];
  readonly onKeyword: (keyword: string) => void;
  readonly onOpen: (articleId: string) => void;
  /** Opens an article with those that are like it. */
  readonly onSimilar: (articleId: string) => void;
}

export interface ResultListProps extends CardContext {
  /** What the list is called. */
  readonly name: string;
  readonly hits: readonly Hit[];
  readonly openSections: OpenSections;
  readonly hrefOf: (articleId: string) => string;
  readonly similarHrefOf: (articleId: string) => string;
  /** Draws what fits on a screen first, so that it is seen sooner. Default: all at once. */
  readonly inPieces?: boolean;
}

/** As many cards as fit on a screen. */
const FIRST = 5;
/** So many are drawn at a time behind them, once the reader pauses. */
const PIECE = 4;

/** Which cards of an answer are drawn by now: the first at once, the others behind a pause. */
function useDrawn(hits: readonly Hit[], inPieces: boolean): (index: number) => boolean {
  const [drawn, setDrawn] = useState({ hits, count: FIRST, before: new Set<string>() });
  const isNew = drawn.hits !== hits;
  const count = isNew ? FIRST : drawn.count;
  const before = useMemo(
    () => (isNew ? idsOf(drawn.hits.slice(0, drawn.count)) : drawn.before),
    [isNew, drawn],
  );
  const isDone = !isNew && count >= hits.length;
  useEffect(() => {
    if (!inPieces || isDone) return undefined;
    const later = count === FIRST ? afterPause : afterPaint;
    return later(() => startTransition(() => setDrawn({ hits, count: count + PIECE, before })));
  }, [inPieces, isDone, hits, count, before]);
  // A card that was there already stays: the focus may be in it.
  return (index) => !inPieces || index < count || before.has(hits[index]?.article.id ?? '');
}

function idsOf(hits: readonly Hit[]): Set<string> {
  return new Set(hits.map(({ article }) => article.id));
}

/** Articles of an answer. One that cannot be drawn does not take the others with it. */
export const ResultList = memo(function ResultList({
  name,
  hits,
  openSections,
  hrefOf,
  similarHrefOf,
  inPieces = false,
  ...context
}: ResultListProps) {
  const isDrawn = useDrawn(hits, inPieces);
  const marksOf = useMarksOf();
  return (
    <ul aria-label={name} className="space-y-4">
      {hits.map((hit, index) =>
        isDrawn(index) ? (
          <li key={hit.article.id}>
            <ErrorBoundary
              fallback={(error, retry) => (
                <BrokenCard article={hit.article} error={error} onRetry={retry} />
              )}
            >
              <ResultCard
                hit={hit}
                choices={openSections.choicesFor(hit.article.id)}
                onChoose={openSections.choose}
                href={hrefOf(hit.article.id)}
                similarHref={similarHrefOf(hit.article.id)}
                marks={marksOf(hit.article)}
                {...context}
              />
            </ErrorBoundary>
          </li>
        ) : (
          <li key={hit.article.id} className="h-96" />
        ),
      )}
    </ul>
  );
});

interface ResultCardProps extends CardContext {
  readonly hit: Hit;
  readonly choices: SectionChoices;
  readonly onChoose: OpenSections['choose'];
  readonly href: string;
  readonly similarHref: string;
  readonly marks: CardMarks | null;
}

/** Drawn again only where it changed: opening a section is no matter of the other cards. */
const ResultCard = memo(function ResultCard({ hit, corpusTitle, ...card }: ResultCardProps) {
  const { article } = hit;
  const actions = useCallback(
    (headingId: string) => (
      <SaveAction article={article} corpusTitle={corpusTitle} describedBy={headingId} />
    ),
    [article, corpusTitle],
  );
  return <ArticleCard shown={hit} actions={actions} {...card} />;
});
