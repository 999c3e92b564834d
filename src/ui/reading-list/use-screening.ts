import { useCallback, useMemo, useRef, useState } from 'react';
import type { ItemChange } from '@/browser/reading-list/annotating';
import type { Decision, ReadingListItem, Verdict } from '@/domain/reading-list/item';
import { outcomeOf } from '@/domain/reading-list/item-filter';
import { useServices } from '../services';
import { useAttempt } from './use-reading-list';

/** Which articles of a list are gone through. */
export type ScreeningScope = 'undecided' | 'maybe' | 'all';

export interface Screening {
  /** Null once all are decided. */
  readonly item: ReadingListItem | null;
  /** From 1. */
  readonly place: number;
  readonly total: number;
  /** What was decided in this run. */
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly canUndo: boolean;
  readonly decide: (decision: Decision) => void;
  /** Takes back the last decision of this run, and goes to its article. */
  readonly undo: () => void;
  /** To an article before or behind, decided or not. */
  readonly step: (by: 1 | -1) => void;
}

interface Done {
  readonly id: string;
  /** What takes it back, once it is written. */
  readonly undoing: Promise<readonly ItemChange[]>;
}

/**
 * Goes through the articles of a list one by one. What is gone through is settled at the beginning;
 * the next article is there at once, while the decision is on its way to the disk.
 *
 * @param items Of the list, in its order.
 */
export function useScreening(items: readonly ReadingListItem[], scope: ScreeningScope): Screening {
  const { readingList } = useServices();
  const attempt = useAttempt();
  const [queued] = useState(() =>
    items.filter((item) => scope === 'all' || outcomeOf(item) === scope).map(({ id }) => id),
  );
  const [verdicts, setVerdicts] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const [currentId, setCurrentId] = useState<string | null>(queued[0] ?? null);
  const done = useRef<Done[]>([]);

  const itemsById = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  // One that was taken off the list meanwhile is passed over.
  const queue = useMemo(() => queued.filter((id) => itemsById.has(id)), [queued, itemsById]);
  const at = currentId === null ? -1 : queue.indexOf(currentId);
  const item = itemsById.get(queue[at] ?? '') ?? null;

  const setVerdict = useCallback((id: string, verdict: Verdict | null) => {
    setVerdicts((before) => {
      const after = new Map(before);
      if (verdict === null) after.delete(id);
      else after.set(id, verdict);
      return after;
    });
  }, []);

  const decide = (decision: Decision): void => {
    if (item === null) return;
    const { id } = item;
    let undoing: readonly ItemChange[] = [];
    const written = attempt(
      () => readingList.annotate([{ id, change: { decision } }]),
      (changes) => (undoing = changes),
    ).then((isDone) => {
      if (!isDone) {
        setVerdict(id, null);
        setCurrentId(id); // the reader is told why, and is where it happened
      }
      return undoing;
    });
    done.current.push({ id, undoing: written });
    setVerdict(id, decision.verdict);
    const behind = [...queue.slice(at + 1), ...queue.slice(0, at)];
    setCurrentId(behind.find((each) => !verdicts.has(each)) ?? null);
  };

  const undo = (): void => {
    const last = done.current.pop();
    if (last === undefined) return;
    setVerdict(last.id, null);
    setCurrentId(last.id);
    void attempt(async () => readingList.annotate(await last.undoing));
  };

  const step = (by: 1 | -1): void => {
    const next = at === -1 ? queue.at(-1) : queue[at + by];
    if (next !== undefined) setCurrentId(next);
  };

  const counts: Record<Verdict, number> = { include: 0, maybe: 0, exclude: 0 };
  for (const verdict of verdicts.values()) counts[verdict] += 1;
  return {
    item,
    place: at + 1,
    total: queue.length,
    counts,
    canUndo: verdicts.size > 0,
    decide,
    undo,
    step,
  };
}
