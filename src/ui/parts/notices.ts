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

/** Tells the reader of something that is done, or of why it is not. */
export function useNotify(): (notice: Notice) => void {
  const { notices } = useServices();
  return useCallback((notice) => notices.set([...notices.get(), notice]), [notices]);
}
