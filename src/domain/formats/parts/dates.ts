/** Dates as exports write them, to the precision that is stated. */
import type { PartialDate } from '../../partial-date';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The number of a month, 1 to 12: "Jun", "June", "JUN-JUL" (the first), "06", "6"; undefined for
 * seasons and anything else.
 */
export function readMonth(text: string): number | undefined {
  const word = text.trim().toLowerCase();
  const digits = /^(\d{1,2})(?!\d)/u.exec(word)?.[1];
  if (digits !== undefined) {
    const month = Number(digits);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  const at = MONTHS.findIndex((month) => word.startsWith(month));
  // "Sept" and "June" begin so; "Marxism" and "Junior" do too, and are no months.
  if (at === -1 || !/^[a-z]{3,9}(?![a-z])/u.test(word)) return undefined;
  return at + 1;
}

/** @returns Without month or day where these cannot be; null without a year. */
export function makeDate(
  year: string | number | null | undefined,
  month?: string | number | null,
  day?: string | number | null,
): PartialDate | null {
  const yearNumber = Number(/(?<!\d)\d{4}(?!\d)/u.exec(String(year ?? ''))?.[0] ?? NaN);
  if (!Number.isInteger(yearNumber) || yearNumber === 0) return null;
  const monthNumber = readMonth(String(month ?? ''));
  if (monthNumber === undefined) return { year: yearNumber };
  const dayNumber = Number(/^\s*(\d{1,2})(?!\d)/u.exec(String(day ?? ''))?.[1] ?? NaN);
  if (!(dayNumber >= 1 && dayNumber <= 31)) return { year: yearNumber, month: monthNumber };
  return { year: yearNumber, month: monthNumber, day: dayNumber };
}

/**
 * A date in one text: "2017-06-05", "2017/06/05/", "2017 Jun 5", "5 June 2017", "June 5, 2017",
 * "4-8 Aug. 2020" (the first day), "06/2017", "2017 Jun-Jul", "Summer 2017", "c2017", "2017". Null
 * where no year is in it.
 */
export function readDateText(text: string): PartialDate | null {
  const words = text.normalize('NFKC').trim().slice(0, 100);
  const compact = /^(\d{4})(\d{2})(\d{2})$/u.exec(words);
  if (compact !== null) return makeDate(compact[1], compact[2], compact[3]);

  const yearFirst = /^(\d{4})(?:[-/. ,]+(\d{1,2}|[a-z]{3,9})\.?(?:[-/. ,]+(\d{1,2})(?!\d))?)?/iu;
  const [, year, month, day] = yearFirst.exec(words) ?? [];
  if (year !== undefined) return makeDate(year, month, day);

  const dayFirst =
    /(?<![a-z\d])(?:(\d{1,2})(?:st|nd|rd|th)?(?:[-\u2013]\d{1,2})?[-/. ]+)?([a-z]{3,9})[-/. ]+(\d{4})(?!\d)/iu;
  const [, dayOfMonth, monthName, itsYear] = dayFirst.exec(words) ?? [];
  if (monthName !== undefined && readMonth(monthName) !== undefined) {
    return makeDate(itsYear, monthName, dayOfMonth);
  }
  const american = /(?<![a-z])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/iu;
  const [, americanMonth, americanDay, americanYear] = american.exec(words) ?? [];
  if (americanMonth !== undefined) return makeDate(americanYear, americanMonth, americanDay);

  const monthYear = /^(\d{1,2})[-/.](\d{4})$/u.exec(words);
  if (monthYear !== null) return makeDate(monthYear[2], monthYear[1]);
  // Day and month of 05/06/2017 nobody can tell apart; of 25/06/2017 everybody.
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(words);
  if (numbers !== null) {
    const [, first = '', second = '', last] = numbers;
    if (Number(first) > 12) return makeDate(last, second, first);
    if (Number(second) > 12) return makeDate(last, first, second);
    return makeDate(last);
  }
  return makeDate(words);
}
