import { describe, expect, it } from 'vitest';
import { editDistance } from '@/domain/text/edit-distance';
import { makeArticle } from '../fixtures/article';
import { makeKnownItemQueries, readKnownItemQueries } from './known-item';
import { isContentWord } from './typo';

const TITLES = [
  'Adopting and managing open data: Stakeholder perspectives, challenges and policy',
  'Politicization of e-voting rejection: reflections from Kazakhstan',
  'Building digital state: Understanding two decades of evolution',
  'Data, data and more DATA about open data',
  'On the use of trust', // two words that can be asked for: the third is a stop word
];
const ARTICLES = TITLES.map((title, at) => makeArticle({ id: `article-${at}`, title }));
const titleOf = (id: string) => ARTICLES.find((article) => article.id === id)?.title ?? '';
const wordsOf = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];

describe('queries made from titles', () => {
  /** Many seeds, so that every article and word comes up. */
  const queries = Array.from({ length: 40 }, (_, at) =>
    makeKnownItemQueries(ARTICLES, TITLES.length, `seed ${at}`),
  ).flat();

  it('seek every article with a title once', () => {
    const untitled = makeArticle({ id: 'untitled' });
    const made = makeKnownItemQueries([untitled, ...ARTICLES], 100, 'seed');
    expect(made.map(({ id }) => id).sort()).toEqual(ARTICLES.map(({ id }) => id));
  });

  it('are three distinct words of the title, in its order', () => {
    for (const { id, clean } of queries) {
      const words = clean.split(' ');
      const title = [...new Set(wordsOf(titleOf(id)))];
      expect(words).toHaveLength(3);
      expect(title.filter((word) => words.includes(word))).toEqual(words);
    }
  });

  it('take content words as long as the title has any', () => {
    for (const { id, clean } of queries) {
      const inTitle = new Set(wordsOf(titleOf(id)).filter(isContentWord)).size;
      expect(clean.split(' ').filter(isContentWord)).toHaveLength(Math.min(inTitle, 3));
    }
  });

  it('have one edit in one content word where they are mistyped', () => {
    for (const { clean, typo } of queries) {
      const before = clean.split(' ');
      const after = typo.split(' ');
      const changed = before.flatMap((word, at) => (word === after[at] ? [] : [at]));
      expect(after).toHaveLength(3);
      expect(changed).toHaveLength(1);
      const [at = -1] = changed;
      expect(isContentWord(before[at] ?? '')).toBe(true);
      expect(editDistance(before[at] ?? '', after[at] ?? '', 2)).toBe(1);
    }
  });

  it('are the same for the same seed, and others for another', () => {
    const made = (seed: string) => makeKnownItemQueries(ARTICLES, 4, seed);
    expect(made('a')).toEqual(made('a'));
    expect(made('a')).not.toEqual(made('b'));
  });

  it('are as many as asked for where there are titles for them', () => {
    expect(makeKnownItemQueries(ARTICLES, 2, 'seed')).toHaveLength(2);
    expect(makeKnownItemQueries([], 2, 'seed')).toEqual([]);
  });

  it.each([null, '', 'On it', '2020: 12, 17', 'Why we do so'])(
    'seek no article that is called “%s”: nobody could ask for it',
    (title) => {
      expect(makeKnownItemQueries([makeArticle({ title })], 1, 'seed')).toEqual([]);
    },
  );
});

describe('queries read from lines', () => {
  it('keep id and text, and get a typo each', () => {
    const queries = readKnownItemQueries('one\topen data\r\n\n two \t digital state \n', 'seed');
    expect(queries.map(({ id, clean }) => [id, clean])).toEqual([
      ['one', 'open data'],
      ['two', 'digital state'],
    ]);
    for (const { clean, typo } of queries) expect(editDistance(clean, typo, 2)).toBe(1);
  });

  it('get the same typo wherever they stand', () => {
    const alone = readKnownItemQueries('two\tdigital state', 'seed');
    const second = readKnownItemQueries('one\topen data\ntwo\tdigital state', 'seed');
    expect(second.slice(1)).toEqual(alone);
  });

  it.each(['no tab', '\tno id', 'no query\t', 'blank query\t  '])('refuse “%s”', (line) => {
    expect(() => readKnownItemQueries(`one\tgood\n${line}`, 'seed')).toThrow(/line 2/u);
  });
});
