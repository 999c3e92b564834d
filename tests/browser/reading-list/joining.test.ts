import { expect, it } from 'vitest';
import type { Joining } from '@/domain/reading-list/join-import';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { articleNo } from '../../domain/reading-list/samples';
import { articleIds, dump, openTab } from './tabs';

const LIST = { id: MAIN_LIST };

const joiningNo = (n: number, fields: Partial<Joining> = {}): Joining => ({
  article: articleNo(n),
  annotations: [],
  sameAs: null,
  ...fields,
});

it('brings new articles to the end, in the order of the file, with what is said of them', async () => {
  const store = openTab();
  await store.add(articleNo(1), null);
  const joining = [3, 2, 1].map((n) => joiningNo(n, { annotations: [{ tags: [`tag ${n}`] }] }));
  const result = await store.join({ list: LIST, joining, corpusTitle: 'list.ris' });
  expect(result).toMatchObject({
    listId: MAIN_LIST,
    completed: [{ before: { tags: [] } }],
    same: 0,
  });
  expect(result.added).toHaveLength(2);
  expect((await store.list()).items).toMatchObject([
    { article: { id: 'article-1' }, tags: ['tag 1'], corpusTitle: null },
    { article: { id: 'article-3' }, tags: ['tag 3'], corpusTitle: 'list.ris' },
    { article: { id: 'article-2' }, tags: ['tag 2'] },
  ]);
});

it('is the same the second time, and writes nothing then', async () => {
  const store = openTab();
  const joining = [1, 2].map((n) => joiningNo(n, { annotations: [{ note: `Note ${n}` }] }));
  await store.join({ list: LIST, joining, corpusTitle: null });
  const before = await dump();
  const result = await store.join({ list: LIST, joining, corpusTitle: null });
  expect(result).toMatchObject({ added: [], completed: [], same: 2 });
  expect(await dump()).toEqual(before);
});

it('is taken back whole, but for what the reader changed since', async () => {
  const store = openTab();
  const [one, two] = [await store.add(articleNo(1), null), await store.add(articleNo(2), null)];
  await store.writeNote(one.id, { base: '', text: 'Mine' });
  const before = (await store.list()).items;
  const joining = [1, 2, 3].map((n) =>
    joiningNo(n, { annotations: [{ note: 'Theirs', tags: ['theirs'], status: 'read' }] }),
  );
  const result = await store.join({ list: LIST, joining, corpusTitle: null });
  await store.annotate([{ id: two.id, change: { rating: 5 } }]);
  await store.undoJoin(result);
  const after = await store.list();
  expect(after.items).toMatchObject([
    { ...before[0], rev: expect.any(Number) as number },
    { id: two.id, rating: 5, tags: ['theirs'] },
  ]);
  expect(after.trashed).toMatchObject([{ item: { article: { id: 'article-3' } } }]);
});

it('takes an article out of the trash as the item that it was', async () => {
  const store = openTab();
  const { id } = await store.add(articleNo(1), null);
  await store.annotate([{ id, change: { rating: 3 } }]);
  await store.remove(id);
  await store.join({ list: LIST, joining: [joiningNo(1)], corpusTitle: null });
  expect(await store.list()).toMatchObject({ items: [{ id, rating: 3 }], trashed: [] });
});

it('joins the item that is told to be the same work, unless it is of another list', async () => {
  const store = openTab();
  const { id } = await store.add(articleNo(1), null);
  const joining = [joiningNo(9, { sameAs: id, annotations: [{ rating: 2 }] })];
  await store.join({ list: LIST, joining, corpusTitle: null });
  expect((await store.list()).items).toMatchObject([{ id, rating: 2 }]);
  const { listId } = await store.join({
    list: { newName: 'Kassen’s list' },
    joining,
    corpusTitle: null,
  });
  const { lists, items } = await store.list();
  expect(lists).toMatchObject([{ id: MAIN_LIST }, { id: listId, name: 'Kassen’s list' }]);
  expect(items.filter((item) => item.listId === listId)).toMatchObject([
    { article: { id: 'article-9' } },
  ]);
});

it('that made a list takes the list away again', async () => {
  const store = openTab();
  const request = { list: { newName: 'New' }, joining: [joiningNo(1)], corpusTitle: null };
  await store.undoJoin(await store.join(request));
  expect(await store.list()).toMatchObject({ lists: [{ id: MAIN_LIST }], items: [] });
  expect((await store.list()).removedLists).toHaveLength(1);
});

it('changes nothing where one of the articles cannot be kept', async () => {
  const store = openTab();
  const broken = joiningNo(2);
  Object.assign(broken.article, { title: 7 });
  await expect(
    store.join({ list: LIST, joining: [joiningNo(1), broken], corpusTitle: null }),
  ).rejects.toThrow(TypeError);
  expect(await articleIds(store)).toEqual([]);
});
