import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { changeContent } from '@/domain/reading-list/change-content';
import type { ReadingListStore } from './store';

/** Whoever renders the list has it followed, by `followReadingList`. */
export function readingListOptions(store: ReadingListStore) {
  return queryOptions({
    queryKey: ['reading-list'],
    queryFn: () => store.list(),
    staleTime: Infinity, // the store tells when it changed
    structuralSharing: false, // it would compare every word of every article
    retry: false, // the store tries again where that may help; the rest is for the reader to see
    networkMode: 'always',
  });
}

/**
 * Keeps what the query answers as it is stored: after a change only the records that changed are
 * read, so that a letter of a note costs the same on a list of ten thousand articles as of one.
 *
 * @returns Ends it.
 */
export function followReadingList(store: ReadingListStore, client: QueryClient): () => void {
  const { queryKey } = readingListOptions(store);
  const waiting = new Set<string>();
  let reading = false;
  let ended = false;

  const state = () => client.getQueryState(queryKey);
  const listAgain = async (): Promise<void> => {
    waiting.clear();
    // A first answer that is on its way is not begun anew: it may have been read before the change.
    const query = client.getQueryCache().find({ queryKey });
    if (state()?.data === undefined) await query?.promise?.catch(() => undefined);
    if (!ended) await client.invalidateQueries({ queryKey });
  };

  async function readWaiting(): Promise<void> {
    while (waiting.size > 0) {
      const keys = [...waiting];
      waiting.clear();
      const before = state();
      const records = await store.read(keys);
      if (ended) return;
      const content = client.getQueryData<Awaited<ReturnType<ReadingListStore['list']>>>(queryKey);
      const now = state();
      const isSame = now?.dataUpdateCount === before?.dataUpdateCount;
      // What was listed meanwhile may be newer than these records, or older.
      if (!isSame || now?.fetchStatus !== 'idle' || content === undefined) return listAgain();
      client.setQueryData(queryKey, changeContent(content, records));
    }
  }

  const end = store.subscribe((keys) => {
    if (keys === null || state()?.status !== 'success') return void listAgain();
    for (const key of keys) waiting.add(key);
    if (reading) return;
    reading = true;
    readWaiting()
      .catch(listAgain) // whatever it is, the query tells of it
      .finally(() => (reading = false));
  });
  return () => {
    ended = true;
    end();
  };
}
