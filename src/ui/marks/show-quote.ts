import { goToMark } from '../article/marks';

/** Goes from a quote in the text to what is said of it below the abstract. */
export function showQuote(from: Element, quoteId: string): void {
  const entry = find(from, `[data-quote-entry="${CSS.escape(quoteId)}"]`);
  entry?.focus({ preventScroll: true });
  entry?.scrollIntoView({ block: 'nearest' });
}

/** Goes from there to the quote in the text; opens the section that it stands in. */
export function showInText(from: Element, quoteId: string): void {
  const link = find(from, `[data-quote="${CSS.escape(quoteId)}"] a`);
  if (link !== null) goToMark(link);
}

/** In the card that an element stands in: two cards may show one article. */
function find(from: Element, selector: string): HTMLElement | null {
  return from.closest('article')?.querySelector<HTMLElement>(selector) ?? null;
}
