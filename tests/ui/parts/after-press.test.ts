import { expect, it, vi } from 'vitest';
import { afterPress } from '@/ui/parts/after-press';

it('waits for the pointer that is down, and for its click', async () => {
  const told: string[] = [];
  addEventListener('click', () => told.push('click'), { once: true });
  dispatchEvent(new Event('pointerdown'));
  afterPress(() => told.push('after'));
  dispatchEvent(new Event('pointerup'));
  dispatchEvent(new Event('click'));
  await vi.waitFor(() => expect(told).toEqual(['click', 'after']));
});

it('waits for nothing where no pointer is down', () => {
  const after = vi.fn();
  afterPress(after);
  expect(after).toHaveBeenCalledOnce();
});
