import { useEffect, useLayoutEffect, useRef, type ComponentProps } from 'react';

interface FoldProps extends ComponentProps<'div'> {
  readonly open: boolean;
  /** The browser found a word of the folded text and is about to show it. */
  readonly onFound: () => void;
}

/**
 * Holds text that may be folded away. Folded text is still found by the browser's own find, and
 * printed. Give it no padding or border: folded, it must take no room.
 *
 * Source: HTML Standard, "The hidden attribute", state "hidden until found".
 */
export function Fold({ open, onFound, ...props }: FoldProps) {
  const element = useRef<HTMLDivElement>(null);

  // React knows `hidden` as true or false only.
  useLayoutEffect(() => {
    if (open) element.current?.removeAttribute('hidden');
    else element.current?.setAttribute('hidden', 'until-found');
  }, [open]);

  useEffect(() => {
    const found = element.current;
    found?.addEventListener('beforematch', onFound);
    return () => found?.removeEventListener('beforematch', onFound);
  }, [onFound]);

  return <div {...props} ref={element} />;
}
