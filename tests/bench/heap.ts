/**
 * What a page and its worker hold, by the Chrome DevTools Protocol, after garbage collection.
 * Source: https://chromedevtools.github.io/devtools-protocol/v8/Runtime/#method-getHeapUsage
 */
import type { CDPSession, Page } from '@playwright/test';
import * as v from 'valibot';

/** Objects of the script, and the memory of its array buffers. */
const heapUsage = v.object({
  usedSize: v.number(),
  backingStorageSize: v.optional(v.number(), 0), // older browsers do not tell
});

/** @returns Bytes. */
export async function heapOfPage(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    return sum(await session.send('Runtime.getHeapUsage'));
  } finally {
    await session.detach();
  }
}

/**
 * @returns Bytes of the page's workers.
 */
export async function heapOfWorker(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const sessionId = await attachToWorker(session);
    await ask(session, sessionId, 'HeapProfiler.collectGarbage');
    return sum(await ask(session, sessionId, 'Runtime.getHeapUsage'));
  } finally {
    await session.detach();
  }
}

function sum(answer: unknown): number {
  const { usedSize, backingStorageSize } = v.parse(heapUsage, answer);
  return usedSize + backingStorageSize;
}

/** The worker that searches: the page has no other. */
async function attachToWorker(session: CDPSession): Promise<string> {
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false, // messages go through the page's session: Playwright has no other
  });
  return attached;
}

let lastId = 0;

/** Sends one command to a worker and waits for what it answers. */
async function ask(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  const answered = new Promise<unknown>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as { id?: number; result?: unknown };
      if (answer.id === id) resolve(answer.result);
    });
  });
  await session.send('Target.sendMessageToTarget', {
    sessionId,
    message: JSON.stringify({ id, method }),
  });
  return answered;
}
