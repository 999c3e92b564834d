import { useCallback } from 'react';
import { NO_DIARY } from '@/browser/reading-list/keeping-diary';
import { saveFile } from '@/browser/save-file';
import { formatBackup } from '@/domain/reading-list/backup';
import { exportFileName } from '@/domain/exports/file-name';
import { useNotify } from '../parts/notices';
import { useServices } from '../services';

/** Saves a backup of all lists as a file. Resolves to whether that was done. */
export function useBackup(): () => Promise<boolean> {
  const { readingList, keeping } = useServices();
  const notify = useNotify();
  return useCallback(async () => {
    try {
      const state = await readingList.identify(); // first: what comes later is not in the file
      const content = await readingList.list();
      const exportedAt = new Date().toISOString();
      const backup = formatBackup(content, { exportedAt, listId: state?.listId ?? null });
      const name = exportFileName('Lectern backup', exportedAt, { extension: '.json' });
      saveFile(new Blob([backup], { type: 'application/json' }), name);
      keeping.diary.set({
        ...(keeping.diary.get() ?? NO_DIARY),
        backedUpAt: exportedAt,
        listId: state?.listId ?? null,
        changes: state?.changes ?? 0,
        putOffAt: null,
      });
      notify({ text: `Backed up: ${name}` });
      return true;
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), failed: true });
      return false;
    }
  }, [readingList, keeping, notify]);
}
