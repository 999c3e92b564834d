import { useCallback } from 'react';
import type { JoinRequest, JoinResult } from '@/browser/reading-list/join';
import { useNotify } from '../parts/notices';
import { countArticles } from '../search/count-articles';
import { formatCount } from '../search/format-count';
import { useServices } from '../services';

/** Brings articles onto a list and tells what came of it; null where nothing was done, and why. */
export function useJoin(): (request: JoinRequest) => Promise<JoinResult | null> {
  const { readingList } = useServices();
  const notify = useNotify();
  return useCallback(
    async (request) => {
      const fail = (error: unknown): void =>
        notify({ text: error instanceof Error ? error.message : String(error), failed: true });
      try {
        const result = await readingList.join(request);
        notify({
          text: describe(result),
          undo: () => {
            readingList
              .undoJoin(result)
              .then(() => notify({ text: 'The list is as it was before.' }), fail);
          },
        });
        return result;
      } catch (error) {
        fail(error);
        return null;
      }
    },
    [readingList, notify],
  );
}

/** "Added 8 articles, completed 2." */
function describe({ added, completed }: JoinResult): string {
  const parts = [
    added.length > 0 ? `added ${countArticles(added.length)}` : '',
    completed.length > 0 ? `completed ${formatCount(completed.length)} on the list` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return 'All of it was on the list already.';
  const text = parts.join(', ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
