/** Both included; null: open on that side. */
export interface Years {
  readonly from: number | null;
  readonly to: number | null;
}

/** A bound, or a year or two with what joins them. Two dots, a hyphen or an en dash join. */
const YEARS = /^(?:([<>])(=?)(\d{4})|(\d{4})?(\.\.|[-\u2013])?(\d{4})?)$/u;

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
export function parseYears(text: string): Years | undefined {
  const [, sign, equal, bound, first, joint, second] = YEARS.exec(text) ?? [];
  if (bound !== undefined) {
    const step = equal === '=' ? 0 : 1;
    const year = Number(bound);
    return sign === '>' ? { from: year + step, to: null } : { from: null, to: year - step };
  }
  if (first !== undefined && second !== undefined) {
    const years = [Number(first), Number(second)];
    return { from: Math.min(...years), to: Math.max(...years) };
  }
  if (first === undefined && second === undefined) return undefined;
  const from = first === undefined ? null : Number(first);
  if (joint === undefined) return { from, to: from };
  return { from, to: second === undefined ? null : Number(second) };
}
