import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/domain/article';
import { tokenise } from '@/domain/text/tokens';
import { Accumulator } from '@/engine/accumulator';
import { partNumber, partTexts } from '@/engine/parts';
import { addPhrase, findPhrase } from '@/engine/phrase';
import { PostingsBuilder } from '@/engine/postings-builder';
import { mentionWeights } from '@/engine/ranking';
import { makeArticle, makeSection } from '../fixtures/article';
import { anyArticles, anyWords } from './any-article';

/** Where the index has a phrase, and how often: "2/5: 3". */
function byIndex(articles: readonly Article[], terms: readonly string[]): string[] {
  const builder = new PostingsBuilder();
  for (const article of articles) builder.add(article);
  const postings = builder.finish();
  const ids = terms.map((term) => postings.terms.find(term));
  if (ids.includes(-1)) return [];
  const found: string[] = [];
  const accumulator = new Accumulator(postings, mentionWeights(postings.fieldLengths));
  accumulator.add = (article, part, frequency) => {
    found.push(`${article}/${part}: ${frequency}`);
  };
  addPhrase(ids, postings, null, accumulator);
  return found;
}

/** The same by looking for it in every text. */
function byTexts(articles: readonly Article[], terms: readonly string[]): string[] {
  return articles.flatMap((article, index) => {
    const counts = new Map<number, number>();
    for (const { part, text } of partTexts(article)) {
      const count = findPhrase(text, terms).length;
      const number = partNumber(part);
      if (count > 0) counts.set(number, (counts.get(number) ?? 0) + count);
    }
    return [...counts]
      .sort(([a], [b]) => a - b)
      .map(([part, count]) => `${index}/${part}: ${count}`);
  });
}

const sections = (...texts: string[]): Article =>
  makeArticle({ abstract: texts.map((text) => makeSection('Aim', text)) });

describe('the index finds a phrase', () => {
  it.each([
    { phrase: 'single case', articles: [sections('a single case')], found: ['0/5: 1'] },
    { phrase: 'single case', articles: [sections('Single-case; single, case')], found: ['0/5: 2'] },
    { phrase: 'case single', articles: [sections('a single case')], found: [] },
    { phrase: 'single case', articles: [sections('single', 'case')], found: [] },
    {
      phrase: 'data trust',
      articles: [makeArticle({ keyword: ['open data', 'trust'] })],
      found: [],
    },
    {
      phrase: 'open data',
      articles: [makeArticle({ keyword: ['law', 'open data'] })],
      found: ['0/1: 1'],
    },
    { phrase: 'a a b', articles: [sections('a a a b, a a b')], found: ['0/5: 2'] },
    { phrase: 'a a', articles: [sections('a a a')], found: ['0/5: 2'] },
    { phrase: 'a b a', articles: [sections('a b a b a')], found: ['0/5: 2'] },
    { phrase: 'of the', articles: [sections('out of the box of the day')], found: ['0/5: 2'] },
    {
      phrase: 'a',
      articles: [sections('b'), sections('a', 'b', 'a a')],
      found: ['1/5: 1', '1/7: 2'],
    },
    { phrase: 'a b', articles: [sections('a'), sections('b'), sections('a b')], found: ['2/5: 1'] },
    {
      phrase: 'a b',
      articles: [sections(...Array.from({ length: 40 }, (_, n) => (n % 2 ? 'b a' : 'a')))],
      found: [],
    },
    {
      phrase: 'open data',
      articles: [makeArticle({ title: 'Open' }), makeArticle({ DOI: 'open/data' })],
      found: ['1/4: 1'],
    },
  ])('“$phrase”: $found', ({ phrase, articles, found }) => {
    const terms = phrase.split(' ');
    expect(byIndex(articles, terms)).toEqual(found);
    expect(byTexts(articles, terms)).toEqual(found);
  });

  const phrase = fc.oneof(
    // What was typed between quotation marks, …
    anyWords.map((text) => tokenise(text).flatMap(({ term, span }) => (span === 1 ? [term] : []))),
    // … as often as not something that stands somewhere.
    fc.array(fc.constantFrom('a', 'b', 'c', 'the', 'e', 'voting', 'evoting', 'ab'), {
      minLength: 1,
      maxLength: 3,
    }),
  );

  it('wherever the texts have it, and as often', () => {
    fc.assert(
      fc.property(anyArticles, phrase, (articles, words) => {
        const terms = words.slice(0, 4);
        fc.pre(terms.length > 0);
        expect(byIndex(articles, terms)).toEqual(byTexts(articles, terms));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a phrase in a text', () => {
  it.each([
    { text: 'A single-case study.', phrase: 'single case', found: ['single-case'] },
    { text: 'plan b, plan b', phrase: 'plan b', found: ['plan b', 'plan b'] },
    { text: 'on e-voting', phrase: 'e voting', found: ['e-voting'] },
    { text: 'on e-voting', phrase: 'evoting', found: ['e-voting'] },
    { text: 'on e-voting', phrase: 'on evoting', found: ['on e-voting'] },
    { text: 'the country’s law', phrase: 'country law', found: ['country’s law'] },
    { text: 'no such', phrase: 'such thing', found: [] },
    { text: '', phrase: 'a', found: [] },
  ])('“$phrase” in “$text”: $found', ({ text, phrase, found }) => {
    const ranges = findPhrase(text, phrase.split(' '));
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
