import { useEffect } from 'react';
import type { ListRevision } from '@/browser/search/followed-list';
import type { ReadingListItem } from '@/domain/reading-list/item';
import { useReadingList } from '../reading-list/use-reading-list';
import { useObservable, useServices } from '../services';

const NO_ITEMS: readonly ReadingListItem[] = [];

/** Lets the search follow the reading list. Null until it knows it. */
export function useListRevision(): ListRevision | null {
  const { search } = useServices();
  const { data, isPending } = useReadingList();
  const items = data?.items ?? NO_ITEMS; // one that cannot be read is as good as none
  useEffect(() => {
    if (!isPending) search.follow(items);
  }, [search, items, isPending]);
  return useObservable(search.listRevision);
}
