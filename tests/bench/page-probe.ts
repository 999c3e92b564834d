/**
 * What runs inside the page that is measured: it notes when the results change and are painted, and
 * every long task. Installed before the page's own scripts.
 */

/** Times are milliseconds since the page's navigation began. */
export interface PageProbe {
  /** When the first articles were painted; null before. */
  firstArticlesAt: number | null;
  /** When the last key went down. */
  keyDownAt: number;
  /** When the results first became others, and were painted; null where not since that key. */
  resultsPaintedAt: number | null;
  /** The same for the last time: cards below the screen are drawn behind the others. */
  allPaintedAt: number | null;
  /** Tasks of the main thread over 50 ms. Source: W3C, "Long Tasks API". */
  readonly longTasks: { readonly startedAt: number; readonly durationMs: number }[];
}

declare global {
  interface Window {
    lecternProbe: PageProbe;
  }
}

/** It is sent as its source text: it may use nothing from outside itself. */
export function installProbe(): void {
  const probe: PageProbe = {
    firstArticlesAt: null,
    keyDownAt: 0,
    resultsPaintedAt: null,
    allPaintedAt: null,
    longTasks: [],
  };
  window.lecternProbe = probe;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      probe.longTasks.push({ startedAt: startTime, durationMs: duration });
    }
  }).observe({ type: 'longtask', buffered: true });

  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      probe.keyDownAt = timeStamp; // when the browser got the key, not when we hear of it
      probe.resultsPaintedAt = null;
      probe.allPaintedAt = null;
    },
    { capture: true },
  );

  /** What a reader sees of the answer: which articles, what is marked, how many. */
  function seenResults(): string {
    const list = document.querySelector('[aria-label="Results"]');
    const pages = document.querySelector('[aria-label="Pages"]');
    const texts = [...(list?.querySelectorAll('h2, mark') ?? [])].map((each) => each.textContent);
    return [...texts, pages?.textContent ?? ''].join('\n');
  }

  /** In the task after the next frame. */
  function whenPainted(then: () => void): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  }

  let seen = '';
  new MutationObserver(() => {
    const now = seenResults();
    if (now === seen) return;
    seen = now;
    whenPainted(() => {
      const paintedAt = performance.now();
      probe.resultsPaintedAt ??= paintedAt;
      probe.allPaintedAt = paintedAt;
      if (document.querySelector('article') !== null) probe.firstArticlesAt ??= paintedAt;
    });
  }).observe(document, { subtree: true, childList: true, characterData: true });
}
