import { stemmer } from 'stemmer';

/**
 * Numbers the stems of terms: equal numbers are one stem. Words of letters a to z only: others
 * stand for themselves.
 * Source: Porter (1980), "An algorithm for suffix stripping", Program 14(3).
 */
export function groupByStem(terms: readonly string[]): Uint32Array {
  const groups = new Map<string, number>();
  return Uint32Array.from(terms, (term) => {
    const stem = stemOf(term);
    const known = groups.get(stem);
    if (known !== undefined) return known;
    groups.set(stem, groups.size);
    return groups.size - 1;
  });
}

/** Letters a to z alone. */
export function isEnglishWord(term: string): boolean {
  return /^[a-z]{3,}$/.test(term);
}

/** The term itself where it is no English word. */
export function stemOf(term: string): string {
  return isEnglishWord(term) ? stemmer(term) : term;
}
