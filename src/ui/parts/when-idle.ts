/** Late parts come at the latest then, however busy the page is. */
const AT_LATEST_MS = 1000;

/** Resolves once the page has nothing better to do: what waits for it never delays the articles. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') {
      requestIdleCallback(() => resolve(), { timeout: AT_LATEST_MS });
    } else {
      setTimeout(resolve, 200);
    }
  });
}
