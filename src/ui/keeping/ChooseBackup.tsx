import { useQuery } from '@tanstack/react-query';
import { useId, useState, type DragEvent } from 'react';
import { openSnapshots } from '@/browser/reading-list/snapshots';
import type { SnapshotReason } from '@/browser/reading-list/snapshot-retention';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { countArticles } from '../search/count-articles';
import { formatMoment } from './format-when';
import type { RestoreSource } from './RestoreDialog';

interface ChooseBackupProps {
  readonly onChoose: (source: RestoreSource) => void;
  readonly onCancel: () => void;
}

const REASONS: Readonly<Record<SnapshotReason, string>> = {
  changes: 'taken in passing',
  restore: 'before something was restored',
  upgrade: 'before an update of Lectern',
};

/** A backup file, or a snapshot that this browser kept. */
export function ChooseBackup({ onChoose, onCancel }: ChooseBackupProps) {
  const inputId = useId();
  const [over, setOver] = useState(false);
  const { data: snapshots } = useSnapshots();

  // What is dropped here is not for the page, which would open it as articles.
  const drag = (event: DragEvent, isOver: boolean): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(isOver);
  };
  return (
    <div className="space-y-6">
      <section>
        <h3 className="font-semibold">From a backup file</h3>
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is the second way: the field inside is the first */}
        <div
          className={classNames(
            'mt-2 rounded-xl border border-dashed px-4 py-4',
            over ? 'border-accent bg-accent-soft' : 'border-edge',
          )}
          onDragEnter={(event) => drag(event, true)}
          onDragOver={(event) => drag(event, true)}
          onDragLeave={(event) => drag(event, false)}
          onDrop={(event) => {
            drag(event, false);
            const [file] = event.dataTransfer.files;
            if (file !== undefined) onChoose({ kind: 'file', file });
          }}
        >
          <label htmlFor={inputId} className="block">
            Choose a file that “Back up” saved, or drop it here
          </label>
          <input
            id={inputId}
            type="file"
            className="mt-2 block min-h-8 max-w-full file:mr-3 file:min-h-8 file:rounded-lg file:border file:border-edge file:bg-card file:px-3 file:font-medium"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file !== undefined) onChoose({ kind: 'file', file });
            }}
          />
        </div>
      </section>
      <section>
        <h3 className="font-semibold">From a snapshot in this browser</h3>
        {snapshots === undefined && <p className="mt-1 text-ink-2">Looking…</p>}
        {snapshots?.length === 0 && (
          <p className="mt-1 text-ink-2">
            There are none yet. One is taken every few minutes while the list changes, where the
            browser has a place for them.
          </p>
        )}
        {snapshots !== undefined && snapshots.length > 0 && (
          <ul className="mt-2 divide-y divide-rule">
            {snapshots.map(({ name, takenAt, count, reason }) => (
              <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
                <p className="min-w-0 flex-1 basis-48">
                  {formatMoment(takenAt)}: {countArticles(count).toLowerCase()}
                  <span className="block text-sm text-ink-3">{REASONS[reason]}</span>
                </p>
                <Button
                  aria-label={`Restore the snapshot of ${formatMoment(takenAt)}`}
                  onClick={() => onChoose({ kind: 'snapshot', name, takenAt })}
                >
                  Restore…
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}

/** The latest first. */
function useSnapshots() {
  return useQuery({
    queryKey: ['snapshots'],
    queryFn: async () => (await (await openSnapshots())?.list()) ?? [],
    gcTime: 0,
    retry: false,
    networkMode: 'always', // they are here
  });
}
