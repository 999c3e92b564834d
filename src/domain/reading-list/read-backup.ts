import { findJsonFault } from '../corpus/json-fault';
import { BACKUP_VERSION, RECORD_VERSION } from './backup';
import type { ReadingListContent } from './item';
import { readContent, type StoredRecord } from './read-content';
import { upgradeItemTo2, upgradeTrashedTo2 } from './upgrade-record';

/** A record of a backup that cannot be read; the others can. */
export interface RefusedRecord {
  /** Where it stands in the file: "items.3". */
  readonly path: string;
  /** "article.title: expected text, got number" */
  readonly reason: string;
  readonly raw: unknown;
}

export interface Backup {
  readonly content: ReadingListContent;
  readonly refused: readonly RefusedRecord[];
  /** ISO 8601 in UTC; null where the file does not say. */
  readonly exportedAt: string | null;
}

/** `problem`: why nothing of the file is read, and what to do, in one or two plain sentences. */
export type BackupReading =
  ({ readonly ok: true } & Backup) | { readonly ok: false; readonly problem: string };

const STORES = ['lists', 'items', 'trash', 'termLists'] as const;

/**
 * Reads a backup whole or not at all, but for single records that are damaged.
 *
 * @param text The whole file; a byte order mark is passed over.
 */
export function readBackup(text: string): BackupReading {
  const parsed = parse(text.replace(/^\uFEFF/u, ''));
  if (!parsed.ok) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null) return refuse(FOREIGN);
  const fields = new Map<string, unknown>(Object.entries(value));
  if (fields.get('lectern') !== 'backup') {
    return refuse(Array.isArray(value) || fields.has('articles') ? CORPUS : FOREIGN);
  }
  for (const [field, newest] of [
    ['version', BACKUP_VERSION],
    ['recordVersion', RECORD_VERSION],
  ] as const) {
    const version = fields.get(field) ?? newest;
    if (!isWhole(version) || version < 1) return refuse(damaged(`“${field}” is no version`));
    if (version > newest) return refuse(NEWER);
  }
  const rows = new Map<string, readonly unknown[]>();
  for (const store of STORES) {
    const list = fields.get(store);
    if (!Array.isArray(list)) return refuse(damaged(`it has no list of “${store}”`));
    rows.set(store, list);
  }
  const found = rows.get('items')?.length ?? 0;
  const count = fields.get('count');
  if (count !== found) {
    return refuse(
      damaged(`it says it holds ${JSON.stringify(count)} articles, and holds ${found}`),
    );
  }

  const isOld = fields.get('recordVersion') === 1;
  const stored = (store: string, upgrade: Upgrade = (raw) => raw): StoredRecord[] =>
    (rows.get(store) ?? []).map((raw, index) => ({
      key: `${store}.${index}`,
      raw: isOld && isRecord(raw) ? upgrade(raw) : raw,
    }));
  const { unreadable, ...content } = readContent({
    lists: stored('lists'),
    items: stored('items', upgradeItemTo2),
    trash: stored('trash', upgradeTrashedTo2),
    termLists: stored('termLists'),
  });
  const exportedAt = fields.get('exportedAt');
  return {
    ok: true,
    content: { ...content, unreadable: [] },
    refused: [
      ...unreadable.map(({ key, reason, raw }) => ({ path: key, reason, raw })),
      ...readUnreadable(fields.get('unreadable')),
    ],
    exportedAt: typeof exportedAt === 'string' ? exportedAt : null,
  };
}

type RawRecord = Readonly<Record<string, unknown>>;
type Upgrade = (raw: RawRecord) => RawRecord;

const isRecord = (value: unknown): value is RawRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** What could not be read when the backup was made. */
function readUnreadable(value: unknown): readonly RefusedRecord[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: unknown, index) => {
    const { reason, raw } = isRecord(each) ? each : {};
    return {
      path: `unreadable.${index}`,
      reason: typeof reason === 'string' ? reason : 'could not be read when it was saved',
      raw: raw ?? each,
    };
  });
}

function parse(
  json: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string } {
  const start = json.trimStart();
  if (start === '') return refuse('The file is empty. Get a whole copy of the backup.');
  try {
    return { ok: true, value: JSON.parse(json) as unknown };
  } catch {
    const place = findJsonFault(json);
    if (place === null) return refuse('The file is nested too deep to be a backup of Lectern.');
    if (!start.startsWith('{')) return refuse(FOREIGN);
    if (json.slice(place).trim() === '') {
      return refuse(
        `The file breaks off after ${json.length} characters, before its end. Get a whole copy of the backup.`,
      );
    }
    const before = json.slice(0, place).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    return refuse(damaged(`it cannot be read at line ${before.length}, column ${column}`));
  }
}

const FOREIGN = 'This is no backup of Lectern. Choose a file that “Back up” saved.';
const CORPUS = 'This is a list of articles, not a backup. Open it with “Open files” instead.';
const NEWER =
  'This backup was saved by a newer version of Lectern. Reload the page to get that version.';

const damaged = (how: string): string =>
  `The backup is damaged: ${how}. Nothing was restored; try another copy of it.`;

function refuse(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
