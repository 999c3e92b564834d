/** The mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The smallest value that at least `percent` of the values do not exceed (the nearest-rank
 * percentile: always one of the values). NaN of nothing.
 *
 * @param percent Above 0, up to 100. 50 is the median (the lower of two), 100 the largest value.
 */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? NaN;
}
