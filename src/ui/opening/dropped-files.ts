import { pastedFile } from './request';

/** More files than anybody means to open at once: a folder of a whole disk was dropped. */
const MOST_FILES = 500;

/**
 * The files of a drop, those in its folders too, or a file of its text. What the browser hands out
 * is good only while the event lasts, so that is taken at once.
 */
export function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  const entries = [...data.items].flatMap((item): (File | FileSystemEntry)[] => {
    if (item.kind !== 'file') return [];
    // Only what is dropped from the disk has an entry.
    const entry = (item as Partial<DataTransferItem>).webkitGetAsEntry?.() ?? null;
    if (entry?.isDirectory === true) return [entry];
    const file = item.getAsFile();
    return file === null ? [] : [file];
  });
  const text = entries.length === 0 ? data.getData('text/plain') : '';
  if (text.trim() !== '') return Promise.resolve([pastedFile(text)]);
  return collect(entries);
}

/** Folder by folder, without recursion: they may be nested as deep as the disk allows. */
async function collect(entries: readonly (File | FileSystemEntry)[]): Promise<File[]> {
  const files: File[] = [];
  const waiting = [...entries];
  while (waiting.length > 0 && files.length < MOST_FILES) {
    const next = waiting.shift();
    if (next instanceof File) files.push(next);
    else if (next !== undefined) waiting.push(...(await contentsOf(next)));
  }
  return files;
}

/** Of a file, itself. Hidden files are the system's; what cannot be read is not there. */
async function contentsOf(entry: FileSystemEntry): Promise<(File | FileSystemEntry)[]> {
  if (entry.name.startsWith('.')) return [];
  try {
    if (entry.isFile) return [await fileOf(entry as FileSystemFileEntry)];
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const found: FileSystemEntry[] = [];
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
        reader.readEntries(resolve, reject),
      );
      if (some.length === 0 || found.length > MOST_FILES) return found;
      found.push(...some);
    }
  } catch {
    return [];
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
