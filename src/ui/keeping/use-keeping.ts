import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Loss } from '@/browser/reading-list/keeping';
import { readingListOptions } from '@/browser/reading-list/query';
import { useNotify } from '../parts/notices';
import { useObservable, useServices } from '../services';

/** What the stored list lost; null: nothing; undefined: not known yet. */
export function useLoss(): Loss | null | undefined {
  return useObservable(useServices().keeping.loss);
}

/** Has the stored list watched over. Once on a page. */
export function useKeepingWatch(): void {
  const { keeping, readingList } = useServices();
  const queryClient = useQueryClient();
  const notify = useNotify();
  useEffect(() => {
    const { queryKey } = readingListOptions(readingList);
    return keeping.follow(
      () => queryClient.getQueryData(queryKey),
      () => {
        notify({
          text: 'The data of this page was cleared in this browser. Your reading list was saved again from this tab.',
          failed: true,
        });
      },
    );
  }, [keeping, readingList, queryClient, notify]);
}
