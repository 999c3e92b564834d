import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { mergeArticles } from '@/domain/duplicates/merge-articles';
import { makeArticle, makeSection } from '../../fixtures/article';
import { invent, WHOLE } from './invent';

type Fields = Readonly<Record<string, unknown>>;

function merge(...records: readonly [Fields, ...Fields[]]) {
  const [first, ...others] = records.map((record, at) =>
    invent({ title: 'T', id: `id${at}`, ...record }),
  );
  if (first === undefined) throw new Error('nothing to merge');
  return mergeArticles([first, ...others]);
}

describe('the merged record', () => {
  it('keeps the id of the first, and what only one states', () => {
    const merged = merge(
      { issued: 2014, language: 'en' },
      { DOI: '10.9999/a', PMID: '11', publisher: 'Quay Press', keyword: ['tides'], usageCount: 3 },
    );
    expect(merged).toMatchObject({
      id: 'id0',
      language: 'en',
      DOI: '10.9999/a',
      PMID: '11',
      publisher: 'Quay Press',
      keyword: ['tides'],
      usageCount: 3,
    });
  });

  it.each<{ what: string; field: string; less: unknown; more: unknown; expected: unknown }>([
    {
      what: 'the title with its subtitle',
      field: 'title',
      less: 'Tides',
      more: 'Tides: a study',
      expected: 'Tides: a study',
    },
    {
      what: 'the title in mixed case',
      field: 'title',
      less: 'TIDES AND SLEEP',
      more: 'Tides and sleep',
      expected: 'Tides and sleep',
    },
    {
      what: 'the title without tags',
      field: 'title',
      less: 'Tides and <i>sleep</i>',
      more: 'Tides and sleep',
      expected: 'Tides and sleep',
    },
    {
      what: 'the journal in full',
      field: 'container-title',
      less: 'J Coast Med',
      more: 'Journal of Coastal Medicine',
      expected: 'Journal of Coastal Medicine',
    },
    {
      what: 'the pages in full',
      field: 'page',
      less: '123-8',
      more: '123-128',
      expected: '123-128',
    },
    {
      what: 'the pages that are none of a spreadsheet',
      field: 'page',
      less: '21-Aug',
      more: '21-28',
      expected: '21-28',
    },
    { what: 'the range', field: 'page', less: '123', more: '123-8', expected: '123-8' },
    {
      what: 'the number of a volume without its remarks',
      field: 'volume',
      less: '33 (4)',
      more: '33',
      expected: '33',
    },
    {
      what: 'the more exact date',
      field: 'issued',
      less: 2014,
      more: '2014-06-05',
      expected: { year: 2014, month: 6, day: 5 },
    },
    {
      what: 'the more telling type',
      field: 'type',
      less: 'article',
      more: 'article-journal',
      expected: 'article-journal',
    },
    {
      what: 'the longer list of keywords',
      field: 'keyword',
      less: ['tides'],
      more: ['tides', 'sleep'],
      expected: ['tides', 'sleep'],
    },
    {
      what: 'both ISSN',
      field: 'ISSN',
      less: '1234-5678',
      more: '8765-4321, 12345678',
      expected: '1234-5678, 8765-4321',
    },
  ])('has $what', ({ field, less, more, expected }) => {
    const key = { 'container-title': 'containerTitle' }[field] ?? field;
    expect(merge({ [field]: less }, { [field]: more })).toHaveProperty(key, expected);
    if (field !== 'ISSN')
      expect(merge({ [field]: more }, { [field]: less })).toHaveProperty(key, expected);
  });

  it('has the date and place of print before those online', () => {
    const merged = merge(
      { issued: '2013-11-20', page: '1-6' },
      { issued: 2014, volume: '33', issue: '4', page: '123-128' },
    );
    expect(merged).toMatchObject({
      issued: { year: 2014 },
      volume: '33',
      issue: '4',
      page: '123-128',
    });
  });

  it('has all authors, each in full', () => {
    const merged = merge(
      { author: [{ family: 'Vessel', given: 'Marta J.' }] },
      { author: ['Vessel M', { family: 'Brix', given: 'T' }, 'Quill A'] },
      { author: ['M. Vessel', { family: 'Brix', given: 'Theodor' }] },
    );
    expect(merged.author).toEqual([
      { family: 'Vessel', given: 'Marta J.' },
      { family: 'Brix', given: 'Theodor' },
      { literal: 'Quill A' },
    ]);
  });

  it('does not guess which of two of a family is meant', () => {
    const author = [
      { family: 'Li', given: 'W' },
      { family: 'Li', given: 'W' },
      { family: 'Brix', given: 'T' },
    ];
    const merged = merge({ author }, { author: ['Li, Wei', 'Li, Wen'] });
    expect(merged.author).toEqual(author);
  });

  const labelled = [
    { label: 'Purpose', text: 'To see whether tides tell in the sleep of keepers.' },
    { label: 'Findings', text: 'They do.' },
  ];
  it.each<{ what: string; other: unknown; isLabelled: boolean }>([
    {
      what: 'the abstract in sections before one a little longer',
      other: 'To see whether tides tell in the sleep of keepers. They do indeed, it seems.',
      isLabelled: true,
    },
    {
      what: 'a whole abstract before a little in sections',
      other: 'They do. '.repeat(60),
      isLabelled: false,
    },
  ])('has $what', ({ other, isLabelled }) => {
    expect(merge({ abstract: labelled }, { abstract: other }).abstract).toHaveLength(
      isLabelled ? 2 : 1,
    );
    expect(merge({ abstract: other }, { abstract: labelled }).abstract).toHaveLength(
      isLabelled ? 2 : 1,
    );
  });

  it('of equally full values has the first', () => {
    expect(merge({ language: 'en' }, { language: 'no' }).language).toBe('en');
  });

  it('is the record itself, where there is one', () => {
    const alone = invent({ ...WHOLE, id: 'alone' });
    expect(mergeArticles([alone])).toEqual(alone);
  });
});

describe('what belongs to a text goes with it', () => {
  const styles = [{ start: 0, end: 5, style: 'italic' }] as const;
  const found: Partial<Article> = {
    title: 'Tides: a study',
    titleStyles: styles,
    abstract: [makeSection('Purpose', 'To ask.'), makeSection('Findings', 'They do.')],
    abstractSource: { text: 'Purpose: To ask. Findings: They do.', recovered: true, rights: null },
  };

  it.each([
    { order: 'first', at: 0 },
    { order: 'second', at: 1 },
  ])('where it is the $order', ({ at }) => {
    const plain = makeArticle({ title: 'Tides', abstract: [makeSection(null, 'To ask.')] });
    const full = makeArticle(found);
    const merged = at === 0 ? mergeArticles([full, plain]) : mergeArticles([plain, full]);
    expect(merged).toMatchObject(found);
  });

  it('and not with another', () => {
    const longer = makeArticle({ title: 'Tides: a study of keepers', abstract: [] });
    const merged = mergeArticles([makeArticle({ ...found, abstract: [] }), longer]);
    expect(merged).not.toHaveProperty('titleStyles');
    expect(merged).not.toHaveProperty('abstractSource');
  });

  it('and sections of the source stand before those that were found', () => {
    const given = makeArticle({ abstract: found.abstract ?? [] });
    expect(mergeArticles([makeArticle(found), given])).not.toHaveProperty('abstractSource');
  });
});

it('keeps editors, other variables and sources of every record', () => {
  const merged = mergeArticles([
    makeArticle({ editor: [{ family: 'Brix', given: 'T' }], others: { edition: '2' } }),
    makeArticle({ editor: [{ family: 'Brix', given: 'Theodor' }], sources: ['a.ris, line 1'] }),
    makeArticle({ others: { edition: '2nd', note: 'Signed' }, sources: ['b.ris, line 9'] }),
  ]);
  expect(merged).toMatchObject({
    editor: [{ family: 'Brix', given: 'Theodor' }],
    others: { edition: '2nd', note: 'Signed' },
    sources: ['a.ris, line 1', 'b.ris, line 9'],
  });
});
