/** What is known of a snapshot without reading it. */
export interface SnapshotHead {
  /** Of its file; a later one sorts behind, whatever the clock said. */
  readonly name: string;
  /** ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly reason: SnapshotReason;
  /** Articles in it. */
  readonly count: number;
  readonly listId: string | null;
  /** Changes that the list had seen. */
  readonly changes: number;
}

/** What it was taken before, or `changes`: in passing. */
export type SnapshotReason = 'changes' | 'restore' | 'upgrade';

const LATEST = 12;
const DAYS = 7;

/**
 * The twelve latest, the last of each of seven days, and the last that holds anything: a list that
 * was emptied by a fault does not push out what it was. The rest may go.
 *
 * @param heads The latest first.
 */
export function chooseOld(heads: readonly SnapshotHead[]): readonly SnapshotHead[] {
  const kept = new Set(heads.slice(0, LATEST));
  const days = new Set<string>();
  for (const head of heads) {
    const day = head.takenAt.slice(0, 'YYYY-MM-DD'.length);
    if (days.has(day) || days.size === DAYS) continue;
    days.add(day);
    kept.add(head);
  }
  const full = heads.find(({ count }) => count > 0);
  if (full !== undefined) kept.add(full);
  return heads.filter((head) => !kept.has(head));
}
