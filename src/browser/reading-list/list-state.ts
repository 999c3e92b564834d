/** The stored list as a whole, without what is on it. */
export interface ListState {
  /** A UUID: tells this list from any other. */
  readonly listId: string;
  /** Changes made so far. */
  readonly changes: number;
  /** Articles on it, damaged records too. */
  readonly count: number;
}
