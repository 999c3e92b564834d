import { describe, expect, it } from 'vitest';
import type { FacetSelection } from '@/domain/facets/facet';
import type { SearchResult } from '@/domain/search/search';
import type { SortId } from '@/domain/search/sort';
import { buildEngine } from '@/engine/build-engine';
import { makeQuery } from '../fixtures/query';
import { readSeed, recordNumber } from '../fixtures/seed';

const corpus = readSeed();
const engine = await buildEngine(corpus);

const search = (overrides: Parameters<typeof makeQuery>[0]): SearchResult =>
  engine.search(makeQuery(overrides));

const records = ({ hits }: SearchResult): number[] =>
  hits.map(({ article }) => recordNumber(article));

/** "open data (3)" */
function facetValues(result: SearchResult, facet: string): string[] {
  const answer = result.facets.find(({ id }) => id === facet);
  return (answer?.values ?? []).map(({ label, count }) => `${label} (${count})`);
}

describe('finds in the seed corpus', () => {
  it.each([
    { text: 'blockchain', found: [3] },
    { text: 'blokchain', found: [3] },
    { text: 'Blockchians', found: [3] },
    { text: 'estonia', found: [5] },
    { text: 'estonai', found: [5] },
    { text: 'single case', found: [2, 3] },
    { text: '"single case"', found: [2, 3] },
    { text: 'single-case', found: [2, 3] },
    { text: 'kazakhstan', found: [1, 3, 4] },
    { text: 'KAZAKHSTAN', found: [1, 3, 4] },
    { text: 'evoting', found: [3] },
    { text: '10.1108/TG-11-2019-0106', found: [3] },
    { text: 'kassen', found: [1, 2, 3, 4, 5] },
    { text: '"blokchain"', found: [] },
    { text: 'zzzzzz', found: [] },
    { text: '', found: [1, 2, 3, 4, 5] },
    { text: '?!', found: [1, 2, 3, 4, 5] },
  ])('“$text”: records $found', ({ text, found }) => {
    const result = search({ text });
    expect(records(result).sort()).toEqual(found);
    expect(result.total).toBe(found.length);
  });

  it('record 3 first of those that have e-voting and Kazakhstan', () => {
    expect(records(search({ text: 'e-voting Kazakhstan' }))[0]).toBe(3);
  });

  it.each([
    {
      text: 'blokchain',
      corrections: [{ typed: 'blokchain', searched: ['blockchain'], missing: true }],
    },
    { text: 'estonai', corrections: [{ typed: 'estonai', searched: ['estonia'], missing: true }] },
    { text: 'blockchain', corrections: [] },
    { text: 'blockch', corrections: [] },
    { text: '"blokchain"', corrections: [] },
  ])('and tells what it searched instead of “$text”', ({ text, corrections }) => {
    expect(search({ text }).corrections).toEqual(corrections);
  });
});

describe('where it matched', () => {
  it.each([
    { text: 'blockchain', record: 3, kinds: ['design', 'findings', 'practical'] },
    { text: 'blokchain', record: 3, kinds: ['design', 'findings', 'practical'] },
    { text: 'estonia', record: 5, kinds: ['design'] },
    { text: 'single case', record: 2, kinds: ['limitations'] },
    { text: '"single case"', record: 3, kinds: ['limitations'] },
  ])('“$text” in record $record: $kinds', ({ text, record, kinds }) => {
    const hit = search({ text }).hits.find(({ article }) => recordNumber(article) === record);
    const sections = hit?.matches.filter(({ part }) => typeof part === 'number') ?? [];
    const matched = sections.map(({ kind }) => kind).sort();
    // The bare words stand in more sections than the phrase: those must be among them.
    if (text === 'single case') expect(matched).toEqual(expect.arrayContaining(kinds));
    else expect(matched).toEqual(kinds);
  });

  it.each(['blockchain', 'estonia', 'kazakhstan', 'platform'])(
    '“%s” as often as the letters stand there',
    (text) => {
      for (const { article, matches } of search({ text: `${text} ` }).hits) {
        const counted = article.abstract.map(
          // The plural is the same word.
          (section) =>
            section.text.toLowerCase().split(new RegExp(`\\b${text}s?\\b`, 'u')).length - 1,
        );
        const told = article.abstract.map(
          (_, index) => matches.find(({ part }) => part === index)?.count ?? 0,
        );
        expect(told).toEqual(counted);
      }
    },
  );
});

describe('how well they hold the words', () => {
  it('“single case”: record 1 has both, but in different sections', () => {
    const result = search({ text: 'single case' });
    expect(result.tier).toBe('together');
    expect(result.rest).toEqual({ tier: 'apart', total: 1 });
    expect(records(search({ text: 'single case', tier: 'apart' }))).toEqual([1]);
  });

  it('a phrase has no such rest', () => {
    expect(search({ text: '"single case"' }).rest).toBeNull();
  });

  it('where none has all, those with the most are shown and the missing words told', () => {
    const result = search({ text: 'blockchain kazakhstan xyzzy' });
    expect(records(result)).toEqual([3]);
    expect(result).toMatchObject({ tier: 'some', missing: ['xyzzy'] });
  });

  it('a word that is there in no article is missing', () => {
    expect(search({ text: 'xyzzy' })).toMatchObject({ total: 0, missing: ['xyzzy'], hits: [] });
    expect(search({ text: '"kazakhstan blockchain" voting' }).missing).toEqual([
      '“kazakhstan blockchain”',
    ]);
  });
});

describe('facets', () => {
  const everything = search({});

  it.each([
    { facet: 'kw', values: ['open data (3)', 'e-government (4)', 'Kazakhstan (3)'] },
    { facet: 'author', values: ['Maxat Kassen (5)'] },
    { facet: 'journal', values: ['Aslib Journal of Information Management (2)'] },
    { facet: 'type', values: ['Article (5)'] },
  ])('$facet: $values', ({ facet, values }) => {
    expect(facetValues(everything, facet)).toEqual(expect.arrayContaining(values));
  });

  it('offer years, and of the sections those that tell the articles apart', () => {
    expect(facetValues(everything, 'year')).toEqual(['2020 (2)', '2018 (2)', '2017 (1)']);
    expect(facetValues(everything, 'sections')).toEqual([
      'with Social implications (4)',
      'without Social implications (1)',
    ]);
  });

  it.each<{ selection: FacetSelection; text?: string; found: number[] }>([
    { selection: { sections: ['without-social'] }, found: [4] },
    { selection: { sections: ['social', 'findings'] }, found: [1, 2, 3, 5] },
    { selection: { sections: ['social', 'without-social'] }, found: [] },
    { selection: { kw: ['e-voting'] }, found: [3] },
    { selection: { kw: ['E-Voting', 'Nordic Europe'] }, found: [3, 5] },
    { selection: { year: ['2017-2018'] }, found: [1, 2, 4] },
    { selection: { year: ['2017', '2020'] }, found: [1, 3, 5] },
    { selection: { year: ['2020'], kw: ['open data'] }, found: [5] },
    { selection: { journal: ['aslib journal of information management'] }, found: [2, 5] },
    { selection: { year: ['2017-2018'] }, text: 'kazakhstan', found: [1, 4] },
    { selection: { author: ['Nobody'] }, found: [] },
    { selection: { year: ['soon'] }, found: [] },
    { selection: { kw: [] }, found: [1, 2, 3, 4, 5] },
    { selection: { nonsense: ['x'] }, found: [1, 2, 3, 4, 5] },
  ])('filter by $selection: records $found', ({ selection, text = '', found }) => {
    const result = search({ selection, text });
    expect(records(result).sort()).toEqual(found);
    expect(result.total).toBe(found.length);
  });

  it('count what would be found beside the choice, and show what is chosen', () => {
    const { facets } = search({ selection: { year: ['2017-2018'], kw: ['nothing here'] } });
    const year = facets.find(({ id }) => id === 'year');
    const kw = facets.find(({ id }) => id === 'kw');
    // Nothing has that keyword, so no year has a count; the chosen ones stay, to be cleared.
    expect(year?.values.map(({ label, count, selected }) => [label, count, selected])).toEqual([
      ['2018', 0, true],
      ['2017', 0, true],
    ]);
    expect(year?.selected).toEqual([{ value: '2017-2018', label: '2017–2018' }]);
    expect(kw?.values.map(({ label, count }) => `${label} (${count})`)).toContain('open data (2)');
    expect(kw?.selected).toEqual([{ value: 'nothing here', label: 'nothing here' }]);
  });

  it('show a value once, however often and however spelt it is chosen', () => {
    const { facets } = search({ selection: { kw: ['open data', 'Open  DATA'] } });
    expect(facets.find(({ id }) => id === 'kw')?.selected).toEqual([
      { value: 'open data', label: 'open data' },
    ]);
  });

  it('count the articles of the answer', () => {
    expect(facetValues(search({ text: 'kazakhstan' }), 'year')).toEqual([
      '2020 (1)',
      '2018 (1)',
      '2017 (1)',
    ]);
  });
});

describe('the order', () => {
  it.each<{ sort: SortId; order: number[] }>([
    { sort: 'relevance', order: [1, 2, 3, 4, 5] },
    { sort: 'newest', order: [5, 3, 2, 4, 1] },
    { sort: 'oldest', order: [1, 4, 2, 3, 5] },
    { sort: 'title', order: [2, 4, 5, 3, 1] },
    { sort: 'used', order: [2, 1, 3, 4, 5] },
  ])('by $sort where nothing is asked: records $order', ({ sort, order }) => {
    expect(records(search({ sort }))).toEqual(order);
  });

  it('by date of what was found', () => {
    expect(records(search({ text: 'kazakhstan', sort: 'oldest' }))).toEqual([1, 4, 3]);
  });
});

describe('pages', () => {
  it.each([
    { page: 1, shown: 1, found: [1, 2] },
    { page: 3, shown: 3, found: [5] },
    { page: 4, shown: 3, found: [5] },
    { page: 1e9, shown: 3, found: [5] },
    { page: 0, shown: 1, found: [1, 2] },
  ])('page $page of two articles each', ({ page, shown, found }) => {
    const result = search({ page, pageLength: 2 });
    expect(result).toMatchObject({ page: shown, total: 5 });
    expect(records(result)).toEqual(found);
  });

  it('is the first where nothing was found', () => {
    expect(search({ text: 'xyzzy', page: 7 })).toMatchObject({ page: 1, total: 0 });
  });
});

describe('one article', () => {
  it('is found by its id, with the marks of a query', () => {
    const hit = engine.find('kassen-2020-tg', 'blokchain');
    expect(hit?.article.title).toMatch(/^Politicization/u);
    const [range] = hit?.highlights.abstract[2] ?? [];
    expect(hit?.article.abstract[2]?.text.slice(range?.start, range?.end)).toBe('blockchain');
  });

  it('has marks only where it has the words', () => {
    const hit = engine.find('kassen-2018-oir', 'blockchain');
    expect(hit).toMatchObject({ score: 0, matches: [], snippet: null });
  });

  it('is null where the corpus has none of that id', () => {
    expect(engine.find('__proto__', '')).toBeNull();
  });
});

it('tells what the corpus is', () => {
  expect(engine.summary()).toEqual({
    title: corpus.title,
    source: corpus.source,
    total: 5,
    kinds: ['purpose', 'design', 'findings', 'limitations', 'practical', 'social', 'originality'],
  });
});
