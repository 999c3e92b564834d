import type { Article } from '@/domain/article';
import { findDuplicatesPausing } from '@/domain/duplicates/find-duplicates';
import { importFiles } from '@/domain/files/import-files';
import type { DraftAnnotations } from '@/domain/formats/draft';
import { FORMATS } from '@/domain/formats/registry';
import { giveWay } from './give-way';
import { toSource } from './open-files';
import { packRejected } from './pack-import';
import type { ListedWork, ListReading, NamedFile } from './protocol';
import type { CallContext } from './search-service';

/** Reads files of any format, with what they say of a reader's work, and compares them with a list. */
export async function readList(
  files: readonly NamedFile[],
  listed: readonly ListedWork[],
  { signal, onProgress }: CallContext,
): Promise<ListReading> {
  const pause = giveWay(signal);
  const found = await importFiles(files.map(toSource), {
    onProgress: (done, total) => onProgress({ stage: 'reading', done, total }),
    pause,
    signal,
  });
  const sameAs = await findSame(listed, found.articles, pause);
  const annotations = new Map<string, DraftAnnotations[]>();
  for (const { id, annotations: own } of found.annotated) {
    annotations.set(id, [...(annotations.get(id) ?? []), own]);
  }
  return {
    files: found.files,
    ...packRejected(found.rejected),
    readable: FORMATS.map(({ name }) => name),
    joining: found.articles.map((article, at) => ({
      article,
      annotations: annotations.get(article.id) ?? [],
      sameAs: sameAs.get(at) ?? null,
    })),
  };
}

/** @returns By the place of an article the id of the listed work that it is. */
async function findSame(
  listed: readonly ListedWork[],
  articles: readonly Article[],
  pause: () => Promise<void>,
): Promise<ReadonlyMap<number, string>> {
  const all = [...listed.map(({ article }) => article), ...articles];
  const groups = await findDuplicatesPausing(all, { pause });
  const same = new Map<number, string>();
  for (const { members } of groups) {
    const known = listed[members[0] ?? -1]; // those of the list come first
    if (known === undefined) continue;
    for (const member of members) same.set(member - listed.length, known.id);
  }
  return same;
}
