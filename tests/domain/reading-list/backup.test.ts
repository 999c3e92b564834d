import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBackup, formatRecords } from '@/domain/reading-list/backup';
import { readBackup } from '@/domain/reading-list/read-backup';
import { listShared, readShared } from '../../fixtures/shared-data';
import { anyContent, contentOf } from './contents';
import { articleNo, item } from './samples';

const FACTS = { exportedAt: '2026-11-26T09:30:00.000Z', listId: 'list-1' };

const some = contentOf([
  item({ id: 'a', article: articleNo(1), position: 'a0' }),
  item({
    id: 'b',
    article: articleNo(2),
    position: 'a1',
    note: { text: 'größer 😀', past: [], copies: [] },
  }),
]);
const text = formatBackup(some, FACTS);

const edit = (change: (file: Record<string, unknown>) => void): string => {
  const file = JSON.parse(text) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
};

describe('a backup', () => {
  it('is read as what was saved, 1,000 lists of 1,000', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const reading = readBackup(formatBackup(content, FACTS));
        expect(reading).toEqual({ ok: true, content, refused: [], exportedAt: FACTS.exportedAt });
      }),
      { numRuns: 1000 },
    );
  });

  it('is told by its first field, and says what it holds', () => {
    expect(text).toMatch(/^\{"lectern":"backup","version":1/u);
    expect(JSON.parse(text)).toMatchObject({ ...FACTS, count: 2, recordVersion: 2 });
  });

  it('may begin with a byte order mark', () => {
    expect(readBackup(`\uFEFF${text}`)).toMatchObject({ ok: true, refused: [] });
  });

  it('cut anywhere is refused whole', () => {
    for (let length = 0; length < text.length; length++) {
      const reading = readBackup(text.slice(0, length));
      expect(reading.ok, `cut at ${length}`).toBe(false);
    }
    expect(readBackup(text.slice(0, 500))).toEqual({
      ok: false,
      problem:
        'The file breaks off after 500 characters, before its end. Get a whole copy of the backup.',
    });
  });

  it.each([
    { what: 'nothing', file: '', says: 'is empty' },
    { what: 'a web page', file: '<!doctype html>', says: 'no backup of Lectern' },
    { what: 'a corpus', file: '{"version":1,"articles":[]}', says: 'Open it with “Open files”' },
    { what: 'a CSL-JSON list', file: '[{"id":"a"}]', says: 'Open it with “Open files”' },
    { what: 'another JSON', file: '{"lectern":"share"}', says: 'no backup of Lectern' },
    { what: 'a number', file: '7', says: 'no backup of Lectern' },
    { what: 'null', file: 'null', says: 'no backup of Lectern' },
    {
      what: 'a newer backup',
      file: edit((file) => (file['version'] = 2)),
      says: 'newer version of Lectern. Reload',
    },
    {
      what: 'newer records',
      file: edit((file) => (file['recordVersion'] = 3)),
      says: 'newer version of Lectern. Reload',
    },
    { what: 'no version', file: edit((file) => (file['version'] = 'one')), says: 'is no version' },
    {
      what: 'fewer articles than it says',
      file: edit((file) => (file['items'] = [])),
      says: 'it says it holds 2 articles, and holds 0',
    },
    {
      what: 'no trash',
      file: edit((file) => delete file['trash']),
      says: 'it has no list of “trash”',
    },
    {
      what: 'a letter too many',
      file: text.replace('"items":', '"items"x:'),
      says: 'it cannot be read at line 4, column 8',
    },
    { what: 'depth', file: '['.repeat(100_000), says: 'no backup of Lectern' },
  ])('is refused where it is $what, and why', ({ file, says }) => {
    const reading = readBackup(file);
    expect(reading.ok ? 'read' : reading.problem).toContain(says);
  });

  const FOLDER = 'data/hostile/json-parsing';
  const files = listShared(FOLDER).filter((name) => name.startsWith('n_'));

  it.skipIf(files.length === 0)('is none of the files that are no JSON', () => {
    const read = files.filter((name) => readBackup(readShared(`${FOLDER}/${name}`)).ok);
    expect(read).toEqual([]);
  });

  it('with a damaged record gives the others, and that record with its place', () => {
    const file = edit((each) => {
      const [first, ...others] = each['items'] as object[];
      each['items'] = [{ ...first, rating: 9 }, ...others];
    });
    expect(readBackup(file)).toMatchObject({
      ok: true,
      content: { items: [{ id: 'b' }], unreadable: [] },
      refused: [{ path: 'items.0', reason: 'rating: must be 5 or less', raw: { id: 'a' } }],
    });
  });

  it('any one record of which is spoilt loses at most that one', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.jsonValue(), (index, value) => {
        const file = edit((each) => ((each['items'] as unknown[])[index] = value));
        const reading = readBackup(file);
        if (!reading.ok) throw new Error(reading.problem);
        expect(reading.content.items.length + reading.refused.length).toBe(2);
        expect(reading.content.items).toContainEqual(some.items[1 - index]);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps what could not be read, whatever it is', () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    const unreadable = [
      { key: 'items/1', reason: 'rev: must be 1 or more', raw: { rev: 0 } },
      { key: 'items/2', reason: 'is a circle', raw: circle },
      { key: 'items/3', reason: 'is too big', raw: { rev: 1n } },
    ];
    expect(readBackup(formatBackup({ ...some, unreadable }, FACTS))).toMatchObject({
      ok: true,
      refused: [
        { path: 'unreadable.0', reason: 'rev: must be 1 or more', raw: { rev: 0 } },
        { path: 'unreadable.1', reason: 'is a circle' },
        { path: 'unreadable.2', reason: 'is too big' },
      ],
    });
  });

  it('of records of version 1 is brought to the present', () => {
    const { id, article, corpusTitle, addedAt, position, rev } = item({ id: 'old' });
    const old = { id, article, corpusTitle, addedAt, position, rev };
    const file = formatRecords(FACTS, {
      recordVersion: 1,
      count: 1,
      items: [old],
      trash: [{ item: old, removedAt: '2026-08-02T09:30:00.000Z' }],
      lists: [],
      termLists: [],
    });
    expect(readBackup(file)).toMatchObject({
      ok: true,
      refused: [],
      content: { items: [{ id: 'old', listId: 'main', note: { text: '' } }], trashed: [{}] },
    });
  });

  it('pollutes no prototype', () => {
    const file = text.replace('"lists": [', '"__proto__": {"polluted": 1}, "lists": [');
    expect(readBackup(file)).toMatchObject({ ok: true });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
