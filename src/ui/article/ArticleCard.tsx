import { lazy, memo, useCallback, useId, useMemo, type ReactNode } from 'react';
import { articleHeading, type Article } from '@/domain/article';
import { formatContainer, formatType } from '@/domain/citation';
import { formatDate, formatIsoDate } from '@/domain/partial-date';
import type { Highlights, Part, PartMatches, Snippet } from '@/domain/search/search';
import type { SectionKind } from '@/domain/section-kind';
import { teaser } from '@/domain/teaser';
import type { CardMarks } from '../marks/card-marks';
import { rememberCard } from '../marks/shown-articles';
import { CiteButton } from '../citing/CiteButton';
import { PageMetadata } from '../citing/PageMetadata';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { Highlight } from '../parts/Highlight';
import { Late } from '../parts/Late';
import { sliceStyles } from '../parts/split-text';
import { AbstractSections } from './AbstractSections';
import { ArticleDetails } from './ArticleDetails';
import { ArticleKeywords } from './ArticleKeywords';
import { Authors } from './Authors';
import { MatchedIn } from './MatchedIn';
import { openHere } from './open-here';
import { sectionStates, type SectionChoices } from './open-sections';
import { RecoveredCard } from './RecoveredCard';

const QuoteList = lazy(() => import('../marks/QuoteList'));

/** An article as a card shows it, with or without a search behind it. */
export interface ShownArticle {
  readonly article: Article;
  readonly suggestedKeywords: readonly string[];
  readonly highlights: Highlights;
  readonly snippet: Snippet | null;
  readonly matches: readonly PartMatches[];
}

export interface ArticleCardProps {
  readonly shown: ShownArticle;
  readonly lens: readonly SectionKind[];
  readonly choices: SectionChoices;
  /** All sections are open at first. */
  readonly expanded?: boolean;
  readonly onChoose: (articleId: string, sections: readonly number[], open: boolean) => void;
  /** It is what the page is about. */
  readonly alone?: boolean;
  /** Address of the article by itself; null where it is open by itself already. */
  readonly href: string | null;
  readonly onOpen?: ((articleId: string) => void) | undefined;
  /** Values chosen in the keyword facet. */
  readonly chosenKeywords?: readonly string[];
  readonly onKeyword?: (keyword: string) => void;
  /** Address of the articles that are like it; without it they are not offered. */
  readonly similarHref?: string;
  readonly onSimilar?: (articleId: string) => void;
  /** 2 in a list of results, 3 below a heading of its own. */
  readonly level?: 2 | 3;
  /** The reader's own marks in the abstract; null or absent: none. */
  readonly marks?: CardMarks | null;
  /** The item of the reading list that this card is of; absent where it is of a corpus. */
  readonly itemId?: string;
  /** Below the abstract: what the reader says of the article. Gets the id of the heading. */
  readonly annotations?: (headingId: string) => ReactNode;
  /** At the upper end: save, remove, move. Gets the id of the heading, to be described by. */
  readonly actions: (headingId: string) => ReactNode;
}

/** One article: what it is, where it matched, its sections, its details. */
export const ArticleCard = memo(function ArticleCard(props: ArticleCardProps) {
  const { abstractSource } = props.shown.article;
  return abstractSource?.recovered === true ? (
    <RecoveredCard Card={DrawnCard} {...props} />
  ) : (
    <DrawnCard {...props} />
  );
});

export interface DrawnCardProps extends ArticleCardProps {
  /** Below the abstract: what there is to say of it. */
  readonly note?: ReactNode;
}

function DrawnCard({
  shown,
  lens,
  choices,
  expanded = false,
  onChoose,
  alone = false,
  href,
  onOpen,
  chosenKeywords = [],
  onKeyword,
  similarHref,
  onSimilar,
  level = 2,
  marks = null,
  itemId,
  annotations,
  actions,
  note,
}: DrawnCardProps) {
  const { article, highlights, matches } = shown;
  const headingId = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  const states = sectionStates(article, lens, choices, expanded);
  const marked = useMemo(() => (marks === null ? null : { article, marks }), [article, marks]);
  const remember = useCallback(
    (element: HTMLElement | null) => {
      if (element !== null) rememberCard(element, { article, itemId: itemId ?? null });
    },
    [article, itemId],
  );
  const anyOpen = states.some(({ open }) => open);

  const partId = useCallback((part: Part) => `${headingId}-${part}`, [headingId]);
  const { id } = article;
  const choose = useCallback(
    (sections: readonly number[], open: boolean) => onChoose(id, sections, open),
    [id, onChoose],
  );

  return (
    <article
      ref={remember}
      aria-labelledby={headingId}
      tabIndex={-1}
      data-article-id={article.id}
      className="rounded-2xl border border-rule bg-card px-4 pt-4 pb-3 shadow-[0_1px_2px_rgb(40_34_20/0.05)] [contain-intrinsic-size:auto_24rem] [content-visibility:auto] sm:px-6 sm:pt-5 print:rounded-none print:border-x-0 print:border-t-0 print:px-0 print:shadow-none"
    >
      <div className="flex items-start justify-between gap-4">
        <Provenance {...{ article, highlights, partId }} />
        <div className="-mt-0.5 flex shrink-0 gap-2 print:hidden">{actions(headingId)}</div>
      </div>
      <Heading
        id={headingId}
        dir="auto"
        className={classNames(
          'mt-1.5 max-w-[40rem] font-serif text-xl leading-snug font-semibold text-balance sm:text-[1.375rem]',
          article.title === null && 'text-ink-2 italic',
        )}
      >
        <span id={partId('title')}>
          <ArticleTitle {...{ article, highlights, href, onOpen }} />
        </span>
      </Heading>
      <Authors id={partId('author')} article={article} highlights={highlights.author} />
      <MatchedIn {...{ article, matches, partId }} onShow={(index) => choose([index], true)} />
      {!anyOpen && <Preview shown={shown} />}
      <AbstractSections
        {...{ article, highlights, states, lens, marked, choose }}
        sectionId={partId}
        level={level === 2 ? 3 : 4}
      />
      {marked !== null && marked.marks.quotes.length > 0 && (
        <Late meanwhile={null}>
          <QuoteList {...marked} level={level === 2 ? 3 : 4} />
        </Late>
      )}
      {note}
      {annotations?.(headingId)}
      <footer className="mt-1.5 space-y-2 border-t border-rule-2 pt-3 text-sm text-ink-2">
        <ArticleKeywords
          id={partId('keyword')}
          keyword={article.keyword}
          suggestedKeywords={shown.suggestedKeywords}
          highlights={highlights.keyword}
          chosen={chosenKeywords}
          onKeyword={onKeyword}
        />
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
          <ArticleDetails article={article} doiId={partId('DOI')} />
          <div className="flex items-center gap-4 print:hidden">
            {similarHref !== undefined && (
              <a
                href={similarHref}
                aria-describedby={headingId}
                className="inline-flex min-h-6 items-center rounded text-accent underline-offset-3 hover:underline"
                onClick={(event) => {
                  if (onSimilar !== undefined) openHere(event, () => onSimilar(id));
                }}
              >
                More like this
              </a>
            )}
            <CiteButton article={article} describedBy={headingId} />
          </div>
        </div>
      </footer>
      <PageMetadata article={article} alone={alone} />
    </article>
  );
}

interface ProvenanceProps {
  readonly article: Article;
  readonly highlights: Highlights;
  readonly partId: (part: Part) => string;
}

function Provenance({ article, highlights, partId }: ProvenanceProps) {
  const { issued, containerTitle } = article;
  const place = formatContainer(article);
  const rest = containerTitle === null ? place : place.slice(containerTitle.length);
  return (
    <p className="min-w-0 pt-1 text-sm leading-snug text-ink-3">
      {formatType(article.type)}
      {issued !== null && (
        <>
          {' · '}
          <time dateTime={formatIsoDate(issued)}>{formatDate(issued)}</time>
        </>
      )}
      {place !== '' && (
        <>
          {' · '}
          <bdi id={partId('containerTitle')}>
            <Highlight text={containerTitle ?? ''} ranges={highlights.containerTitle} />
          </bdi>
          {rest}
        </>
      )}
    </p>
  );
}

interface ArticleTitleProps extends Pick<ArticleCardProps, 'href' | 'onOpen'> {
  readonly article: Article;
  readonly highlights: Highlights;
}

function ArticleTitle({ article, highlights, href, onOpen }: ArticleTitleProps) {
  const title = (
    <Highlight
      text={articleHeading(article)}
      ranges={highlights.title}
      styles={article.titleStyles}
    />
  );
  if (href === null) return title;
  return (
    <a
      href={href}
      className="hover:text-accent hover:underline hover:decoration-1 hover:underline-offset-4"
      onClick={(event) => {
        if (onOpen !== undefined) openHere(event, () => onOpen(article.id));
      }}
    >
      {title}
    </a>
  );
}

/** The matching stretch of the abstract, or its beginning. */
function Preview({ shown: { article, snippet, highlights } }: { readonly shown: ShownArticle }) {
  const style =
    'mt-2.5 mb-3 max-w-measure font-serif text-[1.0625rem] leading-relaxed text-ink-2 print:hidden';
  const section = snippet === null ? undefined : article.abstract[snippet.section];
  if (snippet === null || section === undefined) {
    const text = teaser(article);
    return (
      <p dir="auto" className={style}>
        {text === '' ? <i className="text-ink-3">This record has no abstract.</i> : text}
      </p>
    );
  }
  const { start, end } = snippet;
  const ranges = (highlights.abstract[snippet.section] ?? [])
    .filter((range) => range.start >= start && range.end <= end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
  return (
    <p dir="auto" data-preview className={style}>
      {section.label !== null && (
        <span className="mr-1.5 font-sans text-sm font-semibold text-ink-3">{section.label}</span>
      )}
      {start > 0 && '… '}
      <Highlight
        text={section.text.slice(start, end)}
        ranges={ranges}
        styles={section.styles && sliceStyles(section.styles, start, end)}
      />
      {end < section.text.length && ' …'}
    </p>
  );
}

/** Stands in for a card that could not be drawn. */
export function BrokenCard({
  article,
  error,
  onRetry,
}: {
  readonly article: Article;
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const details = `${article.id}: ${error.name}: ${error.message}`;
  return (
    <div role="alert" className="rounded-2xl border border-warn bg-warn-soft px-6 py-4">
      <p>
        The article “{article.id}” could not be shown: {error.message}. The others are not affected.
      </p>
      <p className="mt-2 flex gap-4">
        <Button look="link" onClick={onRetry}>
          Try again
        </Button>
        <Button look="link" onClick={() => void navigator.clipboard.writeText(details)}>
          Copy details
        </Button>
      </p>
    </div>
  );
}
