import { Upload } from 'lucide-react';
import { lazy, useState } from 'react';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { FilesButton } from '../parts/FilesButton';
import { LazyDialog } from '../parts/LazyDialog';

const ImportListDialog = lazy(() => import('./ImportListDialog'));

interface ImportListButtonProps {
  /** That the files are to join. */
  readonly list: Pick<ReadingList, 'id' | 'name'>;
}

/** Chooses files whose articles join a list. */
export function ImportListButton({ list }: ImportListButtonProps) {
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const close = (): void => setFiles(null);
  return (
    <>
      <FilesButton
        label="Import to this list"
        title="Add articles from files to this list"
        onFiles={setFiles}
      >
        <Upload aria-hidden size={16} /> Import
      </FilesButton>
      {files !== null && (
        <LazyDialog onClose={close}>
          <ImportListDialog files={files} list={list} onClose={close} />
        </LazyDialog>
      )}
    </>
  );
}
