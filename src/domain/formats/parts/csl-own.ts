/**
 * Items of CSL-JSON that Lectern writes: what other programs read, and under `custom` what CSL has
 * no variable for, so that an item comes back exactly. A variable that somebody changed since counts
 * for more.
 *
 * Source: CSL-JSON schema 1.0.2, https://github.com/citation-style-language/schema, whose `custom`
 * is for "any additional data"; types: CSL 1.0.2, appendix III.
 */
import { OTHER_VARIABLES, type Article } from '../../article';
import { toCslItem, type CslItem } from '../../citations/csl-item';
import { toRecord } from '../../corpus/format-article';
import { readAnnotations } from '../../corpus/read-annotations';
import { readArticle } from '../../corpus/read-article';
import type { Draft, DraftAnnotations } from '../draft';
import { formatAbstract } from './abstract-lines';
import { at, isObject, type JsonObject } from './json-values';
import { takeChanges } from './own-article';

const TYPES: ReadonlySet<string> = new Set(
  `article article-journal article-magazine article-newspaper bill book broadcast chapter classic
  collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing
  interview legal_case legislation manuscript map motion_picture musical_score pamphlet
  paper-conference patent performance periodical personal_communication post post-weblog regulation
  report review review-book software song speech standard thesis treaty webpage`.split(/\s+/u),
);

/** Variables that other programs read, and may change. */
const SHARED = [
  ...['id', 'type', 'genre', 'title', 'author', 'editor', 'container-title', 'issued', 'volume'],
  ...['issue', 'page', 'publisher', 'DOI', 'ISSN', 'ISBN', 'PMID', 'PMCID', 'URL', 'language'],
  ...['keyword', 'abstract'],
  ...OTHER_VARIABLES,
];

type SharedItem = CslItem & { readonly abstract?: string };

function toSharedItem(article: Article): SharedItem {
  const { type, abstract } = article;
  return {
    ...toCslItem(article),
    type: TYPES.has(type) ? type : 'document',
    ...(abstract.length > 0 && { abstract: formatAbstract(abstract) }),
  };
}

/** @returns JSON on one line. */
export function formatOwnItem(article: Article, annotations: DraftAnnotations | undefined): string {
  const item = toSharedItem(article);
  const { abstract: sections, ...record } = toRecord(article);
  const fields = Object.entries(record).filter(
    ([name, value]) => !isNothing(value) && !isSame(value, at(item, name)),
  );
  const lectern = {
    version: 1,
    fields: fields.length === 0 ? undefined : Object.fromEntries(fields),
    sections: isNothing(sections) ? undefined : sections, // not "abstract": that would be a corpus
    annotations,
  };
  return JSON.stringify({ ...item, custom: { lectern } });
}

/** Whether it is read as if it were not there. */
function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/**
 * An item of our own export, exactly as it was written, but for what another program changed since.
 *
 * @param draft What the item says without our own field.
 */
export function readOwnItem(item: JsonObject, draft: Draft): Draft {
  const own = at(item, 'custom', 'lectern');
  if (!isObject(own)) return draft;
  const annotations = readAnnotations(at(own, 'annotations'));
  const stated: Draft = annotations === undefined ? draft : { ...draft, annotations };
  const fields = at(own, 'fields');
  const reading = readArticle({
    ...item,
    ...(isObject(fields) && fields),
    abstract: at(own, 'sections'),
  });
  if (!reading.ok) return stated;
  const written = toSharedItem(reading.article);
  const changed = SHARED.filter((name) => !isSame(at(written, name), at(item, name)));
  const exact = takeChanges(reading.article, stated, changed);
  return exact === undefined ? stated : { ...stated, exact };
}

/** Values of JSON; the order of names in an object is of no account. */
function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const other: readonly unknown[] = b;
    return a.length === b.length && a.every((each, index) => isSame(each, other[index]));
  }
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => isSame(at(a, name), at(b, name)));
  }
  return a === b;
}
