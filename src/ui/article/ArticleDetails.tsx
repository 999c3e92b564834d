import type { ReactNode } from 'react';
import type { Article } from '@/domain/article';
import { formatDoiUrl, formatVolume } from '@/domain/citation';

interface ArticleDetailsProps {
  readonly article: Article;
  /** Id of the element that holds the DOI. */
  readonly doiId: string;
}

/** What the source states of an article beyond the line above its title. */
export function ArticleDetails({ article, doiId }: ArticleDetailsProps) {
  const { genre, ISSN, ISBN, DOI, URL, PMID, sources, abstractSource } = article;
  const details: readonly (readonly [string, ReactNode])[] = [
    ['Details', formatVolume(article)],
    ['Type', genre],
    ['ISSN', ISSN],
    ['ISBN', ISBN],
    ['PMID', PMID],
    ['DOI', DOI === null ? null : <Doi doi={DOI} />],
    ['Link', URL === null ? null : <ExternalLink href={URL}>{URL}</ExternalLink>],
    ['Merged from', sources === undefined ? null : sources.join('; ')],
    ['Rights', abstractSource?.rights ?? null],
  ];
  return (
    <dl aria-label="Details" className="flex flex-wrap gap-x-4 gap-y-1 leading-6">
      {details.map(
        ([name, value]) =>
          value !== null && (
            <div key={name} className="min-w-0">
              <dt className="inline text-ink-3">{name}</dt>{' '}
              <dd id={name === 'DOI' ? doiId : undefined} className="inline">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Doi({ doi }: { readonly doi: string }) {
  const url = formatDoiUrl(doi);
  return url === null ? doi : <ExternalLink href={url}>{`doi.org/${doi}`}</ExternalLink>;
}

interface ExternalLinkProps {
  /** http or https: checked where the record was read. */
  readonly href: string;
  readonly children: string;
}

function ExternalLink({ href, children }: ExternalLinkProps) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-block min-h-6 text-accent underline decoration-1 underline-offset-3 hover:decoration-2"
    >
      {children}
    </a>
  );
}
