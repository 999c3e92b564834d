import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetedArticle } from '@/domain/facets/facet';
import {
  ARTICLE_FACETS,
  FACET_IDS,
  FACETS,
  findFacet,
  LIST_FACETS,
  toggleFacetValue,
  valuesOf,
} from '@/domain/facets/registry';
import { makeArticle, makeSection } from '../../fixtures/article';
import { makeListed } from '../../fixtures/listed';

const faceted = (
  overrides: Parameters<typeof makeArticle>[0],
  suggestedKeywords: string[] = [],
): FacetedArticle => ({ article: makeArticle(overrides), suggestedKeywords });

function labels(id: string, article: FacetedArticle): string[] | undefined {
  const facet = ARTICLE_FACETS.find((each) => each.id === id);
  return facet && valuesOf(facet, article).map(({ label }) => label);
}

it('lists the facets in the order of the panel', () => {
  expect(FACETS.map(({ name }) => name)).toEqual([
    'Keyword',
    'Author',
    'Journal',
    'Year',
    'Type',
    'Sections',
    'Status',
    'Tag',
  ]);
});

describe('values of an article', () => {
  it.each([
    {
      facet: 'kw',
      article: faceted({ keyword: ['Open data', 'open  DATA ', 'Données', 'donnees'] }),
      values: ['Open data', 'Données'],
    },
    { facet: 'kw', article: faceted({}, ['open data']), values: ['open data'] },
    { facet: 'kw', article: faceted({ keyword: ['e-voting'] }, ['x']), values: ['e-voting'] },
    {
      facet: 'author',
      article: faceted({ author: [{ family: 'Kassen', given: 'Maxat' }, { literal: 'WHO' }] }),
      values: ['Maxat Kassen', 'WHO'],
    },
    { facet: 'journal', article: faceted({ containerTitle: 'Aslib' }), values: ['Aslib'] },
    { facet: 'journal', article: faceted({}), values: [] },
    { facet: 'year', article: faceted({ issued: { year: 2018, month: 9 } }), values: ['2018'] },
    { facet: 'year', article: faceted({}), values: [] },
    { facet: 'type', article: faceted({ type: 'article-journal' }), values: ['Article'] },
    { facet: 'type', article: faceted({ type: '__proto__' }), values: ['Proto'] },
  ])('$facet: $values', ({ facet, article, values }) => {
    expect(labels(facet, article)).toEqual(values);
  });

  it('sections: each kind with or without, once', () => {
    const article = faceted({
      abstract: [
        makeSection('Methods', 'x'),
        makeSection('Participants', 'x'),
        makeSection('Findings', 'x'),
        makeSection(null, 'x'),
      ],
    });
    expect(labels('sections', article)).toEqual([
      'without Background',
      'without Purpose',
      'with Design',
      'with Findings',
      'without Limitations',
      'without Practical implications',
      'without Social implications',
      'without Originality',
      'without Conclusions',
      'without Other',
    ]);
  });
});

describe('values of an item of the reading list', () => {
  it.each([
    { facet: 'status', item: {}, values: ['to-read'] },
    { facet: 'status', item: { verdict: 'exclude' as const }, values: ['to-read', 'exclude'] },
    { facet: 'tag', item: { tags: ['Méthodes', 'e-voting'] }, values: ['Méthodes', 'e-voting'] },
  ])('$facet: $values', ({ facet, item, values }) => {
    const listed = makeListed({}, item);
    expect(LIST_FACETS.find(({ id }) => id === facet)?.marked(listed)).toEqual(values);
  });
});

describe('ticking', () => {
  it('adds a value or takes it out, however it is spelt', () => {
    expect(toggleFacetValue('kw', [], 'open data')).toEqual(['open data']);
    expect(toggleFacetValue('kw', ['e-voting', 'Open  Data'], 'open data')).toEqual(['e-voting']);
    expect(toggleFacetValue('year', ['2017-2019'], '2018')).toEqual(['2017', '2019']);
    expect(toggleFacetValue('nothing', ['a'], 'b')).toEqual(['a', 'b']);
  });

  it('twice changes nothing', () => {
    const value = fc.constantFrom('open data', 'e-voting', 'kazakhstan', '__proto__');
    fc.assert(
      fc.property(
        fc.constantFrom(...FACET_IDS.filter((id) => id !== 'year')),
        fc.uniqueArray(value),
        value,
        (id, chosen, ticked) => {
          const twice = toggleFacetValue(id, toggleFacetValue(id, chosen, ticked), ticked);
          expect(new Set(twice)).toEqual(new Set(chosen));
        },
      ),
    );
  });
});

it.each([
  { facet: 'year', chosen: '2017-2020', label: '2017–2020' },
  { facet: 'sections', chosen: 'without-social', label: 'without Social implications' },
  { facet: 'sections', chosen: 'findings', label: 'with Findings' },
  { facet: 'sections', chosen: 'nonsense', label: 'with nonsense' },
  { facet: 'status', chosen: 'to-read', label: 'To read' },
  { facet: 'status', chosen: 'excluded', label: 'Excluded' },
  { facet: 'status', chosen: 'nonsense', label: 'nonsense' },
])('says $chosen as $label', ({ facet, chosen, label }) => {
  expect(findFacet(facet)?.labelOf?.(chosen)).toBe(label);
});
