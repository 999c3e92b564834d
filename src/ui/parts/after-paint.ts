import { startTransition, useEffect, useState } from 'react';

/** A page that is not seen paints nothing. */
const AT_LATEST_MS = 250;

/**
 * Calls back in a task behind the next frame: what is drawn then holds up nothing that is drawn now.
 *
 * @returns Calls it off.
 */
export function afterPaint(callBack: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  const timer = setTimeout(() => port2.postMessage(null), AT_LATEST_MS);
  function end(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  }
  port1.onmessage = () => {
    end();
    callBack();
  };
  return end;
}

/**
 * A value that follows another once that has been painted, when there is time. `useDeferredValue`
 * comes before the paint where it can, and so delays it.
 */
export function useAfterPaint<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  useEffect(() => afterPaint(() => startTransition(() => setFollowed(() => value))), [value]);
  return followed;
}
