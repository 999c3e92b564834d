/** A wish to bring another version of the list in. */
export interface RestoreRequest {
  /** A backup that was dropped or opened; null: the reader has still to choose. */
  readonly file: File | null;
}
