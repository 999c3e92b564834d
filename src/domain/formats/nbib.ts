/**
 * PubMed's own tagged form (".nbib", "MEDLINE display"), and what Ovid and ERIC write alike.
 *
 * Source: NLM, "MEDLINE/PubMed Data Element (Field) Descriptions",
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
import type { Name } from '../article';
import type { Draft } from './draft';
import type { Format } from './format';
import { readDateText } from './parts/dates';
import { readDOI, readDOIInAddress, readURL } from './parts/identifiers';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { readName } from './parts/names';
import { findGenre, findPublicationType } from './parts/publication-types';
import { createTaggedParser, type TaggedDialect, type TagLine } from './parts/tagged-parser';
import type { TaggedRecord } from './parts/tagged-record';

// The dash stands behind four letters or blanks; some write three letters and a dash.
const PADDED = /^([A-Z][A-Z ]{3})-(?: |$)/u;
const CARELESS = /^([A-Z]{2,5}) {0,3}-/u;

const KNOWN_TAGS: ReadonlySet<string> = new Set([
  ...['AB', 'AD', 'AID', 'AU', 'AUID', 'BTI', 'CDAT', 'CI', 'CIN', 'CN', 'COIS', 'CON', 'CRDT'],
  ...['CTI', 'CTDT', 'DA', 'DB', 'DCOM', 'DDIN', 'DEP', 'DO', 'DP', 'DRIN', 'DRDT', 'ECF', 'ECI'],
  ...['ED', 'EDAT', 'EFR', 'EIN', 'EN', 'ENTD', 'FAU', 'FED', 'FIR', 'FPS', 'GN', 'GR', 'GS'],
  ...['IP', 'IR', 'IRAD', 'IS', 'ISBN', 'ISSN', 'JID', 'JN', 'JT', 'LA', 'LG', 'LID', 'LR', 'MH'],
  ...['MHDA', 'MID', 'NM', 'NR', 'OAB', 'OABL', 'OCI', 'OID', 'ORI', 'OT', 'OTO', 'OWN', 'PB'],
  ...['PG', 'PHST', 'PL', 'PMC', 'PMCR', 'PMID', 'PS', 'PST', 'PT', 'PUBM', 'RF', 'RIN', 'RN'],
  ...['ROF', 'RPF', 'RPI', 'SB', 'SFM', 'SI', 'SO', 'SPIN', 'STAT', 'TA', 'TI', 'TT', 'UI', 'UIN'],
  ...['UOF', 'UR', 'VI', 'VN', 'VTI', 'YR'],
]);

const DIALECT: TaggedDialect = {
  startTags: new Set(['PMID']),
  lastTag: 'SO',
  // Those of books end with AID.
  needsLastTag: (record) => record.has('PMID') && !(record.has('BTI') && record.has('AID')),
  headlessReason: 'the record does not begin with “PMID- ” or another tag of MEDLINE',
  uniqueTags: new Set(['DB', 'DP', 'JT', 'OWN', 'PMID', 'TA', 'TI', 'UI', 'VI', 'VN']),
  // Those of ERIC begin with OWN, those of Ovid with VN, DB or UI.
  startsAnyhow: ({ fields: [first] }) => first !== undefined && KNOWN_TAGS.has(first.tag),
  createLineReader: () => readLine,
  // "<2>" between records; a paragraph of an abstract is indented.
  continues: (line, isAfterBlank) => !isAfterBlank || /^\s/u.test(line),
  readDraft,
};

export const NBIB: Format = {
  id: 'nbib',
  name: 'PubMed (nbib)',
  extensions: ['.nbib', '.txt'],
  sniff,
  createParser: () => createTaggedParser(DIALECT),
};

/** Wrapped lines stand six blanks in; where a program took these away, a tag must be a known one. */
function readLine(raw: string): TagLine | undefined {
  const line = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const padded = PADDED.exec(line)?.[1]?.trimEnd();
  if (padded !== undefined) return { tag: padded, text: line.slice(5) };
  const [found = '', tag = ''] = CARELESS.exec(line) ?? [];
  return KNOWN_TAGS.has(tag) ? { tag, text: line.slice(found.length) } : undefined;
}

function sniff(head: string): number {
  const lines = head.split('\n', 2000);
  const tags = new Map<string, number>();
  for (const line of lines) {
    const tag = readLine(line)?.tag;
    if (tag !== undefined) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  if (/^[ \t]{0,20}TY {0,2}-/mu.test(head)) return 0;
  const isPubMed =
    tags.has('PMID') && ['TI', 'OWN', 'FAU', 'STAT', 'DP'].some((tag) => tags.has(tag));
  if (isPubMed) return 1;
  const known = [...tags.keys()].filter((tag) => KNOWN_TAGS.has(tag)).length;
  // Tags that other formats have not: three letters and four.
  const hasOwn = ['OWN', 'FAU', 'STAT', 'AID', 'LID', 'PMID', 'EDAT'].some((tag) => tags.has(tag));
  if (hasOwn && known >= 3) return 0.9;
  const isOvid = tags.has('UI') && tags.has('TI') && (tags.has('VN') || tags.has('SO'));
  return isOvid ? 0.8 : 0;
}

function readDraft(record: TaggedRecord): Draft {
  const types = record.texts('PT');
  // Some write the tag before each line of a long title.
  const title = record.texts('TI').join(' ') || record.text('TT');
  const book = record.text('BTI', 'CTI');
  const journal = record.text('JT', 'JN');
  const short = record.text('TA');
  const isBook = journal === undefined && short === undefined && book !== undefined;
  const type = isBook ? (title === undefined ? 'book' : 'chapter') : 'article-journal';
  return {
    type: findPublicationType(types) ?? type,
    genre: findGenre(types),
    title: markup(title ?? book ?? record.text('VTI')),
    author: readAuthors(record),
    editor: readPersons(record.all('FED').length > 0 ? record.texts('FED') : record.texts('ED')),
    containerTitle: plainText(journal ?? short ?? (title === undefined ? undefined : book)),
    issued: readDateText(record.text('DP', 'YR') ?? '') ?? readDateText(record.text('DEP') ?? ''),
    volume: record.text('VI'),
    issue: record.text('IP'),
    page: record.text('PG'),
    publisher: plainText(record.text('PB')),
    DOI: findDOI(record),
    ISSN: record.texts('IS', 'ISSN'),
    // ERIC: "ISBN-978-…".
    ISBN: record.texts('ISBN').map((text) => text.replace(/^ISBN-/iu, '')),
    PMID: record.text('PMID', 'UI'),
    PMCID: /^\s*(PMC\d+)/iu.exec(record.text('PMC') ?? '')?.[1],
    URL: record.texts('LID', 'AID', 'UR').find((text) => readURL(text) !== null),
    language: record.texts('LA', 'LG').join(', '),
    // MH are the indexers' words. "*" marks what the work is mainly about.
    keyword: record.texts('OT').map((word) => readMarkup(word.replace(/^\*/u, '')).text),
    abstract: readAbstract(record),
    others: {
      'collection-title': title === undefined || isBook ? record.text('CTI') : undefined,
      'container-title-short': short === journal ? undefined : short,
      edition: record.text('EN'),
      'publisher-place': isBook ? record.text('PL') : undefined,
    },
  };
}

function markup(text: string | undefined): ReturnType<typeof readMarkup> | undefined {
  return text === undefined ? undefined : readMarkup(text);
}

function plainText(text: string | undefined): string | undefined {
  return markup(text)?.text;
}

/** Full names where the record has them, in order with the bodies that wrote beside the persons. */
function readAuthors(record: TaggedRecord): Name[] {
  const tag = record.all('FAU').length > 0 ? 'FAU' : 'AU';
  return record.all(tag, 'CN').flatMap((field) => {
    const text = field.lines.join(' ');
    return field.tag === 'CN' ? [{ literal: text.trim() }] : readPersons([text]);
  });
}

/** "Long, Vicky"; of older records "Long V". */
function readPersons(texts: readonly string[]): Name[] {
  return texts
    .filter((text) => !/^et al\.?$/iu.test(text.trim()))
    .map((text) => readName(readMarkup(text).text, true))
    .filter((name) => name !== null)
    .map(withSuffix);
}

/** "King, Martin L Jr" has its suffix behind the forenames. */
function withSuffix(name: Name): Name {
  const [, given, suffix] = /^(.+) (Jr|Sr|2nd|3rd|4th|I{2,3}|IV)\.?$/u.exec(name.given ?? '') ?? [];
  return given === undefined || suffix === undefined ? name : { ...name, given, suffix };
}

function findDOI(record: TaggedRecord): string | null {
  const texts = record.texts('LID', 'AID', 'DO');
  const marked = texts.find((text) => /\[doi\]\s*$|^doi:/iu.test(text)) ?? record.text('DO');
  if (marked !== undefined) return readDOI(marked);
  for (const text of texts) {
    const DOI = readDOIInAddress(text);
    if (DOI !== null) return DOI;
  }
  // "Eur J Pain. 2018;22(1):1-9. doi: 10.1002/ejp.1."
  const [, cited] = /\bdoi: {0,3}(10\.\d{4,9}\/\S{1,300})/iu.exec(record.text('SO') ?? '') ?? [];
  return cited === undefined ? null : readDOI(cited);
}

function readAbstract(record: TaggedRecord): Draft['abstract'] {
  for (const tag of ['AB', 'OAB']) {
    // Several are paragraphs; the lines of one were wrapped.
    const text = record.texts(tag).join('\n');
    if (text !== '') return readMarkedAbstract(text);
  }
  return null;
}
