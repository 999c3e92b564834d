import fc from 'fast-check';
import type { Article } from '@/domain/article';
import { makeArticle, makeSection } from '../fixtures/article';

/** Few words, so that articles share them and texts repeat them. */
const word = fc.constantFrom(
  ...['a', 'b', 'c', 'a', 'b', 'the', 'of', 'A', 'ab', 'e-voting', 'evoting', 'a-b', 'b-', '--'],
  ...['vote', 'votes', 'voting', 'b’s', 'ä', '開放数据', '2018', '?', 'Straße', 'a\u00ADb'],
);

const separator = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '/', '');

/** A few words, repeated ones among them; or none. */
export const anyWords = fc
  .array(fc.tuple(word, separator), { maxLength: 12 })
  .map((pieces) => pieces.flat().join(''));

const LABELS = [null, 'Purpose', 'Design/methodology/approach', 'Findings', 'Findings'] as const;

const section = fc
  .tuple(fc.constantFrom(...LABELS), anyWords)
  .map(([label, text]) => makeSection(label, text));

const abstract = fc.oneof(
  { weight: 9, arbitrary: fc.array(section, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.array(section, { minLength: 25, maxLength: 35 }) },
);

const anyArticle: fc.Arbitrary<Omit<Article, 'id'>> = fc
  .record({
    title: fc.option(anyWords),
    keyword: fc.option(fc.array(anyWords, { maxLength: 3 })),
    author: fc.array(
      anyWords.map((literal) => ({ literal })),
      { maxLength: 2 },
    ),
    containerTitle: fc.option(anyWords),
    DOI: fc.option(anyWords),
    issued: fc.option(fc.constantFrom({ year: 2017 }, { year: 2018, month: 6 }, { year: 2020 })),
    abstract,
  })
  .map(makeArticle);

/** A small corpus; the id of an article is its place in it. */
export const anyArticles: fc.Arbitrary<readonly Article[]> = fc
  .array(anyArticle, { maxLength: 6 })
  .map((articles) => articles.map((article, at) => ({ ...article, id: String(at) })));
