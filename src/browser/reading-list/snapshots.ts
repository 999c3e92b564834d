/**
 * Snapshots of the reading list: each a file whose first line says what it is, with the SHA-256 of
 * the rest, which is a backup (docs/backup-format.md).
 */
import * as v from 'valibot';
import { readBackup, type BackupReading } from '@/domain/reading-list/read-backup';
import { openSnapshotFiles, type SnapshotFiles } from './snapshot-files';
import { chooseOld, type SnapshotHead, type SnapshotReason } from './snapshot-retention';
import { toStorageFault } from './storage-fault';

export interface Snapshots {
  /** The latest first; a file that is none is left out. */
  list(): Promise<readonly SnapshotHead[]>;
  /** Refused where it is not as it was written. */
  read(name: string): Promise<BackupReading>;
  /**
   * Writes one, reads it back, and lets go of old ones.
   *
   * @param backup As `formatBackup` gives it.
   * @throws SnapshotFailed; those that were there are there.
   */
  take(backup: string, facts: SnapshotFacts): Promise<SnapshotHead>;
}

export type SnapshotFacts = Omit<SnapshotHead, 'name'>;

/** Nothing was kept: the browser has no place for snapshots, or the storage is full. */
class SnapshotFailed extends Error {
  override readonly name = 'SnapshotFailed';
}

const REASONS = ['changes', 'restore', 'upgrade'] as const satisfies SnapshotReason[];

const headSchema = v.object({
  takenAt: v.pipe(v.string(), v.isoTimestamp()),
  reason: v.picklist(REASONS),
  count: v.number(),
  listId: v.nullable(v.string()),
  changes: v.number(),
  sha256: v.string(),
});

/** The first line is shorter than that. */
const HEAD_BYTES = 1024;

/** Where the storage is full, so many stay. */
const FEWEST = 3;

const NOT_WHOLE = 'This snapshot is damaged: it is not as it was written. Choose another one.';

/** Null where the browser has no place for them. */
export async function openSnapshots(): Promise<Snapshots | null> {
  const files = await openSnapshotFiles();
  if (files === null || !('subtle' in crypto)) return null;
  return new StoredSnapshots(files);
}

class StoredSnapshots implements Snapshots {
  private readonly files: SnapshotFiles;

  constructor(files: SnapshotFiles) {
    this.files = files;
  }

  async list(): Promise<readonly SnapshotHead[]> {
    const names = (await this.files.names()).filter((name) => NAME.test(name));
    const heads = await Promise.all(
      names
        .sort()
        .reverse()
        .map((name) => this.readHead(name)),
    );
    return heads.filter((head) => head !== undefined);
  }

  async read(name: string): Promise<BackupReading> {
    const backup = await this.readWhole(name);
    return backup === null ? { ok: false, problem: NOT_WHOLE } : readBackup(backup);
  }

  async take(backup: string, facts: SnapshotFacts): Promise<SnapshotHead> {
    const names = await this.files.names();
    const last = Math.max(0, ...names.map((each) => Number(NAME.exec(each)?.[1] ?? 0)));
    const name = `${String(last + 1).padStart(8, '0')}.json`;
    const digest = await sha256(backup);
    const { takenAt, reason, count, listId, changes } = facts;
    const head = { takenAt, reason, count, listId, changes, sha256: digest };
    const text = `${JSON.stringify(head)}\n${backup}`;
    try {
      await this.write(name, text);
    } catch (cause) {
      await this.files.remove(name).catch(() => undefined);
      throw new SnapshotFailed('The browser could not keep a snapshot of the list.', { cause });
    }
    if ((await this.readWhole(name)) === null) {
      await this.files.remove(name).catch(() => undefined);
      throw new SnapshotFailed(
        'The browser did not keep a snapshot of the list as it was written.',
      );
    }
    for (const old of chooseOld(await this.list())) await this.files.remove(old.name);
    return { name, ...facts };
  }

  /** @returns The backup as it was written, or null. */
  private async readWhole(name: string): Promise<string | null> {
    try {
      const text = await (await this.files.read(name)).text();
      const end = text.indexOf('\n');
      const head = parseHead(text.slice(0, end));
      const backup = text.slice(end + 1);
      return head?.sha256 === (await sha256(backup)) ? backup : null;
    } catch {
      return null;
    }
  }

  /** Older ones give their room to a new one. */
  private async write(name: string, text: string): Promise<void> {
    try {
      await this.files.write(name, text);
    } catch (cause) {
      if (toStorageFault(cause).name !== 'StorageFull') throw cause;
      for (const old of (await this.list()).slice(FEWEST)) await this.files.remove(old.name);
      await this.files.write(name, text);
    }
  }

  private async readHead(name: string): Promise<SnapshotHead | undefined> {
    try {
      const start = await (await this.files.read(name)).slice(0, HEAD_BYTES).text();
      const head = parseHead(start.slice(0, start.indexOf('\n')));
      if (head === undefined) return undefined;
      const { takenAt, reason, count, listId, changes } = head;
      return { name, takenAt, reason, count, listId, changes };
    } catch {
      return undefined; // gone since it was named, or damaged
    }
  }
}

const NAME = /^(\d{8,})\.json$/u;

function parseHead(line: string): v.InferOutput<typeof headSchema> | undefined {
  try {
    const result = v.safeParse(headSchema, JSON.parse(line));
    return result.success ? result.output : undefined;
  } catch {
    return undefined;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
