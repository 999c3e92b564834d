import type { MetaTag } from '@/domain/citations/highwire';

/**
 * Puts tags into the head of the page.
 *
 * @returns Takes them out again.
 */
export function addMetaTags(tags: readonly MetaTag[]): () => void {
  const elements = tags.map(({ name, content }) => {
    const element = document.createElement('meta');
    element.name = name;
    element.content = content;
    return element;
  });
  document.head.append(...elements);
  announceItems();
  return () => {
    for (const element of elements) element.remove();
    announceItems();
  };
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells Zotero's button that what the page describes has changed: once for all that changes together.
 * Source: Zotero, "Exposing your metadata", https://www.zotero.org/support/dev/exposing_metadata
 */
export function announceItems(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }));
  }, 0);
}
