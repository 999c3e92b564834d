/** Steps of a printed score: to four decimals. */
const STEPS = 10_000;

/**
 * A ranked list's scores as they are printed: each below the one before.
 *
 * An article with all words of a query stands above one with some, which may have the higher score.
 * Programs that evaluate a run (trec_eval) go by the score and pass over the rank, so scores of the
 * better ranks are lifted where they must be. Distances within one tier stay as they are.
 *
 * @param scores In ranked order.
 * @returns The same number of texts: "12.0417".
 */
export function formatFallingScores(scores: readonly number[]): string[] {
  const falling: string[] = [];
  let lift = 0;
  let below = -Infinity;
  for (const score of scores.toReversed()) {
    const steps = Math.round(score * STEPS);
    lift = Math.max(lift, below + 1 - steps);
    below = steps + lift;
    falling.push((below / STEPS).toFixed(4));
  }
  return falling.toReversed();
}
