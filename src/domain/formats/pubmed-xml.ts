/**
 * PubMed's XML, as efetch and the yearly baseline of MEDLINE have it.
 *
 * Source: NLM, "MEDLINE/PubMed XML Element Descriptions",
 * https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html, and the DTDs at
 * https://dtd.nlm.nih.gov/ncbi/pubmed/out/ back to those of 2001.
 */
import type { Name } from '../article';
import type { PartialDate } from '../partial-date';
import { SECTION_CATEGORIES, type SectionCategory } from '../section-kind';
import type { Draft, DraftSection } from './draft';
import type { Format } from './format';
import { makeDate, readDateText } from './parts/dates';
import { makeName } from './parts/names';
import { sliceRichText, type RichText } from '../text/rich-text';
import {
  findElement,
  listElements,
  readText,
  readTextAt,
  type XmlElement,
} from './parts/xml-element';
import { readAbstractElement, readRichText } from './parts/xml-markup';
import { XmlRecordParser, type XmlRecords } from './parts/xml-records';
import { readFirstTags } from './parts/xml-sniff';

const ROOTS: ReadonlySet<string> = new Set([
  'PubmedArticleSet',
  'PubmedArticle',
  'PubmedBookArticleSet',
  'PubmedBookArticle',
  'MedlineCitationSet',
  'MedlineCitation',
]);

const RECORDS: XmlRecords = {
  records: ['PubmedArticle', 'PubmedBookArticle'],
  bareRecords: ['MedlineCitation', 'BookDocument'],
  marks: ['Article', 'ArticleTitle', 'MedlineJournalInfo', 'BookTitle'],
  // What an article cites has identifiers too, which are not its own.
  skipped: ['ReferenceList', 'CommentsCorrectionsList', 'MeshHeadingList', 'ChemicalList'],
  readDraft,
};

export const PUBMED_XML: Format = {
  id: 'pubmed-xml',
  name: 'PubMed XML',
  extensions: ['.xml'],
  sniff(head) {
    const tags = readFirstTags(head, 100);
    if (ROOTS.has(tags[0] ?? '')) return 1;
    return tags.some((tag) => ROOTS.has(tag)) ? 0.9 : 0;
  },
  createParser: () => new XmlRecordParser(RECORDS),
};

function readDraft(record: XmlElement): Draft {
  const book = record.name === 'BookDocument' ? record : findElement(record, 'BookDocument');
  if (book !== undefined) return readBookDocument(book, record);
  const isBare = record.name === 'MedlineCitation';
  return readCitation(isBare ? record : findElement(record, 'MedlineCitation'), record);
}

/** An article of a journal. */
function readCitation(citation: XmlElement | undefined, record: XmlElement): Draft {
  const article = findElement(citation, 'Article');
  const journal = findElement(article, 'Journal');
  const issue = findElement(journal, 'JournalIssue');
  const info = findElement(citation, 'MedlineJournalInfo');
  const ids = readArticleIds(findElement(record, 'PubmedData', 'ArticleIdList'));
  const types = readPublicationTypes(article);
  const shortTitle = readTextAt(journal, 'ISOAbbreviation') || readTextAt(info, 'MedlineTA');
  return {
    type: findType(types) ?? 'article-journal',
    genre: findGenre(types),
    title: readTitle(article),
    author: readAuthors(findElement(article, 'AuthorList')),
    containerTitle: readTextAt(journal, 'Title') || shortTitle,
    issued:
      readPubDate(findElement(issue, 'PubDate')) ??
      readPubDate(findElement(article, 'ArticleDate')) ??
      readHistoryDate(record),
    volume: readTextAt(issue, 'Volume'),
    issue: readTextAt(issue, 'Issue'),
    page: readPage(article),
    DOI: ids.get('doi') ?? readLocation(article, 'doi'),
    ISSN: [readTextAt(journal, 'ISSN'), readTextAt(info, 'ISSNLinking')],
    PMID: readTextAt(citation, 'PMID') || ids.get('pubmed'),
    PMCID: ids.get('pmc') ?? readOtherPMCID(citation),
    language: readLanguage(article),
    keyword: readKeywords(citation),
    abstract: readAbstract(article, listElements(citation, 'OtherAbstract')),
    others: { 'container-title-short': shortTitle },
  };
}

/** A book of the NCBI Bookshelf, or a chapter of one. */
function readBookDocument(document: XmlElement, record: XmlElement): Draft {
  const book = findElement(document, 'Book');
  const ids = readArticleIds(findElement(document, 'ArticleIdList'));
  const laterIds = readArticleIds(findElement(record, 'PubmedBookData', 'ArticleIdList'));
  const chapter = readTitle(document);
  const title = readRichText(findElement(book, 'BookTitle'));
  const isChapter = chapter.text !== '' && chapter.text !== title.text;
  const authors = (of: XmlElement | undefined, isEditors: boolean): Name[] =>
    listElements(of, 'AuthorList')
      .filter(({ attributes }) => (attributes.get('Type') === 'editors') === isEditors)
      .flatMap(readAuthors);
  const own = authors(document, false);
  return {
    type: isChapter ? 'chapter' : 'book',
    genre: findGenre(readPublicationTypes(document)),
    title: isChapter ? chapter : dropFinalDot(title),
    author: own.length > 0 ? own : authors(book, false),
    editor: [...authors(document, true), ...authors(book, true)],
    containerTitle: isChapter ? title.text : null,
    issued:
      readPubDate(findElement(book, 'PubDate')) ??
      readPubDate(findElement(document, 'ContributionDate')) ??
      readPubDate(findElement(book, 'BeginningDate')),
    volume: readTextAt(book, 'Volume'),
    page: readPage(document),
    publisher: readTextAt(book, 'Publisher', 'PublisherName'),
    DOI: ids.get('doi') ?? laterIds.get('doi') ?? readLocation(book, 'doi'),
    ISBN: listElements(book, 'Isbn').map(readText),
    PMID: readTextAt(document, 'PMID') || (ids.get('pubmed') ?? laterIds.get('pubmed')),
    PMCID: ids.get('pmc') ?? laterIds.get('pmc'),
    language: readLanguage(document),
    keyword: readKeywords(document),
    abstract: readAbstract(document, []),
    others: {
      'collection-title': readTextAt(book, 'CollectionTitle'),
      edition: readTextAt(book, 'Edition'),
      number: readTextAt(book, 'ReportNumber'),
      'publisher-place': readTextAt(book, 'Publisher', 'PublisherLocation'),
    },
  };
}

/** The title; the one in its own language where NLM made no English one of it. */
function readTitle(article: XmlElement | undefined): RichText {
  const title = readRichText(findElement(article, 'ArticleTitle'));
  const isMissing = /^\W*(?:not available)?\W*$/iu.test(title.text);
  const vernacular = readRichText(findElement(article, 'VernacularTitle'));
  return dropFinalDot(isMissing && vernacular.text !== '' ? vernacular : title);
}

/** NLM ends a title with a full stop, which is not of it; "…" and "et al.." have more than that. */
function dropFinalDot(title: RichText): RichText {
  const { text } = title;
  const isFinal = text.endsWith('.') && !text.endsWith('...');
  return isFinal ? sliceRichText(title, 0, text.length - 1) : title;
}

function readAuthors(list: XmlElement | undefined): Name[] {
  const authors = listElements(list, 'Author');
  // NLM keeps a name that was printed wrong beside the right one.
  const valid = authors.filter(({ attributes }) => attributes.get('ValidYN') !== 'N');
  return (valid.length > 0 ? valid : authors).map(readAuthor);
}

function readAuthor(author: XmlElement): Name {
  const body = readTextAt(author, 'CollectiveName');
  const family = readTextAt(author, 'LastName');
  const parted = [readTextAt(author, 'FirstName'), readTextAt(author, 'MiddleName')]; // until 2002
  const given =
    readTextAt(author, 'ForeName') ||
    parted.filter((part) => part !== '').join(' ') ||
    readTextAt(author, 'Initials');
  if (family === '') return { literal: body || given };
  return makeName(family, given, readTextAt(author, 'Suffix'));
}

/** "2008", "2008 Feb 3", or what was printed: "1998 Dec-1999 Jan", "2000 Spring", "1999 1st Quart". */
function readPubDate(date: XmlElement | undefined): PartialDate | null {
  const made = makeDate(
    readTextAt(date, 'Year'),
    readTextAt(date, 'Month'),
    readTextAt(date, 'Day'),
  );
  if (made !== null) return made;
  const printed = readTextAt(date, 'MedlineDate');
  const parts = /^(\d{4})(?: ([A-Z][a-z]{2,8})(?: (\d{1,2})(?!\d))?)?/u.exec(printed);
  return parts === null ? readDateText(printed) : makeDate(parts[1], parts[2], parts[3]);
}

/** When PubMed got it: of an article that states no date there is nothing nearer. */
function readHistoryDate(record: XmlElement): PartialDate | null {
  const dates = listElements(findElement(record, 'PubmedData', 'History'), 'PubMedPubDate');
  const status = (date: XmlElement): string | undefined => date.attributes.get('PubStatus');
  const found =
    dates.find((date) => status(date) === 'epublish' || status(date) === 'ppublish') ??
    dates.find((date) => status(date) === 'pubmed');
  return readPubDate(found);
}

function readPage(article: XmlElement | undefined): string {
  const pagination = findElement(article, 'Pagination');
  const [start, end] = [readTextAt(pagination, 'StartPage'), readTextAt(pagination, 'EndPage')];
  return readTextAt(pagination, 'MedlinePgn') || [start, end].filter(Boolean).join('-');
}

/** @returns The first of each kind: "doi", "pmc", "pubmed", "pii". */
function readArticleIds(list: XmlElement | undefined): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const id of listElements(list, 'ArticleId')) {
    const kind = id.attributes.get('IdType') ?? 'pubmed';
    const value = readText(id);
    if (value !== '' && !ids.has(kind)) ids.set(kind, value);
  }
  return ids;
}

function readLocation(article: XmlElement | undefined, kind: string): string {
  const found = listElements(article, 'ELocationID').find(
    ({ attributes }) => attributes.get('EIdType') === kind && attributes.get('ValidYN') !== 'N',
  );
  return readText(found);
}

/** "PMC5815332" among other numbers; one that says "[Available on 12/01/18]" too. */
function readOtherPMCID(citation: XmlElement | undefined): string | undefined {
  const found = listElements(citation, 'OtherID').map((id) => /^PMC\d+/u.exec(readText(id))?.[0]);
  return found.find((id) => id !== undefined);
}

function readLanguage(article: XmlElement | undefined): string {
  return listElements(article, 'Language').map(readText).join(', ');
}

/** The authors' own; those that indexers gave bear the name of who did. */
function readKeywords(citation: XmlElement | undefined): string[] {
  return listElements(citation, 'KeywordList')
    .filter(({ attributes }) => (attributes.get('Owner') ?? 'NOTNLM') === 'NOTNLM')
    .flatMap((list) => listElements(list, 'Keyword').map((word) => readRichText(word).text));
}

function readPublicationTypes(article: XmlElement | undefined): string[] {
  const grouped = findElement(article, 'PublicationTypeList');
  return [...listElements(grouped, 'PublicationType'), ...listElements(article, 'PublicationType')]
    .map(readText)
    .filter((type) => type !== '');
}

/** Publication types of MeSH that are not articles of a journal. */
const TYPE_OF: ReadonlyMap<string, string> = new Map([
  ['Academic Dissertation', 'thesis'],
  ['Book', 'book'],
  ['Dataset', 'dataset'],
  ['News', 'article-newspaper'],
  ['Newspaper Article', 'article-newspaper'],
  ['Preprint', 'article'],
  ['Technical Report', 'report'],
]);

function findType(types: readonly string[]): string | undefined {
  return types.map((type) => TYPE_OF.get(type)).find((type) => type !== undefined);
}

/** What says most of the kind of work; who paid for it says nothing. */
function findGenre(types: readonly string[]): string | null {
  const telling = types.filter((type) => !/^(?:Research Support|English Abstract)/u.test(type));
  return telling.find((type) => type !== 'Journal Article') ?? telling[0] ?? null;
}

/** Only where there is no abstract its translation, or a plain summary, stands for it. */
function readAbstract(
  article: XmlElement | undefined,
  others: readonly XmlElement[],
): Draft['abstract'] {
  const candidates = [
    ...listElements(article, 'Abstract'),
    ...others.filter(({ attributes }) => attributes.get('Language') === 'eng'),
    ...others,
  ];
  for (const candidate of candidates) {
    const abstract = readAbstractTexts(listElements(candidate, 'AbstractText'));
    if (abstract !== null) return abstract;
  }
  return null;
}

function readAbstractTexts(texts: readonly XmlElement[]): Draft['abstract'] {
  const filled = texts.filter((text) => readText(text) !== '');
  if (filled.length === 0) return null;
  const sections = filled.map((element): DraftSection => ({
    label: readLabel(element),
    category: readCategory(element),
    text: readRichText(element),
  }));
  const isStructured = sections.some(({ label }) => label !== null);
  if (isStructured) return sections;
  // A running text may have headings of its own, and is taken apart where it has.
  const paragraphs = filled.map((text) => ({ ...text, name: 'p' }));
  return readAbstractElement({ name: 'Abstract', attributes: new Map(), children: paragraphs });
}

/** "UNLABELLED" is said of what has none. */
function readLabel({ attributes }: XmlElement): string | null {
  const label = attributes.get('Label')?.trim() ?? '';
  return label === '' || /^(?:unlabelled|unassigned|abstract)$/iu.test(label) ? null : label;
}

function readCategory({ attributes }: XmlElement): SectionCategory | null {
  const category = attributes.get('NlmCategory');
  return SECTION_CATEGORIES.find((known) => known === category) ?? null;
}
