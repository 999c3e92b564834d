import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import { Ajv2020, type SchemaObject } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { formatArticle } from '@/domain/corpus/format-article';
import { readArticle } from '@/domain/corpus/read-article';
import { SECTION_CATEGORIES, SECTION_KINDS } from '@/domain/section-kind';
import { anyText } from '../../fixtures/any-text';
import { makeArticle, makeSection } from '../../fixtures/article';
import { GOOD_RECORDS } from '../../fixtures/records';
import { readSeed } from '../../fixtures/seed';

function read(record: unknown): Article {
  const reading = readArticle(record);
  if (!reading.ok) throw new Error(`${reading.problem.path}: ${reading.problem.reason}`);
  return reading.article;
}

const schema = JSON.parse(readFileSync('public/corpus.schema.json', 'utf8')) as SchemaObject;
const ajv = new Ajv2020({ allowUnionTypes: true, strictTuples: false });
addFormats(ajv);
const isCorpus = ajv.compile(schema);

const text = fc.oneof(anyText, fc.string(), fc.constantFrom(' ', 'a; b', '“é” 😀', '\uFEFF', null));
const textOrNumber = fc.oneof(text, fc.double({ noNaN: true }), fc.nat());
const doi = fc
  .tuple(
    fc.array(fc.constantFrom('doi:', 'DOI: ', 'https://doi.org/', 'http://dx.doi.org/', ' ')),
    fc.constantFrom('10.1108/TG-11-2019-0106', '', 'x'),
  )
  .map(([prefixes, rest]) => prefixes.join('') + rest);
const name = fc.oneof(
  fc.string(),
  fc.record(
    {
      family: text,
      given: text,
      literal: text,
      suffix: text,
      'dropping-particle': text,
      'non-dropping-particle': text,
    },
    { requiredKeys: [] },
  ),
);
const part = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constantFrom('3', ' ', null));
const date = fc.oneof(
  fc.integer({ min: -9999, max: 9999 }),
  fc.constantFrom('2017-06-05', '0007-01', 'in press', null),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), part, part)
    .map((parts) => ({ 'date-parts': [parts] })),
);
const styles = fc.oneof(
  fc.jsonValue(),
  fc.array(
    fc.record({
      start: fc.nat({ max: 9 }),
      end: fc.nat({ max: 9 }),
      style: fc.constantFrom('italic', 'sub', 'sup', 'bold'),
    }),
  ),
);
const section = fc.record(
  {
    label: fc.oneof(text, fc.constantFrom('Purpose', 'Findings', 'Trial registration')),
    text: fc.string(),
    kind: fc.constantFrom(...SECTION_KINDS),
    category: fc.constantFrom(...SECTION_CATEGORIES),
    styles,
  },
  { requiredKeys: ['text'] },
);
/** Records in every way of writing that is read. */
const record = fc.record(
  {
    title: fc.constantFrom('Open data', '\u2028 "A" \\ '),
    id: textOrNumber,
    type: text,
    genre: text,
    author: fc.array(name),
    'container-title': text,
    issued: date,
    volume: textOrNumber,
    issue: textOrNumber,
    page: textOrNumber,
    publisher: text,
    DOI: doi,
    ISSN: fc.oneof(text, fc.array(fc.string())),
    ISBN: fc.oneof(text, fc.array(fc.string())),
    PMID: textOrNumber,
    PMCID: textOrNumber,
    URL: fc.oneof(text, fc.webUrl()),
    language: text,
    keyword: fc.oneof(text, fc.array(fc.string())),
    usageCount: fc.nat(),
    abstract: fc.oneof(
      fc.string(),
      fc.constant('Purpose: To ask. Findings: Few know. © 2018 Elsevier Ltd'),
      fc.array(section),
    ),
    titleStyles: styles,
    editor: fc.array(name),
    edition: textOrNumber,
    note: fc.jsonValue(),
    abstractSource: fc.oneof(
      fc.jsonValue(),
      fc.record({ text: fc.string(), recovered: fc.boolean(), rights: fc.constant(null) }),
    ),
    sources: fc.oneof(fc.jsonValue(), fc.array(fc.string())),
  },
  { requiredKeys: ['title'] },
);

describe('an article as one line of JSON', () => {
  it('is read back as it was, however its record was written', () => {
    fc.assert(
      fc.property(record, (written) => {
        const article = read(written);
        const line = formatArticle(article);
        expect(line).not.toMatch(/[\r\n]/u);
        expect(read(JSON.parse(line))).toEqual(article);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ...GOOD_RECORDS,
    ...readSeed().articles.map((article) => ({
      what: article.id,
      record: JSON.parse(formatArticle(article)) as unknown,
    })),
  ])('is a record of the schema: $what', ({ record: written }) => {
    isCorpus([JSON.parse(formatArticle(read(written)))]);
    expect(isCorpus.errors).toBeNull();
  });

  it('has the names of the corpus format, and what is known', () => {
    const article = makeArticle({
      id: 'kassen-2020',
      genre: 'Research Article',
      title: 'Open data',
      author: [
        { given: 'Vincent', nonDroppingParticle: 'van', family: 'Gogh' },
        { literal: 'WHO' },
      ],
      containerTitle: 'Transforming Government',
      issued: { year: 2020, month: 5 },
      DOI: '10.1108/TG-11-2019-0106',
      keyword: ['open data', 'e-voting'],
      usageCount: 0,
      abstract: [makeSection('Purpose', 'To study.')],
    });
    expect(JSON.parse(formatArticle(article))).toEqual({
      id: 'kassen-2020',
      type: 'article-journal',
      genre: 'Research Article',
      title: 'Open data',
      author: [
        { given: 'Vincent', 'non-dropping-particle': 'van', family: 'Gogh' },
        { literal: 'WHO' },
      ],
      'container-title': 'Transforming Government',
      issued: { 'date-parts': [[2020, 5]] },
      DOI: '10.1108/TG-11-2019-0106',
      keyword: ['open data', 'e-voting'],
      usageCount: 0,
      abstract: [{ label: 'Purpose', kind: 'purpose', category: 'OBJECTIVE', text: 'To study.' }],
    });
  });

  it('says that an abstract without sections has no label, and that there is no title', () => {
    const article = makeArticle({ abstract: [makeSection(null, 'We study.')] });
    expect(JSON.parse(formatArticle(article))).toEqual({
      id: 'article',
      type: 'article-journal',
      title: null,
      author: [],
      abstract: [{ label: null, kind: 'other', category: 'UNASSIGNED', text: 'We study.' }],
    });
  });
});
