/** Where a corpus is. */
export interface CorpusAddress {
  readonly url: string;
  /** Another origin than the page's: the reader is asked first. */
  readonly foreign: boolean;
  /** Of a corpus that this browser keeps, and that nothing is fetched for; else null. */
  readonly keptId: string | null;
}

export type AddressReading =
  | { readonly ok: true; readonly address: CorpusAddress }
  | { readonly ok: false; readonly message: string };

/** The corpus that ships with the page. */
const OWN_CORPUS = 'corpus.json';

/** Stands in the address before the id of a corpus that this browser keeps. */
const KEPT = 'kept:';

/** What the page's address calls a corpus that this browser keeps. */
export function keptAddress(id: string): string {
  return KEPT + id;
}

/** The id of a kept corpus, as the page's address has it; null where it names another. */
export function readKeptId(text: string | null): string | null {
  const id = text?.startsWith(KEPT) === true ? text.slice(KEPT.length) : '';
  return id === '' ? null : id;
}

/**
 * Reads the address of a corpus as the URL of the page or the reader gives it. Only http and https
 * are taken, without a user name: nothing that runs, nothing from the reader's disk, no password.
 *
 * @param text An address, absolute or relative to the page; null: the corpus of the page.
 * @param base The page's own address.
 */
export function readCorpusAddress(text: string | null, base: string): AddressReading {
  const keptId = readKeptId(text);
  if (keptId !== null) {
    return { ok: true, address: { url: keptAddress(keptId), foreign: false, keptId } };
  }
  let url: URL;
  try {
    url = new URL((text ?? '').trim() || OWN_CORPUS, base);
  } catch {
    return refuse(`“${text ?? ''}” is not an address.`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(`A corpus is read from http or https only, not from “${url.protocol}”.`);
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('The address holds a user name or password. Leave them out.');
  }
  url.hash = '';
  const foreign = url.origin !== new URL(base).origin;
  return { ok: true, address: { url: url.href, foreign, keptId: null } };
}

function refuse(what: string): AddressReading {
  return { ok: false, message: `${what} Use an address such as https://example.org/corpus.json.` };
}
