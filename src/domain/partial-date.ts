/** A date as precise as the source states it. */
export interface PartialDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  /** 1 to 31. */
  readonly day?: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "5 June 2017", "June 2017", "2017". */
export function formatDate({ year, month, day }: PartialDate): string {
  const monthName = month === undefined ? undefined : MONTHS[month - 1];
  if (monthName === undefined) return String(year);
  return day === undefined ? `${monthName} ${year}` : `${day} ${monthName} ${year}`;
}

/** "2017-06-05", "2017-06", "2017": the value of a `time` element. */
export function formatIsoDate({ year, month, day }: PartialDate): string {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  const parts = [`${year < 0 ? '-' : ''}${pad(Math.abs(year), 4)}`];
  if (month !== undefined) parts.push(pad(month, 2));
  if (month !== undefined && day !== undefined) parts.push(pad(day, 2));
  return parts.join('-');
}

/** Days since year 0, roughly: enough to sort by. A missing month or day sorts before any. */
export function dateOrder({ year, month = 0, day = 0 }: PartialDate): number {
  return year * 416 + month * 32 + day; // 13 × 32 keeps parts from overlapping
}
