import type { PartialDate } from '../partial-date';
import { describeType } from './describe-type';

const ISO_DATE = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)/u;

/** The first of CSL's date-parts; a range is known by its start. */
function readDateParts(value: unknown): readonly unknown[] | string {
  if (!Array.isArray(value)) return `expected date-parts as a list, got ${describeType(value)}`;
  const first = (value as unknown[])[0];
  if (first === undefined) return [];
  if (!Array.isArray(first)) {
    return `expected date-parts as a list of lists, such as [[2017, 6, 5]], got ${describeType(first)} inside`;
  }
  return first as unknown[];
}

/**
 * @param value CSL's date variable: `{"date-parts": [[2017, 6, 5]]}`, `raw` or `literal`; or a year,
 *   or an ISO 8601 date as text.
 * @returns A date, null where there is none, or in words why it is not one.
 */
export function readDate(value: unknown): PartialDate | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return toDate([value]);
  if (typeof value === 'string') return readIsoDate(value);
  if (typeof value !== 'object' || Array.isArray(value)) {
    return `expected a date such as {"date-parts": [[2017, 6, 5]]}, got ${describeType(value)}`;
  }
  const fields = new Map(Object.entries(value));
  if (fields.has('date-parts')) {
    const parts = readDateParts(fields.get('date-parts'));
    return typeof parts === 'string' ? parts : toDate(parts);
  }
  const written: unknown = fields.get('raw') ?? fields.get('literal');
  return typeof written === 'string' ? readIsoDate(written) : null;
}

/** Words such as "in press" hold no date; they are no fault either. */
function readIsoDate(written: string): PartialDate | string | null {
  const parts = ISO_DATE.exec(written);
  return parts === null ? null : toDate(parts.slice(1));
}

function toDate(parts: readonly unknown[]): PartialDate | string | null {
  const stated = parts.slice(0, 3);
  const gap = stated.findIndex(isBlank);
  const numbers = (gap === -1 ? stated : stated.slice(0, gap)).map(toNumber);
  const [year, month, day] = numbers;
  if (year === undefined) return null;
  if (!Number.isInteger(year) || Math.abs(year) > 9999) {
    return `the year must be a whole number of at most four digits, got ${describePart(stated[0])}`;
  }
  if (month === undefined) return { year };
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    return `the month must be 1 to 12, got ${describePart(stated[1])}`;
  }
  if (day === undefined) return { year, month };
  if (!Number.isInteger(day) || day < 1 || day > 31) {
    return `the day must be 1 to 31, got ${describePart(stated[2])}`;
  }
  return { year, month, day };
}

function isBlank(part: unknown): boolean {
  return part === null || part === undefined || (typeof part === 'string' && part.trim() === '');
}

/** Numbers and numerals only: `Number` would take true for 1, and run through any list. */
function toNumber(part: unknown): number {
  return typeof part === 'number' || typeof part === 'string' ? Number(part) : NaN;
}

function describePart(part: unknown): string {
  const isShown = typeof part === 'number' || typeof part === 'string';
  return isShown ? JSON.stringify(part) : describeType(part);
}
