import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { CannotDo, OutputClosed, type Output, type Terminal } from './terminal';

/** The terminal, or the pipes and files in its place, that this process was started with. */
export function nodeTerminal(): Terminal {
  return {
    stdout: new StreamOutput(process.stdout, GATHERED),
    stderr: new StreamOutput(process.stderr, 0), // a sentence is for now
    open,
    save,
  };
}

/** Text that goes out at once (UTF-16 code units): for each article alone it would cost too much. */
const GATHERED = 1 << 16;

const CHUNK = 1 << 18; // bytes

/** Nobody reads the pipe any more: as POSIX and as Windows say it. */
const CLOSED = ['EPIPE', 'EOF'];

class StreamOutput implements Output {
  readonly #stream: Writable;
  readonly #least: number;
  #gathered = '';
  #failure: Error | null = null;

  /** @param least Text that is worth a call to the system (UTF-16 code units). */
  constructor(stream: Writable, least: number) {
    this.#stream = stream;
    this.#least = least;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      const isClosed = CLOSED.includes(error.code ?? '');
      this.#failure = isClosed
        ? new OutputClosed('nobody reads the output', { cause: error })
        : new CannotDo(`The output cannot be written: ${reasonOf(error)}.`, { cause: error });
    });
  }

  write(text: string): void {
    this.#gathered += text;
    if (this.#gathered.length >= this.#least) this.#send();
  }

  async ready(): Promise<void> {
    // `once` ends with the stream's error, too; which one, is kept.
    if (this.#stream.writableNeedDrain) await once(this.#stream, 'drain').catch(() => undefined);
    if (this.#failure !== null) throw this.#failure;
  }

  async flush(): Promise<void> {
    this.#send();
    if (this.#failure === null) {
      await new Promise<void>((resolve) => this.#stream.write('', () => resolve()));
    }
    await this.ready();
  }

  #send(): void {
    const text = this.#gathered;
    this.#gathered = '';
    if (text !== '' && this.#failure === null) this.#stream.write(text);
  }
}

async function* open(path: string): AsyncGenerator<Uint8Array> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: CHUNK });
  try {
    yield* stream as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new CannotDo(`${path} cannot be read: ${reasonOf(error)}.`, { cause: error });
  } finally {
    stream.destroy();
  }
}

async function save(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(unfinished, pieces);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new CannotDo(`${path} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a part of its path is a file',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  ENOSPC: 'the disk is full',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
