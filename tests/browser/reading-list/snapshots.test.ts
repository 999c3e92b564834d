import { describe, expect, it } from 'vitest';
import { chooseOld, type SnapshotHead } from '@/browser/reading-list/snapshot-retention';
import { openSnapshots, type Snapshots } from '@/browser/reading-list/snapshots';
import { takeSnapshot } from '@/browser/reading-list/take-snapshot';
import { articleNo } from '../../domain/reading-list/samples';
import { openTab } from './tabs';
import { stubCaches, stubPrivateFiles } from './private-files';
import { makeVersion1, VERSION_1 } from './version-1';

const NOW = new Date('2026-11-26T09:30:00.000Z');

async function open(): Promise<Snapshots> {
  const snapshots = await openSnapshots();
  if (snapshots === null) throw new Error('no place for snapshots');
  return snapshots;
}

async function listOf(count: number) {
  const store = openTab();
  for (let n = 1; n <= count; n++) await store.add(articleNo(n), null);
  return store;
}

describe.each([
  { where: 'files', stub: () => void stubPrivateFiles() },
  { where: 'the cache', stub: () => void stubCaches() },
])('a snapshot in $where', ({ stub }) => {
  it('is the list as it was, and says what it is', async () => {
    stub();
    const store = await listOf(3);
    const taken = await takeSnapshot(store, 'restore', NOW);
    const snapshots = await open();
    expect(await snapshots.list()).toEqual([taken]);
    expect(taken).toMatchObject({ takenAt: NOW.toISOString(), reason: 'restore', count: 3 });
    expect(await snapshots.read(taken?.name ?? '')).toMatchObject({
      ok: true,
      content: await store.list(),
      refused: [],
    });
  });

  it('comes before those that were taken before it, whatever the clock says', async () => {
    stub();
    const store = await listOf(1);
    await takeSnapshot(store, 'changes', new Date('2096-01-01'));
    await takeSnapshot(store, 'changes', new Date('1996-01-01'));
    const years = (await (await open()).list()).map(({ takenAt }) => takenAt.slice(0, 4));
    expect(years).toEqual(['1996', '2096']);
  });
});

it('refuses a snapshot that is another than was written, cut, or gone', async () => {
  const files = stubPrivateFiles();
  const taken = await takeSnapshot(await listOf(2), 'changes', NOW);
  const name = taken?.name ?? '';
  const text = files.texts.get(name) ?? '';
  const snapshots = await open();
  for (const damaged of [text.replace('Title 2', 'Title 3'), text.slice(0, -1), 'x', '']) {
    files.texts.set(name, damaged);
    expect(await snapshots.read(name)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Choose another') as string,
    });
  }
  files.texts.delete(name);
  expect((await snapshots.read(name)).ok).toBe(false);
  expect(await snapshots.list()).toEqual([]);
});

it('keeps none that cannot be read back, and says so', async () => {
  const files = stubPrivateFiles();
  const store = await listOf(1);
  const good = await takeSnapshot(store, 'changes', NOW);
  files.disturb = (text) => text.replace('Title 1', 'Title 7');
  await expect(takeSnapshot(store, 'restore', NOW)).rejects.toMatchObject({
    name: 'SnapshotFailed',
  });
  expect(await (await open()).list()).toEqual([good]);
});

it('lets older ones go where the storage is full', async () => {
  const files = stubPrivateFiles();
  const store = await listOf(1);
  for (let n = 0; n < 5; n++) await takeSnapshot(store, 'changes', NOW);
  files.disturb = (text) => {
    if (files.texts.size > 4) throw new DOMException('full', 'QuotaExceededError');
    return text;
  };
  await takeSnapshot(store, 'changes', NOW);
  expect(await (await open()).list()).toHaveLength(4);
});

it('takes none where the browser has no place for them', async () => {
  expect(await openSnapshots()).toBeNull();
  expect(await takeSnapshot(await listOf(1), 'changes', NOW)).toBeNull();
});

it('is taken before a list of version 1 is brought to the present, and can be read', async () => {
  stubPrivateFiles();
  await makeVersion1(VERSION_1);
  const store = openTab();
  const content = await store.list();
  const snapshots = await open();
  const [head, ...others] = await snapshots.list();
  expect(others).toEqual([]);
  expect(head).toMatchObject({ reason: 'upgrade', count: 3, changes: 6 });
  expect(await snapshots.read(head?.name ?? '')).toMatchObject({
    ok: true,
    content: { items: content.items, trashed: content.trashed },
    refused: [{ path: 'items.2', raw: { id: 'damaged' } }],
  });
});

it('an upgrade goes on where no snapshot can be written', async () => {
  const files = stubPrivateFiles();
  files.disturb = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  await makeVersion1(VERSION_1);
  expect((await openTab().list()).items).toHaveLength(2);
});

describe('of many snapshots', () => {
  /** The latest first: one each `hours`. */
  const heads = (amount: number, hours: number, count: (n: number) => number = () => 1) =>
    Array.from({ length: amount }, (_, n): SnapshotHead => ({
      name: String(1000 - n),
      takenAt: new Date(NOW.getTime() - n * hours * 3_600_000).toISOString(),
      reason: 'changes',
      count: count(n),
      listId: 'a',
      changes: 1000 - n,
    }));
  const kept = (all: readonly SnapshotHead[]): number[] => {
    const old = new Set(chooseOld(all));
    return all.flatMap((head, index) => (old.has(head) ? [] : [index]));
  };

  it('the twelve latest stay', () => {
    expect(kept(heads(40, 0.1))).toEqual([...Array(12).keys()]);
  });

  it('the last of each of seven days stays', () => {
    expect(kept(heads(200, 4))).toEqual(
      [...[...Array(12).keys()], 15, 21, 27, 33].filter((n) => n < 200),
    );
  });

  it('the last that holds anything stays', () => {
    expect(kept(heads(30, 0.1, (n) => (n < 20 ? 0 : 5)))).toEqual([...Array(12).keys(), 20]);
  });
});
