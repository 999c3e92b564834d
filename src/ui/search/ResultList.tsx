import type { Hit } from '@/domain/search/search';
import type { SectionKind } from '@/domain/section-kind';
import { ArticleCard, BrokenCard } from '../article/ArticleCard';
import type { OpenSections } from '../article/open-sections';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { SaveAction } from '../reading-list/SaveAction';

export interface ResultListProps {
  /** What the list is called. */
  readonly name: string;
  readonly hits: readonly Hit[];
  readonly corpusTitle: string | null;
  readonly lens: readonly SectionKind[];
  readonly openSections: OpenSections;
  readonly chosenKeywords: readonly string[];
  readonly onKeyword: (keyword: string) => void;
  readonly hrefOf: (articleId: string) => string;
  readonly onOpen: (articleId: string) => void;
}

/** Articles of an answer. One that cannot be drawn does not take the others with it. */
export function ResultList({
  name,
  hits,
  corpusTitle,
  lens,
  openSections,
  chosenKeywords,
  onKeyword,
  hrefOf,
  onOpen,
}: ResultListProps) {
  return (
    <ul aria-label={name} className="space-y-4">
      {hits.map((hit) => (
        <li key={hit.article.id}>
          <ErrorBoundary
            fallback={(error, retry) => (
              <BrokenCard article={hit.article} error={error} onRetry={retry} />
            )}
          >
            <ArticleCard
              shown={hit}
              lens={lens}
              choices={openSections.choicesFor(hit.article.id)}
              onChoose={openSections.choose}
              href={hrefOf(hit.article.id)}
              onOpen={onOpen}
              chosenKeywords={chosenKeywords}
              onKeyword={onKeyword}
              actions={(headingId) => (
                <SaveAction
                  article={hit.article}
                  corpusTitle={corpusTitle}
                  describedBy={headingId}
                />
              )}
            />
          </ErrorBoundary>
        </li>
      ))}
    </ul>
  );
}
