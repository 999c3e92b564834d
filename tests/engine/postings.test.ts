import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatName, type Article } from '@/domain/article';
import { tokenise } from '@/domain/text/tokens';
import { PostingCursor } from '@/engine/postings';
import { PostingsBuilder, type BuiltPostings } from '@/engine/postings-builder';
import { makeArticle, makeSection } from '../fixtures/article';
import { anyArticles } from './any-article';

function build(articles: readonly Article[], blockTokens?: number): BuiltPostings {
  const builder = new PostingsBuilder(blockTokens);
  for (const article of articles) builder.add(article);
  expect(builder.size).toBe(articles.length);
  return builder.finish();
}

/** Numbers of a field's parts: 0 title, 1 keyword, 2 author, 3 journal, 4 DOI, 5 … 31 sections. */
function textsByPart(article: Article): [part: number, texts: readonly string[]][] {
  const sections = article.abstract.map(({ text }) => text);
  return [
    [0, article.title === null ? [] : [article.title]],
    [1, article.keyword ?? []],
    [2, article.author.map(formatName)],
    [3, article.containerTitle === null ? [] : [article.containerTitle]],
    [4, article.DOI === null ? [] : [article.DOI]],
    ...sections.slice(0, 26).map((text, at): [number, string[]] => [5 + at, [text]]),
    [31, sections.slice(26)], // sections from the 27th on share a number
  ];
}

/** Article, part and positions of each term, by reading the texts again: "2/5: 0 7". */
function postingsByReading(articles: readonly Article[]): Record<string, string[]> {
  const found = new Map<string, Map<string, number[]>>();
  for (const [index, article] of articles.entries()) {
    for (const [part, texts] of textsByPart(article)) {
      let first = 0;
      for (const text of texts) {
        let words = 0;
        for (const { term, position, span } of tokenise(text)) {
          const places = found.get(term) ?? new Map<string, number[]>();
          const positions = places.get(`${index}/${part}`) ?? [];
          positions.push(first + position);
          found.set(term, places.set(`${index}/${part}`, positions));
          words = Math.max(words, position + span);
        }
        first += words + 1; // no phrase goes from one text into the next
      }
    }
  }
  return Object.fromEntries(
    [...found].map(([term, places]) => [
      term,
      [...places].map(([place, positions]) => `${place}: ${positions.join(' ')}`),
    ]),
  );
}

function postingsOf(built: BuiltPostings): Record<string, string[]> {
  const terms = Array.from({ length: built.terms.size }, (_, id) => built.terms.get(id));
  expect(terms).toEqual([...terms].sort());
  return Object.fromEntries(
    terms.map((term, id) => {
      const cursor = new PostingCursor(built, id);
      const found: string[] = [];
      while (cursor.next()) {
        const positions: number[] = [];
        cursor.readPositions(positions);
        expect(positions).toHaveLength(cursor.frequency);
        found.push(`${cursor.article}/${cursor.part}: ${positions.join(' ')}`);
      }
      return [term, found];
    }),
  );
}

const DIFFERENT: readonly { what: string; articles: readonly Article[] }[] = [
  { what: 'nothing', articles: [] },
  { what: 'articles without a word', articles: [makeArticle(), makeArticle({ title: '?!' })] },
  {
    what: 'an article without a word between others',
    articles: [makeArticle({ title: 'a' }), makeArticle(), makeArticle({ title: 'b a' })],
  },
  {
    what: 'a term 7, 8, 127, 128 and 20,000 times in a part',
    articles: [7, 8, 127, 128, 20_000].map((times) =>
      makeArticle({
        title: 'a '.repeat(times),
        abstract: [makeSection('Aim', 'a '.repeat(times))],
      }),
    ),
  },
  {
    what: 'a term far apart in a text',
    articles: [makeArticle({ title: `a ${'b '.repeat(20_000)} a` })],
  },
  {
    what: '40 sections',
    articles: [
      makeArticle({
        abstract: Array.from({ length: 40 }, (_, n) => makeSection('Aim', `a word${n} e-voting`)),
      }),
      makeArticle({ abstract: [makeSection('Aim', 'a')] }),
    ],
  },
  {
    what: 'articles far apart',
    articles: [
      makeArticle({ title: 'a' }),
      ...Array.from({ length: 20_000 }, () => makeArticle({ DOI: 'b' })),
      makeArticle({ title: 'a' }),
    ],
  },
];

describe('postings say where each term stands', () => {
  it.each(DIFFERENT)('$what', ({ articles }) => {
    expect(postingsOf(build(articles))).toEqual(postingsByReading(articles));
  });

  it('in any articles', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect(postingsOf(build(articles))).toEqual(postingsByReading(articles));
      }),
      { numRuns: 500 },
    );
  });
});

it('postings are passed over without reading their positions', () => {
  fc.assert(
    fc.property(anyArticles, fc.array(fc.boolean(), { minLength: 1 }), (articles, pattern) => {
      const built = build(articles);
      const all = postingsByReading(articles);
      for (let id = 0; id < built.terms.size; id += 1) {
        const cursor = new PostingCursor(built, id);
        for (const [at, expected] of (all[built.terms.get(id)] ?? []).entries()) {
          expect(cursor.next()).toBe(true);
          const isRead = pattern[at % pattern.length] === true;
          const positions: number[] = [];
          if (isRead) cursor.readPositions(positions);
          const place = `${cursor.article}/${cursor.part}: `;
          expect(isRead ? place + positions.join(' ') : place).toBe(
            isRead ? expected : expected.replace(/(?<=: ).*/u, ''),
          );
        }
        expect(cursor.next()).toBe(false);
      }
    }),
    { numRuns: 200 },
  );
});

it('counts the articles that have a term, in any part', () => {
  fc.assert(
    fc.property(anyArticles, (articles) => {
      const built = build(articles);
      for (const [term, postings] of Object.entries(postingsByReading(articles))) {
        const having = new Set(postings.map((posting) => posting.split('/')[0]));
        expect(built.documentFrequency[built.terms.find(term)]).toBe(having.size);
      }
      expect(built.documentFrequency).toHaveLength(built.terms.size);
    }),
  );
});

describe('the length of a field', () => {
  const lengthsOf = (article: Article): number[] => [...build([article]).fieldLengths];

  it('is in words, those of a compound each for itself, over all texts of the field', () => {
    expect(
      lengthsOf(
        makeArticle({
          title: 'The e-voting case',
          keyword: ['open data', 'trust'],
          author: [{ family: 'Kassen', given: 'Maxat' }],
          DOI: '10.1108/TG',
          abstract: [makeSection('Aim', 'To study trust.'), makeSection('Findings', 'None.')],
        }),
      ),
    ).toEqual([4, 3, 2, 0, 3, 4]);
  });

  it('is cut where it is too large to be told', () => {
    expect(lengthsOf(makeArticle({ title: 'a '.repeat(70_000) }))[0]).toBe(0xffff);
    const section = makeSection('Aim', 'a '.repeat(30_000));
    expect(lengthsOf(makeArticle({ abstract: [section, section, section] }))[5]).toBe(0xffff);
  });

  it('is that of each article', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect([...build(articles).fieldLengths]).toEqual(articles.flatMap(lengthsOf));
      }),
      { numRuns: 100 },
    );
  });
});

describe('how many tokens are sorted at a time makes no difference', () => {
  it.each([1, 2, 7, 20])('%i', (blockTokens) => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        expect(build(articles, blockTokens)).toEqual(build(articles));
      }),
      { numRuns: 100 },
    );
  });

  it('1000, in articles of many more', () => {
    const articles = Array.from({ length: 12 }, (_, n) =>
      makeArticle({
        title: `a a b ${n}`,
        abstract: [
          makeSection('Aim', `a b word${n} `.repeat(900)),
          makeSection('Findings', `b word${n} e-voting `.repeat(9000)),
        ],
      }),
    );
    const built = build(articles, 1000);
    expect(built).toEqual(build(articles));
    expect(postingsOf(built)).toEqual(postingsByReading(articles));
  });
});
