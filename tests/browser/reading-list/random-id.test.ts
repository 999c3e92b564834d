import { afterEach, expect, it, vi } from 'vitest';
import { randomId } from '@/browser/reading-list/random-id';

const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

afterEach(() => {
  vi.useRealTimers();
});

it('makes UUIDs of version 7, no two alike', () => {
  const ids = Array.from({ length: 1000 }, randomId);
  expect(ids.filter((id) => !UUID_7.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(1000);
});

it('sorts them by when they were made', () => {
  vi.useFakeTimers();
  const times = [
    '1970-01-01',
    '2001-09-09',
    '2026-08-01T09:00:00.000Z',
    '2026-08-01T09:00:00.001Z',
  ];
  const ids = times.map((time) => {
    vi.setSystemTime(new Date(time));
    return randomId();
  });
  expect(ids.toSorted()).toEqual(ids);
});

// The example of RFC 9562, appendix A.6.
it('begins with the time, of 48 bits', () => {
  vi.useFakeTimers({ now: new Date('2022-02-22T19:22:22.000Z') });
  expect(randomId()).toMatch(/^017f22e2-79b0-7/u);
});
