import { nextTask } from './next-task';

/** Who types has the next letter by then, mostly. */
const LULL_MS = 300;

/** Tells when nobody asks anything, for work that nobody waits for. */
export interface Lull {
  /** Somebody asks now. */
  readonly note: () => void;
  /** Lets in what waits, and comes back once nobody has asked for a while. */
  readonly wait: () => Promise<void>;
}

export function createLull(): Lull {
  let askedAt = -Infinity;

  async function wait(): Promise<void> {
    await nextTask();
    for (;;) {
      const left = askedAt + LULL_MS - performance.now();
      if (left <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, left));
    }
  }

  return { note: () => (askedAt = performance.now()), wait };
}
