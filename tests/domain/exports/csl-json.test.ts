import { describe, expect, it } from 'vitest';
import { CSL_JSON_EXPORT } from '@/domain/exports/csl-json';
import type { ExportedItem } from '@/domain/exports/export-format';
import { makeArticle, makeSection } from '../../fixtures/article';
import { CONTEXT } from '../../fixtures/exported-items';
import { itComesBackExactly, readFileOf } from '../../fixtures/export-laws';

const WATER: ExportedItem = {
  article: makeArticle({
    id: 'water-2017',
    type: 'comic-strip',
    title: 'H2O in two towns, p<0.05',
    titleStyles: [{ start: 1, end: 2, style: 'sub' }],
    author: [{ family: 'Ito', given: 'Ann' }, { literal: 'WHO' }],
    containerTitle: 'Journal of Examples',
    issued: { year: 2017, month: 6 },
    DOI: '10.5555/12345678',
    keyword: ['water; tap', 'towns'],
    usageCount: 7,
    abstract: [makeSection('Purpose', 'To ask.'), makeSection('Lessons', 'Drink.')],
    others: { note: 'From the shelf' },
  }),
  annotations: {
    status: 'read',
    decision: null,
    rating: 5,
    tags: ['method'],
    note: { text: 'type: book', past: [], copies: [] },
    quotes: [],
  },
  addedAt: '2026-11-01T08:00:00.000Z',
};

const FILE = CSL_JSON_EXPORT.format([WATER], CONTEXT);
const [ITEM = {}] = JSON.parse(FILE) as Record<string, unknown>[];

describe('CSL-JSON', () => {
  itComesBackExactly(CSL_JSON_EXPORT);

  it('has what other programs read in CSL’s own variables', () => {
    const { custom, ...item } = ITEM;
    expect(custom).toMatchObject({ lectern: { version: 1 } });
    expect(item).toEqual({
      id: 'water-2017',
      type: 'document', // a type that CSL does not know would make the file invalid
      title: 'H<sub>2</sub>O in two towns, p<0.05',
      author: [{ family: 'Ito', given: 'Ann' }, { literal: 'WHO' }],
      'container-title': 'Journal of Examples',
      issued: { 'date-parts': [[2017, 6]] },
      DOI: '10.5555/12345678',
      keyword: 'water; tap; towns',
      abstract: 'Purpose: To ask.\nLessons: Drink.',
      note: 'From the shelf',
    });
  });

  it('gives an id of its own to each article', () => {
    const items = JSON.parse(CSL_JSON_EXPORT.format([WATER, WATER], CONTEXT)) as { id: string }[];
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it.each([
    { what: 'nothing', changes: {}, article: {} },
    { what: 'the title', changes: { title: 'Water' }, article: { title: 'Water' } },
    {
      what: 'the authors',
      changes: { author: [{ family: 'Ito', given: 'Ann' }] },
      article: { author: [{ family: 'Ito', given: 'Ann' }] },
    },
    { what: 'the volume, as a number', changes: { volume: 3 }, article: { volume: '3' } },
    {
      what: 'the journal, which is gone',
      changes: { 'container-title': undefined },
      article: { containerTitle: null },
    },
    { what: 'the keywords', changes: { keyword: 'a; b' }, article: { keyword: ['a', 'b'] } },
    { what: 'the type', changes: { type: 'book' }, article: { type: 'book' } },
    {
      what: 'the abstract',
      changes: { abstract: 'We ask.' },
      article: { abstract: [makeSection(null, 'We ask.')] },
    },
  ])(
    'is read as it says now, where another program changed $what',
    async ({ changes, article }) => {
      const text = JSON.stringify([{ ...ITEM, ...changes }]);
      const [found] = await readFileOf(CSL_JSON_EXPORT, text);
      const expected = { ...WATER.article, ...article };
      if ('title' in article) delete expected.titleStyles;
      expect(found).toEqual({
        article: expected,
        annotations: { status: 'read', rating: 5, tags: ['method'], note: 'type: book' },
      });
    },
  );

  it('is read without what is ours where another program took that out', async () => {
    const text = JSON.stringify([{ ...ITEM, custom: undefined }]);
    const [found] = await readFileOf(CSL_JSON_EXPORT, text);
    expect(found).toMatchObject({
      article: {
        title: 'H2O in two towns, p<0.05',
        abstract: [
          { label: 'Purpose', text: 'To ask.' },
          { label: 'Lessons', text: 'Drink.' },
        ],
      },
    });
    expect(found?.annotations).toBeUndefined();
  });
});
