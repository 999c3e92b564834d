import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftAnnotations } from '@/domain/formats/draft';
import { NO_ANNOTATIONS } from '@/domain/reading-list/item';
import {
  joinItem,
  previewJoin,
  type JoinContext,
  type Joined,
} from '@/domain/reading-list/join-import';
import { NOTHING_WRITTEN, writeOn } from '@/domain/reading-list/written';
import { toDraftAnnotations } from '@/domain/exports/parts/draft-annotations';
import { anyItems } from '../../fixtures/exported-items';
import { RUNS } from '../../fixtures/runs';
import { article, articleNo, item } from './samples';

function context(): JoinContext {
  let made = 0;
  return { at: '2026-11-23T09:00:00.000Z', newId: () => `quote-${(made += 1)}` };
}

const written = (text: string) => writeOn(NOTHING_WRITTEN, text);

const fresh = (fields: Partial<Joined> = {}): Joined => ({
  ...NO_ANNOTATIONS,
  article: article(),
  ...fields,
});

const join = (own: Joined, annotations: DraftAnnotations) =>
  joinItem(own, { article: own.article, annotations: [annotations] }, context());

describe('what comes to an item', () => {
  it.each<[string, Partial<Joined>, DraftAnnotations, Partial<Joined>]>([
    ['a status, where none was given', {}, { status: 'read' }, { status: 'read' }],
    ['no status, where the reader began', { status: 'reading' }, { status: 'read' }, {}],
    ['a rating', {}, { rating: 4 }, { rating: 4 }],
    ['no other rating', { rating: 2 }, { rating: 4 }, {}],
    [
      'no other decision',
      { decision: { verdict: 'maybe', reason: null } },
      { decision: { verdict: 'include', reason: null } },
      {},
    ],
    ['tags, none twice', { tags: ['Data'] }, { tags: ['data', 'new'] }, { tags: ['Data', 'new'] }],
    ['no tag that is there', { tags: ['Data'] }, { tags: ['data'] }, {}],
    ['no blank note', {}, { note: ' ' }, {}],
    ['no note that is there', { note: written('Mine') }, { note: 'Mine' }, {}],
    [
      'no note that led to the reader’s',
      { note: writeOn(written('Mine'), 'Mine, longer') },
      { note: 'Mine' },
      {},
    ],
  ])('%s', (_, own, annotations, change) => {
    expect(join(fresh(own), annotations)).toEqual(change);
  });

  it('is a note, and another beside the reader’s', () => {
    expect(join(fresh(), { note: 'Theirs' }).note?.text).toBe('Theirs');
    const { note } = join(fresh({ note: written('Mine') }), { note: 'Theirs' });
    expect(note).toMatchObject({ text: 'Mine', copies: [{ text: 'Theirs' }] });
  });

  it('is a quote at its place, or without one where the text is another', () => {
    const { quotes } = join(fresh(), {
      quotes: [
        { label: 'Findings', exact: 'provides', comment: 'How?' },
        { label: 'Findings', exact: 'not there', comment: '' },
      ],
    });
    expect(quotes).toMatchObject([
      { anchor: { section: 1, start: 10, end: 18 }, comment: { text: 'How?' } },
      { anchor: { section: 1, start: 0, end: 0, exact: 'not there' } },
    ]);
  });

  it('is an abstract and keywords where the list has none; nothing else of the article', () => {
    const cited = article({ abstract: [], keyword: null, volume: null });
    const whole = article({ volume: '31' });
    const joined = joinItem(
      fresh({ article: cited }),
      { article: whole, annotations: [] },
      context(),
    );
    expect(joined).toEqual({
      article: { ...cited, abstract: whole.abstract, keyword: whole.keyword },
    });
  });

  it('comes once, however often it is brought', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (ours, theirs) => {
        const drafts = theirs.flatMap(({ annotations }) => toDraftAnnotations(annotations) ?? []);
        for (const { article: own, annotations } of ours) {
          const before = fresh({ article: own, ...annotations });
          const joining = { article: own, annotations: drafts };
          const once = { ...before, ...joinItem(before, joining, context()) };
          expect(joinItem(once, joining, context())).toEqual({});
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('takes nothing away', () => {
    fc.assert(
      fc.property(anyItems, anyItems, (ours, theirs) => {
        const drafts = theirs.flatMap(({ annotations }) => toDraftAnnotations(annotations) ?? []);
        for (const { article: own, annotations } of ours) {
          const before = fresh({ article: own, ...annotations });
          const after = {
            ...before,
            ...joinItem(before, { article: own, annotations: drafts }, context()),
          };
          expect(after.tags).toEqual(expect.arrayContaining([...before.tags]));
          const texts = [after.note.text, ...after.note.copies.map(({ text }) => text)];
          if (before.note.text.trim() !== '') expect(texts).toContain(before.note.text);
          for (const { note = '' } of drafts) if (note.trim() !== '') expect(texts).toContain(note);
          expect(after.quotes.map(({ id }) => id)).toEqual(
            expect.arrayContaining(before.quotes.map(({ id }) => id)),
          );
        }
      }),
      { numRuns: RUNS },
    );
  });
});

it('is told before it is done', () => {
  const list = [
    item({ article: articleNo(1), tags: ['a'] }),
    item({ id: 'two', article: articleNo(2) }),
  ];
  const same = { annotations: [], sameAs: null };
  const other = article({ id: 'other', title: 'Title 2 (preprint)', DOI: '10.1/x' });
  expect(
    previewJoin(list, [
      { article: articleNo(3), ...same },
      { article: articleNo(1), sameAs: null, annotations: [{ tags: ['b', 'c'], note: 'New' }] },
      { article: other, annotations: [], sameAs: 'two' },
    ]),
  ).toMatchObject({
    added: [{ title: 'Title 3' }],
    completed: [{ item: { article: { title: 'Title 1' } }, with: ['2 tags', 'a note'] }],
    same: [{ title: 'Title 2 (preprint)' }],
  });
});
