import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { sortItems } from '@/domain/reading-list/item-order';
import { articleNo, item } from '../../domain/reading-list/samples';
import { dump, ids, openRaw, openTab } from './tabs';

/** The plain model: all items ever saved, in order; those in the trash keep their place. */
type Model = { id: string; n: number; trashed: boolean }[];

type Step =
  | { do: 'add'; n: number }
  | { do: 'remove' | 'restore'; at: number }
  | { do: 'move'; at: number; before: number | null };

const place = fc.nat({ max: 7 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), n: place }),
  fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), at: place }),
  fc.record({
    do: fc.constant('move' as const),
    at: place,
    before: fc.option(place, { freq: 3 }),
  }),
);

const listed = (model: Model): string[] =>
  model.filter(({ trashed }) => !trashed).map(({ id }) => id);

async function take(step: Step, store: ReturnType<typeof openTab>, model: Model): Promise<void> {
  const toEnd = (index: number) => model.push(...model.splice(index, 1));
  if (step.do === 'add') {
    const { id } = await store.add(articleNo(step.n), null);
    const known = model.findIndex(({ n }) => n === step.n);
    if (known === -1) model.push({ id, n: step.n, trashed: false });
    else if (model[known]?.trashed === true) {
      model[known].trashed = false;
      toEnd(known);
    }
    return;
  }
  const entry = model[step.at];
  if (entry === undefined) return;
  if (step.do !== 'move') {
    await store[step.do](entry.id);
    entry.trashed = step.do === 'remove';
    return;
  }
  const before = step.before === null ? null : model[step.before];
  await store.move(entry.id, before === null ? null : (before?.id ?? 'gone'));
  if (entry.trashed || entry === before) return;
  if (before === null) return void toEnd(step.at);
  if (before === undefined || before.trashed) return;
  model.splice(step.at, 1);
  model.splice(model.indexOf(before), 0, entry);
}

it.each([{ where: 'in the database' }, { where: 'in memory' }])(
  'orders $where as a plain array does, whatever is added, removed, restored and moved',
  async ({ where }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 40 }), async (steps) => {
        vi.stubGlobal('indexedDB', where === 'in memory' ? undefined : new IDBFactory());
        const store = openTab();
        const model: Model = [];
        for (const step of steps) await take(step, store, model);
        expect(await ids(store)).toEqual(listed(model));
        for (const entry of model) {
          await store.restore(entry.id);
          entry.trashed = false;
        }
        expect(await ids(store)).toEqual(listed(model));
        const { items } = await store.list();
        expect(new Set(items.map(({ position }) => position)).size).toBe(items.length);
        store.close();
      }),
      { numRuns: 200 },
    );
  },
  30_000,
);

it('writes the moved record alone', async () => {
  const store = openTab();
  for (const n of [1, 2, 3, 4]) await store.add(articleNo(n), null);
  const [first, second, third, fourth] = (await store.list()).items;
  const moved = await store.move(fourth?.id ?? '', second?.id ?? '');
  expect(moved).toEqual({ ...fourth, position: moved?.position, rev: 2 });
  expect((await store.list()).items).toEqual([first, moved, second, third]);
});

it('keeps in a moved record what a later version wrote to it', async () => {
  const store = openTab();
  const { id } = await store.add(articleNo(1), null);
  const database = await openRaw();
  await database.put('items', { ...(await database.get('items', id)), laterField: ['kept'] });
  await store.move(id, null);
  await store.remove(id);
  await store.restore(id);
  expect((await dump())['items']).toMatchObject([{ id, rev: 2, laterField: ['kept'] }]);
});

it('moves also between items whose positions are equal', async () => {
  await openTab().list();
  const database = await openRaw();
  const anyPlace = fc.record({
    position: fc.constantFrom('a0', 'a1', 'a1V'),
    addedAt: fc.constantFrom('2026-08-01T09:00:00.000Z', '2026-08-02T09:00:00.000Z'),
  });
  const anyList = fc
    .array(anyPlace, { minLength: 2, maxLength: 7 })
    .map((places) =>
      places.map((each, n) => item({ ...each, id: `id-${n}`, article: articleNo(n) })),
    );
  await fc.assert(
    fc.asyncProperty(anyList, fc.nat(), fc.nat(), async (list, from, to) => {
      await database.clear('items');
      for (const each of list) await database.put('items', each);
      const order = sortItems(list, 'hand').map(({ id }) => id);
      const moved = order[from % order.length] ?? '';
      const before = order[to % order.length] ?? '';
      const store = openTab();
      await store.move(moved, before);
      const expected = order.filter((id) => id !== moved || id === before);
      if (moved !== before) expected.splice(expected.indexOf(before), 0, moved);
      expect(await ids(store)).toEqual(expected);
      store.close();
    }),
  );
});
