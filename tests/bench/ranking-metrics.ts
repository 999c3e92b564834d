/**
 * How good a ranked list is, judged by which documents are relevant. All from 0 to 1, more is
 * better; the ids of a ranked list are distinct.
 */

/** Grades of a query's judged documents by id: above 0 is relevant. Unjudged counts as 0. */
export type Grades = ReadonlyMap<string, number>;

/**
 * Normalised discounted cumulative gain of the first `depth` ranks: the gain of each document,
 * which is its grade, divided by log2(rank + 1), summed, and divided by the sum of the best order.
 * That is what trec_eval calls ndcg_cut. Source: K. Järvelin & J. Kekäläinen (2002), "Cumulated
 * gain-based evaluation of IR techniques", https://doi.org/10.1145/582415.582418
 *
 * @returns 0 where no document is relevant; leave such queries out of a mean.
 */
export function ndcg(ranked: readonly string[], grades: Grades, depth: number): number {
  const ideal = [...grades.values()].sort((a, b) => b - a);
  const best = discountedGain(ideal.slice(0, depth));
  if (best === 0) return 0;
  return discountedGain(ranked.slice(0, depth).map((id) => grades.get(id) ?? 0)) / best;
}

function discountedGain(gradesByRank: readonly number[]): number {
  return gradesByRank.reduce((sum, grade, at) => sum + Math.max(grade, 0) / Math.log2(at + 2), 0);
}

/** The rank of a document, from 1; null where it is not listed. */
export function rankOf(id: string, ranked: readonly string[]): number | null {
  const at = ranked.indexOf(id);
  return at === -1 ? null : at + 1;
}

/**
 * 1 at the top, 1/2 below it, 0 where it is not listed. Its mean over queries is the MRR.
 * Source: E. M. Voorhees (1999), "The TREC-8 Question Answering Track Report".
 */
export function reciprocalRank(rank: number | null): number {
  return rank === null ? 0 : 1 / rank;
}
