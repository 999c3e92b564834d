import { expect, it } from 'vitest';
import { RIS } from '@/domain/formats/ris';
import { parseArticles } from '../fixtures/parse-records';
import { generateRecords } from './generate-corpus';
import { generateRis } from './ris-file';

it('writes what is generated, so that it is read as it was', () => {
  const records = [...generateRecords(50, 'lectern')];
  const { articles, rejected } = parseArticles(RIS, [...generateRis(50)].join(''));
  expect(rejected).toEqual([]);
  expect(articles.map(({ title, author, keyword }) => ({ title, author, keyword }))).toEqual(
    records.map(({ title, author, keyword }) => ({ title, author, keyword })),
  );
  const labels = articles.map(({ abstract }) => abstract.map(({ label }) => label));
  expect(labels).toEqual(records.map(({ abstract }) => abstract.map(({ label }) => label)));
});
