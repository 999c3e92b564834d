import type { Article, Name } from '../article';
import type { DraftAnnotations } from '../formats/draft';
import type { PartialDate } from '../partial-date';
import { DOI_PREFIX } from './read-article';

/**
 * Writes an article as a record of the corpus format: `readArticle` reads the same article from it.
 * See docs/corpus-format.md. What is not known is left out, but for the three of which a record
 * needs one: `title`, `author` and `abstract`.
 *
 * @param annotations What the reader says of it, read back by `readAnnotations`.
 * @returns JSON on one line.
 */
export function formatArticle(article: Article, annotations?: DraftAnnotations): string {
  return JSON.stringify(toRecord(article, annotations));
}

/** As `formatArticle`, not yet JSON: fields may be undefined. */
export function toRecord(
  article: Article,
  lectern?: DraftAnnotations,
): Readonly<Record<string, unknown>> {
  const { id, type, genre, title, author, issued, abstract } = article;
  return {
    id,
    type,
    genre: genre ?? undefined,
    title,
    titleStyles: article.titleStyles,
    author: author.map(toName),
    editor: article.editor?.map(toName),
    'container-title': article.containerTitle ?? undefined,
    issued: issued === null ? undefined : { 'date-parts': [dateParts(issued)] },
    volume: article.volume ?? undefined,
    issue: article.issue ?? undefined,
    page: article.page ?? undefined,
    publisher: article.publisher ?? undefined,
    DOI: article.DOI === null ? undefined : toDOI(article.DOI),
    ISSN: article.ISSN ?? undefined,
    ISBN: article.ISBN ?? undefined,
    PMID: article.PMID ?? undefined,
    PMCID: article.PMCID ?? undefined,
    URL: article.URL ?? undefined,
    language: article.language ?? undefined,
    keyword: article.keyword ?? undefined,
    usageCount: article.usageCount ?? undefined,
    ...article.others,
    abstract: abstract.map(({ label, kind, category, text, styles }) => ({
      label,
      kind,
      category,
      text,
      styles,
    })),
    abstractSource: article.abstractSource,
    sources: article.sources,
    lectern,
  };
}

function toName({ droppingParticle, nonDroppingParticle, ...name }: Name): object {
  return {
    ...name,
    'dropping-particle': droppingParticle,
    'non-dropping-particle': nonDroppingParticle,
  };
}

/** A day without a month cannot be written, nor does `PartialDate` ever hold one. */
function dateParts({ year, month, day }: PartialDate): number[] {
  return [year, month, day].filter((part) => part !== undefined);
}

/** A DOI that itself begins like an address would lose that in reading. */
function toDOI(doi: string): string {
  return DOI_PREFIX.test(doi) ? `https://doi.org/${doi}` : doi;
}
