import { useCallback } from 'react';
import type { RestoreMode } from '@/browser/reading-list/restore';
import { takeSnapshot } from '@/browser/reading-list/take-snapshot';
import type { ReadingListContent } from '@/domain/reading-list/item';
import type { MergeReport } from '@/domain/reading-list/merge-content';
import { useNotify } from '../parts/notices';
import { useServices } from '../services';
import { describeReport } from './describe-report';
import { useBackup } from './use-backup';

/**
 * Brings another version of the list in, a snapshot of this one before it, and tells the reader,
 * with a way back. Resolves to whether that was done; if not, nothing changed.
 */
export function useRestore(): (content: ReadingListContent, mode: RestoreMode) => Promise<boolean> {
  const { readingList, keeping } = useServices();
  const notify = useNotify();
  const backUp = useBackup();

  return useCallback(
    async (content, mode) => {
      const attempt = async (task: () => Promise<void>): Promise<boolean> => {
        try {
          await task();
          return true;
        } catch (error) {
          notify({ text: error instanceof Error ? error.message : String(error), failed: true });
          return false;
        }
      };
      /** What is replaced is kept first: as a snapshot, or else as a file. */
      async function keepFirst(before: ReadingListContent): Promise<void> {
        const snapshot = await takeSnapshot(readingList, 'restore', new Date()).catch(() => null);
        if (snapshot !== null || mode === 'merge' || before.items.length === 0) return;
        if (!(await backUp())) throw new Error('Nothing was replaced: it could not be kept first.');
      }
      return attempt(async () => {
        const before = await readingList.list();
        await keepFirst(before);
        const report: MergeReport = await readingList.restoreAll(content, mode);
        await keeping.settle();
        notify({
          text: `Restored: ${describeReport(report).join(', ')}`,
          undo: () =>
            void attempt(async () => {
              await readingList.restoreAll(before, 'replace');
              await keeping.settle();
              notify({ text: 'The list is as it was before.' });
            }),
        });
      });
    },
    [readingList, keeping, notify, backUp],
  );
}
