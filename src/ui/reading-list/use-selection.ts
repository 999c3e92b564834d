import { useCallback, useMemo, useRef, useState } from 'react';
import type { ReadingListItem } from '@/domain/reading-list/item';

const NONE: readonly ReadingListItem[] = [];

export interface Selection {
  /** Those of the items shown, in their order. */
  readonly items: readonly ReadingListItem[];
  readonly has: (id: string) => boolean;
  /** @param range With all between it and the one before, as Shift asks for. */
  readonly set: (id: string, selected: boolean, range: boolean) => void;
  readonly setAll: (selected: boolean) => void;
}

/**
 * Which of the items shown are selected. What is not shown is not selected: nobody changes what
 * they do not see.
 *
 * @param shown In their order, those on other pages too.
 */
export function useSelection(shown: readonly ReadingListItem[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);

  const set = useCallback(
    (id: string, selected: boolean, range: boolean) => {
      const from = shown.findIndex((item) => item.id === last.current);
      const to = shown.findIndex((item) => item.id === id);
      const changed =
        range && from !== -1 && to !== -1
          ? shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((item) => item.id)
          : [id];
      last.current = id;
      setIds((before) => {
        const after = new Set(before);
        for (const each of changed) {
          if (selected) after.add(each);
          else after.delete(each);
        }
        return after;
      });
    },
    [shown],
  );

  return useMemo(
    () => ({
      items: ids.size === 0 ? NONE : shown.filter(({ id }) => ids.has(id)),
      has: (id) => ids.has(id),
      set,
      setAll: (selected) => setIds(new Set(selected ? shown.map(({ id }) => id) : [])),
    }),
    [ids, shown, set],
  );
}
