/**
 * Fields of an entry, and the variables they are.
 *
 * Source: "The biblatex Package" 3.20, section 2.2, for the fields of BibTeX and BibLaTeX; those of
 * Scopus, Web of Science, ACM, EBSCO and Mendeley from their exports.
 */
import type { Name } from '../../article';
import type { Draft, DraftSection } from '../draft';
import { readBibtexDate } from './bibtex-dates';
import type { ExpandedEntry } from './bibtex-inherit';
import { readBibtexNames } from './bibtex-names';
import { isBraced, splitAtCommas, splitAtSemicolons } from './bibtex-split';
import { findCslType, findGenre, readTypeField } from './bibtex-types';
import { readDOI, readDOIInAddress, readURL } from './identifiers';
import { expandJournal } from './journal-macros';
import { readKeywords } from './keywords';
import { latexToMarkup, readVerbatim } from './latex-text';
import { readMarkedAbstract, readMarkup } from './markup';
import {
  cutSections,
  isShownAnnotations,
  readOwnField,
  takeOwnField,
  withoutTags,
  type OwnField,
} from './own-field';
import { joinParagraphs } from './paragraphs';
import type { RichText } from '../../text/rich-text';

/** For each variable the fields that may state it, the most trustworthy first. */
const FIELDS = {
  journal: ['journaltitle', 'journal', 'fulljournal', 'journal-full'],
  shortJournal: ['shortjournal', 'abbrev_source_title', 'journal-iso', 'journalabbreviation'],
  publisher: ['publisher', 'institution', 'school', 'organization', 'institute', 'university'],
  place: ['location', 'address', 'publisher-address'],
  page: ['pages', 'page'],
  articleNumber: [
    'eid',
    'articleno',
    'art_number',
    'article-number',
    'articlenumber',
    'article_number',
  ],
  ISSN: ['issn', 'eissn', 'e-issn', 'pissn'],
  ISBN: ['isbn', 'eisbn', 'isbn13'],
  PMID: ['pmid', 'pubmed_id', 'pubmedid', 'pubmed', 'pubmed-id'],
  PMCID: ['pmcid', 'pmc', 'pmc_id'],
  keyword: ['author_keywords', 'author-keywords', 'keywords', 'keyword', 'keywd'],
  abstract: ['abstract', 'abstractnote', 'summary'],
  note: ['note', 'annotation', 'annote', 'addendum'],
  numberOfPages: ['pagetotal', 'numpages', 'page_count'],
  genre: ['document_type', 'type', 'entrysubtype'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Types of CSL whose work is a part of another one. */
const CONTRIBUTIONS: ReadonlySet<string> = new Set([
  'chapter',
  'paper-conference',
  'entry-encyclopedia',
]);
const WHOLE: ReadonlySet<string> = new Set(['book', 'thesis', 'pamphlet', 'periodical']);

export function readBibtexDraft(entry: ExpandedEntry): Draft {
  const fields = new Fields(entry.fields);
  const type = readType(entry.type, fields);
  const isArticle = type.startsWith('article');
  const number = fields.text('number');
  const title = fields.title('title', 'subtitle', 'titleaddon');
  const book = fields.title('booktitle', 'booksubtitle', 'booktitleaddon');
  const main = fields.title('maintitle', 'mainsubtitle', 'maintitleaddon');
  const editors = readNames(fields.tex('editor'));
  const isConference = type === 'paper-conference';
  const place = fields.text(...FIELDS.place);
  const own = readOwnField(fields.tex('lectern') ?? '');
  const note = readNote(fields, own);
  const draft: Draft = {
    type,
    genre: readGenre(entry.type, fields),
    title: title ?? (WHOLE.has(type) ? (book ?? main) : undefined),
    author: readNames(fields.tex('author') ?? fields.tex('authors')),
    editor: editors,
    containerTitle: readContainer(type, fields, book, main)?.text,
    issued: readBibtexDate((name) => fields.text(name)),
    volume: fields.range('volume'),
    issue: isArticle ? (fields.range('number') ?? fields.range('issue')) : fields.range('issue'),
    page: fields.range(...FIELDS.page) ?? fields.text(...FIELDS.articleNumber),
    publisher: fields.text(...FIELDS.publisher),
    DOI: findDOI(fields),
    ISSN: fields.verbatims(...FIELDS.ISSN),
    ISBN: fields.verbatims(...FIELDS.ISBN),
    PMID:
      fields.verbatim(...FIELDS.PMID) ??
      fields.eprint('pubmed') ??
      note.PMID ??
      PMIDOfKey(entry.key),
    PMCID: fields.verbatim(...FIELDS.PMCID) ?? fields.eprint('pmc'),
    URL: findURL(fields),
    language: fields.text('language', 'langid'),
    keyword: withoutTags(readKeywordField(fields), own),
    abstract: fields.sections(own) ?? fields.abstract(),
    others: {
      'citation-key': entry.key,
      'collection-title': fields.text('series'),
      'container-title-short': fields.text(...FIELDS.shortJournal),
      edition: fields.text('edition'),
      'event-place': fields.text('venue') ?? (isConference ? fields.text('location') : undefined),
      'event-title': fields.text('eventtitle', 'conference', 'event'),
      note: note.text,
      number: isArticle ? undefined : number,
      'number-of-pages': fields.text(...FIELDS.numberOfPages),
      'publisher-place': isConference ? fields.text('address') : place,
      source: fields.text('source', 'database'),
    },
  };
  return takeOwnField(draft, own);
}

/** The values of an entry, as texts. A field that is blank counts as left out. */
class Fields {
  readonly #fields: ReadonlyMap<string, string>;

  constructor(fields: ReadonlyMap<string, string>) {
    this.#fields = fields;
  }

  /** As it is written. */
  tex(...names: readonly string[]): string | undefined {
    for (const name of names) {
      const value = this.#fields.get(name);
      if (value !== undefined && value.trim() !== '') return value;
    }
    return undefined;
  }

  text(...names: readonly string[]): string | undefined {
    const tex = this.tex(...names);
    return tex === undefined ? undefined : decode(tex).replaceAll(/\s+/gu, ' ').trim();
  }

  /** "12--34" and "12 - 34" as "12-34"; a dash alone, for pages that nobody knows, says nothing. */
  range(...names: readonly string[]): string | undefined {
    const text = this.text(...names)?.replaceAll(/ ?[-\u2010-\u2015\u2212]+ ?/gu, '-');
    return text === undefined || /^[-?\s]*$/u.test(text) ? undefined : text;
  }

  verbatim(...names: readonly string[]): string | undefined {
    const tex = this.tex(...names);
    return tex === undefined ? undefined : readMarkup(readVerbatim(tex)).text.trim();
  }

  /** Of "\\href{address}{text}" the address. */
  address(name: string): string | undefined {
    const linked = /^\s*\{?\\href\s*\{([^{}]{1,2000})\}/u.exec(this.tex(name) ?? '')?.[1];
    return linked === undefined ? this.verbatim(name) : readVerbatim(linked).trim();
  }

  verbatims(...names: readonly string[]): string[] {
    return names
      .map((name) => this.verbatim(name))
      .filter((text) => text !== undefined)
      .flatMap((text) => text.split(/[;,\n]|\s{2,}|(?<=\d{4}-\d{3}[\dxX])\s/u));
  }

  /** The identifier of an archive: "eprinttype = {pubmed}, eprint = {123}". */
  eprint(archive: string): string | undefined {
    const itsArchive = this.text('eprinttype', 'archiveprefix')?.trim().toLowerCase();
    return itsArchive === archive ? this.verbatim('eprint') : undefined;
  }

  title(name: string, subtitle: string, addon: string): RichText | undefined {
    const title = this.tex(name)?.trim();
    if (title === undefined) return undefined;
    let whole = name.startsWith('journal') ? expandJournal(title) : title;
    const more = this.tex(subtitle)?.trim();
    if (more !== undefined) whole += `${/[?!:.…]\}*$/u.test(title) ? '' : ':'} ${more}`;
    const last = this.tex(addon)?.trim();
    if (last !== undefined) whole += `${/[?!:.…]\}*$/u.test(whole) ? '' : '.'} ${last}`;
    return readMarkup(latexToMarkup(whole));
  }

  /** Undefined where our own field does not tell them. */
  sections(own: OwnField | undefined): readonly DraftSection[] | undefined {
    if (own === undefined || own.sections === null) return undefined;
    const lines = (this.tex('abstract') ?? '').split('\n');
    return cutSections(
      lines.map((line) => latexToMarkup(line).trim()),
      own.sections,
    );
  }

  abstract(): Draft['abstract'] {
    const tex = this.tex(...FIELDS.abstract);
    if (tex === undefined) return undefined;
    const [first = '', ...more] = tex.split('\n');
    const lines = [first, ...more].map((line) => line.trim());
    // Lines that are all indented were wrapped; else they may say where a paragraph ends.
    const isWrapped = more.every((line) => /^(?:[ \t]|$)/u.test(line) && line.length < 150);
    return readMarkedAbstract(latexToMarkup(isWrapped ? joinLines(lines) : joinParagraphs(lines)));
  }
}

/** Paragraphs end with a blank line. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => (line === '' ? '\n' : `${line} `))
    .join('')
    .trim();
}

function decode(tex: string): string {
  return readMarkup(latexToMarkup(tex)).text;
}

/**
 * A dash of a name is a hyphen, however long it was drawn; numbers and signs above the line refer to
 * the addresses below a title.
 */
export function decodeName(tex: string): string {
  const markup = latexToMarkup(tex).replaceAll(/<sup>[\d\s,;*∗†‡§¶]*<\/sup>/gu, '');
  return readMarkup(markup).text.replaceAll(/[\u2010-\u2014]/gu, '-');
}

function readNames(tex: string | undefined): Name[] {
  return tex === undefined ? [] : readBibtexNames(tex, decodeName);
}

function readType(type: string, fields: Fields): string {
  const known = findCslType(type);
  const subtype = fields.text('entrysubtype')?.trim().toLowerCase();
  if (known === 'article-journal') {
    if (subtype === 'magazine' || subtype === 'newspaper') return `article-${subtype}`;
    return known;
  }
  const isPreprint = fields.tex('eprint') !== undefined && fields.tex('publisher') === undefined;
  if (known === 'document' && isPreprint) return 'article';
  if (known !== null) return known;
  // Of an unknown type ("@Rapport") the fields tell what it is.
  return fields.tex(...FIELDS.journal) === undefined ? 'document' : 'article-journal';
}

function readGenre(type: string, fields: Fields): string | null {
  const stated = fields.text(...FIELDS.genre);
  return stated === undefined ? findGenre(type) : readTypeField(stated);
}

function readContainer(
  type: string,
  fields: Fields,
  book: RichText | undefined,
  main: RichText | undefined,
): RichText | undefined {
  const journal =
    fields.title('journaltitle', 'journalsubtitle', 'journaltitleaddon') ??
    fields.title(fields.tex('journal') === undefined ? 'fulljournal' : 'journal', '', '');
  if (CONTRIBUTIONS.has(type)) return book ?? main ?? journal;
  if (WHOLE.has(type)) return main ?? (type === 'periodical' ? undefined : journal);
  return journal ?? book ?? main;
}

/** Fields that may be an address, the most trustworthy first. */
const ADDRESSES = ['url', 'ee', 'link', 'howpublished', 'bdsk-url-1', 'note'];

function findDOI(fields: Fields): string | null {
  const stated = fields.verbatim('doi');
  const found = stated === undefined ? null : (readDOIInAddress(stated) ?? readDOI(stated));
  if (found !== null) return found;
  for (const name of ADDRESSES) {
    const address = fields.address(name);
    const isAddress = address !== undefined && /^\S{1,500}$/u.test(address);
    const DOI = isAddress ? readDOIInAddress(address) : null;
    if (DOI !== null) return DOI;
  }
  // "note = {doi: 10.5555/x}"
  const note = fields.verbatim('note') ?? '';
  return /^doi:?\s?\S{1,500}$/iu.test(note) ? readDOI(note) : null;
}

function findURL(fields: Fields): string | null {
  for (const name of ADDRESSES) {
    const address = fields.address(name)?.split(/\s/u, 1)[0];
    const URL = address === undefined ? null : readURL(address);
    if (URL !== null) return URL;
  }
  const arxiv = fields.eprint('arxiv');
  return arxiv === undefined
    ? null
    : readURL(`https://arxiv.org/abs/${arxiv.replace(/^arxiv:/iu, '')}`);
}

/** Europe PMC's own export has it nowhere else: "@article{PMID:29768149,". */
function PMIDOfKey(key: string): string | undefined {
  return /^PMID:(\d{1,9})$/u.exec(key)?.[1];
}

interface Note {
  readonly text: string | undefined;
  readonly PMID: string | undefined;
}

/** Scopus has the number of citations there, PubMed's converters the PMID. */
function readNote(fields: Fields, own: OwnField | undefined): Note {
  const text = FIELDS.note
    .map((name) => fields.text(name))
    .find((note) => note !== undefined && !isShownAnnotations(note, own));
  const PMID = /^\s*PMID:?\s*(\d{1,9})\s*\.?\s*$/iu.exec(text ?? '')?.[1];
  const isNote = PMID === undefined && !/^\s*cited by:?\s*\d/iu.test(text ?? '');
  return { text: isNote ? text : undefined, PMID };
}

function readKeywordField(fields: Fields): string[] {
  const tex = fields.tex(...FIELDS.keyword);
  if (tex === undefined) return [];
  // The semicolon of "&amp;" parts nothing.
  const words = readMarkup(tex).text.trim();
  const whole = isBraced(words) ? words.slice(1, -1) : words;
  if (!/[{\\]/u.test(whole)) return readKeywords([decode(whole)]);
  // What stands in braces is one keyword, its commas too.
  const bySemicolons = splitAtSemicolons(whole);
  const pieces = bySemicolons.length > 1 ? bySemicolons : splitAtCommas(whole);
  return pieces.length > 1
    ? readKeywords(pieces.map((piece) => decode(piece).replaceAll('\n', ' ')))
    : readKeywords([decode(whole)]);
}
