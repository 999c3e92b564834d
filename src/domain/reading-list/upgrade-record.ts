/**
 * The steps that bring a stored record to the next version of the database. Each is pure and takes
 * any record, damaged ones too: what it does not know it leaves as it is.
 */
import { NO_ANNOTATIONS } from './item';
import { MAIN_LIST } from './reading-list';

type RawRecord = Readonly<Record<string, unknown>>;

/** Version 2: several lists, and what the reader says of an article. */
export function upgradeItemTo2(raw: RawRecord): RawRecord {
  return { listId: MAIN_LIST, ...NO_ANNOTATIONS, ...raw };
}

/** As `upgradeItemTo2`, for a record of the trash. */
export function upgradeTrashedTo2(raw: RawRecord): RawRecord {
  const { item } = raw;
  if (typeof item !== 'object' || item === null) return raw;
  return { ...raw, item: upgradeItemTo2(item as RawRecord) };
}
