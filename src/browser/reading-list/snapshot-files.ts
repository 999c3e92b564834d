/** Where snapshots lie: files that the page alone can see, apart from the database. */
export interface SnapshotFiles {
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Blob>;
  /** Whole or not at all. */
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
}

const FOLDER = 'lectern-snapshots';

/** Null where the browser has no place for them. */
export async function openSnapshotFiles(): Promise<SnapshotFiles | null> {
  return (await openPrivateFiles()) ?? (await openCachedFiles());
}

/**
 * Source: WHATWG, File System, "createWritable": what is written takes the place of the file when
 * it is closed, https://fs.spec.whatwg.org/
 */
async function openPrivateFiles(): Promise<SnapshotFiles | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    // Safari had the folder for years before it could write to it from a page.
    if (!('createWritable' in FileSystemFileHandle.prototype)) return null;
    return {
      async names() {
        const names: string[] = [];
        for await (const name of folder.keys()) names.push(name);
        return names;
      },
      read: async (name) => (await folder.getFileHandle(name)).getFile(),
      async write(name, text) {
        const handle = await folder.getFileHandle(name, { create: true });
        const writable = await handle.createWritable();
        try {
          await writable.write(text);
        } catch (cause) {
          await writable.abort().catch(() => undefined);
          throw cause;
        }
        await writable.close();
      },
      remove: (name) => folder.removeEntry(name),
    };
  } catch {
    return null; // missing, or forbidden
  }
}

async function openCachedFiles(): Promise<SnapshotFiles | null> {
  try {
    const cache = await caches.open(FOLDER);
    const address = (name: string): string => new URL(`${FOLDER}/${name}`, location.href).href;
    return {
      names: async () => (await cache.keys()).map(({ url }) => url.split('/').at(-1) ?? ''),
      async read(name) {
        const response = await cache.match(address(name));
        if (response === undefined) throw new DOMException('no such snapshot', 'NotFoundError');
        return response.blob();
      },
      write: (name, text) => cache.put(address(name), new Response(text)),
      async remove(name) {
        await cache.delete(address(name));
      },
    };
  } catch {
    return null; // missing, or forbidden
  }
}
