/**
 * CSL-JSON, read leniently: a list of items, one item, an object of items by number or id, what
 * Zotero's interface replies, and the citations that Mendeley and Zotero write into a document.
 *
 * Source: CSL-JSON schema 1.0.2, https://github.com/citation-style-language/schema
 */
import { OTHER_VARIABLES, type OtherVariable } from '../article';
import { SECTION_CATEGORIES } from '../section-kind';
import type { Draft, DraftSection } from './draft';
import type { Format } from './format';
import { readOwnItem } from './parts/csl-own';
import { readCslDate } from './parts/csl-date';
import { readCslNames } from './parts/csl-name';
import { readDateText } from './parts/dates';
import { readExtraLines } from './parts/extra-lines';
import { readDOIInAddress } from './parts/identifiers';
import { createJsonParser, type JsonDialect } from './parts/json-records';
import { beginsAsJson, countNames, findNames } from './parts/json-sniff';
import { at, isObject, textOf, textsOf, type JsonObject } from './parts/json-values';
import { readKeywords } from './parts/keywords';
import { readMarkedAbstract, readMarkup } from './parts/markup';

const DIALECT: JsonDialect = {
  // A citation has each item as the `itemData` of one of its `citationItems`.
  paths: [['items'], ['articles'], ['references'], ['citationItems'], ['itemData']],
  isRecord: (item) =>
    typeof at(item, 'title') === 'string' ||
    (typeof at(item, 'type') === 'string' &&
      ['author', 'editor', 'issued', 'container-title'].some(
        (name) => at(item, name) !== undefined,
      )),
  readDraft: (item) => readOwnItem(item, readDraft(item)),
};

/** Other names that programs give to a variable. */
const ALIASES: Readonly<Partial<Record<OtherVariable, readonly string[]>>> = {
  'container-title-short': ['journalAbbreviation', 'short-container-title'],
  'event-title': ['event'],
  'citation-key': ['citekey', 'citation-label'],
};

function readDraft(item: JsonObject): Draft {
  const extra = readExtraLines(textOf(at(item, 'note')) ?? '');
  const text = (name: string): string | null => {
    const written = textOf(at(item, name)) ?? textOf(at(item, 'custom', name));
    return written === null ? (extra.variables.get(name) ?? null) : readMarkup(written).text;
  };
  const usageCount = at(item, 'usageCount');
  return {
    id: textOf(at(item, 'id')),
    type: text('type'),
    genre: text('genre'),
    title: readMarkup(textOf(at(item, 'title')) ?? ''),
    author: readCslNames(at(item, 'author')),
    editor: readCslNames(at(item, 'editor')),
    containerTitle: text('container-title'),
    issued: readCslDate(at(item, 'issued')) ?? readDateText(extra.variables.get('issued') ?? ''),
    volume: text('volume'),
    issue: text('issue'),
    page: text('page') ?? text('page-first'),
    publisher: text('publisher'),
    DOI: text('DOI') ?? text('doi') ?? readDOIInAddress(text('URL') ?? ''),
    ISSN: serialNumbers(item, 'ISSN') ?? text('ISSN'),
    ISBN: serialNumbers(item, 'ISBN') ?? text('ISBN'),
    PMID: text('PMID'),
    PMCID: text('PMCID'),
    URL: text('URL'),
    language: text('language'),
    keyword: readKeywords(textsOf(at(item, 'keyword')).map((line) => readMarkup(line).text)),
    usageCount: typeof usageCount === 'number' && usageCount >= 0 ? Math.floor(usageCount) : null,
    abstract: readAbstract(at(item, 'abstract')),
    others: readOthers(text, extra.note),
  };
}

function serialNumbers(item: JsonObject, name: string): readonly string[] | null {
  const texts = textsOf(at(item, name));
  return texts.length > 1 ? texts : null;
}

function readOthers(
  text: (name: string) => string | null,
  note: string,
): NonNullable<Draft['others']> {
  const others: Partial<Record<OtherVariable, string | null>> = {};
  for (const variable of OTHER_VARIABLES) {
    const names = [variable, ...(ALIASES[variable] ?? [])];
    others[variable] = names.map(text).find((value) => value !== null) ?? null;
  }
  return { ...others, note };
}

/** CSL's own form is one text; the corpus format has sections. */
function readAbstract(value: unknown): Draft['abstract'] {
  if (!Array.isArray(value)) return readMarkedAbstract(textOf(value) ?? '');
  return (value as readonly unknown[]).flatMap((section): DraftSection[] => {
    if (typeof section === 'string') return [{ label: null, text: readMarkup(section) }];
    if (!isObject(section)) return [];
    const label = textOf(at(section, 'label'));
    const category = SECTION_CATEGORIES.find((each) => each === at(section, 'category'));
    return [
      { label, text: readMarkup(textOf(at(section, 'text')) ?? ''), category: category ?? null },
    ];
  });
}

const OWN_NAMES = [
  'container-title',
  'date-parts',
  'citation-key',
  'event-title',
  'publisher-place',
  'itemData',
];

export const CSL_JSON: Format = {
  id: 'csl-json',
  name: 'CSL-JSON',
  extensions: ['.json', '.csl', '.jsonl', '.ndjson'],
  sniff(head) {
    if (!beginsAsJson(head)) return 0;
    const names = findNames(head);
    if (names.has('itemType') || names.has('authorships') || names.has('message-type')) return 0;
    if (names.has('custom') && names.has('lectern')) return 1;
    const own = countNames(names, OWN_NAMES);
    const isItem =
      names.has('title') && (names.has('type') || names.has('author') || names.has('id'));
    if (!isItem) return own > 1 ? 0.5 : 0;
    const hasLists = /"(?:title|container-title)"\s*:\s*\[/u.test(head);
    if (hasLists) return 0.3;
    return own > 0 ? 0.9 : 0.4;
  },
  createParser: () => createJsonParser(DIALECT),
};
