import { expect, it } from 'vitest';
import { formatContainer, formatDoiUrl, formatType, formatVolume } from '@/domain/citation';
import { makeArticle } from '../fixtures/article';

it.each([
  {
    fields: {
      containerTitle: 'Transforming Government',
      volume: '14',
      issue: '2',
      page: '305-330',
    },
    text: 'Transforming Government 14(2), 305–330',
  },
  { fields: { containerTitle: 'Aslib', volume: '70' }, text: 'Aslib 70' },
  { fields: { containerTitle: 'Aslib', issue: '5' }, text: 'Aslib (5)' },
  { fields: { containerTitle: 'Aslib', page: 'e12' }, text: 'Aslib, e12' },
  { fields: {}, text: '' },
])('writes where it stands: “$text”', ({ fields, text }) => {
  expect(formatContainer(makeArticle(fields))).toBe(text);
});

it.each([
  { fields: { volume: '14', issue: '2' }, text: 'vol. 14 no. 2' },
  { fields: { volume: '14' }, text: 'vol. 14' },
  { fields: { issue: '2' }, text: 'no. 2' },
  { fields: {}, text: null },
])('writes the volume: $text', ({ fields, text }) => {
  expect(formatVolume(makeArticle(fields))).toBe(text);
});

it.each([
  { page: '305-330', text: '305–330' },
  { page: '305 -- 330', text: '305–330' },
  { page: '1-3, 7-9', text: '1–3, 7–9' },
  { page: 'S1-S5', text: 'S1-S5' },
])('writes pages $page as $text', ({ page, text }) => {
  expect(formatContainer(makeArticle({ page }))).toBe(text);
});

it.each([
  { doi: '10.1108/TG-11-2019-0106', url: 'https://doi.org/10.1108/TG-11-2019-0106' },
  {
    doi: '10.1002/(SICI)1(1998)49:6<1::AID>3.0;2-#',
    url: 'https://doi.org/10.1002/(SICI)1(1998)49%3A6%3C1%3A%3AAID%3E3.0%3B2-%23',
  },
  { doi: '10.1234/"onclick=x', url: 'https://doi.org/10.1234/%22onclick%3Dx' },
  { doi: '10.1234/\uD800', url: 'https://doi.org/10.1234/%EF%BF%BD' },
  { doi: 'javascript:alert(1)', url: null },
  { doi: '10.1234', url: null },
  { doi: '10.1234/a b', url: null },
])('links the DOI $doi', ({ doi, url }) => {
  expect(formatDoiUrl(doi)).toBe(url);
});

it.each([
  { type: 'article-journal', text: 'Article' },
  { type: 'paper-conference', text: 'Conference paper' },
  { type: 'motion_picture', text: 'Motion picture' },
  { type: 'constructor', text: 'Constructor' },
  { type: '', text: 'Other' },
])('calls $type “$text”', ({ type, text }) => {
  expect(formatType(type)).toBe(text);
});
