/** Dates as CSL-JSON and Crossref have them, read leniently. */
import { readDate } from '../../corpus/read-date';
import type { PartialDate } from '../../partial-date';
import { makeDate, readDateText } from './dates';
import { at, isObject, listOf, textOf } from './json-values';

/**
 * @param value `{"date-parts": [[2017, 6, 5]]}` with numbers or numerals, gaps as null; `raw`, `literal`,
 *   `edtf`; `year`, `month` and `day`; a text or a year alone; a list of these.
 * @returns The first date of a range; null where there is none.
 */
export function readCslDate(value: unknown): PartialDate | null {
  if (typeof value === 'string') return readDateText(value);
  if (Array.isArray(value)) return readCslDate((value as readonly unknown[])[0] ?? null);
  if (!isObject(value)) return validDate(readDate(value));
  const list = listOf(at(value, 'date-parts'));
  // "[2017, 6]" for "[[2017, 6]]"
  const parts = Array.isArray(list[0]) ? listOf(list[0]) : list;
  if (textOf(parts[0]) !== null) {
    const date = validDate(readDate({ 'date-parts': [parts] }));
    return date ?? makeDate(textOf(parts[0]), textOf(parts[1]), textOf(parts[2]));
  }
  const year = textOf(at(value, 'year'));
  if (year !== null) {
    const date = makeDate(year, textOf(at(value, 'month')), textOf(at(value, 'day')));
    if (date !== null) return date;
  }
  for (const form of ['edtf', 'raw', 'literal', 'date-time']) {
    const written = textOf(at(value, form));
    const date = written === null ? null : readDateText(written);
    if (date !== null) return date;
  }
  return null;
}

/** Nothing was published in the year 0: it stands for "not known". */
function validDate(reading: PartialDate | string | null): PartialDate | null {
  return reading === null || typeof reading === 'string' || reading.year === 0 ? null : reading;
}
