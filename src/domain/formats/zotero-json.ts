/**
 * Items as Zotero itself has them: what its web interface replies, what its translators give, and
 * Better BibTeX's "BetterBibTeX JSON".
 *
 * Source: Zotero, "Web API v3", https://www.zotero.org/support/dev/web_api/v3/basics, and its schema
 * of item types and fields, https://api.zotero.org/schema
 */
import type { Name } from '../article';
import type { Draft } from './draft';
import type { Format } from './format';
import { readDateText } from './parts/dates';
import { readExtraLines } from './parts/extra-lines';
import { readDOIInAddress } from './parts/identifiers';
import { createJsonParser, type JsonDialect } from './parts/json-records';
import { beginsAsJson, countNames, findNames } from './parts/json-sniff';
import { at, isObject, listOf, textOf, type JsonObject } from './parts/json-values';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { makeName } from './parts/names';
import { findZoteroType } from './parts/zotero-types';

/** Kept beside the works, and none themselves. */
const NO_WORK = new Set(['attachment', 'note', 'annotation']);

/** Who stands first with a type, where that is not called author. */
const MAIN_CREATORS = new Set([
  ...['author', 'artist', 'cartographer', 'director', 'interviewee', 'inventor', 'performer'],
  ...['podcaster', 'presenter', 'programmer', 'sponsor', 'composer'],
]);

/** For a variable the fields that may have it; each type has one of them. */
const FIELDS = {
  title: ['title', 'caseName', 'nameOfAct', 'subject'],
  containerTitle: [
    ...[
      'publicationTitle',
      'proceedingsTitle',
      'bookTitle',
      'encyclopediaTitle',
      'dictionaryTitle',
    ],
    ...['websiteTitle', 'blogTitle', 'forumTitle', 'programTitle', 'reporter', 'code'],
  ],
  date: ['date', 'dateDecided', 'dateEnacted', 'issueDate'],
  publisher: [
    ...['publisher', 'university', 'institution', 'studio', 'network', 'label', 'company'],
    ...['distributor', 'repository', 'organization'],
  ],
  genre: [
    ...[
      'genre',
      'thesisType',
      'reportType',
      'websiteType',
      'letterType',
      'manuscriptType',
      'mapType',
    ],
    ...['presentationType', 'postType', 'artworkMedium', 'type'],
  ],
  number: [
    'number',
    'reportNumber',
    'patentNumber',
    'billNumber',
    'docketNumber',
    'episodeNumber',
    'archiveID',
  ],
  eventTitle: ['conferenceName', 'meetingName'],
  place: ['place'],
} as const;

const DIALECT: JsonDialect = {
  paths: [['items'], ['data']],
  isRecord: (item) => at(item, 'itemType') !== undefined,
  readDraft: (value) => {
    const data = at(value, 'data');
    const item = isObject(data) && at(value, 'itemType') === undefined ? data : value;
    return NO_WORK.has(textOf(at(item, 'itemType')) ?? '') ? null : readDraft(item);
  },
};

function readDraft(item: JsonObject): Draft {
  const extra = readExtraLines(textOf(at(item, 'extra')) ?? '');
  const text = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const written = textOf(at(item, name)) ?? extra.variables.get(name);
      if (written !== undefined) return readMarkup(written).text;
    }
    return null;
  };
  const itemType = textOf(at(item, 'itemType')) ?? '';
  return {
    type: findZoteroType(itemType) ?? null,
    genre: text(...FIELDS.genre),
    title: readMarkup(FIELDS.title.map((name) => textOf(at(item, name))).find(Boolean) ?? ''),
    author: readCreators(item, (role) => MAIN_CREATORS.has(role)),
    editor: readCreators(item, (role) => role === 'editor'),
    containerTitle: text(...FIELDS.containerTitle),
    issued: readDateText(text(...FIELDS.date, 'issued') ?? ''),
    volume: text('volume', 'codeNumber', 'reporterVolume'),
    issue: text('issue'),
    page: text('pages', 'firstPage', 'codePages'),
    publisher: text(...FIELDS.publisher),
    DOI: text('DOI') ?? readDOIInAddress(text('url') ?? ''),
    ISSN: text('ISSN'),
    ISBN: text('ISBN'),
    PMID: text('PMID'),
    PMCID: text('PMCID'),
    URL: text('url'),
    language: text('language'),
    keyword: listOf(at(item, 'tags')).flatMap((tag) => textOf(at(tag, 'tag')) ?? textOf(tag) ?? []),
    abstract: readMarkedAbstract(textOf(at(item, 'abstractNote')) ?? ''),
    others: {
      'citation-key': text('citationKey', 'citation-key'),
      'collection-title': text('seriesTitle', 'series'),
      'container-title-short': text('journalAbbreviation'),
      edition: text('edition'),
      'event-title': text(...FIELDS.eventTitle),
      note: extra.note,
      number: text(...FIELDS.number),
      'number-of-pages': text('numPages'),
      'publisher-place': text(...FIELDS.place),
      source: text('libraryCatalog'),
    },
  };
}

function readCreators(item: JsonObject, isSought: (role: string) => boolean): Name[] {
  return listOf(at(item, 'creators')).flatMap((creator): Name[] => {
    if (!isSought(textOf(at(creator, 'creatorType')) ?? 'author')) return [];
    const part = (name: string): string => readMarkup(textOf(at(creator, name)) ?? '').text.trim();
    const family = part('lastName');
    const given = part('firstName');
    const isOneField = at(creator, 'fieldMode') === 1;
    if (family !== '' && !isOneField) return [makeName(family, given)];
    const literal = part('name') || family || given;
    return literal === '' ? [] : [{ literal }];
  });
}

const OWN_NAMES = [
  ...['creators', 'abstractNote', 'publicationTitle', 'accessDate', 'libraryCatalog', 'dateAdded'],
  ...['tags', 'seeAlso', 'attachments', 'creatorType', 'relations', 'collections'],
];

export const ZOTERO_JSON: Format = {
  id: 'zotero-json',
  name: 'Zotero JSON',
  extensions: ['.json'],
  sniff(head) {
    if (!beginsAsJson(head)) return 0;
    const names = findNames(head);
    if (!names.has('itemType')) return 0;
    return countNames(names, OWN_NAMES) > 1 ? 1 : 0.8;
  },
  createParser: () => createJsonParser(DIALECT),
};
