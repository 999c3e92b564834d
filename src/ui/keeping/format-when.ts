const DAY_MS = 24 * 60 * 60 * 1000;

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "26 Nov 2026, 21:05", in the reader's time zone. */
export function formatMoment(iso: string): string {
  return MOMENT.format(new Date(iso));
}

/** "today", "yesterday", "3 days ago"; a time to come, after a clock was set back, by its date. */
export function formatAge(iso: string, now: Date): string {
  const days = startOfDay(now) - startOfDay(new Date(iso));
  if (days < 0) return `on ${formatMoment(iso)}`;
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** In whole days of the reader's time zone. */
function startOfDay(date: Date): number {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / DAY_MS);
}
