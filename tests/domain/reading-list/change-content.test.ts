import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changeContent } from '@/domain/reading-list/change-content';
import type { ReadingListContent } from '@/domain/reading-list/item';
import { readContent, type StoredRecord } from '@/domain/reading-list/read-content';
import { item } from './samples';

const AT = ['2026-08-02T10:00:00.000Z', '2026-08-03T10:00:00.000Z'] as const;
const id = fc.constantFrom('a', 'b', 'c');
const listId = fc.constantFrom('main', 'l', 'm');

const anyItem = fc
  .record({ id, listId, position: fc.constantFrom('a0', 'a1', 'b00'), rev: fc.constantFrom(1, 2) })
  .map((fields) => item(fields));
const anyRecord: fc.Arbitrary<StoredRecord> = fc.oneof(
  anyItem.map((raw) => ({ key: `items/${raw.id}`, raw })),
  fc
    .record({ item: anyItem, removedAt: fc.constantFrom(...AT) })
    .map((raw) => ({ key: `trash/${raw.item.id}`, raw })),
  fc
    .record({
      id: listId,
      name: fc.constantFrom('Review', 'Thesis'),
      createdAt: fc.constantFrom(...AT),
      reasons: fc.constant([]),
      removedAt: fc.option(fc.constantFrom(...AT)),
      rev: fc.constantFrom(2, 3),
    })
    .map((raw) => ({ key: `lists/${raw.id}`, raw })),
  fc
    .record({
      id,
      name: fc.constant('Terms'),
      mark: fc.constant('blue'),
      terms: fc.constant(['x']),
      on: fc.boolean(),
      rev: fc.constant(1),
    })
    .map((raw) => ({ key: `termLists/${raw.id}`, raw })),
  id.map((each) => ({ key: `items/${each}`, raw: { id: each, article: 7 } })),
);
const gone = fc
  .tuple(fc.constantFrom('items', 'trash', 'lists', 'termLists'), fc.oneof(id, listId))
  .map(([store, each]) => ({ key: `${store}/${each}`, raw: undefined }));

/** Sorted where the order is that of the store, which nobody sees. */
function read(stored: ReadonlyMap<string, unknown>): ReadingListContent {
  const of = (store: string): StoredRecord[] =>
    [...stored].filter(([key]) => key.startsWith(`${store}/`)).map(([key, raw]) => ({ key, raw }));
  return readContent({
    items: of('items'),
    trash: of('trash'),
    lists: of('lists'),
    termLists: of('termLists'),
  });
}

const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

function comparable(content: ReadingListContent): unknown {
  return {
    ...content,
    removedLists: content.removedLists.toSorted((a, b) => byId(a.list, b.list)),
    trashed: content.trashed.toSorted((a, b) => byId(a.item, b.item)),
    termLists: content.termLists.toSorted(byId),
    unreadable: content.unreadable.toSorted(byKey),
  };
}

it('is what reading all of it again gives', () => {
  fc.assert(
    fc.property(
      fc.array(anyRecord, { maxLength: 12 }),
      fc.uniqueArray(fc.oneof(anyRecord, gone), { selector: ({ key }) => key, maxLength: 6 }),
      (records, changes) => {
        const stored = new Map(records.map(({ key, raw }) => [key, raw]));
        const before = read(stored);
        for (const { key, raw } of changes) {
          if (raw === undefined) stored.delete(key);
          else stored.set(key, raw);
        }
        expect(comparable(changeContent(before, changes))).toEqual(comparable(read(stored)));
      },
    ),
  );
});

it('leaves what did not change the same object', () => {
  const [a, b] = [item({ id: 'a' }), item({ id: 'b', position: 'a1' })];
  const before = read(new Map(Object.entries({ 'items/a': a, 'items/b': b })));
  const after = changeContent(before, [{ key: 'items/b', raw: { ...b, rev: 2 } }]);
  expect(after.items[0]).toBe(before.items[0]);
  expect(after.items[1]).toMatchObject({ rev: 2 });
});
