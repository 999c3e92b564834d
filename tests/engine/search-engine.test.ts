import { describe, expect, it, vi } from 'vitest';
import type { Article } from '@/domain/article';
import type { SearchResult } from '@/domain/search/search';
import { buildEngine } from '@/engine/build-engine';
import type { SearchEngine } from '@/engine/search-engine';
import { makeArticle, makeSection } from '../fixtures/article';
import { makeQuery } from '../fixtures/query';

async function build(articles: readonly Article[]): Promise<SearchEngine> {
  return buildEngine({ title: null, source: null, articles });
}

const ids = ({ hits }: SearchResult): string[] => hits.map(({ article }) => article.id);

async function search(articles: readonly Article[], text: string): Promise<SearchResult> {
  return (await build(articles)).search(makeQuery({ text }));
}

const about = (id: string, text: string, overrides: Partial<Article> = {}): Article =>
  makeArticle({ id, abstract: [makeSection('Findings', text)], ...overrides });

describe('ranking', () => {
  const filler = [about('f', 'nothing of the kind'), about('g', 'another subject altogether')];

  it.each([
    {
      better: 'a match in the title to one in the abstract',
      articles: [about('b', 'open voting'), about('a', 'open', { title: 'Voting' })],
      query: 'voting ',
    },
    {
      better: 'the word itself to one that it begins',
      articles: [about('b', 'kazakhstan today'), about('a', 'kazakh today')],
      query: 'kazakh',
    },
    {
      better: 'more matches to fewer',
      articles: [about('b', 'voting and trust'), about('a', 'voting and voting')],
      query: 'voting ',
    },
    {
      better: 'the shorter abstract of two with one match',
      articles: [about('b', `voting ${'word '.repeat(50)}`), about('a', 'voting here')],
      query: 'voting ',
    },
    {
      better: 'the newer of two equals',
      articles: [
        about('b', 'voting', { issued: { year: 2017 } }),
        about('a', 'voting', { issued: { year: 2020 } }),
      ],
      query: 'voting ',
    },
    {
      better: 'the earlier in the corpus of two that only a hyphen tells apart',
      articles: [about('a', 'voting open-data'), about('b', 'voting open data')],
      query: 'voting ',
    },
  ])('prefers $better', async ({ articles, query }) => {
    expect(ids(await search([...filler, ...articles], query))).toEqual(['a', 'b']);
  });
});

describe('words together and apart', () => {
  const articles = [
    about('one section', 'trust in voting'),
    makeArticle({
      id: 'two sections',
      abstract: [makeSection('Purpose', 'trust'), makeSection('Findings', 'voting')],
    }),
    about('title and section', 'voting', { title: 'Trust' }),
    makeArticle({ id: 'title and author', title: 'Trust', author: [{ family: 'Voting' }] }),
    about('one word', 'trust'),
    makeArticle({
      id: 'section 31',
      abstract: Array.from({ length: 40 }, (_, at) =>
        makeSection('Findings', at === 31 ? 'trust in voting' : 'nothing'),
      ),
    }),
  ];

  it('what stands in title, keywords or author speaks for every section', async () => {
    const result = await search(articles, 'trust voting ');
    expect(ids(result).sort()).toEqual([
      'one section',
      'section 31',
      'title and author',
      'title and section',
    ]);
    expect(result.rest).toEqual({ tier: 'apart', total: 1 });
  });

  it('those apart are the answer where there are no others', async () => {
    const result = await search(
      [articles[1], articles[4]].filter((each) => !!each),
      'trust voting ',
    );
    expect(result).toMatchObject({ tier: 'apart', total: 1 });
    expect(ids(result)).toEqual(['two sections']);
  });

  it('of those that lack a word, only the ones with the most are shown', async () => {
    const few = [about('a', 'trust'), about('b', 'trust in paper'), about('c', 'paper')];
    const result = await search(few, 'trust paper voting ');
    expect(result).toMatchObject({ tier: 'some', total: 1, rest: null, missing: ['voting'] });
    expect(ids(result)).toEqual(['b']);
  });
});

describe('a compound', () => {
  const articles = [
    about('hyphen', 'on e-voting'),
    about('closed', 'on evoting'),
    about('blank', 'open data'),
    about('parts', 'data that are open'),
  ];

  it.each([
    { query: 'e-voting', found: ['closed', 'hyphen'] },
    { query: 'evoting', found: ['closed', 'hyphen'] },
    { query: 'e‑voting', found: ['closed', 'hyphen'] },
    { query: 'voting', found: ['hyphen'] },
    { query: 'open-data', found: ['blank'] },
  ])('“$query” finds $found', async ({ query, found }) => {
    expect(ids(await search(articles, query)).sort()).toEqual(found);
  });
});

describe('marks', () => {
  async function marked(text: string, query: string): Promise<string[]> {
    const { hits } = await search([about('a', text)], query);
    return (hits[0]?.highlights.abstract[0] ?? []).map(({ start, end }) => text.slice(start, end));
  }

  it.each([
    { text: 'Straße, STRASSE', query: 'strasse', marks: ['Straße', 'STRASSE'] },
    {
      text: 'in İstanbul and I\u0307stanbul',
      query: 'istanbul',
      marks: ['İstanbul', 'I\u0307stanbul'],
    },
    { text: 'pulmonary ﬁbrosis', query: 'fibrosis', marks: ['ﬁbrosis'] },
    { text: 'donne\u0301es', query: 'données', marks: ['donne\u0301es'] },
    { text: '𝒯𝒾𝓉𝓁𝑒 title', query: 'title', marks: ['𝒯𝒾𝓉𝓁𝑒', 'title'] },
    { text: 'ΟΔΟΣ και οδός', query: 'οδος', marks: ['ΟΔΟΣ', 'οδός'] },
    { text: 'e-voting by vote', query: 'e-voting vote ', marks: ['e-voting', 'vote'] },
    { text: 'voting, e-voting', query: 'voting ', marks: ['voting', 'voting'] },
    { text: 'a single-case study', query: '"single case"', marks: ['single-case'] },
    {
      text: 'a single case, a case',
      query: '"a single" single case',
      marks: ['a single', 'case', 'case'],
    },
    { text: 'a plan b vote', query: '"plan b" "b vote"', marks: ['plan b vote'] },
    { text: 'the country’s law', query: 'country', marks: ['country’s'] },
  ])('“$query” in “$text”: $marks', async ({ text, query, marks }) => {
    expect(await marked(text, query)).toEqual(marks);
  });

  it('stand in title, journal, author and keywords too', async () => {
    const article = makeArticle({
      title: 'Open data',
      containerTitle: 'Journal of Open Data',
      author: [{ literal: 'Ann Ito' }, { family: 'Data', given: 'Dan' }],
      keyword: ['law', 'open data'],
    });
    const { hits } = await search([article], 'data ');
    expect(hits[0]?.highlights).toEqual({
      title: [{ start: 5, end: 9 }],
      containerTitle: [{ start: 16, end: 20 }],
      author: [[], [{ start: 4, end: 8 }]],
      keyword: [[], [{ start: 5, end: 9 }]],
      abstract: [],
    });
  });
});

describe('a snippet', () => {
  async function snippet(texts: readonly string[], query: string): Promise<string | undefined> {
    const article = makeArticle({ abstract: texts.map((text) => makeSection('Findings', text)) });
    const found = (await search([article], query)).hits[0]?.snippet;
    return found ? texts[found.section]?.slice(found.start, found.end) : undefined;
  }
  const filler = 'lorem ipsum '.repeat(30);

  it.each([
    {
      what: 'a short section whole',
      texts: ['one voting two'],
      query: 'voting ',
      shown: /^one voting two$/,
    },
    {
      what: 'the section with the most matches',
      texts: ['voting here', 'voting and voting'],
      query: 'voting ',
      shown: /^voting and voting$/,
    },
    {
      what: 'the stretch with the most matches, between two words',
      texts: [`voting ${filler}voting or voting ${filler}`],
      query: 'voting ',
      shown: /^(?:lorem|ipsum) .*voting or voting .*(?:lorem|ipsum)$/,
    },
    {
      what: 'a long phrase uncut',
      texts: [`${filler}${'word '.repeat(70)}end, ${filler}`],
      query: `"${'word '.repeat(60)}end"`,
      shown: /(?:word ){60}end/,
    },
    { what: 'no half of a pair', texts: ['𝒯'.repeat(300)], query: '𝒯'.repeat(300), shown: /^𝒯+$/u },
    {
      what: 'no half of a pair',
      texts: [`data.${'😀'.repeat(200)}`],
      query: 'data ',
      shown: /^data\.😀+$/u,
    },
    {
      what: 'no half of a pair',
      texts: [`${'😀'.repeat(200)}.data`],
      query: 'data ',
      shown: /^😀+\.data$/u,
    },
    { what: 'nothing where the abstract has no match', texts: ['nothing'], query: '', shown: /^$/ },
  ])('shows $what', async ({ texts, query, shown }) => {
    expect((await snippet(texts, query)) ?? '').toMatch(shown);
  });
});

it('tells the part with the most matches first', async () => {
  const article = makeArticle({
    title: 'Voting',
    abstract: [makeSection('Purpose', 'none'), makeSection('Findings', 'voting and voting')],
  });
  const { hits } = await search([article], 'voting ');
  expect(hits[0]?.matches).toEqual([
    { part: 1, kind: 'findings', count: 2 },
    { part: 'title', kind: null, count: 1 },
  ]);
});

it('tells the correction of the most articles first, however often one has another', async () => {
  const articles = [about('a', 'date'), about('b', 'date'), about('c', 'data', { title: 'Data' })];
  expect((await search(articles, 'datx ')).corrections).toEqual([
    { typed: 'datx', searched: ['date', 'data'], missing: true },
  ]);
});

describe('the values of a facet', () => {
  const withKeywords = (id: string, keyword: string[]): Article => makeArticle({ id, keyword });

  it('are spelt as most articles do, of two as the first does', async () => {
    const { facets } = await search(
      [
        withKeywords('a', ['open data', 'e-voting']),
        withKeywords('b', ['Open Data', 'E-Voting']),
        withKeywords('c', ['Open Data']),
      ],
      '',
    );
    expect(facets[0]?.values.map(({ label }) => label)).toEqual(['Open Data', 'e-voting']);
  });

  it('are cut where there are too many, but for the chosen ones', async () => {
    const many = Array.from({ length: 300 }, (_, n) => `keyword ${String(n).padStart(3, '0')}`);
    const engine = await build([withKeywords('a', many)]);
    const { facets } = engine.search(makeQuery({ selection: { kw: ['keyword 299'] } }));
    expect(facets[0]).toMatchObject({ id: 'kw', more: 99 });
    expect(facets[0]?.values).toHaveLength(201);
    expect(facets[0]?.values.at(-1)).toMatchObject({ label: 'keyword 299', selected: true });
  });
});

it('a long section of one word does not hang it', async () => {
  const text = 'data '.repeat(130_000);
  const result = await search([about('a', text)], '"data" data');
  expect(result.hits[0]?.matches).toEqual([{ part: 0, kind: 'findings', count: 130_000 }]);
});

describe('building', () => {
  const articles = Array.from({ length: 120 }, (_, n) => about(`a${n}`, `subject ${n}`));
  const corpus = { title: null, source: null, articles };

  it('tells how far it is', async () => {
    const onProgress = vi.fn();
    await buildEngine(corpus, { onProgress });
    expect(onProgress.mock.calls).toEqual([
      [50, 120],
      [100, 120],
      // Their authors state no keywords: each is read again, and then suggested some.
      [50, 240],
      [100, 240],
      [150, 240],
      [200, 240],
    ]);
  });

  it('gives others a turn, and ends where that throws', async () => {
    const reason = new Error('the reader went on');
    const pause = vi.fn(() => Promise.resolve());
    pause.mockResolvedValueOnce().mockRejectedValueOnce(reason);
    await expect(buildEngine(corpus, { pause })).rejects.toBe(reason);
    expect(pause).toHaveBeenCalledTimes(2);
  });

  it('tells the kinds of the labelled sections', async () => {
    const engine = await build([
      makeArticle({ id: 'a', abstract: [makeSection(null, 'running text')] }),
      makeArticle({ id: 'b', abstract: [makeSection('Findings', 'x'), makeSection('Aim', 'x')] }),
    ]);
    expect(engine.summary().kinds).toEqual(['purpose', 'findings']);
  });

  it('of no articles answers nothing', async () => {
    const engine = await build([]);
    expect(engine.search(makeQuery())).toMatchObject({ total: 0, hits: [], page: 1 });
    expect(engine.search(makeQuery({ text: 'voting' }))).toMatchObject({
      total: 0,
      missing: ['voting'],
    });
    expect(engine.summary()).toEqual({ title: null, source: null, total: 0, kinds: [] });
  });
});
