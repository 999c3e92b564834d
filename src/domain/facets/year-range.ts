/** Years as the URL has them: "2018" or "2017-2020", first and last included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

const RANGE = /^\s*(-?\d{1,4})(?:\s*[-\u2013]\s*(-?\d{1,4}))?\s*$/u;

/** "2017-2020" → 2017 to 2020, "2018" → that year; undefined for anything else. */
export function parseYearRange(text: string): YearRange | undefined {
  const parts = RANGE.exec(text);
  if (parts?.[1] === undefined) return undefined;
  const first = Number(parts[1]);
  const last = parts[2] === undefined ? first : Number(parts[2]);
  if (first >= 0 && last < 0) return undefined; // "2017--2020" is a slip of the hand
  return { from: Math.min(first, last), to: Math.max(first, last) };
}

/** 2017 to 2020 → "2017-2020" */
export function formatYearRange({ from, to }: YearRange): string {
  return from === to ? String(from) : `${from}-${to}`;
}

export function includesYear(range: string, year: string): boolean {
  const parsed = parseYearRange(range);
  return parsed !== undefined && Number(year) >= parsed.from && Number(year) <= parsed.to;
}

/**
 * Adds a year to ranges, or takes it out where it is in: ["2017-2020"] and "2018" → ["2017",
 * "2019-2020"]. Neighbouring years become one range; ranges that cannot be read are left out.
 */
export function toggleYear(ranges: readonly string[], year: string): string[] {
  const toggled = Number(year);
  const parsed = ranges.map(parseYearRange).filter((range) => range !== undefined);
  const isIn = parsed.some(({ from, to }) => toggled >= from && toggled <= to);
  const next = isIn
    ? parsed.flatMap((range) => without(range, toggled))
    : [...parsed, { from: toggled, to: toggled }];
  return merge(next).map(formatYearRange);
}

function without({ from, to }: YearRange, year: number): YearRange[] {
  if (year < from || year > to) return [{ from, to }];
  return [
    { from, to: year - 1 },
    { from: year + 1, to },
  ].filter((range) => range.from <= range.to);
}

function merge(ranges: readonly YearRange[]): YearRange[] {
  const merged: YearRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}
