import { CannotDo, OutputClosed, type Output, type Terminal } from '@/cli/terminal';

/** A file's text, or its bytes. */
type Content = string | Uint8Array;

/** A terminal on files that stand in memory; "-" is the standard input. */
export class MemoryTerminal implements Terminal {
  readonly stdout = new MemoryOutput();
  readonly stderr = new MemoryOutput();
  /** What was saved, by path. */
  readonly saved = new Map<string, Buffer>();
  readonly #files: ReadonlyMap<string, Content>;

  constructor(files: Readonly<Record<string, Content>> = {}) {
    this.#files = new Map(Object.entries(files));
  }

  /** A few bytes at a time, as a slow pipe gives them. */
  async *open(path: string): AsyncGenerator<Uint8Array> {
    const content = this.#files.get(path);
    if (content === undefined) throw new CannotDo(`${path} cannot be read: it is not there.`);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; at += CHUNK) {
      yield await Promise.resolve(bytes.subarray(at, at + CHUNK));
    }
  }

  save(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
    this.saved.set(path, Buffer.concat(Array.from(pieces, (piece) => Buffer.from(piece))));
    return Promise.resolve();
  }
}

const CHUNK = 1000;

class MemoryOutput implements Output {
  text = '';
  #isClosed = false;

  get lines(): string[] {
    return this.text.split('\n').filter((line) => line !== '');
  }

  /** Whoever reads it goes away. */
  close(): void {
    this.#isClosed = true;
  }

  write(text: string): void {
    this.text += text;
  }

  ready(): Promise<void> {
    return this.#isClosed ? Promise.reject(new OutputClosed('closed')) : Promise.resolve();
  }

  flush(): Promise<void> {
    return this.ready();
  }
}
