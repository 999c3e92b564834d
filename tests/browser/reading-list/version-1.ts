/** What version 1 of the database was: written down when it was shipped, and never changed. */
import { openDB } from 'idb';

/** The stores and indexes as version 1 made them. */
export async function makeVersion1(records: Dump): Promise<void> {
  const database = await openDB('lectern-reading-list', 1, {
    upgrade(made) {
      const items = made.createObjectStore('items', { keyPath: 'id' });
      items.createIndex('articleKey', 'articleKey', { unique: true });
      items.createIndex('position', 'position');
      const trash = made.createObjectStore('trash', { keyPath: 'item.id' });
      trash.createIndex('articleKey', 'item.articleKey');
      trash.createIndex('position', 'item.position');
      made.createObjectStore('quarantine', { keyPath: 'key', autoIncrement: true });
      made.createObjectStore('meta');
    },
  });
  const transaction = database.transaction(['items', 'trash', 'quarantine', 'meta'], 'readwrite');
  for (const each of records.items) await transaction.objectStore('items').put(each);
  for (const each of records.trash) await transaction.objectStore('trash').put(each);
  for (const each of records.quarantine) await transaction.objectStore('quarantine').put(each);
  await transaction.objectStore('meta').put(records.meta, 'list');
  await transaction.done;
  database.close();
}

interface Dump {
  readonly items: readonly object[];
  readonly trash: readonly object[];
  readonly quarantine: readonly object[];
  readonly meta: object;
}

const record = (n: number) => ({
  id: `0000000${n}-d9cb-469f-a165-70867728950e`,
  articleKey: `content:["e${n}","title ${n}","kassen",2017]`,
  corpusTitle: n === 1 ? null : 'Open data and e-government',
  addedAt: `2026-08-0${n}T09:30:00.000Z`,
  position: `a${n}`,
  rev: n,
  article: {
    id: `e${n}`,
    type: 'article-journal',
    genre: null,
    title: `Title ${n}`,
    author: [{ family: 'Kassen', given: 'Maxat' }],
    containerTitle: 'Information Technology & People',
    issued: { year: 2017, month: 6 },
    volume: '30',
    issue: null,
    page: null,
    publisher: null,
    DOI: null,
    ISSN: null,
    ISBN: null,
    PMID: null,
    PMCID: null,
    URL: null,
    language: null,
    keyword: ['open data'],
    usageCount: null,
    abstract: [{ label: 'Purpose', kind: 'purpose', category: 'OBJECTIVE', text: 'To study.' }],
  },
});

/** A list as a reader of version 1 left it: two saved, one removed, one damaged, one set aside. */
export const VERSION_1: Dump = {
  items: [record(1), { ...record(2), laterField: 'kept' }, { id: 'damaged', article: 'gone' }],
  trash: [{ item: record(3), removedAt: '2026-08-04T10:00:00.000Z' }],
  quarantine: [{ key: 1, raw: { id: 'old' }, reason: 'no article', setAsideAt: '2026-08-04' }],
  meta: { listId: '7e9c3b1e-3b1c-4b43-8d3a-3d5f3fd0a001', changes: 6 },
};
