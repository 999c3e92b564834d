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

/** Between two letters of a quick typist: 120 words a minute. */
const PAUSE_MS = 100;

/**
 * Calls back a little behind the next frame: not for a letter that the next one follows at once, but
 * for the last of them.
 *
 * @returns Calls it off.
 */
export function afterPause(callBack: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const callOff = afterPaint(() => {
    timer = setTimeout(callBack, PAUSE_MS);
  });
  return () => {
    callOff();
    clearTimeout(timer);
  };
}

/** A value that follows another once that has been painted and stayed for a little. */
export function useAfterPause<T>(value: T): T {
  const [followed, setFollowed] = useState(value);
  useEffect(() => afterPause(() => startTransition(() => setFollowed(() => value))), [value]);
  return followed;
}
