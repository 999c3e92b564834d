import type { KeepingDiary } from './keeping-diary';
import type { ListState } from './list-state';

const MOST_CHANGES = 20;
const MOST_DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

/** What there is to lose: it is time for a backup. */
export interface BackupReminder {
  /** Changes since the last backup. */
  readonly changes: number;
  /** Whole days since then; null: there never was one. */
  readonly days: number | null;
}

/** Null where no backup is due: too little has changed, too lately, or the reader put it off. */
export function findReminder(
  state: ListState | null,
  diary: KeepingDiary,
  now: Date,
): BackupReminder | null {
  if (state === null || state.count === 0) return null;
  const changes = changesSince(state, diary);
  if (changes <= 0) return null;
  // A clock that was set back makes no reminder: the changes are counted all the same.
  const daysSince = (time: string | null): number =>
    time === null ? 0 : Math.floor((now.getTime() - Date.parse(time)) / DAY_MS);
  const days = daysSince(diary.backedUpAt ?? diary.begunAt);
  const isDue = changes >= MOST_CHANGES || days >= MOST_DAYS;
  const isPutOff =
    diary.putOffAt !== null &&
    state.changes < diary.putOffChanges + MOST_CHANGES &&
    daysSince(diary.putOffAt) < MOST_DAYS;
  if (!isDue || isPutOff) return null;
  return { changes, days: diary.backedUpAt === null ? null : Math.max(0, days) };
}

/** Changes of this list that no backup holds. */
function changesSince(state: ListState, { listId, changes }: KeepingDiary): number {
  return state.listId === listId ? state.changes - changes : state.changes;
}
