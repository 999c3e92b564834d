import { describe, expect, it } from 'vitest';
import type { QuoteAnchor } from '@/domain/reading-list/quote';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { articleNo } from '../../domain/reading-list/samples';
import { openTab } from './tabs';

const ANCHOR: QuoteAnchor = {
  label: 'Findings',
  section: 1,
  start: 0,
  end: 9,
  exact: 'Open data',
  prefix: '',
  suffix: ' provides …',
};

async function oneItem() {
  const store = openTab();
  const { id } = await store.add(articleNo(1), null);
  const read = async () => {
    const { items } = await store.list();
    const [item] = items;
    if (item === undefined) throw new Error('no item');
    return item;
  };
  return { store, id, read };
}

describe('status, decision, rating and tags', () => {
  it('are kept, for many at once, and undone', async () => {
    const store = openTab();
    const first = await store.add(articleNo(1), null);
    const second = await store.add(articleNo(2), null);
    await store.annotate([{ id: first.id, change: { status: 'reading', addTags: ['a'] } }]);
    const undo = await store.annotate(
      [first, second].map(({ id }) => ({
        id,
        change: { decision: { verdict: 'exclude', reason: 'no data' }, status: 'read' } as const,
      })),
    );
    expect((await store.list()).items).toMatchObject([
      { status: 'read', decision: { verdict: 'exclude', reason: 'no data' }, tags: ['a'] },
      { status: 'read', decision: { verdict: 'exclude', reason: 'no data' }, tags: [] },
    ]);
    await store.annotate(undo);
    expect((await store.list()).items).toMatchObject([
      { status: 'reading', decision: null, tags: ['a'] },
      { status: 'to-read', decision: null, tags: [] },
    ]);
  });

  it('leave a reason behind, to be offered again', async () => {
    const { store, id } = await oneItem();
    for (const reason of ['no data', 'no data', 'not a study']) {
      await store.annotate([{ id, change: { decision: { verdict: 'exclude', reason } } }]);
    }
    const [main] = (await store.list()).lists;
    expect(main).toMatchObject({ id: MAIN_LIST, reasons: ['no data', 'not a study'] });
  });

  it('write nothing where nothing changes', async () => {
    const { store, id, read } = await oneItem();
    expect(await store.annotate([{ id, change: { status: 'to-read' } }])).toEqual([]);
    expect(await read()).toMatchObject({ rev: 1 });
  });
});

describe('a note', () => {
  it('is written on, and survives its article’s removal', async () => {
    const { store, id, read } = await oneItem();
    await store.writeNote(id, { base: '', text: 'Read the *methods*' });
    await store.writeNote(id, { base: 'Read the *methods*', text: 'Read the *methods* again' });
    await store.remove(id);
    expect(await store.writeNote(id, { base: '', text: 'lost?' })).toBeUndefined();
    await store.restore(id);
    expect((await read()).note).toMatchObject({ text: 'Read the *methods* again', copies: [] });
  });

  it('that two tabs write at once is kept twice', async () => {
    const { store, id, read } = await oneItem();
    const other = openTab();
    await Promise.all([
      store.writeNote(id, { base: '', text: 'from here' }),
      other.writeNote(id, { base: '', text: 'from there' }),
    ]);
    const { note } = await read();
    expect([note.text, ...note.copies.map(({ text }) => text)].toSorted()).toEqual([
      'from here',
      'from there',
    ]);
    const [copy] = note.copies;
    await store.dropNoteCopy(id, copy?.text ?? '');
    expect((await read()).note.copies).toEqual([]);
  });
});

describe('a quote', () => {
  it('is added with its comment, written on, taken off and put back', async () => {
    const { store, id, read } = await oneItem();
    const quote = await store.addQuote(id, { anchor: ANCHOR, comment: 'Compare' });
    const quoteId = quote?.id ?? '';
    await store.writeComment(id, quoteId, { base: 'Compare', text: 'Compare with 2019' });
    await store.removeQuote(id, quoteId);
    expect((await read()).quotes).toMatchObject([{ removedAt: expect.any(String) as string }]);
    await store.restoreQuote(id, quoteId);
    expect((await read()).quotes).toMatchObject([
      { anchor: ANCHOR, comment: { text: 'Compare with 2019' }, removedAt: null },
    ]);
  });

  it('of an item that is gone is not made', async () => {
    const { store } = await oneItem();
    expect(await store.addQuote('gone', { anchor: ANCHOR, comment: '' })).toBeUndefined();
    expect(await store.removeQuote('gone', 'quote')).toBeUndefined();
  });
});
