/**
 * Ranked lists as programs that evaluate retrieval read them: `qid Q0 docid rank score lectern`.
 * Source: trec_eval's README, https://github.com/usnistgov/trec_eval
 */
import { formatFallingScores } from './falling-scores';

const TAG = 'lectern';

/** The lines for one query, each with its line feed. */
export function formatRun(
  queryId: string,
  ranked: readonly { readonly id: string; readonly score: number }[],
): string {
  const scores = formatFallingScores(ranked.map(({ score }) => score));
  const query = withoutBlanks(queryId);
  return ranked
    .map(({ id }, at) => {
      const score = scores[at] ?? '';
      return `${query} Q0 ${withoutBlanks(id)} ${at + 1} ${score} ${TAG}\n`;
    })
    .join('');
}

/** A blank would end the field: it is written as in a URL ("a b" → "a%20b"). Other ids stay as they are. */
function withoutBlanks(id: string): string {
  return id.replace(/\s/gu, encodeURIComponent);
}
