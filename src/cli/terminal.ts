/** What the commands touch of the world; tests give them another one. */
export interface Terminal {
  /** Results, and nothing else. */
  readonly stdout: Output;
  /** What was left out, what was searched instead, and why a thing could not be done. */
  readonly stderr: Output;
  /**
   * @param path Of a file; "-" is the standard input.
   * @returns Its bytes as they are. Reading them throws CannotDo where that fails.
   */
  open(path: string): AsyncIterable<Uint8Array>;
  /**
   * Writes a file, whole or not at all; its folder is made where there is none.
   * @throws CannotDo where that fails.
   */
  save(path: string, pieces: Iterable<string | Uint8Array>): Promise<void>;
}

export interface Output {
  /** May hold the text back for a while. */
  write(text: string): void;
  /**
   * Waits until there is room for more, so that a slow reader does not fill the memory.
   * @throws OutputClosed or CannotDo, like `flush`.
   */
  ready(): Promise<void>;
  /**
   * Waits until all that was written is out.
   * @throws OutputClosed where nobody reads it, CannotDo where it cannot be written.
   */
  flush(): Promise<void>;
}

/** A sentence for the reader: why a command could not be done. It ends with exit code 2. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo';
}

/** Whoever read the output has enough of it: `lectern read FILE | head`. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

export const EXIT = {
  done: 0,
  /** Done, but records were rejected, or problems found. */
  withProblems: 1,
  /** Bad arguments, or a file that cannot be read. */
  notDone: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
