/**
 * The fields of a record of Web of Science by their codes, which are the same in its tagged form and
 * in its tab-delimited one.
 *
 * Source: Clarivate, "Web of Science Core Collection Field Tags",
 * https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html, and older files of ISI.
 */
import type { Name } from '../../article';
import type { PartialDate } from '../../partial-date';
import type { Draft } from '../draft';
import { makeDate, readDateText, readMonth } from './dates';
import { readDOI } from './identifiers';
import { readKeywords } from './keywords';
import { readMarkedAbstract, readMarkup } from './markup';
import { readNameInAnyOrder } from './names';
import { joinParagraphs } from './paragraphs';
import type { TaggedField, TaggedRecord } from './tagged-record';

/** "J" is a journal, "B" a book, "S" a series, "P" a patent; the rest is told by DT. */
const TYPE_OF_PT: ReadonlyMap<string, string> = new Map([
  ['B', 'book'],
  ['BOOK', 'book'],
  ['BOOKS', 'book'],
  ['C', 'paper-conference'],
  ['CONF', 'paper-conference'],
  ['J', 'article-journal'],
  ['P', 'patent'],
  ['PATENT', 'patent'],
  ['PATENTS', 'patent'],
  ['S', 'book'],
]);

function readType(record: TaggedRecord): string {
  const kind = record.text('DT')?.toLowerCase() ?? '';
  const publication = TYPE_OF_PT.get(record.text('PT')?.toUpperCase() ?? '') ?? 'article-journal';
  const isMeeting = /proceedings paper|meeting paper|conference/u.test(kind);
  if (publication === 'article-journal') {
    return record.text('TY')?.toUpperCase() === 'CONF' ? 'paper-conference' : publication;
  }
  if (publication !== 'book') return publication;
  if (isMeeting) return 'paper-conference';
  // A chapter stands in a book, whose title SO has; that of a book by itself CAB ends with a stop.
  const [title, source] = ['TI', 'SO'].map((tag) =>
    record.text(tag)?.toLowerCase().replace(/\.$/u, ''),
  );
  return /chapter/u.test(kind) || (source !== undefined && source !== title) ? 'chapter' : 'book';
}

export function readWosRecord(record: TaggedRecord): Draft {
  const type = readType(record);
  const container = record.text('SO', 'JI', 'J9');
  const short = record.text('JI', 'J9');
  const isMeeting = record.text('CT') !== undefined;
  return {
    type,
    genre: readGenre(record),
    title: markup(withInspecMarkup(record.text('TI'), record)),
    author: readAuthors(record),
    editor: readNames(record.all('BE').length > 0 ? record.all('BE') : record.all('ED')),
    containerTitle: type === 'book' || type === 'patent' ? undefined : plainText(container),
    issued: readIssued(record),
    volume: record.text('VL'),
    issue: record.text('IS'),
    page: readPage(record),
    publisher: plainText(record.text('PU', 'AE')),
    DOI: record.texts('DI', 'D2').find((text) => readDOI(text) !== null),
    ISSN: record.texts('SN', 'EI'),
    ISBN: record.texts('BN'),
    PMID: record.text('PM'),
    URL: record.text('UR', 'DL'),
    language: record.text('LA'),
    // ID are Keywords Plus, which nobody but the index gave.
    keyword: readKeywords(record.texts('DE')).map((word) => readMarkup(word).text),
    abstract: readAbstract(record),
    others: {
      'collection-title': plainText(record.text('SE')),
      'container-title-short': short === container ? undefined : plainText(short),
      'event-place': isMeeting ? record.text('CL') : undefined,
      'event-title': plainText(record.text('CT')),
      number: type === 'patent' ? record.text('PN') : undefined,
      'number-of-pages': type === 'book' ? record.text('PG') : undefined,
      'publisher-place': record.text('PI'),
    },
  };
}

function markup(text: string | undefined): ReturnType<typeof readMarkup> | undefined {
  return text === undefined ? undefined : readMarkup(text);
}

function plainText(text: string | undefined): string | undefined {
  return markup(text)?.text;
}

function readGenre(record: TaggedRecord): string | undefined {
  const genre = record.text('DT');
  return genre !== undefined && /\p{L}/u.test(genre) ? genre : undefined;
}

/** Full names where each author has one; of a chapter or a book by itself BA and BF are the authors. */
function readAuthors(record: TaggedRecord): Name[] {
  const short = readNames(record.all('AU'));
  const full = readNames(record.all('AF'));
  const persons = full.length > 0 && full.length >= short.length ? full : short;
  const ofBook = record.all('BF').length > 0 ? record.all('BF') : record.all('BA');
  const authors = persons.length > 0 ? persons : readNames(ofBook);
  const bodies = record
    .all('CA')
    .flatMap(({ lines }) => lines.flatMap((line) => line.split(';')))
    .filter((line) => line.trim() !== '')
    .map((line): Name => ({ literal: line.trim() }));
  return [...authors, ...bodies];
}

/** One name a line. */
function readNames(fields: readonly TaggedField[]): Name[] {
  return fields
    .flatMap(({ lines }) => lines)
    .flatMap((line) => line.split(';'))
    .map((line) => withInitials(withoutAddress(readMarkup(line).text)))
    .map((name) => readNameInAnyOrder(name))
    .filter((name) => name !== null);
}

/** Clarivate takes a last initial for a suffix: "Eidelman, S., I", "Fedotovich, G., V". */
function withInitials(name: string): string {
  return name.replace(/^([^,]+, \p{Lu}\p{Ll}?\.?), ([IV])$/u, '$1 $2.');
}

/** "Medvedeff, Cassandra A. (medvedeff@example.org)" */
function withoutAddress(name: string): string {
  const at = name.indexOf('(');
  return at > 0 && name.includes('@', at) ? name.slice(0, at) : name;
}

/** PD says month and day in its own way: "JUN 14", "MAR-APR", "SPR", "04 2006", "JUN 28 2011". */
function readIssued(record: TaggedRecord): PartialDate | null {
  const stated = record.text('PD') ?? '';
  const year = record.text('PY') ?? /(?<!\d)\d{4}(?!\d)/u.exec(stated)?.[0];
  if (year === undefined) return readDateText(record.text('EA', 'DG') ?? '');
  const [, month = '', day] =
    /^([a-z]{3,9}|\d{1,2})(?!\d)(?:[- ]?[a-z]{3,9})? ?(\d{1,2})?(?!\d)/iu.exec(stated) ?? [];
  return makeDate(year, readMonth(month) === undefined ? null : month, day);
}

function readPage(record: TaggedRecord): string | undefined {
  const [start, end] = [record.text('BP'), record.text('EP')];
  if (start === undefined) return record.text('PS', 'AR') ?? end;
  return end === undefined || end === start ? start : `${start}-${end}`;
}

/** Older files wrap the text, later ones have a paragraph a line. */
function readAbstract(record: TaggedRecord): Draft['abstract'] {
  const text = joinParagraphs(record.all('AB').flatMap(({ lines }) => ['', ...lines]));
  return text === '' ? null : readMarkedAbstract(withInspecMarkup(text, record));
}

/** Inspec writes "LiNbO/sub 3/" and "He/sup +/". */
function withInspecMarkup<T extends string | undefined>(text: T, record: TaggedRecord): T;
function withInspecMarkup(text: string | undefined, record: TaggedRecord): string | undefined {
  const isOfInspec = record.text('UT')?.startsWith('INSPEC:') === true;
  return isOfInspec ? text?.replace(/\/(su[bp])\s([^/]{1,20}?)\s?\//gu, '<$1>$2</$1>') : text;
}
