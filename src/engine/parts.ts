import { formatName, type Article } from '@/domain/article';
import type { Part } from '@/domain/search/search';

/** The fields of BM25F. All sections of an abstract are one field: a long one is not punished. */
export const FIELDS = ['title', 'keyword', 'author', 'containerTitle', 'DOI', 'abstract'] as const;
export type Field = (typeof FIELDS)[number];

/** How much a match counts; titles count double (measured on public test collections). */
export const FIELD_WEIGHT: Readonly<Record<Field, number>> = {
  title: 2,
  keyword: 1.5,
  author: 1,
  containerTitle: 0.5,
  DOI: 1,
  abstract: 1,
};

export function fieldOf(part: Part): Field {
  return typeof part === 'number' ? 'abstract' : part;
}

export interface PartText {
  readonly part: Part;
  /** Which of the part's texts: of a list of authors or keywords each stands alone. */
  readonly index: number;
  readonly text: string;
}

/** Every text of an article that is searched, as it is shown. */
export function* partTexts(article: Article): Generator<PartText> {
  if (article.title !== null) yield { part: 'title', index: 0, text: article.title };
  for (const [index, text] of (article.keyword ?? []).entries()) {
    yield { part: 'keyword', index, text };
  }
  for (const [index, name] of article.author.entries()) {
    yield { part: 'author', index, text: formatName(name) };
  }
  if (article.containerTitle !== null) {
    yield { part: 'containerTitle', index: 0, text: article.containerTitle };
  }
  if (article.DOI !== null) yield { part: 'DOI', index: 0, text: article.DOI };
  for (const [index, { text }] of article.abstract.entries()) {
    yield { part: index, index: 0, text };
  }
}
