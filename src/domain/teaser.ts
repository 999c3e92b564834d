import type { Article } from './article';

/** As long as the lines under a result on the publishers' pages. */
const TEASER_LENGTH = 177;

/**
 * The beginning of an abstract, cut between two words: what a card shows of an article that is
 * not opened. Empty where there is no abstract.
 */
export function teaser(article: Article): string {
  const text = article.abstract.find((section) => section.text !== '')?.text ?? '';
  if (text.length <= TEASER_LENGTH) return text;
  const head = text.slice(0, TEASER_LENGTH + 1);
  const cut = head.search(/\s+\S*$/u);
  const words = cut > 0 ? head.slice(0, cut) : cutBetweenLetters(text, TEASER_LENGTH);
  return `${words.replace(/[\s,;:]+$/u, '')}…`;
}

/** Never half of a surrogate pair, never a mark without its letter. */
function cutBetweenLetters(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}
