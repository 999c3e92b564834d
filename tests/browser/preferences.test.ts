import { describe, expect, it, vi } from 'vitest';
import { openPreferences } from '@/browser/preferences';

const DEFAULTS = {
  theme: 'system',
  textSize: 'normal',
  pageLength: 25,
  singleKeys: true,
  currentList: 'main',
  citationStyle: 'apa',
};
const KEY = 'lectern.preferences';

describe('preferences', () => {
  it('are found again when the page is opened again', () => {
    const chosen = {
      theme: 'dark',
      textSize: 'large',
      pageLength: 50,
      singleKeys: false,
      currentList: 'review',
      citationStyle: 'ieee',
    } as const;
    openPreferences().set(chosen);
    expect(openPreferences().get()).toEqual(chosen);
  });

  it.each([
    { stored: 'nothing', text: null, read: {} },
    { stored: 'what is no JSON', text: '{"theme":', read: {} },
    { stored: 'null', text: 'null', read: {} },
    { stored: 'a list', text: '["dark"]', read: {} },
    {
      stored: 'one unknown value among known ones',
      text: '{"theme":"neon","textSize":"large","pageLength":7,"citationStyle":7}',
      read: { textSize: 'large' },
    },
    { stored: 'fields of its prototype', text: '{"__proto__":{"theme":"dark"}}', read: {} },
  ])('fall back to the defaults one by one where $stored is stored', ({ text, read }) => {
    if (text !== null) localStorage.setItem(KEY, text);
    expect(openPreferences().get()).toEqual({ ...DEFAULTS, ...read });
  });

  it('hold until the page is closed where the browser forbids storage', () => {
    const forbidden = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(forbidden);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(forbidden);
    const preferences = openPreferences();
    expect(preferences.get()).toEqual(DEFAULTS);
    preferences.set({ ...preferences.get(), theme: 'dark' });
    expect(preferences.get().theme).toBe('dark');
  });

  it('follow a change in another tab', () => {
    const preferences = openPreferences();
    const listener = vi.fn();
    const end = preferences.subscribe(listener);
    const change = { key: KEY, newValue: '{"theme":"dark"}' };
    dispatchEvent(new StorageEvent('storage', change));
    expect(preferences.get()).toEqual({ ...DEFAULTS, theme: 'dark' });
    dispatchEvent(new StorageEvent('storage', { ...change, key: 'something else' }));
    expect(listener).toHaveBeenCalledTimes(1);
    end();
    dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: null }));
    expect(preferences.get()).toEqual(DEFAULTS);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
