/**
 * Web of Science's tagged form (".ciw", ".isi", ".txt"): two letters, a blank, the text; what goes on
 * in the next line stands three blanks in.
 *
 * Source: Clarivate, "Web of Science Core Collection Field Tags",
 * https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html, and older files of ISI.
 */
import type { Name } from '../article';
import type { PartialDate } from '../partial-date';
import type { Draft } from './draft';
import type { Format } from './format';
import { makeDate, readDateText, readMonth } from './parts/dates';
import { readDOI } from './parts/identifiers';
import { readKeywords } from './parts/keywords';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { readNameInAnyOrder } from './parts/names';
import { joinParagraphs } from './parts/paragraphs';
import { createTaggedParser, type TaggedDialect, type TagLine } from './parts/tagged-parser';
import type { TaggedField, TaggedRecord } from './parts/tagged-record';

const FRAME_TAGS: ReadonlySet<string> = new Set(['FN', 'VR', 'EF']);

/** Where a program took the indents away, only these are tags. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  ...FRAME_TAGS,
  ...['AB', 'AE', 'AF', 'AR', 'AU', 'BA', 'BE', 'BF', 'BN', 'BP', 'BR', 'BS', 'C1', 'C3', 'CA'],
  ...['CC', 'CL', 'CR', 'CT', 'CY', 'D2', 'DA', 'DE', 'DG', 'DI', 'DL', 'DT', 'EA', 'ED', 'EF'],
  ...['EI', 'EM', 'EP', 'ER', 'FP', 'FT', 'FU', 'FX', 'GA', 'GE', 'GP', 'HC', 'HO', 'HP', 'ID'],
  ...['IS', 'J9', 'JI', 'LA', 'LT', 'MA', 'MC', 'MI', 'MQ', 'NR', 'OA', 'OI', 'OR', 'P1', 'P2'],
  ...['PA', 'PC', 'PD', 'PG', 'PI', 'PL', 'PM', 'PN', 'PS', 'PT', 'PU', 'PV', 'PY', 'RC', 'RI'],
  ...['RP', 'SC', 'SE', 'SI', 'SN', 'SO', 'SP', 'SU', 'TA', 'TC', 'TI', 'TM', 'TN', 'TY', 'U1'],
  ...['U2', 'UR', 'UT', 'VL', 'WC', 'WE', 'WP', 'X1', 'X4', 'XX', 'Y1', 'Y4', 'Z1', 'Z2', 'Z3'],
  ...['Z4', 'Z8', 'Z9', 'ZA', 'ZB', 'ZR', 'ZS'],
]);

const DIALECT: TaggedDialect = {
  startTags: new Set(['PT']),
  endTag: 'ER',
  lastTag: 'ER',
  frameTags: FRAME_TAGS,
  headlessReason: 'the record does not begin with “PT ”',
  createLineReader,
  readDraft,
};

export const WOS_TAGGED: Format = {
  id: 'wos-tagged',
  name: 'Web of Science (tagged)',
  extensions: ['.ciw', '.isi', '.txt'],
  sniff,
  createParser: () => createTaggedParser(DIALECT),
};

// "TY  - " is RIS.
const TAG = /^([A-Z][A-Z0-9])(?:[ \u00A0](?! -)|$)/u;

function createLineReader(): (line: string) => TagLine | undefined {
  let isIndented = false;
  return (raw) => {
    const line = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
    if (line.startsWith('   ')) isIndented = true;
    const tag = TAG.exec(line)?.[1];
    const isTag = tag !== undefined && (isIndented || KNOWN_TAGS.has(tag));
    return isTag ? { tag, text: line.slice(3) } : undefined;
  };
}

function sniff(head: string): number {
  const lines = head.split('\n', 2000);
  const readLine = createLineReader();
  const tags = new Set<string>();
  let first: string | undefined;
  let filled = 0;
  let tagged = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    filled += 1;
    const tag = readLine(line)?.tag;
    first ??= tag ?? '';
    if (tag !== undefined) tags.add(tag);
    if (tag !== undefined || line.startsWith('   ')) tagged += 1;
  }
  // A header of one line only is that of the tab-delimited form.
  if (lines.find((line) => line.trim() !== '')?.includes('\t') === true) return 0;
  if (/^\s*TY {0,2}-/mu.test(head)) return 0;
  const hasRecord = ['AU', 'TI', 'SO', 'UT', 'PY'].filter((tag) => tags.has(tag)).length >= 2;
  if (!hasRecord) return first === 'FN' && tags.has('VR') ? 0.9 : 0;
  if (tags.has('PT') && (first === 'FN' || first === 'VR' || first === 'PT')) return 1;
  const isMostlyTagged = tagged > filled * 0.5;
  return isMostlyTagged && (tags.has('PT') || tags.has('ER') || tags.has('UT')) ? 0.7 : 0;
}

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
  // A chapter stands in a book, whose title SO has.
  const hasOther = record.text('SO')?.toLowerCase() !== record.text('TI')?.toLowerCase();
  return /chapter/u.test(kind) || (hasOther && record.text('SO') !== undefined)
    ? 'chapter'
    : 'book';
}

function readDraft(record: TaggedRecord): Draft {
  const type = readType(record);
  const container = record.text('SO', 'JI', 'J9');
  const short = record.text('JI', 'J9');
  const isMeeting = record.text('CT') !== undefined;
  return {
    type,
    genre: readGenre(record),
    title: markup(record.text('TI')),
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
    abstract: readAbstract(record.all('AB')),
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
    .map((line) => readNameInAnyOrder(withoutAddress(readMarkup(line).text)))
    .filter((name) => name !== null);
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
function readAbstract(fields: readonly TaggedField[]): Draft['abstract'] {
  const text = joinParagraphs(fields.flatMap(({ lines }) => ['', ...lines]));
  return text === '' ? null : readMarkedAbstract(text);
}
