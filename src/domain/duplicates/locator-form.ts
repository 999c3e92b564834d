/** Where in a journal a work stands: volume, issue and pages as they are compared. */

export interface Pages {
  /** Lower case, without leading zeros: "s354", "123", "e0227919". */
  readonly start: string;
  /** In full: "128" for "123-8"; null where only the start is stated. */
  readonly end: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;

/** @returns Null where no page is stated, as in "no pagination". */
export function readPages(page: string | null): Pages | null {
  if (page === null) return null;
  const text = undoSpreadsheet(page.slice(0, 80).toLowerCase().replace(DASHES, '-'));
  const found =
    /(?:pp?\.?\s*)?([a-z]{0,5}\d+[a-z]{0,3}\d*|[ivxlc]+)(?:\s*-+\s*([a-z]{0,5}\d+[a-z]{0,3}\d*|[ivxlc]+))?/u.exec(
      text,
    );
  const start = found?.[1];
  if (start === undefined || /^no pag/u.test(text)) return null;
  const end = found?.[2];
  return {
    start: plainPage(start),
    end: end === undefined ? null : endInFull(plainPage(start), plainPage(end)),
  };
}

/** Spreadsheets take "21-8" for a date and write "21-Aug" or "Aug-21". */
function undoSpreadsheet(text: string): string {
  const date = /^\s*(\d{1,2})-([a-z]{3})\s*$/u.exec(text);
  if (date !== null) {
    const month = MONTHS.indexOf(date[2] ?? '');
    if (month >= 0) return `${Number(date[1])}-${month + 1}`;
  }
  const monthFirst = /^\s*([a-z]{3})-(\d{1,4})\s*$/u.exec(text);
  const month = MONTHS.indexOf(monthFirst?.[1] ?? '');
  return monthFirst === null || month < 0 ? text : `${month + 1}-${Number(monthFirst[2])}`;
}

function plainPage(page: string): string {
  return page.replace(/^([a-z]*)0+(?=\d)/u, '$1');
}

/** "8" behind "123" is "128"; "s5" behind "s12" stays what it is. */
function endInFull(start: string, end: string): string {
  const [, letters = '', startDigits = ''] = /^([a-z]*)(\d+)/u.exec(start) ?? [];
  const [, endLetters = '', endDigits = ''] = /^([a-z]*)(\d+)$/u.exec(end) ?? [];
  if (startDigits === '' || endDigits === '') return end;
  if (endLetters !== '' && endLetters !== letters) return end;
  const missing = startDigits.length - endDigits.length;
  const digits = missing > 0 ? startDigits.slice(0, missing) + endDigits : endDigits;
  return letters + digits;
}

/**
 * - `same`: start and end; or a page of an electronic journal, which is the article's number
 * - `start`: the start, where one end is not stated or another
 * - `overlap`: ranges that share most pages: two works do not, so one of them is a slip
 * - `different`: another start
 * - `unknown`: one has none, or counts from 1 as articles do that are not yet in an issue
 */
export type PagesLevel = 'same' | 'start' | 'overlap' | 'different' | 'unknown';

export function comparePages(a: Pages | null, b: Pages | null): PagesLevel {
  if (a === null || b === null) return 'unknown';
  if (bareNumber(a.start) === bareNumber(b.start)) {
    if (a.end === b.end) return a.end === null && a.start.length < 4 ? 'start' : 'same';
    return 'start';
  }
  if (a.start === '1' || b.start === '1') return 'unknown';
  if (isOverlap(a, b)) return 'overlap';
  // An article's number beside pages: "e0227919" and "1-14".
  return isArticleNumber(a) === isArticleNumber(b) ? 'different' : 'unknown';
}

function isOverlap(a: Pages, b: Pages): boolean {
  if (a.end === null || b.end === null) return false;
  const [startA, endA, startB, endB] = [a.start, a.end, b.start, b.end].map(Number);
  if (startA === undefined || endA === undefined || startB === undefined || endB === undefined) {
    return false;
  }
  const shared = Math.min(endA, endB) - Math.max(startA, startB) + 1;
  return shared > 0.5 * (Math.max(endA - startA, endB - startB) + 1);
}

function isArticleNumber({ start, end }: Pages): boolean {
  return end === null && start.replace(/\D/gu, '').length >= 5;
}

/** "e123" and "123": sources take the letter off. */
function bareNumber(page: string): string {
  return page.replace(/^e(?:l|loc)?(?=\d)/u, '');
}

/** The number of a volume: "4 (1) (no pagination)" → "4", "57" → "57". Null for what is torn: "1)". */
export function readVolume(volume: string | null): string | null {
  if (volume === null) return null;
  const found = /^\s*(?:vol(?:ume)?\.?\s*)?([a-z]?\d{1,6}[a-z]?)(?!\s*\))/iu.exec(
    volume.slice(0, 60),
  );
  return found?.[1]?.replace(/^0+(?=\d)/u, '').toLowerCase() ?? null;
}

/** The number of an issue; null for supplements, which every source names in its own way. */
export function readIssue(issue: string | null): string | null {
  if (issue === null || /suppl|meeting|pt|part|special|[a-z]{3}/iu.test(issue)) return null;
  return /^\s*(\d{1,5})\s*$/u.exec(issue.slice(0, 30))?.[1]?.replace(/^0+(?=\d)/u, '') ?? null;
}
