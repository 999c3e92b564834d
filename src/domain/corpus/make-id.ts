import type { Article } from '../article';
import { hash } from '../text/hash';

/** An id for a record that has none: the same record gets the same one each time it is read. */
export function makeId(fields: Omit<Article, 'id'>): string {
  if (fields.DOI !== null) return `doi:${fields.DOI.toLowerCase()}`;
  if (fields.PMID !== null) return `pmid:${fields.PMID}`;
  return makeContentId(fields);
}

/** One that no other identifier goes into: for two works that claim one DOI. */
export function makeContentId(fields: Omit<Article, 'id'>): string {
  const { title, author: names, containerTitle, issued, abstract: sections } = fields;
  return `made:${hash(JSON.stringify([title, names, containerTitle, issued, sections]))}`;
}
