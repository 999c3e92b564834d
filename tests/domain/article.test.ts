import { expect, it } from 'vitest';
import { articleHeading, formatFamilies, formatName } from '@/domain/article';
import { makeArticle } from '../fixtures/article';

const kassen = { family: 'Kassen', given: 'Maxat' };
const gogh = { family: 'Gogh', given: 'Vincent', nonDroppingParticle: 'van' };
const montaigne = { family: 'Montaigne', given: 'Michel', droppingParticle: 'de' };
const who = { literal: 'World Health Organization' };

it.each([
  { name: kassen, text: 'Maxat Kassen' },
  { name: gogh, text: 'Vincent van Gogh' },
  { name: montaigne, text: 'Michel de Montaigne' },
  { name: { family: 'King', given: 'Martin L.', suffix: 'Jr.' }, text: 'Martin L. King Jr.' },
  { name: who, text: 'World Health Organization' },
  { name: { given: 'Plato' }, text: 'Plato' },
  { name: {}, text: '' },
])('writes the name $text', ({ name, text }) => {
  expect(formatName(name)).toBe(text);
});

it.each([
  { author: [], text: '' },
  { author: [kassen], text: 'Kassen' },
  { author: [gogh, montaigne], text: 'van Gogh and Montaigne' },
  { author: [who, kassen, gogh], text: 'World Health Organization et al.' },
  { author: [{ given: 'Plato' }], text: 'Plato' },
])('cites authors as “$text”', ({ author, text }) => {
  expect(formatFamilies(author)).toBe(text);
});

it.each([
  { article: { title: 'Open data', author: [kassen] }, heading: 'Open data' },
  {
    article: {
      author: [kassen],
      containerTitle: 'Information Technology & People',
      issued: { year: 2017, month: 6 },
    },
    heading: 'Untitled: Kassen, Information Technology & People, 2017',
  },
  { article: { issued: { year: 2017 } }, heading: 'Untitled: 2017' },
  { article: { id: 'made:0' }, heading: 'Untitled: made:0' },
])('is headed “$heading”', ({ article, heading }) => {
  expect(articleHeading(makeArticle(article))).toBe(heading);
});
