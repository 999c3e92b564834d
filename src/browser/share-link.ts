/** A list in the hash of the page's address: what was sent there, and what is sent from here. */
import { readKeptId } from './corpus/corpus-address';

const BEFORE_CODE = '#list=';

/** What the address has of a list, unread; null where it has none. */
export function sharedCode(): string | null {
  const { hash } = location;
  return hash.startsWith(BEFORE_CODE) ? hash.slice(BEFORE_CODE.length) : null;
}

/** @returns Ends the subscription. */
export function followSharedCode(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  addEventListener('popstate', listener);
  return () => {
    removeEventListener('hashchange', listener);
    removeEventListener('popstate', listener);
  };
}

/** Takes the list out of the address, and out of this step of the history. */
export function dropSharedCode(): void {
  if (sharedCode() === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  dispatchEvent(new Event('hashchange'));
}

/**
 * The address that carries a list. With it goes the corpus that is open, unless only this browser
 * has it: there the articles are found again.
 */
export function shareAddress(code: string): string {
  const address = new URL(location.pathname, location.href);
  const corpus = new URLSearchParams(location.search).get('corpus');
  if (corpus !== null && readKeptId(corpus) === null) address.searchParams.set('corpus', corpus);
  return `${address.href}${BEFORE_CODE}${code}`;
}
