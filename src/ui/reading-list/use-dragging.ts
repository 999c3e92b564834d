import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';

export interface Dragging {
  /** What is dragged, and what it would come before; null: behind all that are shown. */
  readonly dragged: { readonly id: string; readonly beforeId: string | null } | null;
  /** For the handle of an item. */
  readonly start: (id: string, event: PointerEvent<HTMLElement>) => void;
}

/** Near an edge of the window the page scrolls by so many CSS pixels a frame. */
const EDGE = 80;
const STEP = 14;

/**
 * Moves items by their handles, with a mouse, a pen or a finger. Escape leaves them where they are.
 *
 * @param list Holds the items, each with its id in `data-item-id`.
 */
export function useDragging(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, beforeId: string | null) => void,
): Dragging {
  const [dragged, setDragged] = useState<Dragging['dragged']>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const start = useCallback(
    (id: string, event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault(); // no text is selected on the way
      let y = event.clientY;
      let frame = 0;
      let beforeId: string | null = null;

      const place = (): void => {
        beforeId = findBelow(list.current, y);
        setDragged((now) => (now?.id === id && now.beforeId === beforeId ? now : { id, beforeId }));
      };
      const scroll = (): void => {
        if (y < EDGE) scrollBy({ top: -STEP });
        else if (y > innerHeight - EDGE) scrollBy({ top: STEP });
        place();
        frame = requestAnimationFrame(scroll);
      };
      const follow = (moved: globalThis.PointerEvent): void => {
        y = moved.clientY;
      };
      const stop = (): void => {
        cancelAnimationFrame(frame);
        removeEventListener('pointermove', follow);
        removeEventListener('pointerup', drop);
        removeEventListener('pointercancel', stop);
        removeEventListener('keydown', leave, true);
        end.current = null;
        setDragged(null);
      };
      const drop = (): void => {
        place();
        stop();
        if (beforeId !== id) onDrop(id, beforeId);
      };
      const leave = (pressed: KeyboardEvent): void => {
        if (pressed.key !== 'Escape') return;
        pressed.preventDefault();
        stop();
      };
      end.current = stop;
      addEventListener('pointermove', follow);
      addEventListener('pointerup', drop);
      addEventListener('pointercancel', stop);
      addEventListener('keydown', leave, true);
      place();
      frame = requestAnimationFrame(scroll);
    },
    [list, onDrop],
  );

  return { dragged, start };
}

/** The first item whose middle is below a height of the window. */
function findBelow(list: HTMLElement | null, y: number): string | null {
  const items = [...(list?.querySelectorAll<HTMLElement>(':scope > [data-item-id]') ?? [])];
  const below = items.find((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2 > y;
  });
  return below?.dataset['itemId'] ?? null;
}
