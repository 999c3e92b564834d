import { expect, it } from 'vitest';
import { looksLikeRecords } from '@/ui/opening/looks-like-records';
import { risRecord } from '../../fixtures/opened-files';

it.each([
  { text: risRecord({ title: 'A title' }) },
  { text: 'PMID- 123\nTI  - A title\n' },
  { text: '%0 Journal Article\n%T A title\n' },
  { text: 'FN Clarivate\nVR 1.0\nPT J\n' },
  { text: '@article{blum2019,\n title = {A title}}' },
  { text: '[{"title": "A title"}]' },
  { text: '{"articles": []}' },
  { text: '<?xml version="1.0"?><PubmedArticleSet/>' },
  { text: 'Title,Authors,Year\n"A title","Blum, Ada",2019\n' },
  { text: 'authors\ttitle\tyear\nBlum\tA title\t2019' },
])('takes $text', ({ text }) => {
  expect(looksLikeRecords(text)).toBe(true);
  expect(looksLikeRecords(`\n  ${text}`)).toBe(true);
});

it.each([
  { text: '' },
  { text: 'open data' },
  { text: 'The title, as its author gave it, is short.' },
  { text: 'We cite @article and {braces} in a sentence.\nAnd another.' },
  { text: '{"colour": "red"}' },
  { text: '10.5555/12345678' },
  { text: 'PT Cruiser' },
])('leaves $text alone', ({ text }) => {
  expect(looksLikeRecords(text)).toBe(false);
});
