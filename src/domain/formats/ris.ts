/**
 * RIS, in all its dialects.
 *
 * Source: Research Information Systems, "RIS Format Specifications" (2001) and the revision of 2011;
 * what Emerald, Scopus, Web of Science, EndNote, Zotero, Mendeley, ProQuest, IEEE, Ovid, Embase and
 * Cochrane make of it, from their files.
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
import { isNoAbstract } from './parts/nothing';
import {
  cutSections,
  isShownAnnotations,
  readOwnField,
  takeOwnField,
  withoutTags,
  type OwnField,
} from './parts/own-field';
import { joinParagraphs } from './parts/paragraphs';
import { readRisType } from './parts/ris-types';
import { isEditedWork } from './parts/second-names';
import { createTaggedParser, type TaggedDialect, type TagLine } from './parts/tagged-parser';
import type { TaggedRecord } from './parts/tagged-record';

/** For each variable the tags that may state it, the most trustworthy first. */
const TAGS = {
  title: ['TI', 'T1', 'CT', 'BT', 'ST', 'TT'],
  author: ['AU', 'A1'],
  editor: ['ED', 'A2'],
  journal: ['JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1', 'JI', 'J9', 'SO'],
  book: ['T2', 'BT', 'JF', 'JO', 'JA', 'J2'],
  shortJournal: ['J2', 'JA', 'JI', 'JO', 'J1', 'J9'],
  // Y1 gave way to DA in 2011; where one program writes both, they may be of two days.
  date: ['PY', 'DA', 'Y1', 'YR'],
  volume: ['VL', 'VO'],
  issue: ['IS', 'CP'],
  articleNumber: ['C7', 'AR'],
  publisher: ['PB', 'PU'],
  place: ['CY', 'PP', 'PI'],
  abstract: ['AB', 'N2'],
  address: ['UR', 'LK', 'L2', 'L1', 'L3'],
  note: ['N1', 'RN'],
  source: ['DB', 'DP'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Tags that are taken for such even where they are written carelessly. */
const KNOWN_TAGS = new Set<string>([
  ...['TY', 'ER', 'ID', 'AN', 'AD', 'AV', 'A3', 'A4', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C8'],
  ...['CA', 'CN', 'DI', 'DO', 'EP', 'ET', 'KW', 'L4', 'LA', 'LB', 'M1', 'M2', 'M3', 'NV', 'OP'],
  ...['RI', 'RP', 'SE', 'SN', 'SP', 'T3', 'TA', 'U1', 'U2', 'U3', 'U4', 'U5', 'UT', 'Y2'],
  ...Object.values(TAGS).flat(),
]);

// Two blanks and a dash: nothing else looks like this. A line of three letters is not of RIS.
const WELL_FORMED = /^([A-Z][A-Z0-9]) {2}[-\u2010-\u2015](?: |\t|$)/u;
const CARELESS = /^([A-Z][A-Z0-9])[ \t\u00A0]{0,3}[-\u2010-\u2015]/iu;

const DIALECT: TaggedDialect = {
  startTags: new Set(['TY']),
  endTag: 'ER',
  lastTag: 'ER',
  headlessReason: 'the record does not begin with “TY  - ”',
  createLineReader,
  readDraft,
};

export const RIS: Format = {
  id: 'ris',
  name: 'RIS',
  extensions: ['.ris', '.txt'],
  sniff,
  createParser: () => createTaggedParser(DIALECT),
};

/**
 * Each record is read as its TY line is written: where that has one blank, none, or stands indented,
 * the others may do so too; else "El-Sayed …" or "T1-weighted …" on a line would begin a field.
 */
function createLineReader(): (line: string, inRecord: boolean) => TagLine | undefined {
  let indent = 0;
  let isLowerCase = false;
  let isTight = false;
  return (raw, inRecord) => {
    const wellFormed = WELL_FORMED.exec(raw)?.[1];
    if (wellFormed !== undefined) {
      if (wellFormed === 'TY') {
        indent = 0;
        isLowerCase = false;
        isTight = false;
      }
      return { tag: wellFormed, text: raw.slice(5) };
    }
    const before = /^[\s\u200B\uFEFF]*/u.exec(raw)?.[0].length ?? 0;
    const line = before === 0 ? raw : raw.slice(before);
    const found = CARELESS.exec(line);
    if (found === null) return undefined;
    const [dashed, written = ''] = found;
    const tag = written.toUpperCase();
    const text = line.slice(dashed.length);
    const tight = dashed.length === 3;
    const lowerCase = written !== tag;
    if (tag === 'TY' && /^[A-Z]{0,9}$/iu.test(text.trim())) {
      indent = before;
      isLowerCase = lowerCase;
      isTight = tight;
      return { tag, text };
    }
    const isIndentedTooFar = before > indent && !/^[\u200B\uFEFF]+$/u.test(raw.slice(0, before));
    if (isIndentedTooFar || !KNOWN_TAGS.has(tag)) return undefined;
    if (tight && !isTight && !(tag === 'ER' && inRecord && text.trim() === '')) return undefined;
    if (lowerCase && !isLowerCase) return undefined;
    return { tag, text };
  };
}

// The beginning of a file with a long preface, or one whose first TY is lost, is RIS still.
const PLAUSIBLE = 0.6;

function sniff(head: string): number {
  const lines = head.split('\n', 2000);
  const readLine = createLineReader();
  let filled = 0;
  let starts = 0;
  let fields = 0;
  let firstStart = Infinity;
  for (const line of lines) {
    if (line.trim() === '') continue;
    filled += 1;
    const tag = readLine(line, starts > 0)?.tag;
    if (tag === 'TY') {
      starts += 1;
      firstStart = Math.min(firstStart, filled);
    } else if (tag !== undefined && KNOWN_TAGS.has(tag)) {
      fields += 1;
    }
  }
  if (starts > 0 && fields > 0) return firstStart <= 30 ? 1 : PLAUSIBLE;
  if (starts > 0) return PLAUSIBLE;
  const hasEnd = /^ER {1,2}-/mu.test(head);
  return hasEnd && fields >= 3 && !/^(?:PMID|OWN ) ?-/mu.test(head) ? PLAUSIBLE : 0;
}

function readDraft(record: TaggedRecord): Draft {
  const kind = (record.text('TY') ?? '').trim().toUpperCase();
  const type = readRisType(kind);
  const isConference = type === 'paper-conference';
  const isBook = type === 'book';
  const { containerTitle, shortTitle } = readContainer(record, type);
  const isContainer = isOfContainer(record, type);
  const { ISSN, ISBN } = readSerialNumbers(record.texts('SN'));
  const place = record.text(...TAGS.place);
  const names = readNames(record, TAGS.author);
  const editors = readEditors(record, kind, type);
  const edition = record.text('ET');
  const id = record.text('ID');
  const own = findOwnField(record);
  const keywords = readKeywords(record.all('KW').map(({ lines }) => readSubjects(lines, own)));
  const draft: Draft = {
    type,
    genre: readGenre(record),
    title: markup(isContainer ? containerTitle : record.text(...TAGS.title)),
    author: kind === 'EDBOOK' ? [] : names,
    editor: editors,
    containerTitle: isContainer ? undefined : plainText(containerTitle),
    issued: readIssued(record),
    volume: record.text(...TAGS.volume),
    issue: readIssue(record, type),
    page: isBook && isCount(record.text('SP'), record) ? undefined : readPage(record),
    publisher: plainText(record.text(...TAGS.publisher)),
    DOI: findDOI(record),
    ISSN,
    ISBN,
    PMID: findPMID(record),
    PMCID: findPMCID(record),
    URL: findURL(record),
    language: record.text('LA'),
    keyword: withoutTags(keywords, own).map((word) => readMarkup(word).text),
    abstract: readAbstract(record, own),
    others: {
      'citation-key': id !== undefined && /\p{L}/u.test(id) ? id : undefined,
      'collection-title': plainText(record.text('T3') ?? (isBook ? record.text('T2') : undefined)),
      'container-title-short': plainText(shortTitle),
      // PubMed's own RIS has the date of electronic publication there.
      edition: edition !== undefined && /^\d{4}[/-]\d/u.test(edition) ? undefined : edition,
      'event-place': isConference ? place : undefined,
      'event-title':
        isConference && containerTitle !== record.text('T2') ? record.text('T2') : null,
      note: readNote(record, own),
      number: NUMBERED.has(type) ? record.text('M1', 'IS') : undefined,
      'number-of-pages': isBook && isCount(record.text('SP'), record) ? record.text('SP') : null,
      'publisher-place': isConference ? undefined : place,
      source: record.text(...TAGS.source),
    },
  };
  return takeOwnField(draft, own);
}

function findOwnField(record: TaggedRecord): OwnField | undefined {
  for (const text of record.texts('U5')) {
    const own = readOwnField(text);
    if (own !== undefined) return own;
  }
  return undefined;
}

const NUMBERED: ReadonlySet<string> = new Set(['patent', 'report', 'standard', 'bill']);

function markup(text: string | undefined): ReturnType<typeof readMarkup> | undefined {
  return text === undefined ? undefined : readMarkup(text);
}

function plainText(text: string | undefined): string | undefined {
  return markup(text)?.text;
}

interface Container {
  readonly containerTitle: string | undefined;
  readonly shortTitle: string | undefined;
}

/** Types whose work stands alone, and whose T2 is a series or an institution. */
const WITHOUT_CONTAINER: ReadonlySet<string> = new Set(['book', 'thesis', 'patent', 'manuscript']);

function readContainer(record: TaggedRecord, type: string): Container {
  if (WITHOUT_CONTAINER.has(type)) {
    return { containerTitle: record.text('JF', 'JO'), shortTitle: undefined };
  }
  const isArticle = type.startsWith('article');
  const containerTitle = record.text(...(isArticle ? TAGS.journal : TAGS.book));
  const shortTitle = record.text(...TAGS.shortJournal);
  const isSame = shortTitle?.toLowerCase() === containerTitle?.toLowerCase();
  return { containerTitle, shortTitle: isSame ? undefined : shortTitle };
}

/**
 * A journal as a whole has its title where an article has that of its journal; and what Scopus knows
 * from the references of others only has nothing else.
 */
function isOfContainer(record: TaggedRecord, type: string): boolean {
  if (record.text(...TAGS.title) !== undefined) return false;
  return (
    type === 'periodical' ||
    record.text(...TAGS.author, ...TAGS.editor, ...TAGS.abstract) === undefined
  );
}

/** MEDLINE, Embase and PsycINFO put a star before what an article is about most of all. */
function readSubjects(lines: readonly string[], own: OwnField | undefined): string {
  const subjects = lines.join('\n');
  return own === undefined ? subjects.replace(/^\*(?=\p{L})/gmu, '') : subjects;
}

/** M3 is the type of work, and in older files anything else. */
function readGenre(record: TaggedRecord): string | undefined {
  const work = record.text('M3');
  return work === undefined || work.length > 60 || /10\.\d{4}|https?:|doi/iu.test(work)
    ? undefined
    : work;
}

function readNames(record: TaggedRecord, tags: readonly string[]): Name[] {
  const names: Name[] = [];
  for (const { lines } of record.all(...tags)) {
    let name = '';
    for (const line of lines) {
      // A name goes on in the next line, or, having its own comma, another one follows.
      if (line.includes(',') && name.includes(',')) {
        names.push(...readNameList(readMarkup(name).text));
        name = line;
      } else {
        name = name === '' ? line : `${name} ${line}`;
      }
    }
    names.push(...readNameList(readMarkup(name).text));
  }
  return names;
}

/** PsycINFO lists in A2 all whom an article cites: "Andres, Bucchianeri, Buote, Byrne". */
function readEditors(record: TaggedRecord, kind: string, type: string): Name[] {
  if (kind === 'EDBOOK') return readNames(record, [...TAGS.author, 'ED']);
  const isOfCited = record.texts('A2').some((line) => line.split(',').length > 4);
  return readNames(record, isOfCited || !isEditedWork(type) ? ['ED'] : TAGS.editor);
}

/** The most precise of the dates that say the same year; a year is stated in PY first of all. */
function readIssued(record: TaggedRecord): PartialDate | null {
  const texts = record.texts(...TAGS.date);
  let issued: PartialDate | null = null;
  for (const tag of TAGS.date) {
    for (const text of record.texts(tag)) {
      const date = readDateText(text);
      if (date !== null && (issued === null || isFiner(date, issued))) issued = date;
    }
  }
  if (issued?.month !== undefined || issued === null) return issued;
  // "SEP" and "JUN 14" beside the year.
  for (const text of texts) {
    if (/\d{4}/u.test(text) || !/\p{L}{3}/u.test(text)) continue;
    const date = readDateText(`${String(issued.year)} ${text}`);
    if (date !== null && isFiner(date, issued)) return date;
  }
  return issued;
}

function isFiner(date: PartialDate, than: PartialDate): boolean {
  if (date.year !== than.year) return false;
  if (than.month === undefined) return date.month !== undefined;
  return date.month === than.month && than.day === undefined && date.day !== undefined;
}

function readIssue(record: TaggedRecord, type: string): string | undefined {
  const issue = record.text(...TAGS.issue);
  if (issue !== undefined) return issue;
  // EndNote's "number"; elsewhere M1 is an id, an address or a notice of rights.
  const number = record.text('M1');
  const isIssue = number !== undefined && /^\d{1,4}(?:[-/–]\d{1,4})?$/u.test(number);
  return type === 'article-journal' && isIssue ? number : undefined;
}

function readPage(record: TaggedRecord): string | undefined {
  const start = record.text('SP');
  // PsycINFO: "SP  - No", "EP  - Specified".
  if (start?.toLowerCase() === 'no') return record.text(...TAGS.articleNumber);
  const end = record.text('EP');
  if (start === undefined) return end ?? record.text(...TAGS.articleNumber);
  const isWhole = end === undefined || end === start || /\d\s*[-\u2010-\u2015]\s*\w/u.test(start);
  return isWhole ? start : `${start}-${end}`;
}

/** Of a book, SP without an end says how many pages it has. */
function isCount(start: string | undefined, record: TaggedRecord): boolean {
  return start !== undefined && /^\d+(?:\s*p\.?)?$/u.test(start) && record.text('EP') === undefined;
}

function findDOI(record: TaggedRecord): string | null {
  for (const text of record.texts('DO', 'DI')) {
    const DOI = readDOIInAddress(text) ?? readDOI(text);
    if (DOI !== null) return DOI;
  }
  for (const text of record.texts('M3', 'L3', 'N1', 'C7', 'ID', 'AN')) {
    const DOI = isDOIAlone(text) ? readDOI(text) : null;
    if (DOI !== null) return DOI;
  }
  for (const text of addressesOf(record)) {
    const DOI = readDOIInAddress(text);
    if (DOI !== null) return DOI;
  }
  return null;
}

/** A note that lists references has the DOIs of other works. */
function isDOIAlone(text: string): boolean {
  return (
    text.length < 300 &&
    /^(?:doi\s*[:=]?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\S*\/\S+$/iu.test(text)
  );
}

function addressesOf(record: TaggedRecord): string[] {
  return TAGS.address
    .flatMap((tag) => record.texts(tag))
    .flatMap((text) => text.split(/[;,]?\s+|;(?=https?:)/u))
    .filter((text) => readURL(text) !== null);
}

function findURL(record: TaggedRecord): string | undefined {
  return addressesOf(record)[0];
}

const PUBMED = /pubmed|medline|\bnlm\b/iu;
const EMBASE = /embase/iu;
/** Ovid's address of a record of one of the parts of MEDLINE. */
const OVID_MEDLINE = /ovid[^\s]*[?&;]D=(?:med|prem|ppez|pmoz)/iu;

function findPMID(record: TaggedRecord): string | undefined {
  const isFrom = (database: RegExp): boolean =>
    record.texts('DB', 'DP').some((name) => database.test(name));
  const isPubMed = isFrom(PUBMED) || addressesOf(record).some((url) => OVID_MEDLINE.test(url));
  const numbers = [
    ...(isPubMed ? record.texts('AN', 'ID') : []),
    ...(isFrom(EMBASE) ? record.texts('C5') : []),
  ];
  const number = numbers.find((text) => /^\d{1,9}$/u.test(text));
  if (number !== undefined) return number;
  for (const text of [
    ...record.texts('U1', 'U2', 'U3', 'U4', 'U5', 'AN', 'C3', 'N1', 'UR'),
    ...addressesOf(record),
  ]) {
    const found =
      /^(\d{1,9})\s*\[pmid\]$/iu.exec(text) ??
      /^(?:(?:PMID|PubMed):?|PM:)\s*(\d{1,9})(?!\d)/iu.exec(text) ??
      /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})/iu.exec(
        text,
      );
    if (found?.[1] !== undefined) return found[1];
  }
  return undefined;
}

function findPMCID(record: TaggedRecord): string | undefined {
  for (const text of [...record.texts('C2', 'U1', 'U2', 'U3'), ...addressesOf(record)]) {
    const found = /(?:^|\/)(PMC\d{1,9})(?!\d)/iu.exec(text)?.[1];
    if (found !== undefined) return found.toUpperCase();
  }
  return undefined;
}

/** Zotero and others have the abstract twice; where AB is only its beginning, N2 is the whole. */
function readAbstract(record: TaggedRecord, own: OwnField | undefined): Draft['abstract'] {
  if (own !== undefined && own.sections !== null) {
    const lines = record.all('AB').flatMap((field) => field.lines);
    const sections = cutSections(lines, own.sections);
    if (sections !== undefined) return sections;
  }
  const [first = '', second = ''] = TAGS.abstract.map((tag) =>
    joinParagraphs(record.all(tag).flatMap(({ lines }) => ['', ...lines])),
  );
  const isCut =
    second.length > first.length && second.startsWith(first.replace(/(?:\.{1,5}|…)$/u, ''));
  const text = isCut ? second : first;
  return isNoAbstract(text) ? null : readMarkedAbstract(text);
}

/** What exports put into notes of their own accord. */
const BOILERPLATE =
  /^(?:<p>)?\s*(?:abbreviated source title|cited by|cited reference|coden|correspondence|doi\b|export date|from duplicate|funding|language of original|publication status|references:|source: |times cited|total times cited)/iu;

function readNote(record: TaggedRecord, own: OwnField | undefined): string | undefined {
  const notes = TAGS.note
    .flatMap((tag) => record.texts(tag))
    .filter((note) => !isShownAnnotations(note, own))
    .filter((note) => !BOILERPLATE.test(note) && !isDOIAlone(note))
    .map((note) => readMarkup(note).text);
  return notes.length === 0 ? undefined : notes.join('; ');
}
