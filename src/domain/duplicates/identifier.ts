/** DOIs and PMIDs as they are compared. */
import { readDOI } from '../formats/parts/identifiers';

/**
 * A DOI in lower case, and without the backslashes that TeX puts before its signs.
 * Source: DOI Handbook, "Numbering", "Case sensitivity", https://www.doi.org/
 *
 * @returns Null where the text is none or breaks off behind its prefix.
 */
export function plainDOI(DOI: string | null): string | null {
  return DOI === null
    ? null
    : (readDOI(DOI.slice(0, 400).replace(/\\/gu, ''))?.toLowerCase() ?? null);
}

/**
 * The DOI that versions of one work have in common: Cochrane's ".pub3", a preprint's "v2",
 * F1000's ".2" behind the number of an article.
 */
export function versionlessDOI(DOI: string): string {
  return DOI.replace(/(?<=^10\.1002\/14651858\..{1,20})\.pub\d+$/u, '')
    .replace(/(?<=\d)\/?v\d{1,2}$/u, '')
    .replace(/(?<=^10\.12688\/[a-z]+\.\d+)\.\d+$/u, '');
}

/** @returns Null where the text is no PMID. */
export function plainPMID(PMID: string | null): string | null {
  if (PMID === null) return null;
  return /^\s*(?:pmid:?\s*)?0*([1-9]\d{0,8})(?:\.0)?\s*$/iu.exec(PMID.slice(0, 40))?.[1] ?? null;
}
