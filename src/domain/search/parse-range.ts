/** Both included; null: open on that side. */
export interface NumberRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** A bound, or a number or two with what joins them. Two dots, a hyphen or an en dash join. */
const rangeOf = (number: string): RegExp =>
  new RegExp(`^(?:([<>])(=?)(${number})|(${number})?(\\.\\.|[-\\u2013])?(${number})?)$`, 'u');

const YEARS = rangeOf('\\d{4}');
const RATINGS = rangeOf('[1-5]');

/**
 * Years as a query has them, of four digits each; undefined for anything else. The order of the
 * two does not matter.
 *
 * ```text
 * 2018       → from 2018 to 2018
 * 2017..2020 → from 2017 to 2020, as 2017-2020
 * 2018..     → from 2018, as >=2018 and >2017
 * ..2018     → to 2018, as <=2018 and <2019
 * ```
 */
export const parseYears = (text: string): NumberRange | undefined => parseRange(YEARS, text);

/** Ratings from 1 to 5, written as years are: `4`, `>=4`, `2..3`. */
export const parseRatings = (text: string): NumberRange | undefined => parseRange(RATINGS, text);

function parseRange(pattern: RegExp, text: string): NumberRange | undefined {
  const [, sign, equal, bound, first, joint, second] = pattern.exec(text) ?? [];
  if (bound !== undefined) {
    const step = equal === '=' ? 0 : 1;
    const number = Number(bound);
    return sign === '>' ? { from: number + step, to: null } : { from: null, to: number - step };
  }
  if (first !== undefined && second !== undefined) {
    if (joint === undefined) return undefined; // "20172020" is no range
    const both = [Number(first), Number(second)];
    return { from: Math.min(...both), to: Math.max(...both) };
  }
  if (first === undefined && second === undefined) return undefined;
  const from = first === undefined ? null : Number(first);
  if (joint === undefined) return { from, to: from };
  return { from, to: second === undefined ? null : Number(second) };
}
