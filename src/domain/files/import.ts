/** What comes of opening files: plain data, which crosses from a worker. */
import type { Article } from '../article';
import type { DraftAnnotations } from '../formats/draft';

/** One file, or one member of a zip file: "export.zip/scopus.ris". */
export interface ImportedFile {
  readonly name: string;
  /** As its users call it, for example "RIS"; null where the file could not be read. */
  readonly format: string | null;
  readonly read: number;
  readonly rejected: number;
  /** Why nothing of it could be read, in words that say what to do; null where it was. */
  readonly fault: string | null;
}

/** Where a record stands. */
export interface RecordPlace {
  readonly file: string;
  /** On which the record begins, from 1. */
  readonly line: number;
}

/** A record that could not be read, beside those that could. */
export interface RejectedImport extends RecordPlace {
  /** In words, to be read behind "scopus.ris, line 12: ". */
  readonly reason: string;
  /** As it stands in the file, cut where it is long. */
  readonly raw: string;
}

export interface PlacedArticle extends RecordPlace {
  readonly article: Article;
  /** What the record says of a reader's own work on it; absent where it says nothing. */
  readonly annotations?: DraftAnnotations;
}

/** What a record says of a reader's own work on one of the articles. */
export interface AnnotatedArticle {
  /** Of the article, or of the one that stands for it and others. */
  readonly id: string;
  readonly annotations: DraftAnnotations;
}

/** Records that are one work. */
export interface MergedArticle {
  /** Of the article that stands for them all. */
  readonly id: string;
  /** At least two, in the order in which they were read. */
  readonly members: readonly PlacedArticle[];
  /** Why, for each member after the first: "same DOI". */
  readonly reasons: readonly string[];
}

export interface Import {
  readonly files: readonly ImportedFile[];
  /** Each work once; ids are unique. */
  readonly articles: readonly Article[];
  readonly rejected: readonly RejectedImport[];
  readonly merged: readonly MergedArticle[];
  /** In the order of the articles; of a merged one as many as its records have. */
  readonly annotated: readonly AnnotatedArticle[];
}
