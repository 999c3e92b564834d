import type { ImportOutcome } from '@/browser/corpora/import-report';
import { Button } from '../parts/Button';
import { FilesRead } from './FilesRead';
import { RejectedList } from './RejectedList';

interface NothingReadProps {
  readonly outcome: Pick<ImportOutcome, 'files' | 'rejected' | 'rejectedText' | 'readable'>;
  readonly onClose: () => void;
}

/** There is nothing to open: what each file is, and what could be. */
export function NothingRead({ outcome, onClose }: NothingReadProps) {
  const { files, rejected, rejectedText, readable } = outcome;
  return (
    <div className="space-y-5">
      <p role="alert" className="font-serif text-lg font-semibold">
        No articles were found
      </p>
      <FilesRead files={files} />
      <RejectedList rejected={rejected} text={rejectedText} />
      <p className="text-ink-2">
        Lectern reads {readable.join(', ')}; also inside zip and gzip files. Export the records in
        one of these formats, and open that file.
      </p>
      <Button look="solid" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
