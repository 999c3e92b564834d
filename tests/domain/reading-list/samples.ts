import fc from 'fast-check';
import type { Article } from '@/domain/article';
import { NO_ANNOTATIONS, type ReadingListItem } from '@/domain/reading-list/item';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { SECTION_CATEGORIES, SECTION_KINDS } from '@/domain/section-kind';

export function article(fields: Partial<Article> = {}): Article {
  return {
    id: 'kassen-2017-itp',
    type: 'article-journal',
    genre: 'Research Article',
    title: 'Open data in Kazakhstan',
    author: [{ family: 'Kassen', given: 'Maxat' }],
    containerTitle: 'Information Technology & People',
    issued: { year: 2017, month: 6, day: 5 },
    volume: '30',
    issue: '2',
    page: null,
    publisher: null,
    DOI: null,
    ISSN: '0959-3845',
    ISBN: null,
    PMID: null,
    PMCID: null,
    URL: 'https://example.org/kassen-2017',
    language: null,
    keyword: ['open data'],
    usageCount: 1178,
    abstract: [
      { label: 'Purpose', kind: 'purpose', category: 'OBJECTIVE', text: 'To analyze …' },
      { label: 'Findings', kind: 'findings', category: 'RESULTS', text: 'Open data provides …' },
    ],
    ...fields,
  };
}

/** The n-th of many different articles. */
export function articleNo(n: number): Article {
  return article({ id: `article-${n}`, title: `Title ${n}` });
}

export function item(fields: Partial<ReadingListItem> = {}): ReadingListItem {
  return {
    ...NO_ANNOTATIONS,
    listId: MAIN_LIST,
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    article: article(),
    corpusTitle: 'Open data and e-government',
    addedAt: '2026-08-01T09:30:00.000Z',
    position: 'a0',
    rev: 1,
    ...fields,
  };
}

const text = fc.string({ unit: 'binary', maxLength: 20 }); // lone surrogates and all
const textOrNull = fc.option(text);

const names = fc.array(
  fc.record({ family: text, given: text, literal: text, suffix: text }, { requiredKeys: [] }),
  { maxLength: 3 },
);
const styles = fc.array(
  fc.record({ start: fc.nat(), end: fc.nat(), style: fc.constantFrom('italic', 'sub', 'sup') }),
  { maxLength: 2 },
);

/** What few articles have, and nothing in place of it where they have it not. */
const extras = fc.record(
  {
    titleStyles: styles,
    editor: names,
    abstractSource: fc.record({ text, recovered: fc.boolean(), rights: textOrNull }),
    sources: fc.array(text, { maxLength: 2 }),
    others: fc.record({ edition: text, 'citation-key': text }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Any article that the types allow. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .tuple(
    extras,
    fc.record({
      id: text,
      type: text,
      genre: textOrNull,
      title: textOrNull,
      author: names,
      containerTitle: textOrNull,
      issued: fc.option(
        fc.record(
          {
            year: fc.integer({ min: -9999, max: 9999 }),
            month: fc.integer({ min: 1, max: 12 }),
            day: fc.integer({ min: 1, max: 31 }),
          },
          { requiredKeys: ['year'] },
        ),
      ),
      volume: textOrNull,
      issue: textOrNull,
      page: textOrNull,
      publisher: textOrNull,
      DOI: textOrNull,
      ISSN: textOrNull,
      ISBN: textOrNull,
      PMID: textOrNull,
      PMCID: textOrNull,
      URL: fc.option(fc.webUrl()),
      language: textOrNull,
      keyword: fc.option(fc.array(text, { maxLength: 3 })),
      usageCount: fc.option(fc.nat()),
      abstract: fc.array(
        fc.record({
          label: textOrNull,
          kind: fc.constantFrom(...SECTION_KINDS),
          category: fc.constantFrom(...SECTION_CATEGORIES),
          text,
        }),
        { maxLength: 3 },
      ),
    }),
  )
  .map(([few, all]) => ({ ...all, ...few }));
