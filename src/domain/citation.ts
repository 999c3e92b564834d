import type { Article } from './article';

/** "Transforming Government 14(2), 305–330"; empty where nothing of it is known. */
export function formatContainer(article: Article): string {
  const { containerTitle, volume, issue, page } = article;
  const number = issue === null ? (volume ?? '') : `${volume ?? ''}(${issue})`;
  const place = [containerTitle, number].filter(Boolean).join(' ');
  return [place, page === null ? '' : formatPages(page)].filter(Boolean).join(', ');
}

/** "vol. 14 no. 2", "vol. 14", "no. 2"; null where neither is known. */
export function formatVolume({ volume, issue }: Article): string | null {
  const parts = [volume === null ? '' : `vol. ${volume}`, issue === null ? '' : `no. ${issue}`];
  return parts.filter(Boolean).join(' ') || null;
}

/** "305-330" → "305–330" */
function formatPages(page: string): string {
  return page.replace(/(\d)\s*-{1,2}\s*(\d)/gu, '$1\u2013$2');
}

const DOI = /^10\.\d{4,9}\/\S+$/u;

/**
 * The address of a DOI, or null where the text is no DOI.
 * Source: DOI Handbook, section 2.2 (syntax); Crossref's recommendation on linking.
 */
export function formatDoiUrl(doi: string): string | null {
  if (!DOI.test(doi)) return null;
  return `https://doi.org/${encodeURIComponent(doi.toWellFormed()).replaceAll('%2F', '/')}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  article: 'Preprint',
  'article-journal': 'Article',
  'article-magazine': 'Magazine article',
  'article-newspaper': 'Newspaper article',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Data set',
  'entry-encyclopedia': 'Encyclopedia entry',
  'paper-conference': 'Conference paper',
  'post-weblog': 'Blog post',
  report: 'Report',
  review: 'Review',
  'review-book': 'Book review',
  software: 'Software',
  thesis: 'Thesis',
  webpage: 'Web page',
};

/** A CSL type in words: "article-journal" → "Article"; an unknown one with its hyphens as blanks. */
export function formatType(type: string): string {
  const known = Object.hasOwn(TYPE_NAMES, type) ? TYPE_NAMES[type] : undefined;
  if (known !== undefined) return known;
  const words = type.replaceAll(/[-_]+/gu, ' ').trim();
  return words === '' ? 'Other' : words.charAt(0).toUpperCase() + words.slice(1);
}
