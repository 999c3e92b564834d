import { formatStored } from '@/browser/reading-list/save-stored';
import { saveFile } from '@/browser/save-file';
import { exportFileName } from '@/domain/exports/file-name';
import { formatBackup } from '@/domain/reading-list/backup';
import { Button } from '../parts/Button';
import { useNotify } from '../parts/notices';
import { formatMoment } from './format-when';
import { useNewestGood } from './use-newest-good';

/** A way out for a list that cannot be opened: what can be had of it, as a file. */
export function SaveStored({ error }: { readonly error: Error }) {
  // What a newer version wrote is there; behind other errors the browser reads nothing.
  return error.name === 'StorageNewer' ? <SaveRecords /> : <SaveSnapshot />;
}

function SaveRecords() {
  const notify = useNotify();
  const save = async (): Promise<void> => {
    const now = new Date();
    try {
      saveJson(await formatStored(now), 'Lectern stored list', now.toISOString());
    } catch (error) {
      notify({ text: error instanceof Error ? error.message : String(error), failed: true });
    }
  };
  return <Button onClick={() => void save()}>Save what is stored as a file</Button>;
}

function SaveSnapshot() {
  const notify = useNotify();
  const { data: good } = useNewestGood();
  if (good === undefined || good === null) return null;
  const { takenAt, listId } = good.head;
  const save = (): void => {
    saveJson(
      formatBackup(good.content, { exportedAt: takenAt, listId }),
      'Lectern backup',
      takenAt,
    );
    notify({
      text: 'Saved. If the list cannot be opened after a restart of the browser either, delete the data of this page in the browser’s settings, reload, and restore this file.',
      failed: true, // stays until it is closed
    });
  };
  return (
    <Button onClick={save}>Save the snapshot of {formatMoment(takenAt)} as a backup file</Button>
  );
}

function saveJson(text: string, title: string, at: string): void {
  const name = exportFileName(title, at, { extension: '.json' });
  saveFile(new Blob([text], { type: 'application/json' }), name);
}
