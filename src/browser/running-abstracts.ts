import * as v from 'valibot';
import { createObservable, type Observable } from './observable';

/** Keys (`articleKey`) of the articles whose abstracts the reader wants as one running text. */
export type RunningAbstracts = Observable<ReadonlySet<string>>;

const KEY = 'lectern.running-abstracts';

/** The latest so many are remembered. */
const MOST_KEPT = 5000;

const schema = v.array(v.string());

function readKeys(stored: string | null): ReadonlySet<string> {
  try {
    return new Set(v.parse(schema, JSON.parse(stored ?? '[]')));
  } catch {
    return new Set(); // what cannot be read is as good as nothing: it only says how text is shown
  }
}

/** Kept in localStorage and followed in every tab; where that is forbidden, for this visit. */
export function openRunningAbstracts(): RunningAbstracts {
  const keys = createObservable(readKeys(readStored()));
  addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY || key === null) keys.set(readKeys(newValue));
  });
  return {
    ...keys,
    set: (value) => {
      keys.set(value);
      try {
        localStorage.setItem(KEY, JSON.stringify([...value].slice(-MOST_KEPT)));
      } catch {
        // forbidden or full: it holds until the page is closed
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
