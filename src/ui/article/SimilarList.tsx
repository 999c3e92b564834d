import { useId } from 'react';
import { useSimilar } from '@/browser/search/query';
import { articleHeading, formatFamilies } from '@/domain/article';
import { SECTION_KINDS, SECTION_KIND_NAMES } from '@/domain/section-kind';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { SaveAction } from '../reading-list/SaveAction';
import { useServices } from '../services';
import { openHere } from './open-here';
import type { SimilarArticlesProps } from './SimilarArticles';

/** The likest; those behind them are like many. */
const LIMIT = 8;

/** The articles most like one, in a chunk of its own. Import `SimilarArticles`. */
export default function SimilarList({
  corpusKey,
  corpusTitle,
  article,
  like,
  onLike,
  hrefOf,
  onOpen,
}: SimilarArticlesProps) {
  const { search } = useServices();
  const kind = like === 'everything' ? null : like;
  const query = { id: article.id, kind, limit: LIMIT };
  const { data, error, refetch } = useSimilar(search, corpusKey, query);
  return (
    <>
      <Compare {...{ article, like, onLike }} />
      {error !== null && (
        <p role="alert" className="text-ink-2">
          They could not be found: {error.message}{' '}
          <Button look="link" onClick={() => void refetch()}>
            Retry
          </Button>
        </p>
      )}
      {data?.hits.length === 0 && (
        <p className="text-ink-2">No other article here shares words of weight with this one.</p>
      )}
      {data !== undefined && data.hits.length > 0 && (
        <>
          {data.terms.length > 0 && (
            <p className="max-w-measure text-sm text-ink-2">
              Shared words: <bdi className="text-ink">{data.terms.join(', ')}</bdi>
            </p>
          )}
          <ol
            aria-label="Similar articles"
            className="divide-y divide-rule-2 rounded-2xl border border-rule bg-card px-4 py-1 sm:px-6"
          >
            {data.hits.map((hit) => (
              <SimilarArticle
                key={hit.article.id}
                article={hit.article}
                {...{ corpusTitle, hrefOf, onOpen }}
              />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** By all that an article has, or by one kind of its sections. */
function Compare({
  article,
  like,
  onLike,
}: Pick<SimilarArticlesProps, 'article' | 'like' | 'onLike'>) {
  const name = useId();
  const labelled = article.abstract.filter(({ label }) => label !== null);
  const kinds = SECTION_KINDS.filter((kind) => labelled.some((section) => section.kind === kind));
  if (kinds.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5 py-1 text-sm">
      <legend className="sr-only">Compare by</legend>
      <span aria-hidden className="mr-1 shrink-0 text-ink-2">
        Compare by
      </span>
      {(['everything', ...kinds] as const).map((each) => (
        <label
          key={each}
          className={classNames(
            'relative inline-flex min-h-8 shrink-0 items-center rounded-full border px-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
            each === like
              ? 'border-accent bg-accent font-semibold text-accent-ink forced-colors:outline-2 forced-colors:-outline-offset-4'
              : 'border-edge bg-card hover:border-accent hover:text-accent',
          )}
        >
          <input
            type="radio"
            name={name}
            checked={each === like}
            onChange={() => onLike(each)}
            className="sr-only"
          />
          {each === 'everything' ? 'Everything' : SECTION_KIND_NAMES[each].short}
        </label>
      ))}
    </fieldset>
  );
}

/** What is needed to choose: title, authors, journal, year. */
function SimilarArticle({
  article,
  corpusTitle,
  hrefOf,
  onOpen,
}: Pick<SimilarArticlesProps, 'article' | 'corpusTitle' | 'hrefOf' | 'onOpen'>) {
  const headingId = useId();
  const { title, author, containerTitle, issued } = article;
  const facts = [formatFamilies(author), containerTitle ?? '', String(issued?.year ?? '')];
  return (
    <li className="flex items-start justify-between gap-4 py-3">
      <div className="min-w-0">
        <h3
          id={headingId}
          dir="auto"
          className={classNames(
            'font-serif text-[1.0625rem] leading-snug font-semibold',
            title === null && 'text-ink-2 italic',
          )}
        >
          <a
            href={hrefOf(article.id)}
            onClick={(event) => openHere(event, () => onOpen(article.id))}
            className="hover:text-accent hover:underline hover:decoration-1 hover:underline-offset-4"
          >
            {articleHeading(article)}
          </a>
        </h3>
        <p className="mt-0.5 text-sm text-ink-3">
          <bdi>{facts.filter((fact) => fact !== '').join(' · ')}</bdi>
        </p>
      </div>
      <div className="shrink-0">
        <SaveAction article={article} corpusTitle={corpusTitle} describedBy={headingId} />
      </div>
    </li>
  );
}
