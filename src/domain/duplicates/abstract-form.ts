/** How much two abstracts have in common. */
import type { Article } from '../article';
import { fold } from '../text/fold';

const LEAST_WORDS = 25; // different words; fewer tell nothing
const LONGEST = 6000; // UTF-16 code units

/** The longer words of an abstract; null where there are too few. */
export function readAbstract(article: Article): ReadonlySet<string> | null {
  const text = article.abstract
    .map((section) => section.text)
    .join(' ')
    .slice(0, LONGEST);
  const words = new Set(fold(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  return words.size < LEAST_WORDS ? null : words;
}

export type AbstractLevel = 'same' | 'different' | 'unknown';

/** By the share of the shorter one's words that the longer one has: sources cut abstracts off. */
export function compareAbstracts(
  a: ReadonlySet<string> | null,
  b: ReadonlySet<string> | null,
): AbstractLevel {
  if (a === null || b === null) return 'unknown';
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of shorter) if (longer.has(word)) shared += 1;
  const share = shared / shorter.size;
  if (share >= 0.85) return 'same';
  return share < 0.5 ? 'different' : 'unknown';
}
