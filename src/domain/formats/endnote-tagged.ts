/**
 * Refer, as EndNote, Zotero, Mendeley and publishers export it (".enw", "%A"): a per cent sign, a
 * letter, a blank, the text.
 *
 * Source: refer(1) of troff (Lesk 1978); EndNote's help, "EndNote Export tags".
 */
import type { Name } from '../article';
import type { PartialDate } from '../partial-date';
import type { Draft } from './draft';
import type { Format } from './format';
import { readDateText } from './parts/dates';
import { readDOI, readDOIInAddress, readSerialNumbers, readURL } from './parts/identifiers';
import { readKeywords } from './parts/keywords';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { readNameList } from './parts/names';
import { joinParagraphs } from './parts/paragraphs';
import { createTaggedParser, type TaggedDialect, type TagLine } from './parts/tagged-parser';
import type { TaggedRecord } from './parts/tagged-record';

/** EndNote's names of types, in small letters, as CSL calls them. */
const CSL_TYPES: ReadonlyMap<string, string> = new Map([
  ['journal article', 'article-journal'],
  ['electronic article', 'article-journal'],
  ['magazine article', 'article-magazine'],
  ['newspaper article', 'article-newspaper'],
  ['blog', 'post-weblog'],
  ['book', 'book'],
  ['edited book', 'book'],
  ['electronic book', 'book'],
  ['book section', 'chapter'],
  ['electronic book section', 'chapter'],
  ['bill', 'bill'],
  ['case', 'legal_case'],
  ['classical work', 'classic'],
  ['computer program', 'software'],
  ['conference paper', 'paper-conference'],
  ['conference proceedings', 'paper-conference'],
  ['dataset', 'dataset'],
  ['dictionary', 'entry-dictionary'],
  ['encyclopedia', 'entry-encyclopedia'],
  ['film or broadcast', 'motion_picture'],
  ['government document', 'report'],
  ['interview', 'interview'],
  ['manuscript', 'manuscript'],
  ['map', 'map'],
  ['patent', 'patent'],
  ['personal communication', 'personal_communication'],
  ['report', 'report'],
  ['standard', 'standard'],
  ['statute', 'legislation'],
  ['thesis', 'thesis'],
  ['unpublished work', 'manuscript'],
  ['web page', 'webpage'],
]);

const DIALECT: TaggedDialect = {
  startTags: new Set(['0']),
  headlessReason: 'the record does not begin with “%0 ” or another field that opens one',
  uniqueTags: new Set(['0', 'T', 'J', 'D']),
  // Files older than EndNote have no "%0": a record begins with its authors or its title.
  startsAnyhow: ({ fields: [first] }) => /^[AQTEBFHKMD]$/u.test(first?.tag ?? ''),
  createLineReader: () => readLine,
  readDraft,
};

export const ENDNOTE_TAGGED: Format = {
  id: 'endnote-tagged',
  name: 'EndNote (tagged)',
  extensions: ['.enw', '.refer', '.txt'],
  sniff,
  createParser: () => createTaggedParser(DIALECT),
};

function readLine(raw: string): TagLine | undefined {
  const line = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  // "%P 12", and from some "%P" with nothing behind it.
  const tag = /^%([A-Z0-9!#$%&()*+,\-./:;<=>?@[\]^_{|}~])(?:[ \t\u00A0]|$)/iu.exec(line)?.[1];
  return tag === undefined ? undefined : { tag, text: line.slice(3) };
}

function sniff(head: string): number {
  const tags = new Set<string>();
  let filled = 0;
  let tagged = 0;
  let isFirst = false;
  for (const line of head.split('\n', 2000)) {
    if (line.trim() === '') continue;
    filled += 1;
    const tag = readLine(line)?.tag;
    if (tag === undefined) continue;
    if (filled === 1) isFirst = true;
    tagged += 1;
    tags.add(tag);
  }
  const known = ['0', 'A', 'T', 'J', 'D', 'B', 'I'].filter((tag) => tags.has(tag)).length;
  if (known < 2) return 0;
  // TeX, PostScript and MATLAB have comments behind "%", which are words and seldom one letter.
  if (isFirst && (tags.has('0') || known >= 3)) return 1;
  return tagged > filled * 0.3 ? 0.8 : 0;
}

function readDraft(record: TaggedRecord): Draft {
  const type = readType(record);
  const isBook = type === 'book';
  const secondary = record.text('B');
  const journal = record.text('J');
  // Of EndNote an abbreviated journal, of refer any remark.
  const hasShort = record.has('0');
  const isArticle = type.startsWith('article');
  const { ISSN, ISBN } = readSerialNumbers(record.texts('@'));
  const isEdited = /^edited book$/iu.test(record.text('0') ?? '');
  const authors = readNames(record, 'A');
  const body = record.text('Q');
  return {
    type,
    genre: record.text('9'),
    title: markup(record.text('T', '!')),
    author: isEdited ? [] : [...authors, ...(body === undefined ? [] : [{ literal: body }])],
    editor: [...(isEdited ? authors : []), ...readNames(record, 'E')],
    containerTitle: isBook
      ? undefined
      : plainText(isArticle ? (journal ?? secondary) : (secondary ?? journal)),
    issued: readIssued(record),
    volume: record.text('V'),
    issue: record.text('N'),
    page: isBook ? undefined : record.text('P', '&'),
    publisher: plainText(record.text('I')),
    DOI: findDOI(record),
    ISSN,
    ISBN,
    PMID: findPMID(record),
    PMCID: record.text('2'),
    URL: addressesOf(record)[0],
    language: record.text('G'),
    keyword: readKeywords(record.all('K').map(({ lines }) => lines.join('\n'))).map(
      (word) => readMarkup(word).text,
    ),
    abstract: readAbstract(record),
    others: {
      'citation-key': record.text('F'),
      'collection-title': plainText(record.text('S') ?? (isBook ? secondary : undefined)),
      'container-title-short': hasShort ? plainText(record.text('O')) : undefined,
      edition: record.text('7'),
      note: plainText(record.texts('Z', ...(hasShort ? [] : ['O'])).join('; ') || undefined),
      'number-of-pages': isBook ? record.text('P') : undefined,
      'publisher-place': record.text('C'),
      source: record.text('W', '~'),
    },
  };
}

/** As the fields tell where the record does not say it, by refer's own rule. */
function readType(record: TaggedRecord): string {
  const name = record.text('0');
  if (name !== undefined) return CSL_TYPES.get(name.toLowerCase()) ?? 'document';
  if (record.has('J')) return 'article-journal';
  if (record.has('B')) return 'chapter';
  if (record.has('R')) return 'report';
  return record.has('I') ? 'book' : 'document';
}

function markup(text: string | undefined): ReturnType<typeof readMarkup> | undefined {
  return text === undefined ? undefined : readMarkup(text);
}

function plainText(text: string | undefined): string | undefined {
  return markup(text)?.text;
}

/** One name a field; several where they have semicolons between them. */
function readNames(record: TaggedRecord, tag: string): Name[] {
  return record.texts(tag).flatMap((text) => readNameList(readMarkup(text).text));
}

/** %8 is the day or the whole date, %D the year or, in older files, the whole date. */
function readIssued(record: TaggedRecord): PartialDate | null {
  const stated = record.text('D') ?? '';
  const whole = record.text('8') ?? '';
  const year = readDateText(stated);
  const date = readDateText(whole);
  if (year === null || year.month !== undefined) return year ?? date;
  if (date?.year === year.year) return date;
  // "June 5" beside the year.
  const isDay = /\p{L}{3}/u.test(whole) && !/\d{4}/u.test(whole);
  return isDay ? (readDateText(`${String(year.year)} ${whole}`) ?? year) : year;
}

function findDOI(record: TaggedRecord): string | null {
  for (const text of record.texts('R', '3')) {
    const DOI = readDOIInAddress(text) ?? readDOI(text);
    if (DOI !== null) return DOI;
  }
  for (const text of addressesOf(record)) {
    const DOI = readDOIInAddress(text);
    if (DOI !== null) return DOI;
  }
  return null;
}

function addressesOf(record: TaggedRecord): string[] {
  return record
    .texts('U', '>')
    .flatMap((text) => text.split(/[;,]?\s+|;(?=https?:)/u))
    .filter((text) => readURL(text) !== null);
}

/** %M is the accession number of whatever database the record is from. */
function findPMID(record: TaggedRecord): string | undefined {
  const number = record.text('M') ?? '';
  const isPubMed = record.texts('W', '~').some((name) => /pubmed|medline|\bnlm\b/iu.test(name));
  const marked = /^(?:pmid|medline|pubmed):?\s*(\d{1,9})$/iu.exec(number)?.[1];
  return marked ?? (isPubMed && /^\d{1,9}$/u.test(number) ? number : undefined);
}

function readAbstract(record: TaggedRecord): Draft['abstract'] {
  const text = joinParagraphs(record.all('X').flatMap(({ lines }) => ['', ...lines]));
  return text === '' ? null : readMarkedAbstract(text);
}
