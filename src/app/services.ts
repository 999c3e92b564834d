import { notifyManager, QueryClient } from '@tanstack/react-query';
import { openCorporaStore } from '@/browser/corpora/store';
import type { LoadProgress } from '@/browser/corpus/load-corpus';
import { createObservable } from '@/browser/observable';
import { openPreferences } from '@/browser/preferences';
import { openKeeping } from '@/browser/reading-list/keeping';
import { openReadingListStore } from '@/browser/reading-list/store';
import { openRunningAbstracts } from '@/browser/running-abstracts';
import { SearchClient } from '@/browser/search/search-client';
import { startSearchWorker } from '@/browser/search/start-worker';
import type { RestoreRequest } from '@/ui/keeping/request';
import type { Notice } from '@/ui/parts/notices';
import type { Services } from '@/ui/services';

/** Everything that lives as long as the page. */
export function startServices(): Services {
  const readingList = openReadingListStore();
  // The trash keeps thirty days; what cannot be deleted now is deleted another time.
  readingList.purgeTrash().catch(() => undefined);
  const search = new SearchClient({ startWorker: startSearchWorker });
  search.warmUp();
  return {
    search,
    corpora: openCorporaStore(),
    readingList,
    keeping: openKeeping(readingList),
    restoring: createObservable<RestoreRequest | null>(null),
    preferences: openPreferences(),
    runningAbstracts: openRunningAbstracts(),
    loadProgress: createObservable<LoadProgress | null>(null),
    notices: createObservable<readonly Notice[]>([]),
  };
}

export function createQueryClient(): QueryClient {
  // An answer begins to be drawn in the task that brought it: a timer would wait behind a frame.
  notifyManager.setScheduler(queueMicrotask);
  return new QueryClient({
    defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false } },
  });
}
