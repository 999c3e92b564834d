import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLull } from '@/worker/lull';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Lets messages in, which no clock holds back. */
const messages = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function waiting() {
  const lull = createLull();
  const done = vi.fn();
  lull.note();
  void lull.wait().then(done);
  await messages();
  await messages();
  return { lull, done };
}

it('comes back at once where nobody has asked anything', async () => {
  await createLull().wait();
});

it('comes back when nobody has asked for a while', async () => {
  const { done } = await waiting();
  await vi.advanceTimersByTimeAsync(290);
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20);
  expect(done).toHaveBeenCalledOnce();
});

it('waits longer while somebody goes on asking', async () => {
  const { lull, done } = await waiting();
  for (let letter = 0; letter < 10; letter += 1) {
    await vi.advanceTimersByTimeAsync(100);
    lull.note();
  }
  expect(done).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(310);
  expect(done).toHaveBeenCalledOnce();
});
