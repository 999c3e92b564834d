import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { afterPaint, useAfterPause } from '@/ui/parts/after-paint';

/** Frames that come when they are told to. */
function holdFrames(): { paint: () => Promise<void> } {
  const waiting: FrameRequestCallback[] = [];
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => waiting.push(frame));
  return {
    paint: () =>
      act(async () => {
        for (const frame of waiting.splice(0)) frame(performance.now());
        await new Promise((resolve) => setTimeout(resolve, 20));
      }),
  };
}

describe('what is done after the paint', () => {
  it('waits for the next frame', async () => {
    const { paint } = holdFrames();
    const done = vi.fn();
    afterPaint(done);
    await Promise.resolve();
    expect(done).not.toHaveBeenCalled();
    await paint();
    expect(done).toHaveBeenCalledOnce();
  });

  it('is not done once it is called off', async () => {
    const { paint } = holdFrames();
    const done = vi.fn();
    const callOff = afterPaint(done);
    callOff();
    await paint();
    expect(done).not.toHaveBeenCalled();
  });

  it('is done once where no frame comes: on a page that is not seen', async () => {
    holdFrames();
    const done = vi.fn();
    afterPaint(done);
    await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  });
});

it('follows a value when that has been painted and stayed for a little, and only the last one', async () => {
  const { paint } = holdFrames();
  const { result, rerender } = renderHook((value: string) => useAfterPause(value), {
    initialProps: 'first',
  });
  expect(result.current).toBe('first');
  rerender('second');
  await paint();
  rerender('third');
  await paint();
  expect(result.current).toBe('first');
  await waitFor(() => expect(result.current).toBe('third'));
});
