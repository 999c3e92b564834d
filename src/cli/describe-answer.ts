import type { SearchResult } from '@/domain/search/search';
import type { RankedArticle } from '@/engine/search-engine';

/** What a ranked list does not say by itself: a sentence each. */
export function describeAnswer(
  { understood, notes, corrections, missing }: SearchResult,
  ranked: readonly RankedArticle[],
): string[] {
  const sentences = notes.map(({ typed, message }) => `“${typed}”: ${message}`);
  if (understood !== null) {
    sentences.push(`Searched for ${understood.map(({ text }) => text).join('')}.`);
  }
  for (const { typed, searched } of corrections) {
    sentences.push(`Also searched: ${searched.join(', ')}, for “${typed}”.`);
  }
  if (missing.length > 0) {
    sentences.push(`No article has ${missing.map((word) => `“${word}”`).join(', ')}.`);
  }
  const whole = ranked.filter(({ tier }) => tier !== 'some').length;
  if (ranked.length === 0) sentences.push('Nothing was found.');
  else if (whole === 0) sentences.push('No article has all of these words: these have some.');
  else if (whole < ranked.length) {
    sentences.push(
      whole === 1
        ? 'The first one has all of these words, the others have some.'
        : `The first ${whole} have all of these words, the others have some.`,
    );
  }
  return sentences;
}
