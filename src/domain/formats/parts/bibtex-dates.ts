/**
 * Dates of BibTeX ("year", "month", "day") and of BibLaTeX ("date").
 *
 * Source: "The biblatex Package" 3.20, section 2.3.8: "2017-06-05/2018", "2017-06~", "2017-21".
 */
import type { PartialDate } from '../../partial-date';
import { makeDate, readDateText, readMonth } from './dates';

/** @param field Gives the text of a field, or undefined. */
export function readBibtexDate(field: (name: string) => string | undefined): PartialDate | null {
  const date = field('date');
  if (date !== undefined && !/^\s*-/u.test(date)) {
    // Years before Christ are of no article.
    // Of a range its beginning; "2017/06/05" is none.
    const start = /^\s*[\d-]{4,10}[?~%]?(?=\/)/u.exec(date)?.[0] ?? date;
    const found = readDateText(
      /^\s*\d{4}\/\d{1,2}\//u.test(date) ? date : start.replace(/T.*$/su, ''),
    );
    if (found !== null) return found;
  }
  const year = field('year') ?? field('issue_date') ?? field('publication_year') ?? '';
  const month = field('month');
  if (month === undefined) return readDateText(year);
  const days = readDay(month);
  const itsYear = makeDate(year);
  return itsYear === null
    ? readDateText(`${month} ${year}`)
    : makeDate(itsYear.year, days.month, field('day') ?? days.day);
}

/** "mar", "March", "3", "jan~10", "10~jan", "June 5", "1 MAY". */
function readDay(text: string): { readonly month?: string; readonly day?: string } {
  const words = text.split(/[\s~.,]+|--?/u).filter(Boolean);
  const named = words.find((word) => /^\p{L}/u.test(word) && readMonth(word) !== undefined);
  if (named === undefined) return { ...(words[0] !== undefined && { month: words[0] }) };
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/iu.test(word));
  return { month: named, ...(day !== undefined && { day }) };
}
