import type { Article } from '@/domain/article';
import { importFiles } from '@/domain/files/import-files';
import type { SourceFile } from '@/domain/files/unpack';
import { FORMATS } from '@/domain/formats/registry';
import { chunksOf } from './chunks-of';
import { giveWay } from './give-way';
import { packImport } from './pack-import';
import type { ImportOutcome, NamedFile } from './protocol';
import type { CallContext } from './search-service';

/** What came of opening files, for the page, and the articles themselves. */
interface OpenedFiles {
  readonly outcome: ImportOutcome;
  readonly articles: readonly Article[];
}

/** Reads files of any format, finds what is in them twice, and packs what came of it. */
export async function openFiles(
  files: readonly NamedFile[],
  { signal, onProgress }: CallContext,
): Promise<OpenedFiles> {
  const pause = giveWay(signal);
  const found = await importFiles(files.map(toSource), {
    onProgress: (done, total) => onProgress({ stage: 'reading', done, total }),
    pause,
    signal,
  });
  const readable = FORMATS.map(({ name }) => name);
  return { outcome: await packImport(found, readable, pause), articles: found.articles };
}

export function toSource({ name, content }: NamedFile): SourceFile {
  return { name, size: content.size, chunks: () => chunksOf(content) };
}
