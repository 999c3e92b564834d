import { useLayoutEffect } from 'react';
import { usePreferences } from '@/ui/settings/use-preferences';

/** Puts theme and text size on the page's root, where the style sheet reads them. */
export function useTaste(): void {
  const [{ theme, textSize }] = usePreferences();
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    dataset['textSize'] = textSize;
  }, [theme, textSize]);
}
