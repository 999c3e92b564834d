import * as v from 'valibot';
import { MAIN_LIST } from '@/domain/reading-list/reading-list';
import { createObservable, type Observable } from './observable';

export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;
export const PAGE_LENGTHS = [10, 25, 50, 100] as const;

/** What a reader likes, as opposed to what a reader asks: that stands in the URL. */
const schema = v.object({
  theme: v.fallback(v.picklist(THEMES), 'system'),
  textSize: v.fallback(v.picklist(TEXT_SIZES), 'normal'),
  pageLength: v.fallback(v.picklist(PAGE_LENGTHS), 25),
  /** Single keys act as commands (WCAG 2.1.4 asks for a switch). */
  singleKeys: v.fallback(v.boolean(), true),
  /** Id of the reading list that is worked on, and that articles are saved to. */
  currentList: v.fallback(v.string(), MAIN_LIST),
  /** Id of a style of `domain/citations/styles`, which the page does not hold at its start. */
  citationStyle: v.fallback(v.string(), 'apa'),
});

export type Preferences = v.InferOutput<typeof schema>;

const KEY = 'lectern.preferences';

/** Each field that cannot be read falls back by itself. */
function readPreferences(stored: string | null): Preferences {
  let value: unknown = {};
  try {
    value = JSON.parse(stored ?? '{}');
  } catch {
    // What cannot be read is as good as nothing: these are tastes, not work.
  }
  const result = v.safeParse(schema, value);
  return result.success ? result.output : v.parse(schema, {});
}

/**
 * Preferences, kept in localStorage and followed in every tab. Where the browser forbids storage
 * they hold until the page is closed.
 */
export function openPreferences(): Observable<Preferences> {
  const preferences = createObservable(readPreferences(readStored()));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY || key === null) preferences.set(readPreferences(newValue));
  });
  return {
    ...preferences,
    set: (value) => {
      preferences.set(value);
      try {
        localStorage.setItem(KEY, JSON.stringify(value));
      } catch {
        // forbidden or full: a taste is not worth a message
      }
    },
  };
}

function readStored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
