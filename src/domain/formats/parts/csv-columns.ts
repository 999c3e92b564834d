/**
 * The columns of a table of works, by the names that programs and services give them.
 *
 * Source: exports of Scopus, Web of Science, Embase, IEEE Xplore, Springer, PubMed, Dimensions, Lens,
 * Cochrane, EBSCO, ProQuest, Zotero, Rayyan, ASReview, JabRef and Covidence, from their files.
 */
import { SECTION_KIND_NAMES } from '../../section-kind';
import { fold } from '../../text/fold';
import { isOwnColumn, isOwnTable } from './csv-own-columns';
import { CsvRows } from './csv-rows';

/** For each field the names of its columns, the most trustworthy first; folded, letters only. */
const NAMES = {
  title:
    'title articletitle documenttitle itemtitle papertitle primarytitle workstitle titel titre titulo titolo originalnonenglishtitle',
  author:
    'authorfullnames authors author authornames firstauthors authorlist autor autoren autores auteur auteurs autori inventors creators creator',
  editor: 'editors editor bookeditors secondaryauthors herausgeber',
  containerTitle:
    'sourcetitle journaltitle journal publicationtitle journalbook fulljournalname containertitle publicationname sourcetitleanthologytitle anthologytitle booktitle proceedingstitle secondarytitle periodical periodicaltitle journalname publication zeitschrift revista revue rivista',
  source: 'source',
  citation: 'citation',
  year: 'year publicationyear pubyear yearpublished yearofpublication publishedyear copyrightyear jahr erscheinungsjahr annee ano anno',
  date: 'date publicationdate dateofpublication datepublished issued coverdate pubdate issuedate',
  month: 'month publicationmonth publishedmonth',
  day: 'day publicationday',
  volume: 'volume vol journalvolume band volumen',
  issue: 'issue issuenumber journalissue number no heft numero nummer',
  page: 'pages page pagerange pagination pagenumbers seiten paginas',
  firstPage: 'pagestart startpage firstpage beginningpage pagebegin spage',
  lastPage: 'pageend endpage lastpage endingpage epage',
  articleNumber: 'artno articlenumber articleno',
  publisher: 'publisher publishername bookpublisher verlag editeur editorial',
  place: 'placepublished publisherplace placeofpublication publisherlocation place',
  DOI: 'doi itemdoi doilink articledoi digitalobjectidentifier digitalobjectidentifierdoi',
  ISSN: 'issn issns printissn onlineissn eissn pissn issnprint issnonline issnl',
  ISBN: 'isbn isbns printisbn onlineisbn eisbn',
  PMID: 'pmid pubmedid pubmed medlinepmid',
  PMCID: 'pmcid pmc',
  URL: 'url urls link links articleurl documenturl sourceurl sourcelinkout permalink plink',
  linkResolver: 'openurllink fulltextlink',
  language:
    'language languageoforiginaldocument languageoforiginal languageofarticle lang sprache idioma langue',
  authorKeyword: 'authorkeywords authorkeyword authorskeywords',
  keyword:
    'keywords keyword manualtags automatictags tags schlagworter palabrasclave palavraschave motscles',
  type: 'documenttype publicationtype itemtype contenttype doctype typeofreference referencetype entrytype type',
  abstract:
    'abstract abstractnote abstracttext abstracts notesabstract articleabstract zusammenfassung resumen resumo resume riassunto summary',
  shortTitle:
    'abbreviatedsourcetitle journalabbreviation isoabbreviation journalisoabbreviation containertitleshort',
  series: 'seriestitle bookseriestitle series collectiontitle',
  edition: 'edition',
  eventTitle: 'conferencename conferencetitle meetingname eventtitle conference',
  eventPlace: 'conferencelocation conferenceplace eventplace',
  numberOfPages: 'numpages numberofpages',
  database: 'database databases databasename databaseprovider librarycatalog',
  note: 'notes note',
  citationKey: 'citationkey citekey bibtexkey',
  usageCount: 'usagecount',
  /** Says nothing of the work, but that this is a table of works. */
  record:
    'id recordid key included labelincluded finallabel labelabstractscreening asreviewlabel decision screening status rayyanid covidence referenceid refid eid accessionnumber citedby timescited affiliations',
} as const;

export type CsvField = keyof typeof NAMES;

interface SectionColumn {
  readonly label: string;
  readonly index: number;
}

export interface CsvTable {
  readonly delimiter: string;
  /** Rows before the header's, and that itself. */
  readonly headerRows: number;
  readonly header: readonly string[];
  /** For each field its columns, the most trustworthy first. */
  readonly columns: ReadonlyMap<CsvField, readonly number[]>;
  /** Where the sections of an abstract stand in columns of their own; else empty. */
  readonly sections: readonly SectionColumn[];
}

interface CsvName {
  readonly field: CsvField;
  /** Among the names of the field; 0 is the most trustworthy. */
  readonly rank: number;
}

const FIELD_OF_NAME = new Map<string, CsvName>();
for (const [field, names] of Object.entries(NAMES)) {
  for (const [rank, name] of names.split(' ').entries()) {
    FIELD_OF_NAME.set(name, { field: field as CsvField, rank });
  }
}

/**
 * Codes of RIS and of Web of Science, by which programs call the columns that they make of such
 * files.
 */
const CODES = {
  title: 'TI T1',
  author: 'AF AU A1',
  containerTitle: 'SO T2 JF JO J2',
  year: 'PY',
  date: 'DA Y1',
  volume: 'VL',
  issue: 'IS',
  firstPage: 'BP SP',
  lastPage: 'EP',
  articleNumber: 'AR',
  publisher: 'PU PB',
  DOI: 'DI DO',
  ISSN: 'SN',
  ISBN: 'BN',
  PMID: 'PM',
  URL: 'UR',
  language: 'LA',
  authorKeyword: 'DE',
  keyword: 'KW',
  type: 'DT TY',
  abstract: 'AB N2',
  shortTitle: 'JI J9',
} as const satisfies Partial<Record<CsvField, string>>;

const FIELD_OF_CODE = new Map<string, CsvName>();
for (const [field, codes] of Object.entries(CODES)) {
  for (const [rank, code] of codes.split(' ').entries()) {
    FIELD_OF_CODE.set(code, { field: field as CsvField, rank });
  }
}

/** By themselves two letters say little: a title and an author are called so, too. */
function isCoded(cells: readonly string[], delimiter: string): boolean {
  const codes = new Set(cells.map((cell) => cell.trim()));
  // That is Web of Science's own form.
  if (delimiter === '\t' && codes.has('PT')) return false;
  return (codes.has('TI') || codes.has('T1')) && (codes.has('AU') || codes.has('A1'));
}

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Notes stand above the header: Dimensions says when, and from what search. */
const SEARCHED_ROWS = 15;
const LONGEST_NAME = 80; // UTF-16 code units

/** @param name As a table writes it: "Author(s)". */
export function findField(name: string): CsvName | undefined {
  return name.length > LONGEST_NAME ? undefined : FIELD_OF_NAME.get(nameOf(name));
}

/**
 * @param head The beginning of a file.
 * @returns Undefined where no row of it names the columns of a table of works.
 */
export function findTable(head: string): CsvTable | undefined {
  let best: CsvTable | undefined;
  for (const delimiter of DELIMITERS) {
    const table = findTableWith(head, delimiter);
    if (table !== undefined && table.columns.size > (best?.columns.size ?? 0)) best = table;
  }
  return best;
}

function findTableWith(head: string, delimiter: string): CsvTable | undefined {
  if (!head.includes(delimiter)) return undefined;
  let headerRows = 0;
  const rows = new CsvRows(delimiter);
  for (const { cells } of [...take(rows.push(head), SEARCHED_ROWS), ...take(rows.end(), 1)]) {
    headerRows += 1;
    const { columns, sections } = readHeader(cells, delimiter);
    const known = columns.size + sections.length;
    if (!columns.has('title') && !columns.has('abstract')) continue;
    // Two may stand in a sentence by chance, unless they are nearly all there is.
    if (known > 2 || (known === 2 && cells.length <= 3))
      return { delimiter, headerRows, header: cells, columns, sections };
  }
  return undefined;
}

function* take<T>(items: Iterable<T>, count: number): Generator<T, void, undefined> {
  let taken = 0;
  for (const item of items) {
    if (taken >= count) return;
    taken += 1;
    yield item;
  }
}

function readHeader(
  cells: readonly string[],
  delimiter: string,
): Pick<CsvTable, 'columns' | 'sections'> {
  const ranked = new Map<CsvField, { readonly index: number; readonly rank: number }[]>();
  const sections: SectionColumn[] = [];
  const isOwn = isOwnTable(cells);
  const hasCodes = isCoded(cells, delimiter);
  for (const [index, cell] of cells.entries()) {
    if (cell.length > LONGEST_NAME || (isOwn && isOwnColumn(cell))) continue;
    const found = (hasCodes ? FIELD_OF_CODE.get(cell.trim()) : undefined) ?? findField(cell);
    if (found !== undefined) {
      ranked.set(found.field, [...(ranked.get(found.field) ?? []), { index, rank: found.rank }]);
    } else if (isSectionLabel(cell)) {
      sections.push({ label: cell.trim(), index });
    }
  }
  const columns = new Map<CsvField, readonly number[]>();
  for (const [field, places] of ranked) {
    columns.set(
      field,
      places.sort((a, b) => a.rank - b.rank).map(({ index }) => index),
    );
  }
  // One alone is a remark: "Methods" beside an abstract is what a reviewer noted.
  return { columns, sections: sections.length > 1 ? sections : [] };
}

/** "Author(s)" → "authors", "Art. No." → "artno", "Año" → "ano". */
function nameOf(cell: string): string {
  return fold(cell).replace(/[^\p{L}\p{N}]/gu, '');
}

const KIND_NAMES: ReadonlySet<string> = new Set(
  Object.values(SECTION_KIND_NAMES).flatMap(({ short, long }) => [short, long].map(nameOf)),
);

/** What a structured abstract calls its sections; "Conference date" and "Results page" are none. */
const LABEL =
  /^(?:background|introduction|purpose|objectives?|aims?|design|designmethodologyapproach|methodology|approach|methods?|materialsandmethods|findings|results?|limitations|researchlimitationsimplications|practicalimplications|socialimplications|implications|originality|originalityvalue|value|conclusions?|discussion)$/u;

function isSectionLabel(cell: string): boolean {
  const name = nameOf(cell);
  return name !== 'other' && (KIND_NAMES.has(name) || LABEL.test(name));
}

/** What Scopus puts into a row for one more text about funding than its header has columns for. */
export function alignRow(cells: readonly string[], { header }: CsvTable): readonly string[] {
  const extra = cells.length - header.length;
  if (extra <= 0 || nameOf(header.at(-1) ?? '') !== 'eid') return cells;
  const funding = header.findLastIndex((name) => /^fundingtext\d/u.test(nameOf(name)));
  const isShifted = funding !== -1 && /^2-s2\.0-\d/u.test(cells.at(-1)?.trim() ?? '');
  return isShifted ? cells.toSpliced(funding + 1, extra) : cells;
}
