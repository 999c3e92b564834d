/** One of the reader's lists, without its items: each item names the list that it is on. */
export interface ReadingList {
  /** A UUID; `MAIN_LIST` for the one that every reader has. */
  readonly id: string;
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Why articles were excluded, in the order of their first use: offered again. */
  readonly reasons: readonly string[];
  /** Taken away, to be put back for thirty days; null while it is there. */
  readonly removedAt: string | null;
  /** From 1, one more with each change of the record. */
  readonly rev: number;
}

/** The same on every machine, so that what is saved on one joins what is saved on another. */
export const MAIN_LIST = 'main';
