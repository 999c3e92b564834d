import { KEPT_FOLDER } from './protocol';

/** Where built indexes are kept between two visits. Whatever fails here, the index is built again. */
export interface KeptIndexes {
  /** Null where there is none. */
  open(key: string): Promise<ArrayBuffer | null>;
  /** Replaces one of the same key. `pause` is called before each few megabytes. */
  keep(
    key: string,
    pieces: readonly Uint8Array<ArrayBuffer>[],
    pause: () => Promise<void>,
  ): Promise<void>;
  drop(key: string): Promise<void>;
}

/** An index of 100,000 articles is some 200 MB: the two last ones are enough. */
const MOST_KEPT = 2;

/** So much is written between two looks at whether the reader asks for something. */
const WRITTEN_BYTES = 4 * 1024 * 1024;

/**
 * Indexes in the origin's private file system, which a page has to itself and the reader clears
 * with its other data. They are copies: all of them may go at any time.
 *
 * @returns Null where the browser has none, or forbids it.
 */
export async function openKeptIndexes(): Promise<KeptIndexes | null> {
  let folder: FileSystemDirectoryHandle;
  try {
    const root = await navigator.storage.getDirectory();
    folder = await root.getDirectoryHandle(KEPT_FOLDER, { create: true });
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
  } catch {
    return null;
  }

  async function drop(key: string): Promise<void> {
    await folder.removeEntry(key).catch(ignoreMissing);
  }

  return {
    async open(key) {
      try {
        return await readWhole(await folder.getFileHandle(key));
      } catch (error) {
        ignoreMissing(error);
        return null;
      }
    },
    async keep(key, pieces, pause) {
      const handle = await folder.getFileHandle(key, { create: true });
      // What is written is seen only once it is whole: `close` puts it in the place of the file.
      const writable = await handle.createWritable();
      try {
        for (const part of cut(pieces)) {
          await pause();
          await writable.write(part);
        }
        await writable.close();
      } catch (error) {
        await writable.abort().catch(() => undefined);
        await drop(key);
        throw error;
      }
      await dropOldest(folder, drop);
    },
    drop,
  };
}

function* cut(pieces: readonly Uint8Array<ArrayBuffer>[]): Generator<Uint8Array<ArrayBuffer>> {
  for (const piece of pieces) {
    for (let from = 0; from < piece.length; from += WRITTEN_BYTES) {
      yield piece.subarray(from, from + WRITTEN_BYTES);
    }
  }
}

/** What is needed of a FileSystemSyncAccessHandle, which only workers have. */
interface SyncAccess {
  getSize(): number;
  read(into: Uint8Array): number;
  close(): void;
}

interface ReadableHandle {
  /** Shared where the browser knows the mode; else no other tab may open the file meanwhile. */
  createSyncAccessHandle?(options: { readonly mode: 'read-only' }): Promise<SyncAccess>;
}

/** By the worker's own access, which is several times as fast as a Blob; by a Blob without it. */
async function readWhole(handle: FileSystemFileHandle): Promise<ArrayBuffer> {
  let access: SyncAccess | undefined;
  try {
    access = await (handle as ReadableHandle).createSyncAccessHandle?.({ mode: 'read-only' });
    if (access !== undefined) {
      const bytes = new Uint8Array(access.getSize());
      if (access.read(bytes) === bytes.length) return bytes.buffer;
    }
  } catch {
    // Another tab has the file open.
  } finally {
    access?.close();
  }
  return (await handle.getFile()).arrayBuffer();
}

async function dropOldest(
  folder: FileSystemDirectoryHandle,
  drop: (key: string) => Promise<void>,
): Promise<void> {
  const kept: { key: string; written: number }[] = [];
  for await (const [key, handle] of folder.entries()) {
    if (!(handle instanceof FileSystemFileHandle)) continue;
    kept.push({ key, written: (await handle.getFile()).lastModified });
  }
  kept.sort((a, b) => b.written - a.written);
  for (const { key } of kept.slice(MOST_KEPT)) await drop(key);
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
}
