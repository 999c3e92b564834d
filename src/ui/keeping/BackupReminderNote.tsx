import { findReminder, type BackupReminder } from '@/browser/reading-list/backup-reminder';
import { NO_DIARY } from '@/browser/reading-list/keeping-diary';
import { Button } from '../parts/Button';
import { classNames } from '../parts/class-names';
import { formatCount } from '../search/format-count';
import { useObservable, useServices } from '../services';
import { useBackup } from './use-backup';

/** Says when a backup is due; louder where the browser may delete the list. */
export function BackupReminderNote() {
  const { keeping } = useServices();
  const state = useObservable(keeping.state);
  const diary = useObservable(keeping.diary);
  const persisted = useObservable(keeping.persisted);
  const backUp = useBackup();
  const now = new Date();
  const reminder = diary && findReminder(state, diary, now);
  if (reminder === null) return null;
  const isLoud = persisted === false;
  return (
    <div
      role="note"
      className={classNames(
        'mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border px-4 py-2.5 print:hidden',
        isLoud ? 'border-warn bg-warn-soft' : 'border-rule bg-card',
      )}
    >
      <p className="min-w-0 flex-1 basis-64">
        {describe(reminder)}{' '}
        {isLoud
          ? 'This browser may delete the list when space is short: save a copy of it.'
          : 'Save a copy of the list outside this browser.'}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button look={isLoud ? 'solid' : 'outline'} onClick={() => void backUp()}>
          Back up
        </Button>
        <Button
          look="plain"
          onClick={() =>
            keeping.diary.set({
              ...(diary ?? NO_DIARY),
              putOffAt: now.toISOString(),
              putOffChanges: state?.changes ?? 0,
            })
          }
        >
          Later
        </Button>
      </div>
    </div>
  );
}

function describe({ changes, days }: BackupReminder): string {
  const counted = changes === 1 ? '1 change' : `${formatCount(changes)} changes`;
  return days === null ? `${counted}, and no backup yet.` : `${counted} since your last backup.`;
}
