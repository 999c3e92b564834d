import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchResult } from '@/domain/search/search';
import { buildEngine } from '@/engine/build-engine';
import { makeArticle, makeSection } from '../fixtures/article';
import { makeListed } from '../fixtures/listed';
import { makeQuery } from '../fixtures/query';
import { readSeed, recordNumber } from '../fixtures/seed';

const corpus = readSeed();
const engine = await buildEngine(corpus);

const [, second = makeArticle(), , , fifth = makeArticle()] = corpus.articles;
engine.follow({
  changed: [
    makeListed(second, {
      status: 'read',
      verdict: 'include',
      rating: 4,
      tags: ['E-voting', 'Open data'],
      note: 'Compare with **Tallinn**; the policies of Kazakhstan.',
    }),
    makeListed(fifth, {
      tags: ['Open'],
      quotes: [{ exact: 'a single case', comment: 'Studied by e-voting fans' }],
    }),
  ],
  gone: [],
});

const search = (text: string): SearchResult => engine.search(makeQuery({ text }));
const records = ({ hits }: SearchResult): number[] =>
  hits.map(({ article }) => recordNumber(article)).sort();
const said = ({ understood }: SearchResult): string | null =>
  understood?.map(({ text }) => text).join('') ?? null;

describe('asked in the seed corpus', () => {
  it.each([
    { text: 'design:estonia', found: [5] },
    { text: 'methods:estonia', found: [5] },
    { text: 'purpose:estonia', found: [] },
    { text: 'limitations:"single case"', found: [2, 3] },
    { text: 'findings:blockchain', found: [3] },
    { text: 'kazakhstan -blockchain', found: [1, 4] },
    { text: 'kazakhstan NOT (blockchain OR e-voting)', found: [1, 4] },
    { text: 'blockchain OR estonia', found: [3, 5] },
    { text: 'kazakhstan (blockchain OR estonia)', found: [3] },
    { text: 'author:kassen', found: [1, 2, 3, 4, 5] },
    { text: 'author:kassen year:2018..', found: [2, 3, 4, 5] },
    { text: 'year:2018', found: [2, 4] },
    { text: 'year:<2018', found: [1] },
    { text: 'year:>2018 kazakhstan', found: [3] },
    { text: 'journal:aslib', found: [2, 5] },
    { text: '-year:2018', found: [1, 3, 5] },
    { text: 'has:social', found: [1, 2, 3, 5] },
    { text: '-has:social', found: [4] },
    { text: 'has:doi year:2020', found: [3] },
    { text: 'doi:10.1108/TG-11-2019-0106', found: [3] },
    { text: 'is:saved', found: [2, 5] },
    { text: '-is:saved year:2018', found: [4] },
    { text: 'note:tallinn', found: [2] },
    { text: 'note:policy', found: [2] },
    { text: 'note:tall', found: [2] },
    { text: 'note:tall trust', found: [] },
    { text: 'note:"policies of Kazakhstan"', found: [2] },
    { text: 'note:"case studied"', found: [] },
    { text: 'note:"single case"', found: [5] },
    { text: 'note:evoting', found: [5] },
    { text: 'note:e-voting OR note:tallinn', found: [2, 5] },
    { text: '-note:tallinn is:saved', found: [5] },
    { text: 'tag:"open data"', found: [2] },
    { text: 'tag:open', found: [2, 5] },
    { text: 'tag:open is:saved', found: [5] },
    { text: 'tag:e-voting', found: [2] },
    { text: 'tag:data', found: [] },
    { text: 'status:read', found: [2] },
    { text: 'status:included', found: [2] },
    { text: 'status:to-read', found: [5] },
    { text: 'status:undecided', found: [5] },
    { text: 'rating:>=4', found: [2] },
    { text: 'rating:<=5', found: [2] },
    { text: '-rating:1..5 -has:social', found: [4] },
    { text: 'has:note', found: [2] },
    { text: 'has:quote', found: [5] },
    { text: 'has:tag (has:note OR has:quote)', found: [2, 5] },
    { text: 'kazakhstan -(status:read OR tag:open)', found: [1, 3, 4] },
    { text: 'estonia OR note:tallinn', found: [2, 5] },
    { text: 'xyzzy OR estonia', found: [5] },
  ])('$text: records $found', ({ text, found }) => {
    const result = search(text);
    expect(records(result)).toEqual(found);
    expect(result.total).toBe(found.length);
  });

  it('a word that is missing where it is asked for is told', () => {
    expect(search('purpose:estonia')).toMatchObject({ total: 0, missing: ['estonia'] });
    expect(search('estonia').missing).toEqual([]);
    expect(search('trust note:xyzzy ')).toMatchObject({ total: 0, missing: ['xyzzy'] });
  });

  it('an exclusion that leaves nothing is passed over, and that is said', () => {
    const result = search('findings:blockchain -limitations:"single case"');
    expect(records(result)).toEqual([3]);
    expect(result.tier).toBe('some');
    expect(said(result)).toBe(
      'articles with blockchain in Findings, without “single case” in Limitations',
    );
    expect(result.notes.map(({ message }) => message).join()).toMatch(/was to be left out/u);
    // Where something is left, it is obeyed.
    const obeyed = search('kazakhstan -limitations:"single case"');
    expect(records(obeyed)).toEqual([1, 4]);
    expect(obeyed.notes).toEqual([]);
  });

  it('what is left out is neither marked nor corrected nor missed', () => {
    const result = search('kazakhstan -blokchain -xyzzy');
    expect(records(result)).toEqual([1, 3, 4]); // nobody leaves out what a word might mean
    expect(result).toMatchObject({ corrections: [], missing: [] });
  });

  it('words are marked where they were asked for', () => {
    const [hit] = search('design:blockchain').hits;
    expect(hit?.matches.map(({ kind }) => kind)).toEqual(['design']);
    const marked = hit?.highlights.abstract.flatMap((ranges, at) =>
      ranges.length > 0 ? [at] : [],
    );
    expect(marked?.map((at) => hit?.article.abstract[at]?.kind)).toEqual(['design']);
    expect(hit?.highlights.title).toEqual([]);
  });

  it.each(['blockchain', '"open data" kazakhstan', 'kasen -data'])(
    'plain words speak for themselves: %s',
    (text) => {
      const isPlain = !text.includes('-');
      expect(said(search(text)) === null).toBe(isPlain);
    },
  );
});

describe('hyphens', () => {
  const titles = ['egovernment here', 'e-government here', 'e government here', 'government here'];
  const articles = titles.map((title) => makeArticle({ id: title, title }));

  it.each([
    { text: 'e-government ', found: titles.slice(0, 3) },
    { text: 'egovernment ', found: titles.slice(0, 2) },
    { text: '"e government"', found: titles.slice(1, 3) },
  ])('$text finds $found', async ({ text, found }) => {
    const hyphens = await buildEngine({ title: null, source: null, articles });
    const { hits } = hyphens.search(makeQuery({ text }));
    expect(hits.map(({ article }) => article.id).sort()).toEqual([...found].sort());
  });
});

it('finds words in scripts without blanks', async () => {
  const articles = ['開放政府数据研究', '数字政府建設', 'โครงการข้อมูลเปิด'].map((title) =>
    makeArticle({ id: title, title }),
  );
  const scripts = await buildEngine({ title: null, source: null, articles });
  const found = (text: string): string[] =>
    scripts.search(makeQuery({ text })).hits.map(({ article }) => article.id);
  expect(found('政府').sort()).toEqual(['数字政府建設', '開放政府数据研究']);
  expect(found('ข้อมูล')).toEqual(['โครงการข้อมูลเปิด']);
});

it('every article is found first by its own title, whatever that holds', () => {
  const word = fc.constantFrom(
    'open',
    'data',
    'trust',
    'OR',
    'NOT',
    'the',
    'year:2018',
    'e-voting',
  );
  const sign = fc.constantFrom(' ', ' ', ' -', ' (', ') ', ' "', '" ', ': ', ' – ', ', ', ' “');
  const title = fc
    .array(fc.tuple(word, sign), { minLength: 2, maxLength: 12 })
    .map((pieces) => pieces.flat().join('').trim());
  return fc.assert(
    fc.asyncProperty(fc.uniqueArray(title, { minLength: 1, maxLength: 8 }), async (titles) => {
      const articles = titles.map((each, index) => makeArticle({ id: String(index), title: each }));
      const many = await buildEngine({ title: null, source: null, articles });
      for (const each of titles) {
        const { tier, hits } = many.search(makeQuery({ text: each }));
        expect(tier).toBe('together');
        // Two titles may be the same words.
        const letters = (text: string | null | undefined): string =>
          (text ?? '').toLowerCase().replace(/[^a-z0-9]+/gu, '');
        expect(letters(hits[0]?.article.title)).toBe(letters(each));
      }
    }),
    { numRuns: 100 },
  );
});

it('a title that is longer than any query finds its article', async () => {
  const title = Array.from({ length: 3000 }, (_, n) => `word${n}`).join(' ');
  const articles = [
    makeArticle({ id: 'short', title: 'word1' }),
    makeArticle({ id: 'long', title }),
  ];
  const many = await buildEngine({ title: null, source: null, articles });
  expect(many.search(makeQuery({ text: title })).hits[0]?.article.id).toBe('long');
});

describe('the terminal’s list', () => {
  it('goes on behind those that have all words with those that have some', () => {
    const ranked = engine.rank('blockchain kazakhstan', 10);
    expect(ranked.map(({ id }) => recordNumber({ id }))[0]).toBe(3);
    expect(ranked.map(({ tier }) => tier)).toEqual(['together', 'some', 'some']);
    expect(engine.rank('blockchain kazakhstan', 2)).toEqual(ranked.slice(0, 2));
  });
});

describe('completions', () => {
  const offered = (text: string): string[] =>
    engine.complete(text).map(({ kind, label }) => `${kind} ${label}`);

  it.each([
    { text: 'blockch', offers: 'word blockchain' },
    { text: 'trust kazakhst', offers: 'word kazakhstan' },
    { text: 'kass', offers: 'author Maxat Kassen' },
    { text: 'author:kass', offers: 'author Maxat Kassen' },
    { text: 'author:"maxat kas', offers: 'author Maxat Kassen' },
    { text: 'find', offers: 'field findings:' },
    { text: 'keyword:kaz', offers: 'keyword kazakhstan' },
  ])('of “$text”: $offers', ({ text, offers }) => {
    expect(offered(text).map((each) => each.toLowerCase())).toContain(offers.toLowerCase());
  });

  it('of the beginning of a title are the title, which finds it', () => {
    const { title } = corpus.articles[2] ?? {};
    const completion = engine
      .complete('politicization of e-v')
      .find(({ kind }) => kind === 'title');
    expect(completion?.text).toBe(title);
  });

  it.each(['', 'trust ', 'year:20', 'rating:', '?!'])('there are none for “%s”', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it('find something, once taken', () => {
    for (const text of ['blockch', 'kass', 'author:"maxat kas', 'keyword:kaz', 'kazakhst open']) {
      for (const completion of engine.complete(text).filter(({ kind }) => kind !== 'field')) {
        expect(search(completion.text).total, completion.text).toBeGreaterThan(0);
      }
    }
  });
});

describe('articles like one', () => {
  const texts = [
    ['a', 'Blockchain voting in Estonia', 'Trust in blockchain grows'],
    ['b', 'Blockchain ballots for Estonia', 'Turnout is stable'],
    ['c', 'Open data portals', 'Trust in blockchain grows'],
    ['d', 'Open data hackathons', 'Reuse is rare'],
  ] as const;
  const articles = texts.map(([id, title, findings]) =>
    makeArticle({ id, title, abstract: [makeSection('Findings', findings)] }),
  );

  it.each([
    { id: 'a', kind: null, first: 'b' },
    { id: 'a', kind: 'findings' as const, first: 'c' },
    { id: 'd', kind: null, first: 'c' },
  ])('of $id by $kind: $first first', async ({ id, kind, first }) => {
    const many = await buildEngine({ title: null, source: null, articles });
    const { hits, terms } = many.similar({ id, kind, limit: 3 });
    expect(hits[0]?.article.id).toBe(first);
    expect(hits.map(({ article }) => article.id)).not.toContain(id);
    expect(terms.length).toBeGreaterThan(0);
  });

  it('of an id that no article has are none', () => {
    expect(engine.similar({ id: 'nobody', kind: null, limit: 3 })).toEqual({ hits: [], terms: [] });
  });
});

describe('facets of many values', () => {
  const articles = Array.from({ length: 600 }, (_, n) =>
    makeArticle({
      id: String(n),
      title: n < 300 ? 'first half' : 'second half',
      author: [{ literal: `Author ${String(n % 500).padStart(3, '0')}` }],
    }),
  );

  it('list the most used and find the others', async () => {
    const many = await buildEngine({ title: null, source: null, articles });
    const { facets } = many.search(makeQuery({ selection: { author: ['Author 499'] } }));
    const author = facets.find(({ id }) => id === 'author');
    expect(author?.values).toHaveLength(201); // the chosen one too
    expect(author?.values[0]).toMatchObject({ label: 'Author 000', count: 2 });
    expect(author?.values[100]).toMatchObject({ label: 'Author 100', count: 1 });
    expect(author?.values.at(-1)).toMatchObject({ label: 'Author 499', selected: true });
    expect(author?.more).toBe(299);
    const found = many.facetValues(makeQuery({ text: 'first' }), 'author', 'OR 04');
    expect(found.map(({ label, count }) => `${label} (${count})`)).toEqual(
      Array.from({ length: 10 }, (_, n) => `Author 04${n} (1)`),
    );
    expect(many.facetValues(makeQuery(), 'nonsense', 'x')).toEqual([]);
  });
});
