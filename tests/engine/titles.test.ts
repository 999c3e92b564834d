import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { tokenise } from '@/domain/text/tokens';
import { buildEngine } from '@/engine/build-engine';
import type { SearchEngine } from '@/engine/search-engine';
import { REAL_CORPUS } from '../bench/corpus-source';
import { readCorpusFile } from '../bench/read-corpus-file';
import { makeArticle, makeSection } from '../fixtures/article';
import { makeQuery } from '../fixtures/query';

async function build(articles: readonly Article[]): Promise<SearchEngine> {
  return buildEngine({ title: null, source: null, articles });
}

/** Two titles of the same words are one question: either may come first. */
function wordsOf(title: string | null | undefined): string {
  return tokenise(title ?? '')
    .map(({ term }) => term)
    .join(' ');
}

/** Titles that do not find their article first. */
function lostTitles(engine: SearchEngine, articles: readonly Article[]): string[] {
  return articles.flatMap(({ title }) => {
    if (title === null || wordsOf(title) === '') return [];
    const { tier, hits } = engine.search(makeQuery({ text: title, pageLength: 1 }));
    const isFirst = tier === 'together' && wordsOf(hits[0]?.article.title) === wordsOf(title);
    return isFirst ? [] : [title];
  });
}

const titled = (titles: readonly string[]): Article[] =>
  titles.map((title, at) => makeArticle({ id: String(at), title, keyword: [] }));

describe('an article is found first by its own title', () => {
  it.each([
    ['To be or not to be: a study', 'A study of studies', 'To be'],
    ['Findings: a survey', 'Survey of findings', 'A survey'],
    ['Open data -driven policy', 'Open data', 'Driven policy in data'],
    ['Is “open data” open?', 'Open data (open)', 'Open data: “open”'],
    ['What is (not) open OR closed', 'Open', 'Closed, not open'],
    ['year:2018 in review', 'Review of the year 2018', 'The year'],
    ['C++ and C#: a tale of two languages', 'C and C: a tale', 'A tale of languages'],
    ['e-Government in the EU', 'E government EU', 'eGovernment in the eu and elsewhere'],
    ['((((', '"""" open', '- - - data'],
    ['10.1108/TG-11-2019-0106 revisited', 'Revisited', '10.1108'],
    ['Straße und Brücke', 'STRASSE UND BRUCKE IM VERGLEICH', 'Brücke'],
    ['開放政府数据研究', '開放数据', '政府数据'],
    ['NOT', 'NOT OR', 'OR NOT a title'],
  ])('%s | %s | %s', async (...titles) => {
    const articles = titled(titles);
    expect(lostTitles(await build(articles), articles)).toEqual([]);
  });

  const piece = fc.constantFrom(
    ...[
      'open',
      'data',
      'data',
      'trust',
      'the',
      'of',
      'a',
      'e-voting',
      'Straße',
      '開放数据',
      '2018',
    ],
    ...['OR', 'NOT', 'AND', '-', ' -', '(', ')', '"', '“', '”', '«', ':', 'findings:', 'year:2018'],
    ...['is:saved', '..', '*', '\\', '/', '[', '?', ',', '– ', '\u00AD', '’s', '\uD800', '😀'],
  );
  const title = fc.oneof(
    fc
      .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 10 })
      .map((pieces) => pieces.flat().join('')),
    fc
      .array(fc.constantFrom('open', 'data', 'trust', 'in'), { minLength: 500, maxLength: 2000 })
      .map((words) => words.join(' ')),
  );

  it('whatever signs of the query language it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 8 }), async (titles) => {
        const articles = titled(titles);
        const several = articles.filter(({ title: each }) => wordsOf(each).includes(' '));
        expect(lostTitles(await build(articles), several)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('whatever the others write about', async () => {
    const words = fc
      .array(fc.constantFrom('open', 'data', 'trust', 'in', 'voting', 'votes'), { minLength: 2 })
      .map((some) => some.join(' '));
    const article = fc.record({ title: words, text: words, keyword: fc.array(words) });
    await fc.assert(
      fc.asyncProperty(fc.array(article, { minLength: 1, maxLength: 10 }), async (records) => {
        const articles = records.map(({ text, ...each }, at) =>
          makeArticle({ ...each, id: String(at), abstract: [makeSection('Findings', text)] }),
        );
        expect(lostTitles(await build(articles), articles)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('that is longer than any query', async () => {
    const long = Array.from({ length: 3000 }, (_, n) => `word${n}`).join(' ');
    const articles = titled(['word1', long, `${long} again`]);
    const engine = await build(articles);
    expect(engine.search(makeQuery({ text: long })).hits[0]?.article.id).toBe('1');
    expect(engine.search(makeQuery({ text: `${long} again` })).hits[0]?.article.id).toBe('2');
    expect(engine.rank(long, 1).map(({ id }) => id)).toEqual(['1']);
  });

  it.skipIf(!existsSync(REAL_CORPUS))(
    'in a collection of real ones',
    { timeout: 60_000 },
    async () => {
      const { articles } = await readCorpusFile(REAL_CORPUS, 2000);
      expect(articles).toHaveLength(2000);
      const engine = await build(articles);
      expect(lostTitles(engine, articles)).toEqual([]);
    },
  );
});

describe('a title that is not typed as it is printed', () => {
  const articles = titled([
    'Open data: promises, perils and “public value”',
    'Public value of open data',
    'Promises and perils',
  ]);

  it.each([
    'Open data: promises, perils and “public value”',
    'open data promises perils and public value',
    'OPEN DATA – PROMISES; PERILS AND PUBLIC VALUE.',
    '  Open  data:\npromises, perils and "public value"  ',
  ])('is found all the same: %s', async (text) => {
    const { hits, tier, notes } = (await build(articles)).search(makeQuery({ text }));
    expect(hits[0]?.article.id).toBe('0');
    expect({ tier, notes }).toEqual({ tier: 'together', notes: [] });
  });
});
