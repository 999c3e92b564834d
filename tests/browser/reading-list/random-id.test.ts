import { afterEach, expect, it, vi } from 'vitest';
import { randomId } from '@/browser/reading-list/random-id';

const UUID_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

const real = globalThis.crypto;

afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  { where: 'over https', crypto: real },
  {
    where: 'over plain http, which has no randomUUID',
    crypto: { getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => real.getRandomValues(bytes) },
  },
])('makes UUIDs of version 4 $where', ({ crypto }) => {
  vi.stubGlobal('crypto', crypto);
  const ids = Array.from({ length: 1000 }, randomId);
  expect(ids.filter((id) => !UUID_4.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(1000);
});
