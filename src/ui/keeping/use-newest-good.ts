import { useQuery } from '@tanstack/react-query';
import { openSnapshots } from '@/browser/reading-list/snapshots';
import type { SnapshotHead } from '@/browser/reading-list/snapshot-retention';
import type { ReadingListContent } from '@/domain/reading-list/item';

interface GoodSnapshot {
  readonly head: SnapshotHead;
  readonly content: ReadingListContent;
}

/** The newest snapshot that is whole and holds anything; null where there is none. */
export function useNewestGood() {
  return useQuery({
    queryKey: ['snapshots', 'newest good'],
    queryFn: findNewestGood,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
    networkMode: 'always', // they are here
  });
}

async function findNewestGood(): Promise<GoodSnapshot | null> {
  const snapshots = await openSnapshots();
  for (const head of (await snapshots?.list()) ?? []) {
    if (head.count === 0) continue;
    const reading = await snapshots?.read(head.name);
    if (reading?.ok === true) return { head, content: reading.content };
  }
  return null;
}
