import { FolderOpen } from 'lucide-react';
import { FilesButton } from '../parts/FilesButton';

interface OpenFilesProps {
  readonly onFiles: (files: readonly File[]) => void;
}

export function OpenFiles({ onFiles }: OpenFilesProps) {
  return (
    <FilesButton
      label="Open files"
      title="Open files, or drop them anywhere on the page"
      className="whitespace-nowrap max-lg:px-0"
      onFiles={onFiles}
    >
      <FolderOpen aria-hidden size={18} className="lg:hidden" />
      <span className="max-lg:sr-only">Open files</span>
    </FilesButton>
  );
}
