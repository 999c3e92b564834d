import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { openSnapshots } from '@/browser/reading-list/snapshots';
import { readBackup, type BackupReading } from '@/domain/reading-list/read-backup';
import { Button } from '../parts/Button';
import { Dialog } from '../parts/Dialog';
import { ChooseBackup } from './ChooseBackup';
import type { RestoreRequest } from './request';
import { RestorePreview } from './RestorePreview';

interface RestoreDialogProps {
  readonly request: RestoreRequest;
  readonly onClose: () => void;
}

/** Where a version of the list comes from. */
export type RestoreSource =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'snapshot'; readonly name: string; readonly takenAt: string };

/** Brings another version of the list in: chosen, looked at, and only then done. */
export default function RestoreDialog({ request, onClose }: RestoreDialogProps) {
  const [source, setSource] = useState<RestoreSource | null>(
    request.file && { kind: 'file', file: request.file },
  );
  const { data: reading } = useQuery({
    queryKey: [
      'backup',
      source?.kind,
      source?.kind === 'file' ? fileKey(source.file) : source?.name,
    ],
    queryFn: () => (source === null ? null : readSource(source)),
    enabled: source !== null,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
    networkMode: 'always', // it is here
  });
  const chooseAgain = (): void => setSource(null);
  return (
    <Dialog
      title="Restore the reading list"
      firm
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {source === null && <ChooseBackup onChoose={setSource} onCancel={onClose} />}
      {source !== null && (reading === undefined || reading === null) && (
        <p role="status">Reading…</p>
      )}
      {source !== null && reading?.ok === false && (
        <>
          <p role="alert">{reading.problem}</p>
          <p className="mt-2 text-ink-2">Your reading list is as it was.</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button look="solid" onClick={chooseAgain}>
              Choose another
            </Button>
            <Button onClick={onClose}>Close</Button>
          </div>
        </>
      )}
      {source !== null && reading?.ok === true && (
        <RestorePreview source={source} backup={reading} onBack={chooseAgain} onDone={onClose} />
      )}
    </Dialog>
  );
}

const fileKey = ({ name, size, lastModified }: File): string => `${name}/${size}/${lastModified}`;

async function readSource(source: RestoreSource): Promise<BackupReading> {
  try {
    if (source.kind === 'snapshot') {
      const snapshots = await openSnapshots();
      return (await snapshots?.read(source.name)) ?? NOT_READ;
    }
    const bytes = await source.file.arrayBuffer();
    return readBackup(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    return cause instanceof TypeError ? NOT_TEXT : NOT_READ;
  }
}

const NOT_TEXT = {
  ok: false,
  problem: 'This is no backup of Lectern, or it is damaged: it is not text in UTF-8.',
} as const;

const NOT_READ = {
  ok: false,
  problem: 'The browser could not read it. It may have been moved; choose it again.',
} as const;
