import { formatName, type Article } from '@/domain/article';
import type { Part } from '@/domain/search/search';

/** The fields of BM25F. All sections of an abstract are one field: a long one is not punished. */
export const FIELDS = ['title', 'keyword', 'author', 'containerTitle', 'DOI', 'abstract'] as const;
export type Field = (typeof FIELDS)[number];

/** The number of a field in postings and lengths. */
export const FIELD_NUMBER = Object.fromEntries(
  FIELDS.map((field, number) => [field, number]),
) as Readonly<Record<Field, number>>;

/** Sections are numbered behind the other parts, in printed order. */
export const FIRST_SECTION = FIELDS.length - 1;

/** Parts that a posting can tell apart; the sections behind the last one share its number. */
const PART_COUNT = 32;
export const LAST_PART = PART_COUNT - 1;

/** The number of a part in postings: 0 the title, … 5 the first section. */
export function partNumber(part: Part): number {
  return typeof part === 'number' ? Math.min(FIRST_SECTION + part, LAST_PART) : FIELD_NUMBER[part];
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
