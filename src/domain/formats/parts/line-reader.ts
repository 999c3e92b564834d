/**
 * Cuts a text that comes piece by piece into its lines.
 *
 * A line that is not ended yet is kept as it grows: each letter is looked at once.
 */
export class LineReader {
  #rest = '';

  /** @returns The lines that have ended, without their "\n". */
  *push(text: string): Generator<string, void, undefined> {
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const line = this.#rest + text.slice(start, end);
      this.#rest = '';
      start = end + 1;
      yield line;
    }
    this.#rest += text.slice(start);
  }

  /** @returns The last line, where the text does not end with a line break. */
  end(): string | undefined {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? undefined : rest;
  }
}
