/** Messages between the page and the search worker. Each call ends in one reply of its `id`. */
import type { Article } from '@/domain/article';
import type { CorpusFault, RejectedRecord } from '@/domain/corpus/corpus';
import type { FacetValue } from '@/domain/facets/facet';
import type { ImportedFile, RecordPlace, RejectedImport } from '@/domain/files/import';
import type { Joining } from '@/domain/reading-list/join-import';
import type { ListChange } from '@/domain/reading-list/listed-item';
import type {
  Completion,
  CorpusSummary,
  Hit,
  SearchQuery,
  SearchResult,
  SimilarQuery,
  SimilarResult,
} from '@/domain/search/search';

/** The folder of the origin's private file system in which the worker keeps indexes. */
export const KEPT_FOLDER = 'indexes';

/** How far a build is, or the reading of files. */
export interface BuildProgress {
  readonly stage: 'reading' | 'indexing';
  /** Steps done of `total`; both 0 where that is not known. */
  readonly done: number;
  readonly total: number;
}

/** What came of a build: a fault of the file is an answer, not an exception. */
export type BuildResult =
  | {
      readonly ok: true;
      readonly summary: CorpusSummary;
      readonly rejected: readonly RejectedRecord[];
      /** Of the file, by which its index is kept; null where none is. */
      readonly key: string | null;
    }
  | { readonly ok: false; readonly fault: CorpusFault };

/** A file and what it is called: a File may lose its name on its way to a worker. */
export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** One of the records that were merged, as the reader is told of it. */
export interface ReportedMember extends RecordPlace {
  readonly heading: string;
  /** Authors, place, year and DOI, as far as they are known. */
  readonly detail: string;
}

/** Records that are one work. The stretches are of `ImportOutcome`'s files, in bytes. */
export interface MergedWork {
  /** Of the article that stands for them all. */
  readonly id: string;
  /** That article in `articles`. */
  readonly span: readonly [start: number, end: number];
  /** Its records, each by itself, in `members`. */
  readonly apart: readonly [start: number, end: number];
  readonly members: readonly ReportedMember[];
  /** Why they are one, for each member after the first: "same DOI". */
  readonly reasons: readonly string[];
}

/**
 * What came of opening files. The articles are in files of their own: the page looks at none of
 * them, and puts a corpus file together of their stretches.
 */
export interface ImportOutcome {
  readonly files: readonly ImportedFile[];
  /** Articles, each work once. */
  readonly total: number;
  /** All of them; the text of each only as far as a reader would look at it. */
  readonly rejected: readonly RejectedImport[];
  readonly merged: readonly MergedWork[];
  /** Records of the corpus format, with a comma and a line break between two. */
  readonly articles: Blob;
  /** The records of merged articles as they were, likewise; no id is in `articles` too. */
  readonly members: Blob;
  /** The rejected records in full, for the reader to take along. */
  readonly rejectedText: Blob;
  /** Names of the formats that can be read. */
  readonly readable: readonly string[];
  /**
   * Stands for `articles`, and for no other import's: an index of all of them is known by it. Absent
   * from what earlier versions kept.
   */
  readonly contentKey?: string;
}

/** An item of the list that files are to join, by what it is compared by. */
export interface ListedWork {
  readonly id: string;
  readonly article: Article;
}

/** What came of reading files that are to join a list. */
export interface ListReading extends Pick<
  ImportOutcome,
  'files' | 'rejected' | 'rejectedText' | 'readable'
> {
  /** Each work once, in the order in which they were read. */
  readonly joining: readonly Joining[];
}

export interface SearchApi {
  /**
   * Reads a corpus file and replaces the index with one of it; a faulty file replaces nothing.
   *
   * @param key What an earlier build of the same file gave, or the `contentKey` of what the file is
   *   whole: working it out takes a second of a large one. Null: not known.
   */
  build(file: Blob, key: string | null): BuildResult;
  /** Reads files of any format. What is indexed stays as it is. */
  importFiles(files: readonly NamedFile[]): ImportOutcome;
  /** Reads files of any format, and finds which of their works are on a list. */
  readList(files: readonly NamedFile[], listed: readonly ListedWork[]): ListReading;
  /** @throws IndexMissing before the first build. */
  search(query: SearchQuery): SearchResult;
  /**
   * The articles of one page of an answer, without what is shown of them besides.
   * @throws IndexMissing before the first build.
   */
  articles(query: SearchQuery): readonly Article[];
  /**
   * For each key, as `articleKey` makes it, the article of that work; null where there is none.
   * @throws IndexMissing before the first build.
   */
  findWorks(keys: readonly string[]): readonly (Article | null)[];
  /**
   * The article of an id, marked with the words of `text`; null where the corpus has none.
   * @throws IndexMissing before the first build.
   */
  find(id: string, text: string): Hit | null;
  /**
   * Ways to go on with what is being typed, likeliest first.
   * @throws IndexMissing before the first build.
   */
  complete(text: string): readonly Completion[];
  /** @throws IndexMissing before the first build. */
  similar(query: SimilarQuery): SimilarResult;
  /**
   * Values of a facet that have `text` in them, counted over the answer to `query`.
   * @throws IndexMissing before the first build.
   */
  facetValues(query: SearchQuery, facetId: string, text: string): readonly FacetValue[];
}

export type Method = keyof SearchApi;

export type Call = {
  [M in Method]: {
    readonly id: number;
    readonly method: M;
    readonly args: Parameters<SearchApi[M]>;
  };
}[Method];

export type Request =
  | Call
  /** Ends the call of the same id early; its reply is then a fault named AbortError. */
  | { readonly id: number; readonly method: 'abort' }
  /**
   * Tells what changed on the reading list, from an empty one on. It has no reply: what is asked
   * behind it is answered by it.
   */
  | { readonly method: 'follow'; readonly change: ListChange };

/** Only the name and message of an exception survive the crossing. */
export interface Fault {
  readonly name: string;
  readonly message: string;
}

export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: ReturnType<SearchApi[Method]> }
  | { readonly id: number; readonly ok: false; readonly fault: Fault }
  /** No end yet: any number of these may come before the reply. */
  | { readonly id: number; readonly progress: BuildProgress };
