import { queryOptions } from '@tanstack/react-query';
import { KEPT_FOLDER } from '@/worker/protocol';

/** Bytes of the search indexes that the browser keeps; 0 where it keeps none. */
async function keptBytes(): Promise<number> {
  let bytes = 0;
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(KEPT_FOLDER);
    for await (const handle of folder.values()) {
      if (handle instanceof FileSystemFileHandle) bytes += (await handle.getFile()).size;
    }
  } catch {
    return bytes; // there is no such folder, or no such file system
  }
  return bytes;
}

export function keptIndexOptions() {
  return queryOptions({
    queryKey: ['kept indexes'],
    queryFn: keptBytes,
    staleTime: 0, // the worker writes them when it finds time
    networkMode: 'always',
  });
}

/** They are copies: the next visit builds what it needs again. */
export async function dropKeptIndexes(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry(KEPT_FOLDER, { recursive: true });
}
