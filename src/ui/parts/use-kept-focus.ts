import { useEffect, type RefObject } from 'react';

/**
 * Keeps the focus on the page. Where the focused element leaves it (a filter that was removed, a
 * message that was answered), the browser would drop the focus to nowhere, and a reader with a
 * keyboard or a screen reader would start again at the top: `area` takes it instead.
 *
 * @param area Focusable, and never removed.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    let focused: Element | null = null;
    const remember = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
    };
    const observer = new MutationObserver(() => {
      if (focused === null || focused.isConnected) return;
      focused = null;
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [area]);
}
