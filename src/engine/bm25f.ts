/**
 * BM25F: the weight of one term in one article that has several fields.
 * Source: Robertson & Zaragoza (2009), "The Probabilistic Relevance Framework: BM25 and Beyond",
 * section 3.6; the rarity is Lucene's, which is never below 0.
 */

const K1 = 1.2; // saturation of repeated terms
const B = 0.75; // length normalisation: 0 none, 1 full

/**
 * Adds a field's share to a term's frequency in an article.
 *
 * @param termFrequency Times the term stands in the field.
 * @param fieldLength In tokens.
 * @param meanFieldLength In tokens, over the articles of the corpus; above 0.
 * @param fieldWeight Without unit: how much a match in this field counts.
 * @returns A weighted frequency >= 0, to be added up over the fields.
 */
export function fieldFrequency(
  termFrequency: number,
  fieldLength: number,
  meanFieldLength: number,
  fieldWeight: number,
): number {
  return (fieldWeight * termFrequency) / (1 - B + (B * fieldLength) / meanFieldLength);
}

/**
 * @param frequency Weighted, from `fieldFrequency`.
 * @param documentFrequency Articles that have the term in any field.
 * @param corpusSize Articles in the corpus.
 * @returns A weight >= 0 without unit; 0 when the term is absent.
 */
export function bm25f(frequency: number, documentFrequency: number, corpusSize: number): number {
  const rarity = Math.log(1 + (corpusSize - documentFrequency + 0.5) / (documentFrequency + 0.5));
  return (rarity * frequency * (K1 + 1)) / (frequency + K1);
}
