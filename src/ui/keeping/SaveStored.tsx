import { formatStored } from '@/browser/reading-list/save-stored';
import { saveFile } from '@/browser/save-file';
import { exportFileName } from '@/domain/exports/file-name';
import { Button } from '../parts/Button';
import { useNotify } from '../parts/notices';

/** A way out for a list that cannot be opened: its records as a file. */
export function SaveStored() {
  const notify = useNotify();
  const save = async (): Promise<void> => {
    const now = new Date();
    try {
      const text = await formatStored(now);
      const name = exportFileName('Lectern stored list', now.toISOString(), { extension: '.json' });
      saveFile(new Blob([text], { type: 'application/json' }), name);
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  return <Button onClick={() => void save()}>Save what is stored as a file</Button>;
}
