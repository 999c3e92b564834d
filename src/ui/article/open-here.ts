import type { MouseEvent } from 'react';

/** Follows a link inside the page, unless the reader wants it in a tab or window of its own. */
export function openHere(event: MouseEvent, open: () => void): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  open();
}
