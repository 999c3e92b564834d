import { nextTask } from './next-task';

/** A reader does not notice a worker that hears of a cancel so much later. */
const SLICE_MS = 10;

/**
 * For work that asks at every few records whether others wait: mostly they need not be asked, and
 * each asking takes as long as a record.
 *
 * @returns A pause that lets waiting messages in where the last one is some milliseconds ago.
 * @throws The signal's reason, once the work is aborted.
 */
export function giveWay(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - since < SLICE_MS) return;
    await nextTask();
    signal.throwIfAborted();
    since = performance.now();
  };
}
