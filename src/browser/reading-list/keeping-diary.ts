import * as v from 'valibot';

/** What the page remembers of keeping the list safe. Losing it costs a reminder too many. */
const schema = v.object({
  /** When the reader last saved a backup, ISO 8601 in UTC; null: never. */
  backedUpAt: v.fallback(v.nullable(v.string()), null),
  /** The list that was backed up, and the changes that it had seen. */
  listId: v.fallback(v.nullable(v.string()), null),
  changes: v.fallback(v.number(), 0),
  /** Since when there is something to back up. */
  begunAt: v.fallback(v.nullable(v.string()), null),
  /** When the reader put a reminder off, and after how many changes. */
  putOffAt: v.fallback(v.nullable(v.string()), null),
  putOffChanges: v.fallback(v.number(), 0),
  /** The browser was asked to keep the list, and the reader told where it is. */
  asked: v.fallback(v.boolean(), false),
});

export type KeepingDiary = Readonly<v.InferOutput<typeof schema>>;

const KEY = 'lectern.keeping';

export const NO_DIARY: KeepingDiary = v.parse(schema, {});

export function readDiary(): KeepingDiary {
  try {
    const result = v.safeParse(schema, JSON.parse(localStorage.getItem(KEY) ?? '{}'));
    return result.success ? result.output : NO_DIARY;
  } catch {
    return NO_DIARY; // forbidden, or damaged
  }
}

export function writeDiary(diary: KeepingDiary | null): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(diary ?? NO_DIARY));
  } catch {
    // forbidden or full: it lasts as long as the page
  }
}
