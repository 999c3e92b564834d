/** Words that a reader wants marked in every abstract, such as "randomised, placebo". */
export interface TermList {
  /** A UUID. */
  readonly id: string;
  readonly name: string;
  /** Which of the marks; a mark is told by its line as well as by its colour. */
  readonly mark: TermMark;
  /** As typed: words or phrases; "*" at the end stands for any ending. */
  readonly terms: readonly string[];
  readonly on: boolean;
  /** From 1, one more with each change of the record. */
  readonly rev: number;
}

/** A colour and a line each: "amber" is underlined, "blue" doubly, and so on. */
export const TERM_MARKS = ['amber', 'blue', 'green', 'rose', 'violet'] as const;

export type TermMark = (typeof TERM_MARKS)[number];
