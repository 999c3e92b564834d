import { Upload } from 'lucide-react';
import { lazy, useRef, useState } from 'react';
import type { ReadingList } from '@/domain/reading-list/reading-list';
import { Button } from '../parts/Button';
import { LazyDialog } from '../parts/LazyDialog';

const ImportListDialog = lazy(() => import('./ImportListDialog'));

interface ImportListButtonProps {
  /** That the files are to join. */
  readonly list: Pick<ReadingList, 'id' | 'name'>;
}

/** Chooses files whose articles join a list: all are offered, for an export may have any name. */
export function ImportListButton({ list }: ImportListButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const close = (): void => setFiles(null);
  return (
    <>
      <Button
        look="plain"
        title="Add articles from files to this list"
        onClick={() => input.current?.click()}
      >
        <Upload aria-hidden size={16} /> Import
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Import to this list"
        onChange={({ target }) => {
          const chosen = [...(target.files ?? [])];
          target.value = ''; // the same files may be chosen again
          if (chosen.length > 0) setFiles(chosen);
        }}
      />
      {files !== null && (
        <LazyDialog onClose={close}>
          <ImportListDialog files={files} list={list} onClose={close} />
        </LazyDialog>
      )}
    </>
  );
}
