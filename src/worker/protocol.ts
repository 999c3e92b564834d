/** Messages between the page and the search worker. Each request ends in one reply of its `id`. */
import type { CorpusFault, RejectedRecord } from '@/domain/corpus/corpus';
import type { FacetValue } from '@/domain/facets/facet';
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

/** How far a build is. */
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

export interface SearchApi {
  /**
   * Reads a corpus file and replaces the index with one of it; a faulty file replaces nothing.
   *
   * @param key What an earlier build of the same file gave: working it out takes a second of a large
   *   one. Null: not known.
   */
  build(file: Blob, key: string | null): BuildResult;
  /** @throws IndexMissing before the first build. */
  search(query: SearchQuery): SearchResult;
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

/** `abort` ends the call of the same id early; its reply is then a fault named AbortError. */
export type Request = Call | { readonly id: number; readonly method: 'abort' };

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
