import { expect, it } from 'vitest';
import { readDateText } from '@/domain/formats/parts/dates';

it.each([
  { text: '20170501', date: { year: 2017, month: 5, day: 1 } },
  { text: '2017', date: { year: 2017 } },
  { text: '2017/06/05/', date: { year: 2017, month: 6, day: 5 } },
  { text: '4-8 Aug. 2020', date: { year: 2020, month: 8, day: 4 } },
  { text: '5 June 2017', date: { year: 2017, month: 6, day: 5 } },
  { text: '2012-2013', date: { year: 2012 } },
  { text: '10 15', date: null },
])('$text', ({ text, date }) => {
  expect(readDateText(text)).toEqual(date);
});
