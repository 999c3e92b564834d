import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadingListContent, ReadingListItem } from '@/domain/reading-list/item';
import { toRecords, type ListRecords } from '@/domain/reading-list/list-records';
import { mergeContent } from '@/domain/reading-list/merge-content';
import { NOTHING_WRITTEN, writeOn, type Written } from '@/domain/reading-list/written';
import { anyContent, anyItem, contentOf } from './contents';
import { article, item } from './samples';

const AT = '2026-11-26T09:30:00.000Z';
const LATER = '2026-11-27T09:30:00.000Z';

const write = (...texts: string[]): Written => texts.reduce(writeOn, NOTHING_WRITTEN);

const NONE = { added: 0, changed: 0, same: 0, conflicts: 0, stillRemoved: 0 };

const merge = (ours: ReadingListContent, theirs: ReadingListContent) =>
  mergeContent(toRecords(ours), toRecords(theirs), AT);

const one = (fields: Partial<ReadingListItem> = {}): ReadingListContent =>
  contentOf([item(fields)]);

const trashedOne = (fields: Partial<ReadingListItem> = {}): ReadingListContent =>
  contentOf([], { trashed: [{ item: item(fields), removedAt: '2026-08-02T09:30:00.000Z' }] });

describe('an item', () => {
  it('that is nowhere comes as it is', () => {
    const { records, report } = merge(contentOf([]), one({ rev: 7 }));
    expect(records.items).toEqual([item({ rev: 7 })]);
    expect(report).toEqual({ ...NONE, added: 1 });
  });

  it('that is the same stays the same object', () => {
    const ours = one();
    const { records, report } = merge(ours, one());
    expect(records.items[0]).toBe(ours.items[0]);
    expect(report).toEqual({ ...NONE, same: 1 });
  });

  it('of the same work on the same list is the same, whatever its id', () => {
    const ours = one({ id: 'ours', article: article({ DOI: '10.1/A' }) });
    const theirs = one({ id: 'theirs', article: article({ DOI: '10.1/a' }), tags: ['new'] });
    const { records } = merge(ours, theirs);
    expect(records.items).toMatchObject([{ id: 'ours', tags: ['new'], rev: 2 }]);
  });

  it('of the same work on another list is another', () => {
    const { records } = merge(one({ id: 'a' }), one({ id: 'b', listId: 'second' }));
    expect(records.items.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it.each([
    { newer: 'theirs', ourRev: 3, theirRev: 4, rating: 5, listId: 'second' },
    { newer: 'neither', ourRev: 3, theirRev: 3, rating: 2, listId: 'main' },
    { newer: 'ours', ourRev: 4, theirRev: 3, rating: 2, listId: 'main' },
  ])('has the marks and the place of the newer: $newer', (each) => {
    const { records } = merge(
      one({ rev: each.ourRev, rating: 2 }),
      one({ rev: each.theirRev, rating: 5, listId: 'second', position: 'a5' }),
    );
    expect(records.items).toMatchObject([{ rating: each.rating, listId: each.listId }]);
  });

  it('does not move to where its work is', () => {
    const ours = contentOf([item({ id: 'a' }), item({ id: 'b', listId: 'second' })]);
    const { records } = merge(ours, one({ id: 'a', listId: 'second', rev: 9 }));
    expect(records.items.map(({ listId }) => listId)).toEqual(['main', 'second']);
  });

  it('unites tags, whatever their case', () => {
    const { records } = merge(one({ tags: ['Trust', 'x'] }), one({ tags: ['trust', 'y'] }));
    expect(records.items).toMatchObject([{ tags: ['Trust', 'x', 'y'] }]);
  });

  it('takes over the longer note, and keeps both where they went apart', () => {
    const ours = one({ note: write('a', 'ab') });
    expect(merge(ours, one({ note: write('a', 'ab', 'abc') }))).toMatchObject({
      records: { items: [{ note: { text: 'abc', copies: [] } }] },
      report: { ...NONE, changed: 1 },
    });
    expect(merge(ours, one({ note: write('a', 'ac') }))).toMatchObject({
      records: { items: [{ note: { text: 'ab', copies: [{ text: 'ac', keptAt: AT }] } }] },
      report: { ...NONE, conflicts: 1 },
    });
  });
});

describe('what was removed', () => {
  it('stays removed where it was not changed later, and takes over what was written', () => {
    const merged = merge(trashedOne({ rev: 2 }), one({ rev: 2, note: write('a') }));
    expect(merged).toMatchObject({
      records: { items: [], trashed: [{ item: { note: { text: 'a' } } }] },
      report: { ...NONE, stillRemoved: 1 },
    });
  });

  it('comes back where it was changed later', () => {
    expect(merge(trashedOne({ rev: 2 }), one({ rev: 3, rating: 4 }))).toMatchObject({
      records: { items: [{ rating: 4 }], trashed: [] },
      report: { ...NONE, changed: 1 },
    });
  });

  it('there stays here', () => {
    expect(merge(one(), trashedOne({ rev: 9, note: write('a') })).records).toMatchObject({
      items: [{ note: { text: 'a' } }],
      trashed: [],
    });
  });

  it('there and unknown here comes into the trash', () => {
    expect(merge(contentOf([]), trashedOne())).toMatchObject({
      records: { items: [], trashed: [{ item: {} }] },
      report: NONE,
    });
  });
});

describe('a quote', () => {
  const quote = (fields: object = {}) => ({
    id: 'q',
    anchor: { label: 'Purpose', section: 0, start: 0, end: 2, exact: 'To', prefix: '', suffix: '' },
    comment: NOTHING_WRITTEN,
    addedAt: AT,
    removedAt: null,
    ...fields,
  });
  const quoted = (...quotes: ReturnType<typeof quote>[]) => one({ quotes });

  it('is united with the others by its id', () => {
    const ours = quoted(quote(), quote({ id: 'r' }));
    const { records } = merge(ours, quoted(quote({ id: 's' }), quote()));
    expect(records.items[0]?.quotes.map(({ id }) => id)).toEqual(['q', 'r', 's']);
  });

  it('that was taken off comes back where its comment was changed elsewhere', () => {
    const off = one({ rev: 5, quotes: [quote({ removedAt: AT })] });
    expect(merge(off, quoted(quote())).records.items[0]?.quotes).toMatchObject([{ removedAt: AT }]);
    const commented = quoted(quote({ comment: write('mine') }));
    expect(merge(off, commented).records.items[0]?.quotes).toMatchObject([
      { removedAt: null, comment: { text: 'mine' } },
    ]);
    expect(merge(commented, off).records.items[0]?.quotes).toMatchObject([
      { removedAt: null, comment: { text: 'mine' } },
    ]);
  });
});

describe('a list', () => {
  const list = (fields: object = {}) => ({
    id: 'second',
    name: 'Second',
    createdAt: AT,
    reasons: ['no data'],
    removedAt: null,
    rev: 1,
    ...fields,
  });
  const withLists = (...lists: ReturnType<typeof list>[]): ListRecords => ({
    items: [],
    trashed: [],
    termLists: [],
    lists,
  });

  it('joins the one of its id: the newer name, the reasons of both', () => {
    const theirs = withLists(list({ name: 'Renamed', reasons: ['no text'], rev: 2 }));
    expect(mergeContent(withLists(list()), theirs, AT).records.lists).toMatchObject([
      { name: 'Renamed', reasons: ['no data', 'no text'], rev: 3 },
    ]);
  });

  it('of which only its articles are left gets its name back', () => {
    const ours = toRecords(contentOf([item({ listId: 'second' })]));
    expect(mergeContent(ours, withLists(list()), AT).records.lists).toContainEqual(list());
    const removed = withLists(list({ removedAt: AT }));
    expect(mergeContent(ours, removed, AT).records.lists).toContainEqual(
      expect.objectContaining({ id: 'second', removedAt: null }),
    );
  });

  it('that was taken away comes back with what is new on it', () => {
    const ours = withLists(list({ removedAt: AT, rev: 2 }));
    const same = mergeContent(ours, withLists(list()), AT);
    expect(same.records.lists).toMatchObject([{ removedAt: AT }]);
    const theirs = { ...withLists(list()), items: [item({ listId: 'second' })] };
    expect(mergeContent(ours, theirs, AT).records.lists).toMatchObject([{ removedAt: null }]);
  });
});

/** Two versions of a list that began as one, and one that is another's. */
const anyTwo = fc
  .tuple(anyContent, anyContent, fc.array(anyItem, { maxLength: 3 }), fc.nat(6))
  .map(([ours, theirs, shared, kept]): [ReadingListContent, ReadingListContent] => {
    const changed = shared.map((each, index) => ({
      ...(theirs.items[index] ?? each),
      id: each.id,
      article: each.article,
      listId: each.listId,
    }));
    return [
      contentOf([...ours.items, ...shared], { trashed: ours.trashed, lists: ours.lists }),
      contentOf([...theirs.items, ...changed.slice(0, kept)], {
        trashed: theirs.trashed,
        termLists: theirs.termLists,
        lists: theirs.lists,
      }),
    ];
  });

const written = ({ items, trashed }: ListRecords): Written[] =>
  [...items, ...trashed.map((each) => each.item)].flatMap(({ note, quotes }) => [
    note,
    ...quotes.map(({ comment }) => comment),
  ]);

describe('laws', () => {
  it('bringing in the same twice is bringing it in once', () => {
    fc.assert(
      fc.property(anyTwo, ([ours, theirs]) => {
        const once = mergeContent(toRecords(ours), toRecords(theirs), AT).records;
        const twice = mergeContent(once, toRecords(theirs), LATER);
        expect(twice.records).toEqual(once);
        expect(twice.report).toMatchObject({ added: 0, changed: 0, conflicts: 0 });
      }),
      { numRuns: 1000 },
    );
  });

  it('no text of either is lost', () => {
    fc.assert(
      fc.property(anyTwo, ([ours, theirs]) => {
        const merged = written(mergeContent(toRecords(ours), toRecords(theirs), AT).records);
        const there = new Set(
          merged.flatMap(({ text, copies }) => [text, ...copies.map((c) => c.text)]),
        );
        for (const each of [...written(toRecords(ours)), ...written(toRecords(theirs))]) {
          for (const text of [each.text, ...each.copies.map((copy) => copy.text)]) {
            const isKept =
              text.trim() === '' ||
              there.has(text) ||
              merged.some(({ past }) =>
                past.includes(writeOn(write(text), `${text}.`).past.at(-1) ?? ''),
              );
            expect(isKept).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('no item of either is lost, and none is there twice', () => {
    fc.assert(
      fc.property(anyTwo, ([ours, theirs]) => {
        const { items } = mergeContent(toRecords(ours), toRecords(theirs), AT).records;
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const ids = new Set(items.map(({ id }) => id));
        for (const { id } of toRecords(ours).items) expect(ids).toContain(id);
      }),
      { numRuns: 1000 },
    );
  });
});
