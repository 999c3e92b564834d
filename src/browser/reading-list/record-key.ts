import type { Drawer, Shelf } from './records';

const STORES: readonly string[] = ['items', 'trash', 'lists', 'termLists'];

/** `items/3f2a…`: a store and the id of a record in it. */
export function splitKey(key: string): { readonly store: string; readonly id: string } {
  const at = key.indexOf('/');
  return { store: key.slice(0, at), id: key.slice(at + 1) };
}

/** Whether a store holds what a reader made. */
export function isShelf(store: string): store is Shelf | Drawer {
  return STORES.includes(store);
}
