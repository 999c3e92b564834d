import { useCallback } from 'react';
import type { Preferences } from '@/browser/preferences';
import { useObservable, useServices } from '../services';

/** The reader's preferences, and how to change some of them. */
export function usePreferences(): [Preferences, (change: Partial<Preferences>) => void] {
  const { preferences } = useServices();
  const value = useObservable(preferences);
  const change = useCallback(
    (changed: Partial<Preferences>) => preferences.set({ ...preferences.get(), ...changed }),
    [preferences],
  );
  return [value, change];
}
