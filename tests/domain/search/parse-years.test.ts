import { expect, it } from 'vitest';
import { parseYears } from '@/domain/search/parse-years';

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

it.each(['', '..', '-', '>', '18', '201', '20180', '2018 ', '>2018..', '2017...2020', '2017.2020'])(
  'does not read “%s”',
  (text) => {
    expect(parseYears(text)).toBeUndefined();
  },
);
