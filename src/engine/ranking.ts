/**
 * BM25F: the weight of one term in one article that has several fields.
 * Source: Robertson & Zaragoza (2009), "The Probabilistic Relevance Framework: BM25 and Beyond",
 * section 3.6; the rarity is Lucene's, which is never below 0.
 */
import { FIELDS, type Field } from './parts';

const K1 = 1.5; // saturation of repeated terms
const B = 0.75; // length normalisation: 0 none, 1 full

/** How much a match counts; the figures were measured on public test collections. */
const FIELD_WEIGHT: Readonly<Record<Field, number>> = {
  title: 2.5,
  keyword: 1.5,
  author: 1,
  containerTitle: 0.5,
  DOI: 1,
  abstract: 1,
};

/**
 * What one mention of a term in a field is worth in each article: the weight of the field, less in
 * a long one.
 *
 * @param fieldLengths In tokens, by article and field.
 * @returns Numbers above 0 in the same order.
 */
export function mentionWeights(fieldLengths: Uint16Array): Float32Array {
  const weights = new Float32Array(fieldLengths.length);
  for (const [number, field] of FIELDS.entries()) {
    const mean = meanLength(fieldLengths, number);
    for (let at = number; at < fieldLengths.length; at += FIELDS.length) {
      const length = fieldLengths[at] as number;
      weights[at] = FIELD_WEIGHT[field] / (1 - B + (B * length) / mean);
    }
  }
  return weights;
}

/** Over all articles; never 0, so that it can divide. */
function meanLength(fieldLengths: Uint16Array, field: number): number {
  let sum = 0;
  for (let at = field; at < fieldLengths.length; at += FIELDS.length) {
    sum += fieldLengths[at] as number;
  }
  return Math.max((sum * FIELDS.length) / Math.max(fieldLengths.length, 1), 1);
}

/**
 * How much it tells that an article has a term.
 *
 * @param documentFrequency Articles that have it in any field.
 * @param size Articles in the corpus.
 * @returns A weight above 0 without unit.
 */
export function rarity(documentFrequency: number, size: number): number {
  return Math.log(1 + (size - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * @param frequency Mentions by their weights, added up over the fields.
 * @returns From 0, where the term is absent, to below K1 + 1.
 */
export function saturate(frequency: number): number {
  return (frequency * (K1 + 1)) / (frequency + K1);
}
