import { vi } from 'vitest';

/** The files of the page as the browser keeps them: written when they are closed. */
class PrivateFiles {
  readonly texts = new Map<string, string>();
  /** What writing meets: an error, or another text than was written. */
  disturb: (text: string) => string = (text) => text;

  readonly folder = {
    keys: () => this.names(),
    getFileHandle: (name: string, { create = false } = {}) => {
      if (!create && !this.texts.has(name)) throw new DOMException('', 'NotFoundError');
      if (create && !this.texts.has(name)) this.texts.set(name, '');
      return Promise.resolve({
        getFile: () => Promise.resolve(new Blob([this.texts.get(name) ?? ''])),
        createWritable: () => Promise.resolve(this.writable(name)),
      });
    },
    removeEntry: (name: string) => {
      this.texts.delete(name);
      return Promise.resolve();
    },
  };

  private async *names(): AsyncGenerator<string> {
    for (const name of [...this.texts.keys()]) yield await Promise.resolve(name);
  }

  private writable(name: string) {
    let written = '';
    return {
      write: (text: string) => {
        written = this.disturb(text);
        return Promise.resolve();
      },
      abort: () => Promise.resolve(),
      close: () => {
        this.texts.set(name, written);
        return Promise.resolve();
      },
    };
  }
}

/** The browser has a place for files, until the test ends. */
export function stubPrivateFiles(): PrivateFiles {
  const files = new PrivateFiles();
  const root = { getDirectoryHandle: () => Promise.resolve(files.folder) };
  vi.stubGlobal('navigator', {
    storage: { getDirectory: () => Promise.resolve(root) },
    locks: { request: oneAtATime() },
  });
  vi.stubGlobal(
    'FileSystemFileHandle',
    class {
      createWritable(): void {
        // there: that is all that is asked
      }
    },
  );
  return files;
}

/** The browser has a cache, until the test ends. */
export function stubCaches(): Map<string, Response> {
  const responses = new Map<string, Response>();
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        keys: () => Promise.resolve([...responses.keys()].map((url) => ({ url }))),
        match: (url: string) => Promise.resolve(responses.get(url)?.clone()),
        put: (url: string, response: Response) => Promise.resolve(responses.set(url, response)),
        delete: (url: string) => Promise.resolve(responses.delete(url)),
      }),
  });
  return responses;
}

/** A lock that its askers hold one after the other, as the tabs of a browser do. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(_name: string, work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}
