import { describe, expect, it } from 'vitest';
import { readArticle } from '@/domain/corpus/read-article';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { generateRecords, type GeneratedRecord } from './generate-corpus';

const generate = (count: number, seed = 'tests') => [...generateRecords(count, seed)];
const RECORDS = generate(1000);

const textOf = ({ title, abstract }: GeneratedRecord) =>
  [title, ...abstract.map(({ text }) => text)].join(' ');
const WORDS = RECORDS.flatMap(
  (record) =>
    textOf(record)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
);

/** In how many articles of a hundred. */
const percentOf = (test: (record: GeneratedRecord) => boolean) =>
  (100 * RECORDS.filter(test).length) / RECORDS.length;

describe('generateRecords', () => {
  it('makes the same for the same seed, and something else for another', () => {
    expect(generate(20)).toEqual(generate(20));
    expect(generate(20, 'other')).not.toEqual(generate(20));
  });

  it('begins a larger corpus with the articles of a smaller one', () => {
    expect(RECORDS.slice(0, 20)).toEqual(generate(20));
  });

  // The very words: that another machine or another Node makes others would show here.
  it('makes the same on every machine', () => {
    const { title, author } = generate(400, 'seed')[399] ?? {};
    expect(title).toBe(
      'Muc be an cluschecity maistgoststimity been using naitspo cleardrum shutment',
    );
    expect(author?.[0]).toEqual({ family: 'Hasttral', given: 'Wil' });
  });

  it('makes articles that the corpus format takes, each with its own id', () => {
    const readings = RECORDS.map((record) => readArticle(JSON.parse(JSON.stringify(record))));
    expect(readings.filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(RECORDS.map(({ id }) => id)).size).toBe(RECORDS.length);
  });

  it('leaves some without labels, some without keywords, and none without the rest', () => {
    const isStructured = ({ abstract }: GeneratedRecord) => abstract.length > 1;
    for (const percent of [percentOf(isStructured), percentOf(({ keyword }) => keyword !== null)]) {
      expect(percent).toBeGreaterThan(40);
      expect(percent).toBeLessThan(90);
    }
    expect(percentOf((record) => record.title !== '' && record.author.length > 0)).toBe(100);
    expect(RECORDS.flatMap(({ abstract }) => abstract).filter(({ text }) => !text)).toEqual([]);
  });

  it('repeats few words often and most words seldom, as languages do', () => {
    const counts = new Map<string, number>();
    for (const word of WORDS) counts.set(word, (counts.get(word) ?? 0) + 1);
    const byCount = [...counts].sort(([, a], [, b]) => b - a);
    const common = byCount.slice(0, 10);
    expect(common.filter(([word]) => STOP_WORDS.has(word)).length).toBeGreaterThanOrEqual(7);
    expect(common.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(0.1 * WORDS.length);
    const seldom = byCount.filter(([, count]) => count <= 2);
    expect(seldom.length).toBeGreaterThan(0.3 * byCount.length);
  });

  it('comes back to the words of a title in the abstract', () => {
    const returns = percentOf(({ title, abstract }) => {
      const inAbstract = abstract.map(({ text }) => text.toLowerCase()).join(' ');
      const words = (title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter(
        (word) => !STOP_WORDS.has(word),
      );
      return words.some((word) => inAbstract.includes(word));
    });
    expect(returns).toBeGreaterThan(95);
  });
});
