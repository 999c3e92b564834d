/** A value that tells when it changes, for `useSyncExternalStore`. */
export interface Observable<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  /** @returns A function that ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createObservable<T>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next) => {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
