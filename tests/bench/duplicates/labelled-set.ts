import type { Article, Name } from '@/domain/article';
import { readArticle } from '@/domain/corpus/read-article';

/** What is known of two articles of a set: one work, two works, or nothing. */
export type PairTruth = 'same' | 'different' | 'unknown';

/**
 * What is known of the duplicates of a set.
 *
 * - `surplus`: which articles are surplus copies; not of which other
 * - `members`: which articles have a copy, the kept one included
 * - `pairs`: which two are one work
 */
export type Truth =
  | { readonly kind: 'surplus' | 'members'; readonly marked: ReadonlySet<number> }
  | {
      readonly kind: 'pairs';
      readonly same: readonly (readonly [number, number])[];
      readonly tell: (a: number, b: number) => PairTruth;
    };

export interface LabelledSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly truth: Truth;
}

/** A record as the sets have it; blank and "NA" say nothing. */
export interface SetRecord {
  readonly id: string;
  readonly type?: string;
  readonly title?: string | null | undefined;
  readonly author?: readonly (Name | string)[];
  readonly year?: string | null | undefined;
  readonly container?: string | null | undefined;
  readonly volume?: string | null | undefined;
  readonly issue?: string | null | undefined;
  readonly page?: string | null | undefined;
  readonly DOI?: string | null | undefined;
  readonly ISSN?: string | null | undefined;
  readonly abstract?: string | null | undefined;
}

/** @throws Error if the record is none, with the reason. */
export function toArticle(record: SetRecord): Article {
  const { id, type, author = [], container, ...rest } = record;
  const texts = Object.fromEntries(
    Object.entries({ ...rest, 'container-title': container })
      .filter(([field]) => field !== 'year')
      .map(([field, text]) => [field, text === 'NA' ? null : text]),
  );
  const year = /^\s*(\d{4})/u.exec(record.year ?? '')?.[1];
  const reading = readArticle({
    ...texts,
    id,
    type: type ?? 'article-journal',
    author,
    issued: year === undefined ? null : Number(year),
    // A record of nothing but a title that is missing is a record all the same.
    abstract: record.abstract ?? (record.title === null && author.length === 0 ? '–' : null),
  });
  if (!reading.ok)
    throw new Error(`record ${id} ${reading.problem.path} ${reading.problem.reason}`);
  return reading.article;
}
