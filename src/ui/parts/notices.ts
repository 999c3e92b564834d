import { useCallback } from 'react';
import { useServices } from '../services';

/** Something the reader is told in passing. */
export interface Notice {
  readonly text: string;
  /** A way back, offered for a while. */
  readonly undo?: (() => void) | undefined;
  /** Something failed: it is read out at once and stays until it is closed. */
  readonly failed?: boolean;
}

/** So many that offer nothing stay: quick work would cover the page with them. */
const MOST_PASSING = 2;

/** Tells the reader of something that is done, or of why it is not. */
export function useNotify(): (notice: Notice) => void {
  const { notices } = useServices();
  return useCallback((notice) => notices.set(withNotice(notices.get(), notice)), [notices]);
}

function withNotice(shown: readonly Notice[], notice: Notice): readonly Notice[] {
  const all = [...shown, notice];
  const passing = all.filter(({ undo, failed = false }) => undo === undefined && !failed);
  const gone = new Set(passing.slice(0, -MOST_PASSING));
  return all.filter((each) => !gone.has(each));
}
