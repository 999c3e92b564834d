/**
 * JSON of OpenAlex: a work, a list of works, or what the service replied.
 *
 * Source: OpenAlex, "Work object", https://docs.openalex.org/api-entities/works/work-object
 */
import type { Name } from '../article';
import type { PartialDate } from '../partial-date';
import type { Draft } from './draft';
import type { Format } from './format';
import { makeDate, readDateText } from './parts/dates';
import { createJsonParser, type JsonDialect } from './parts/json-records';
import { beginsAsJson, countNames, findNames } from './parts/json-sniff';
import { at, isObject, listOf, textOf, textsOf, type JsonObject } from './parts/json-values';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { readName } from './parts/names';

/** Of OpenAlex's own types and Crossref's, which older records have. */
const CSL_TYPES = new Map([
  ['article', 'article-journal'],
  ['journal-article', 'article-journal'],
  ['review', 'article-journal'],
  ['letter', 'article-journal'],
  ['editorial', 'article-journal'],
  ['erratum', 'article-journal'],
  ['retraction', 'article-journal'],
  ['preprint', 'article'],
  ['posted-content', 'article'],
  ['proceedings-article', 'paper-conference'],
  ['proceedings', 'book'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['reference-entry', 'entry'],
  ['dissertation', 'thesis'],
  ['report', 'report'],
  ['report-component', 'report'],
  ['dataset', 'dataset'],
  ['software', 'software'],
  ['standard', 'standard'],
  ['peer-review', 'review'],
  ['libguides', 'webpage'],
]);

/** Types that say more than that it is an article. */
const GENRES = new Set(['review', 'letter', 'editorial', 'erratum', 'retraction', 'preprint']);

const DIALECT: JsonDialect = {
  paths: [['results']],
  isRecord: (work) =>
    at(work, 'authorships') !== undefined ||
    at(work, 'abstract_inverted_index') !== undefined ||
    (at(work, 'publication_year') !== undefined && at(work, 'display_name') !== undefined),
  readDraft,
};

function readDraft(work: JsonObject): Draft {
  const text = (...path: string[]): string | null => textOf(at(work, ...path));
  const isNamed = (venue: unknown): boolean => textOf(at(venue, 'display_name')) !== null;
  const printed = text('primary_location', 'raw_source_name');
  const stated = [at(work, 'primary_location', 'source'), at(work, 'host_venue')];
  const elsewhere = [at(work, 'best_oa_location'), ...listOf(at(work, 'locations'))];
  const source =
    stated.find(isNamed) ??
    (printed === null ? elsewhere.map((each) => at(each, 'source')).find(isNamed) : undefined);
  const container = textOf(at(source, 'display_name')) ?? printed;
  const ids = [text('doi') ?? text('ids', 'doi'), text('ids', 'pmid'), text('ids', 'pmcid')];
  return {
    type: readType(work, textOf(at(source, 'type'))),
    genre: [text('type')].find((type) => type !== null && GENRES.has(type)) ?? null,
    title: readMarkup(text('title') ?? text('display_name') ?? ''),
    author: listOf(at(work, 'authorships')).flatMap(readAuthor),
    containerTitle: container === null ? null : readMarkup(container).text,
    issued: readIssued(work),
    volume: text('biblio', 'volume'),
    issue: text('biblio', 'issue'),
    page: readPages(text('biblio', 'first_page'), text('biblio', 'last_page')),
    publisher: readPublisher(source),
    DOI: ids[0],
    ISSN: [...textsOf(at(source, 'issn')), ...textsOf(at(source, 'issn_l'))],
    PMID: ids[1],
    PMCID: ids[2],
    URL: text('primary_location', 'landing_page_url') ?? text('host_venue', 'url') ?? ids[0],
    language: text('language'),
    // Keywords, concepts and topics are found by machine: they are not the authors'.
    abstract: readMarkedAbstract(readAbstract(work)),
  };
}

function readType(work: JsonObject, sourceType: string | null): string | null {
  const type = textOf(at(work, 'type_crossref')) ?? textOf(at(work, 'type')) ?? '';
  if (textOf(at(work, 'type')) === 'preprint') return 'article';
  const isPaper = type === 'article' && sourceType === 'conference';
  return isPaper ? 'paper-conference' : (CSL_TYPES.get(type) ?? 'document');
}

function readAuthor(authorship: unknown): Name[] {
  const written =
    textOf(at(authorship, 'author', 'display_name')) ?? textOf(at(authorship, 'raw_author_name'));
  const name = written === null ? null : readName(readMarkup(written).text);
  return name === null ? [] : [name];
}

/**
 * OpenAlex writes the first day of a month, or of the year, where it knows no day, or no month; a
 * work that did appear on such a day loses it.
 */
function readIssued(work: JsonObject): PartialDate | null {
  const year = textOf(at(work, 'publication_year'));
  const date = readDateText(textOf(at(work, 'publication_date')) ?? '');
  if (date === null) return makeDate(year);
  if (date.day !== 1) return date;
  return date.month === 1 ? { year: date.year } : makeDate(date.year, date.month);
}

function readPages(first: string | null, last: string | null): string | null {
  if (first === null || last === null || first === last) return first ?? last;
  return `${first}-${last}`;
}

/** The house behind a journal; behind a repository stands who runs it, who published nothing. */
function readPublisher(source: unknown): string | null {
  if (textOf(at(source, 'type')) === 'repository') return null;
  return textOf(at(source, 'host_organization_name')) ?? textOf(at(source, 'publisher'));
}

/** The abstract of `{"word": [0, 7]}`: words by the places at which they stand, in any order. */
function readAbstract(work: JsonObject): string {
  const index = at(work, 'abstract_inverted_index');
  const places = isObject(at(index, 'InvertedIndex')) ? at(index, 'InvertedIndex') : index;
  if (!isObject(places)) return textOf(at(work, 'abstract')) ?? textOf(index) ?? '';
  const words: { readonly word: string; readonly place: number }[] = [];
  for (const [word, at] of Object.entries(places)) {
    for (const place of listOf(at)) if (typeof place === 'number') words.push({ word, place });
  }
  return words
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}

const OWN_NAMES = [
  ...['abstract_inverted_index', 'authorships', 'cited_by_count', 'referenced_works', 'host_venue'],
  ...[
    'open_access',
    'primary_location',
    'publication_year',
    'display_name',
    'is_paratext',
    'biblio',
  ],
];

export const OPENALEX: Format = {
  id: 'openalex',
  name: 'OpenAlex JSON',
  extensions: ['.json', '.jsonl', '.ndjson'],
  sniff(head) {
    if (!beginsAsJson(head)) return 0;
    const own = countNames(findNames(head), OWN_NAMES);
    if (/"https?:(?:\\?\/){2}openalex\.org(?:\\?\/)W\d/u.test(head) && own > 0) return 1;
    return own > 2 ? 0.9 : 0;
  },
  createParser: () => createJsonParser(DIALECT),
};
