import { expect, it } from 'vitest';
import { parseRatings, parseYears } from '@/domain/search/parse-range';

it.each([
  { text: '2018', from: 2018, to: 2018 },
  { text: '2017..2020', from: 2017, to: 2020 },
  { text: '2017-2020', from: 2017, to: 2020 },
  { text: '2017–2020', from: 2017, to: 2020 },
  { text: '2020..2017', from: 2017, to: 2020 },
  { text: '2018..', from: 2018, to: null },
  { text: '2018-', from: 2018, to: null },
  { text: '..2018', from: null, to: 2018 },
  { text: '-2018', from: null, to: 2018 },
  { text: '>2018', from: 2019, to: null },
  { text: '>=2018', from: 2018, to: null },
  { text: '<2018', from: null, to: 2017 },
  { text: '<=2018', from: null, to: 2018 },
])('reads $text', ({ text, from, to }) => {
  expect(parseYears(text)).toEqual({ from, to });
});

it.each([
  '',
  '..',
  '-',
  '>',
  '18',
  '201',
  '20180',
  '20182020',
  '2018 ',
  '>2018..',
  '2017...2020',
  '2017.2020',
])('does not read “%s”', (text) => {
  expect(parseYears(text)).toBeUndefined();
});

it.each([
  { text: '4', from: 4, to: 4 },
  { text: '>=4', from: 4, to: null },
  { text: '<3', from: null, to: 2 },
  { text: '2..4', from: 2, to: 4 },
  { text: '3-', from: 3, to: null },
])('reads the rating $text', ({ text, from, to }) => {
  expect(parseRatings(text)).toEqual({ from, to });
});

it.each(['', '0', '6', '24', '10', '4.5', '>', '****'])('does not read the rating “%s”', (text) => {
  expect(parseRatings(text)).toBeUndefined();
});
