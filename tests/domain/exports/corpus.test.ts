import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '@/domain/corpus/read-corpus';
import { CORPUS_EXPORT } from '@/domain/exports/corpus';
import { makeArticle } from '../../fixtures/article';
import { CONTEXT, itemOf } from '../../fixtures/exported-items';
import { itComesBackExactly, readFileOf } from '../../fixtures/export-laws';

const schema = JSON.parse(readFileSync('public/corpus.schema.json', 'utf8')) as SchemaObject;
const ajv = new Ajv2020({ allowUnionTypes: true, strictTuples: false });
addFormats(ajv);
const isCorpus = ajv.compile(schema);

describe('a corpus', () => {
  itComesBackExactly(CORPUS_EXPORT);

  it('is one of the schema, with the title of the list', () => {
    const text = CORPUS_EXPORT.format([itemOf('Purpose')], CONTEXT);
    isCorpus(JSON.parse(text));
    expect(isCorpus.errors).toBeNull();
    expect(readCorpus(text)).toMatchObject({ ok: true, corpus: { title: 'Reading list' } });
  });

  it('keeps two articles of one id', async () => {
    const bare = { annotations: null, addedAt: null };
    const text = CORPUS_EXPORT.format(
      ['Of one corpus', 'Of another'].map((title) => ({
        ...bare,
        article: makeArticle({ id: '1', title }),
      })),
      CONTEXT,
    );
    const found = await readFileOf(CORPUS_EXPORT, text);
    expect(found).toMatchObject([
      { article: { id: '1', title: 'Of one corpus' } },
      { article: { title: 'Of another' } },
    ]);
  });

  it('says nothing of a reader where an article is on no list', () => {
    const text = CORPUS_EXPORT.format(
      [{ article: makeArticle({ title: 'Open data' }), annotations: null, addedAt: null }],
      CONTEXT,
    );
    expect(text).not.toContain('lectern');
  });

  it.each([
    { what: 'null', lectern: null, read: undefined },
    { what: 'a list', lectern: [], read: undefined },
    { what: 'nothing', lectern: {}, read: undefined },
    { what: 'a status alone', lectern: { status: 'read' }, read: { status: 'read' } },
    {
      what: 'one part that cannot be read',
      lectern: { status: 'eaten', rating: 3 },
      read: { rating: 3 },
    },
    {
      what: 'parts of other types',
      lectern: { status: 1, decision: 'no', rating: 6, tags: 'a', note: [], quotes: {} },
      read: undefined,
    },
    {
      what: 'lists in which not all is right',
      lectern: { tags: ['a', 2, ' ', 'a', 'b'], quotes: [{ exact: '' }, { exact: 'Few' }, null] },
      read: { tags: ['a', 'b'], quotes: [{ label: null, exact: 'Few', comment: '' }] },
    },
    {
      what: 'a decision without a reason',
      lectern: { decision: { verdict: 'maybe' } },
      read: { decision: { verdict: 'maybe', reason: null } },
    },
  ])('reads of what a reader says what can be read: $what', async ({ lectern, read }) => {
    const file = { articles: [{ id: 'a', title: 'Open data', lectern }] };
    const [found] = await readFileOf(CORPUS_EXPORT, JSON.stringify(file));
    expect(found?.article.title).toBe('Open data');
    expect(found?.annotations).toEqual(read);
  });
});
