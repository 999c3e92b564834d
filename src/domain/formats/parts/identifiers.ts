/** Identifiers as their registries write them, from the many ways in which exports do. */

const DOI = /10\.\d{4,9}(?:\.\d+)*\/\S+/u;

/**
 * A DOI without its address: "https://doi.org/10.1108/X", "doi: 10.1108/X", "10.1108/X [doi]".
 *
 * Source: DOI Handbook, section 2.2; the pattern is Crossref's for present DOIs, with sub-prefixes.
 * @returns Null where the text holds none.
 */
export function readDOI(text: string): string | null {
  const found = DOI.exec(decodePercent(text))?.[0];
  if (found === undefined) return null;
  return trimBehind(found) || null;
}

/** What a sentence or a tag puts behind a DOI is not of it; nor is a bracket that opened before it. */
function trimBehind(doi: string): string {
  let end = doi.length;
  for (; end > 0; end -= 1) {
    const last = doi.charAt(end - 1);
    if ('.,;:"\'>]}'.includes(last)) continue;
    if (last === ')' && !isBalanced(doi.slice(0, end))) continue;
    break;
  }
  return doi.slice(0, end);
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
  }
  return depth === 0;
}

/** "10.1002%2F(SICI)" as addresses have it. */
function decodePercent(text: string): string {
  if (!/10\.\d{4,9}%2F/iu.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** "29768149", "PMID: 29768149", an address of PubMed; null where it is none. */
export function readPMID(text: string): string | null {
  const digits = /^(?:.*\/|\D*?)0*([1-9]\d{0,8})\/?\s*(?:\[pmid\])?$/iu.exec(text.trim())?.[1];
  return digits ?? null;
}

/** "PMC5815332" from it, from "5815332" or from an address; null where it is none. */
export function readPMCID(text: string): string | null {
  const digits = /^(?:.*\/|\D*?)(?:PMC)?([1-9]\d{0,9})(?:\.\d+)?\/?$/iu.exec(text.trim())?.[1];
  return digits === undefined ? null : `PMC${digits}`;
}

/**
 * "1750-6166" from "17506166", "ISSN 1750-6166 (print)"; null where the check digit is wrong.
 * Source: ISO 3297, annex A.
 */
export function readISSN(text: string): string | null {
  const found = /(?<!\d)(\d{4})[-\u2010-\u2015 ]?(\d{3}[\dx])(?![\dx])/iu.exec(text);
  if (found === null) return null;
  const digits = `${found[1] ?? ''}${found[2] ?? ''}`.toUpperCase();
  let sum = 0;
  for (let at = 0; at < 8; at += 1) {
    sum += (8 - at) * (digits[at] === 'X' ? 10 : Number(digits[at]));
  }
  return sum % 11 === 0 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : null;
}

/** ISBNs are kept with their hyphens, unchecked: printed ones are often wrong. Null without any. */
export function readISBN(text: string): string | null {
  const found = /(?<![\d-])(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dx](?![\dx])/iu.exec(text);
  return found === null ? null : found[0].toUpperCase().replaceAll(' ', '-');
}

/** Http and https only: nothing else is ever a link. "www.…" gets its scheme. */
export function readURL(text: string): string | null {
  const address = text.trim();
  const full = /^www\.\S+$/iu.test(address) ? `https://${address}` : address;
  return /^https?:\/\/[^\s"<>]+$/iu.test(full) ? full : null;
}

const LONGEST_ADDRESS = 3000; // UTF-16 code units

/**
 * The DOI in an address: of doi.org, or behind "/doi/" or "doi=" as publishers write it. What the
 * address says behind the DOI ("/full/html", "?journalCode=x") is left out.
 *
 * @returns Null where the address has none.
 */
export function readDOIInAddress(address: string): string | null {
  const url = address.length > LONGEST_ADDRESS ? null : readURL(address);
  if (url === null) return null;
  const found =
    /(?:^https?:\/\/(?:dx\.|www\.)?doi\.org\/|\/doi\/(?:[a-z]+\/){0,2}|[?&;](?:rft_)?(?:id=)?doi[=:])(10(?:\.|%2E)\d{4,9}(?:\/|%2F)[^?&#]+)/iu.exec(
      url,
    )?.[1];
  if (found === undefined) return null;
  return readDOI(
    found.replace(/(?:\/(?:abstract|epdf|epub|full|fulltext|html|meta|pdf|summary))+$/iu, ''),
  );
}

/** ISSNs and ISBNs, which many formats have in one field. */
export interface SerialNumbers {
  readonly ISSN: readonly string[];
  readonly ISBN: readonly string[];
}

/** Tells "0959-3845", "03064530 (ISSN)" and "1895-5770 1895-5770" from "978-1-4822-5326-9". */
export function readSerialNumbers(texts: readonly string[]): SerialNumbers {
  const ISSN: string[] = [];
  const ISBN: string[] = [];
  for (const text of texts) {
    // Hyphens of all kinds; a number parted by blanks is an ISBN.
    const rest = text
      .slice(0, MAX_SERIALS)
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/(?<![\d-])\d{4}-?\d{3}[\dx](?![\dx-])/giu, (number) => {
        ISSN.push(number);
        return ';';
      });
    for (const piece of rest.split(/[;,()\n]/u)) {
      const number = readISBN(piece);
      if (number !== null) ISBN.push(number);
    }
  }
  return { ISSN, ISBN };
}

const MAX_SERIALS = 2000; // UTF-16 code units
