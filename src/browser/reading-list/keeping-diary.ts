import * as v from 'valibot';
import { createObservable, type Observable } from '../observable';

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

function readDiary(): KeepingDiary {
  let value: unknown = {};
  try {
    value = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    // forbidden, or damaged
  }
  const result = v.safeParse(schema, value);
  return result.success ? result.output : v.parse(schema, {});
}

/** Where the browser forbids storage it lasts as long as the page. */
export function openKeepingDiary(): Observable<KeepingDiary> {
  const diary = createObservable(readDiary());
  return {
    ...diary,
    set(value) {
      diary.set(value);
      try {
        localStorage.setItem(KEY, JSON.stringify(value));
      } catch {
        // forbidden or full: it is told in another place
      }
    },
  };
}
