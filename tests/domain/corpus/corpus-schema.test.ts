import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readArticle } from '@/domain/corpus/read-article';
import { CORPUS_VERSION, readCorpus } from '@/domain/corpus/read-corpus';
import { SECTION_CATEGORIES, SECTION_KINDS } from '@/domain/section-kind';
import { BAD_RECORDS, GOOD_RECORDS } from '../../fixtures/records';
import { SEED_FILE } from '../../fixtures/seed';

const schema = JSON.parse(readFileSync('public/corpus.schema.json', 'utf8')) as SchemaObject;
const documentation = readFileSync('docs/corpus-format.md', 'utf8');

const ajv = new Ajv2020({ allowUnionTypes: true, strictTuples: false });
addFormats(ajv);
const isCorpus = ajv.compile(schema);

describe('the schema', () => {
  it('accepts the corpus that ships with the page', () => {
    isCorpus(JSON.parse(SEED_FILE));
    expect(isCorpus.errors).toBeNull();
  });

  it.each([
    {
      what: 'a plain CSL-JSON list',
      file: [{ id: 'a', type: 'book', title: 'A' }],
      accepted: true,
    },
    { what: 'a list of nothing', file: [], accepted: true },
    { what: 'a corpus without a version', file: { articles: [] }, accepted: true },
    { what: 'a corpus of a newer version', file: { version: 2, articles: [] }, accepted: false },
    { what: 'an object without articles', file: { version: 1 }, accepted: false },
    { what: 'articles by number', file: { articles: { 1: { title: 'A' } } }, accepted: false },
    { what: 'null', file: null, accepted: false },
    { what: 'a text', file: 'articles', accepted: false },
  ])('and the reader agree on $what', ({ file, accepted }) => {
    expect(isCorpus(file)).toBe(accepted);
    expect(readCorpus(JSON.stringify(file)).ok).toBe(accepted);
  });

  it.each([...GOOD_RECORDS, ...BAD_RECORDS])('and the reader agree on $what', ({ record }) => {
    expect(isCorpus({ articles: [record] })).toBe(readArticle(record).ok);
  });

  it('knows the version, kinds and categories that the reader knows', () => {
    const { corpus, section } = schema['$defs'] as Record<string, SchemaObject>;
    expect(corpus).toMatchObject({ properties: { version: { maximum: CORPUS_VERSION } } });
    expect(section).toMatchObject({
      properties: { kind: { enum: SECTION_KINDS }, category: { enum: SECTION_CATEGORIES } },
    });
  });
});

/** The names under every `properties` of a schema. */
function fieldsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => [
    ...(key === 'properties' ? Object.keys(value as object) : []),
    ...fieldsIn(value),
  ]);
}

describe('docs/corpus-format.md', () => {
  const examples = [...documentation.matchAll(/^```json\n(.*?)^```/gmsu)].map(
    ([, json = '']) => json,
  );

  it('has a row for each field of the schema, and for no other', () => {
    const rows = [...documentation.matchAll(/^\| `([^`[]+)` +\|/gmu)].map(([, field]) => field);
    expect(new Set(rows)).toEqual(new Set(fieldsIn(schema)));
  });

  it.each(examples.map((example) => ({ example })))(
    'shows what can be read: $example',
    ({ example }) => {
      expect(isCorpus(JSON.parse(example))).toBe(true);
      expect(readCorpus(example)).toMatchObject({ ok: true, rejected: [] });
    },
  );
});
