/**
 * How often a test repeats what takes long: `npm test` does it a few times, `npm run test:soak` as
 * often as the figure says that stands behind it.
 */
export function times(few: number, full: number): number {
  return process.env['LECTERN_SOAK'] === '1' ? full : few;
}

/** The time such a test may take, in milliseconds. */
export const SOAK_TIMEOUT_MS = 30 * 60_000;
