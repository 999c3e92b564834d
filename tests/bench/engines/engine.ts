import type { Article } from '@/domain/article';

/** Ids of articles that answer a text, best first, at most `limit`. */
export type Rank = (text: string, limit: number) => readonly string[] | Promise<readonly string[]>;

/** An engine that is measured. */
export interface BenchEngine {
  /** As a command line names it. */
  readonly id: string;
  /** As a table names it. */
  readonly name: string;
  /** How it is set, in words. */
  readonly settings: string;
  /** Set where it takes too long, or too much memory, for a hundred thousand articles. */
  readonly sizeLimit?: SizeLimit;
  /** The index over articles that stay as they are. */
  readonly build: (articles: readonly Article[]) => Promise<BuiltEngine>;
}

export interface SizeLimit {
  /** It is measured with so many at the most. */
  readonly articles: number;
  readonly reason: string;
}

/** An index that can be asked. */
export interface BuiltEngine {
  readonly rank: Rank;
  /** One page as a reader gets it, with marks and counts, where the engine makes one. */
  readonly page?: (text: string) => unknown;
  /** Bytes of the index itself, where the engine tells them. */
  readonly byteLength?: number;
}
