/**
 * A result of Europe PMC's search, in JSON or in XML: the names of the fields are the same.
 *
 * Source: Europe PMC, "RESTful Web Service", https://europepmc.org/RestfulWebService, response types
 * "lite" and "core".
 */
import type { Name } from '../../article';
import type { PartialDate } from '../../partial-date';
import type { Draft } from '../draft';
import { makeDate, readDateText } from './dates';
import { readMarkedAbstract, readMarkup } from './markup';
import { makeName, readName } from './names';
import { sliceRichText, type RichText } from '../../text/rich-text';

/** One result, or a part of it. */
export interface EuropePmcFields {
  /** What stands at the end of a path of names; null where nothing does. Of several the first. */
  readonly text: (...path: readonly string[]) => string | null;
  /** All that stand there, in their order. */
  readonly all: (...path: readonly string[]) => readonly EuropePmcFields[];
}

const CSL_TYPES: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/\bpreprint\b/u, 'article'],
  [/\b(?:book|chapter)\b/u, 'chapter'],
  [/\bpatent\b/u, 'patent'],
  [/\bthesis\b|dissertation/u, 'thesis'],
  [/\b(?:guideline|technical report|report)s?$/u, 'report'],
  [/\bdataset\b/u, 'dataset'],
];

/** Types that say no more than that it is an article, or who paid for it. */
const COMMON_TYPE =
  /^(?:journal[ -]article|research[ -]article|article|other|research support\b.*|.*\bgov't.*|english abstract)$/iu;

export function readEuropePmc(record: EuropePmcFields): Draft {
  const { text } = record;
  const source = text('source');
  const pubTypes = readPubTypes(record);
  const type = readType(source, pubTypes);
  const isBook = type === 'chapter' || type === 'book';
  const book = (name: string): string | null => text('bookOrReportDetails', name);
  return {
    type,
    genre: pubTypes.find((each) => !COMMON_TYPE.test(each)) ?? null,
    title: readTitle(text('title') ?? ''),
    author: readAuthors(record),
    editor: record.all('editorList', 'editor').flatMap(readAuthor),
    containerTitle: plainText(
      text('journalInfo', 'journal', 'title') ??
        text('journalTitle') ??
        text('journalAbbreviation') ??
        (isBook ? (book('comprisingTitle') ?? book('seriesName')) : null),
    ),
    issued: readIssued(record, source),
    volume: text('journalInfo', 'volume') ?? text('journalVolume') ?? text('volume'),
    issue: text('journalInfo', 'issue') ?? text('issue'),
    page: text('pageInfo'),
    publisher: book('publisher'),
    DOI: text('doi'),
    ISSN: readISSNs(record),
    ISBN: book('isbn13') ?? book('isbn10'),
    PMID: text('pmid') ?? (source === 'MED' ? text('id') : null),
    PMCID: text('pmcid') ?? (source === 'PMC' ? text('id') : null),
    language: text('language'),
    keyword: record
      .all('keywordList', 'keyword')
      .map((keyword) => readMarkup(keyword.text() ?? '').text),
    abstract: readMarkedAbstract(text('abstractText') ?? ''),
    others: {
      'container-title-short':
        text('journalInfo', 'journal', 'isoabbreviation') ??
        text('journalInfo', 'journal', 'ISOAbbreviation'),
      edition: book('edition'),
      'number-of-pages': book('numberOfPages'),
      'publisher-place': book('publisherLocation'),
      source: 'Europe PMC',
    },
  };
}

/** Europe PMC ends a title with a full stop, as NLM does; it is not of the title. */
function readTitle(text: string): RichText {
  const title = readMarkup(text.trim());
  const isFinal = title.text.endsWith('.') && !title.text.endsWith('...');
  return isFinal ? sliceRichText(title, 0, title.text.length - 1) : title;
}

function readPubTypes(record: EuropePmcFields): string[] {
  const listed = record.all('pubTypeList', 'pubType').flatMap((type) => type.text() ?? []);
  return listed.length > 0
    ? listed
    : (record.text('pubType') ?? '').split(/\s*;\s*/u).filter(Boolean);
}

function readType(source: string | null, pubTypes: readonly string[]): string {
  if (source === 'PPR') return 'article';
  if (source === 'PAT') return 'patent';
  const words = pubTypes.map((type) => type.toLowerCase());
  const found = CSL_TYPES.find(([pattern]) => words.some((type) => pattern.test(type)));
  return found?.[1] ?? 'article-journal';
}

function readAuthors(record: EuropePmcFields): Name[] {
  const listed = record.all('authorList', 'author').flatMap(readAuthor);
  if (listed.length > 0) return listed;
  // "Haas-Kogan DA, O'Neill AF."
  const line = (record.text('authorString') ?? '').replace(/(?:,?\s{0,9}et al)?\.?\s*$/u, '');
  return line.split(/[,;]\s+/u).flatMap((name) => readName(readMarkup(name).text, true) ?? []);
}

function readAuthor(author: EuropePmcFields): Name[] {
  const part = (name: string): string => plainText(author.text(name))?.trim() ?? '';
  const family = part('lastName');
  if (family !== '') {
    return [makeName(family, part('firstName') || part('initials'), part('suffix'))];
  }
  const body = part('collectiveName');
  if (body !== '') return [{ literal: body }];
  return [readName(part('fullName'), true)].filter((name) => name !== null);
}

/** When the issue appeared; a preprint has none. */
function readIssued(record: EuropePmcFields, source: string | null): PartialDate | null {
  const { text } = record;
  if (source !== 'PPR') {
    const printed = readDateText(text('journalInfo', 'dateOfPublication') ?? '');
    if (printed !== null) return printed;
    const year = text('journalInfo', 'yearOfPublication');
    if (year !== null) return makeDate(year, text('journalInfo', 'monthOfPublication'));
  }
  const first = readDateText(text('firstPublicationDate') ?? '');
  const stated = makeDate(text('pubYear') ?? text('bookOrReportDetails', 'yearOfPublication'));
  return source === 'PPR' && first !== null ? first : (stated ?? first);
}

function readISSNs({ text }: EuropePmcFields): string[] {
  const journal = [text('journalInfo', 'journal', 'issn'), text('journalInfo', 'journal', 'essn')];
  const lite = (text('journalIssn') ?? '').split(/[;,]/u);
  return [...journal, ...lite].filter(
    (number) => number !== null && number.trim() !== '',
  ) as string[];
}

function plainText(text: string | null): string | null {
  return text === null ? null : readMarkup(text).text;
}
