import { Archive, History } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../parts/Button';
import { useObservable, useServices } from '../services';
import { formatAge } from './format-when';
import { useBackup } from './use-backup';

/** Where the list is kept, and how to keep it elsewhere too. */
export function KeepingMenu() {
  const { keeping, readingList, restoring } = useServices();
  const diary = useObservable(keeping.diary);
  const persisted = useObservable(keeping.persisted);
  const backUp = useBackup();
  const headingId = useId();
  const backedUp =
    diary === null || diary.backedUpAt === null
      ? 'no backup yet'
      : `last backup ${formatAge(diary.backedUpAt, new Date())}`;
  return (
    <section
      aria-labelledby={headingId}
      className="mt-8 rounded-xl border border-rule bg-card px-4 py-3 print:hidden"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <h3 id={headingId} className="font-semibold">
            Keep safe
          </h3>
          <p className="text-[0.9375rem] text-ink-2">
            {readingList.persistent
              ? `Saved in this browser · ${backedUp}`
              : 'Kept until this page is closed'}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void backUp()} title="Saves all lists, notes and quotes as a file">
            <Archive aria-hidden size={16} /> Back up
          </Button>
          <Button
            onClick={() => restoring.set({ file: null })}
            title="From a backup file, or a snapshot in this browser"
          >
            <History aria-hidden size={16} /> Restore…
          </Button>
        </div>
      </div>
      {readingList.persistent && persisted !== true && (
        <p className="mt-2 text-sm text-ink-3">
          This browser may delete the list when space is short or after a long absence, and a
          private window does when it is closed. A backup file outlasts that.
        </p>
      )}
    </section>
  );
}
