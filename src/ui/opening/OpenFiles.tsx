import { FolderOpen } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../parts/Button';

interface OpenFilesProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Chooses files from the disk: all are offered, for an export may have any name. */
export function OpenFiles({ onFiles }: OpenFilesProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        look="plain"
        className="whitespace-nowrap max-lg:px-0"
        title="Open files, or drop them anywhere on the page"
        onClick={() => input.current?.click()}
      >
        <FolderOpen aria-hidden size={18} className="lg:hidden" />
        <span className="max-lg:sr-only">Open files</span>
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Open files"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = ''; // the same files may be chosen again
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
