import type { Article } from '@/domain/article';

/** What a card on the page shows. */
export interface ShownCard {
  /** As it is drawn, perhaps as running text. */
  readonly article: Article;
  /** The item of the reading list that is drawn; null where the card is of a corpus. */
  readonly itemId: string | null;
}

const cards = new WeakMap<Element, ShownCard>();

/** Tells whoever finds the element what it shows. */
export function rememberCard(element: Element, card: ShownCard): void {
  cards.set(element, card);
}

export function findCard(element: Element): ShownCard | undefined {
  return cards.get(element);
}
