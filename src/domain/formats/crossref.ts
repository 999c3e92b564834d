/**
 * JSON of Crossref's REST interface: a work, a list of works, or what the service replied.
 *
 * Source: Crossref, "REST API", https://api.crossref.org/swagger-ui/, and its metadata format,
 * https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 */
import type { PartialDate } from '../partial-date';
import type { Draft } from './draft';
import type { Format } from './format';
import { readCslDate } from './parts/csl-date';
import { readCslNames } from './parts/csl-name';
import { createJsonParser, type JsonDialect } from './parts/json-records';
import { beginsAsJson, countNames, findNames } from './parts/json-sniff';
import { at, textOf, textsOf, type JsonObject } from './parts/json-values';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import type { RichText } from '../text/rich-text';

/** Crossref's types as CSL's; others are called alike, or unknown to CSL. */
const CSL_TYPES = new Map([
  ['journal-article', 'article-journal'],
  ['journal', 'periodical'],
  ['journal-issue', 'periodical'],
  ['journal-volume', 'periodical'],
  ['proceedings-article', 'paper-conference'],
  ['proceedings', 'book'],
  ['proceedings-series', 'book'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['book-set', 'book'],
  ['book-series', 'book'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['book-part', 'chapter'],
  ['book-track', 'chapter'],
  ['reference-entry', 'entry'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['report-component', 'report'],
  ['report-series', 'report'],
  ['posted-content', 'article'],
  ['dataset', 'dataset'],
  ['database', 'dataset'],
  ['peer-review', 'review'],
  ['standard', 'standard'],
  ['standard-series', 'standard'],
  ['grant', 'document'],
  ['component', 'document'],
  ['other', 'document'],
]);

/** Works that stand in a volume, which may stand in a series: the series is named first. */
const IN_VOLUME = new Set(['chapter', 'paper-conference', 'entry']);

// Print goes before: it has the year by which the work is cited with volume and page.
const DATES = ['published-print', 'issued', 'published', 'published-online', 'posted', 'approved'];

const DIALECT: JsonDialect = {
  paths: [['message', 'items'], ['message'], ['items']],
  isRecord: (work) =>
    (at(work, 'DOI') !== undefined || at(work, 'container-title') !== undefined) &&
    (at(work, 'type') !== undefined || at(work, 'title') !== undefined),
  readDraft,
};

function readDraft(work: JsonObject): Draft {
  const text = (...path: string[]): string | null => plainText(at(work, ...path));
  const itsType = textOf(at(work, 'type')) ?? '';
  const type = CSL_TYPES.get(itsType) ?? (itsType || null);
  const containers = textsOf(at(work, 'container-title'));
  const isInSeries = type !== null && IN_VOLUME.has(type) && containers.length > 1;
  const [series, volume] = isInSeries ? containers : [null, containers[0]];
  return {
    type,
    genre: text('subtype'),
    title: readTitle(work),
    author: readCslNames(at(work, 'author')),
    editor: readCslNames(at(work, 'editor')),
    containerTitle: plainText(volume),
    issued: readIssued(work),
    volume: text('volume'),
    issue: text('issue') ?? text('journal-issue', 'issue'),
    page: text('page') ?? text('article-number'),
    publisher: text('publisher'),
    DOI: text('DOI'),
    ISSN: textsOf(at(work, 'ISSN')),
    ISBN: textsOf(at(work, 'ISBN')),
    URL: text('URL') ?? text('resource', 'primary', 'URL'),
    language: text('language'),
    // `subject` is the journal's, by its place in another index; Crossref has no keywords.
    abstract: readMarkedAbstract(textOf(at(work, 'abstract')) ?? ''),
    others: {
      'collection-title': plainText(series),
      'container-title-short': text('short-container-title'),
      edition: text('edition-number'),
      'event-title': text('event', 'name') ?? text('event'),
      'event-place': text('event', 'location'),
      'publisher-place': text('publisher-location'),
      source: text('source'),
    },
  };
}

function readTitle(work: JsonObject): RichText | null {
  const title = textOf(at(work, 'title')) ?? textOf(at(work, 'original-title'));
  if (title === null) return null;
  const subtitle = textOf(at(work, 'subtitle'));
  const isToldAlready = subtitle === null || plainKey(title).includes(plainKey(subtitle));
  if (isToldAlready) return readMarkup(title);
  if (plainKey(subtitle).startsWith(`${plainKey(title)}:`)) return readMarkup(subtitle);
  const colon = /[?!:.]\s*$/u.test(title) ? ' ' : ': ';
  return readMarkup(`${title.trim()}${colon}${subtitle.trim()}`);
}

function readIssued(work: JsonObject): PartialDate | null {
  for (const name of DATES) {
    const date = readCslDate(at(work, name));
    if (date !== null) return date;
  }
  return null;
}

function plainText(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : readMarkup(text).text;
}

function plainKey(text: string): string {
  return readMarkup(text).text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

const OWN_NAMES = [
  ...['message-type', 'reference-count', 'references-count', 'is-referenced-by-count'],
  ...[
    'content-domain',
    'short-container-title',
    'published-print',
    'published-online',
    'issn-type',
  ],
  ...['deposited', 'indexed', 'member', 'prefix', 'total-results', 'original-title'],
];

export const CROSSREF: Format = {
  id: 'crossref',
  name: 'Crossref JSON',
  extensions: ['.json', '.jsonl', '.ndjson'],
  sniff(head) {
    if (!beginsAsJson(head)) return 0;
    const names = findNames(head);
    // "message-type" of a work, or what only Crossref lists as lists: a CSL record has texts there.
    if (/"message-type"\s*:\s*"work/u.test(head)) return 1;
    const own = countNames(names, OWN_NAMES);
    const isListed = /"(?:title|container-title)"\s*:\s*\[/u.test(head);
    if (names.has('DOI') && isListed) return own > 0 ? 0.98 : 0.85;
    return names.has('DOI') && own > 3 ? 0.7 : 0;
  },
  createParser: () => createJsonParser(DIALECT),
};
