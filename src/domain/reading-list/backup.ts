/** The reading list as one file that the reader keeps elsewhere: docs/backup-format.md. */
import type { ReadingListContent, UnreadableRecord } from './item';
import { toRecords } from './list-records';

/** Raised when an older reader would misread a file. */
export const BACKUP_VERSION = 1;

/** What the records of a backup are like: the version of the database that they are from. */
export const RECORD_VERSION = 2;

export interface BackupFacts {
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
  /** Tells this list from any other; null where nothing was ever saved. */
  readonly listId: string | null;
}

/** @returns JSON, a record a line; nothing follows its end, so that a cut file is no JSON. */
export function formatBackup(content: ReadingListContent, facts: BackupFacts): string {
  return [...backupPieces(content, facts)].join('');
}

/** What `formatBackup` gives, a record at a time: who puts it together may let in what waits. */
export function* backupPieces(content: ReadingListContent, facts: BackupFacts): Generator<string> {
  const { lists, items, trashed, termLists } = toRecords(content);
  const { unreadable } = content;
  yield* recordPieces(facts, {
    recordVersion: RECORD_VERSION,
    count: items.length,
    lists,
    items,
    trash: trashed,
    termLists,
    ...(unreadable.length > 0 && { unreadable: unreadable.map(toJson) }),
  });
}

/** Records of any version of the database, as they are stored: for what precedes an upgrade. */
export interface StoredBackup {
  readonly recordVersion: number;
  readonly count: number;
  readonly lists: readonly unknown[];
  readonly items: readonly unknown[];
  readonly trash: readonly unknown[];
  readonly termLists: readonly unknown[];
  readonly unreadable?: readonly UnreadableRecord[];
}

/** As `formatBackup`, of records that nobody read. */
export function formatRecords(facts: BackupFacts, records: StoredBackup): string {
  return [...recordPieces(facts, records)].join('');
}

function* recordPieces(facts: BackupFacts, records: StoredBackup): Generator<string> {
  const { recordVersion, count, ...stores } = records;
  const head = { lectern: 'backup', version: BACKUP_VERSION, ...facts, recordVersion, count };
  yield JSON.stringify(head).slice(0, -1);
  for (const [name, rows] of Object.entries(stores) as [string, readonly unknown[]][]) {
    yield `,\n"${name}":[`;
    for (const [index, row] of rows.entries()) {
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(row)}`;
    }
    yield ']';
  }
  yield '}';
}

/** A damaged record may be what JSON cannot say, such as a circle. */
function toJson(record: UnreadableRecord): UnreadableRecord {
  try {
    JSON.stringify(record.raw);
    return record;
  } catch {
    return { ...record, raw: String(record.raw) };
  }
}
