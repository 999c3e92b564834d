/**
 * EndNote's XML, which Mendeley, Zotero, Bookends, Covidence and others write too.
 *
 * Source: "RSXML.DTD" of EndNote X, Thomson ResearchSoft 2005, as printed with the program; where
 * others differ from it, what their files have.
 */
import type { Name } from '../article';
import type { PartialDate } from '../partial-date';
import type { Draft } from './draft';
import type { Format } from './format';
import { makeDate, readDateText } from './parts/dates';
import { readEndNoteType } from './parts/endnote-types';
import { readDOI, readISBN } from './parts/identifiers';
import { readKeywords } from './parts/keywords';
import { readMarkedAbstract, readMarkup } from './parts/markup';
import { readNameInAnyOrder } from './parts/names';
import { joinParagraphs } from './parts/paragraphs';
import { isEditedWork } from './parts/second-names';
import type { RichText } from '../text/rich-text';
import { findElement, listElements, readText, type XmlElement } from './parts/xml-element';
import { formatMarkup } from './parts/xml-markup';
import { XmlRecordParser, type XmlRecords } from './parts/xml-records';
import { readFirstTags } from './parts/xml-sniff';

const RECORDS: XmlRecords = {
  records: ['record'],
  marks: ['ref-type', 'contributors', 'titles', 'periodical', 'electronic-resource-num'],
  skipped: ['auth-address', 'research-notes', 'image', 'image-urls', 'pdf-urls'],
  readDraft,
};

export const ENDNOTE_XML: Format = {
  id: 'endnote-xml',
  name: 'EndNote XML',
  extensions: ['.xml'],
  sniff(head) {
    const tags = readFirstTags(head, 200);
    const isWhole = tags[0]?.toLowerCase() === 'xml' && tags[1] === 'records';
    const isPart = tags[0] === 'records' || tags[0] === 'record';
    const hasMarks = tags.includes('ref-type') || tags.includes('contributors');
    return isWhole || (isPart && hasMarks) ? 1 : 0;
  },
  createParser: () => new XmlRecordParser(RECORDS),
};

/** What the second title is the name of: where it is not this, it is a series. */
const HAS_CONTAINER = /^(?:article|chapter|paper-conference|entry|broadcast|webpage|post|figure)/u;

function readDraft(record: XmlElement): Draft {
  const refType = findElement(record, 'ref-type');
  const { name, type } = readEndNoteType(refType?.attributes.get('name'), readText(refType));
  const of = (...path: readonly string[]): string =>
    linesOf(findElement(record, ...path)).join(' ');
  const hasContainer = HAS_CONTAINER.test(type);
  const secondTitle = of('titles', 'secondary-title');
  const journal = of('periodical', 'full-title') || of('alt-periodical', 'full-title');
  const addresses = readAddresses(record);
  const numbers = linesOf(findElement(record, 'isbn'));
  const books = numbers.filter((number) => readISBN(number) !== null);
  const issue = of('number') || of('issue');
  const isNumbered = /^(?:report|patent|standard|bill|regulation|legislation|legal_case)/u.test(
    type,
  );
  return {
    type,
    genre: of('work-type') || (name === 'Generic' ? null : name),
    title: readTitle(findElement(record, 'titles', 'title')),
    ...readContributors(record, name, type),
    containerTitle: hasContainer ? secondTitle || journal || of('titles', 'alt-title') : null,
    issued: readIssued(findElement(record, 'dates')),
    volume: of('volume'),
    issue: isNumbered ? null : issue,
    page: of('pages'),
    publisher: of('publisher'),
    DOI: readDOI(of('electronic-resource-num')) ?? addresses.find((each) => readDOI(each) !== null),
    ISSN: numbers.filter((number) => !books.includes(number)),
    ISBN: books,
    PMID: readAccession(record),
    PMCID: /^PMC\d+/iu.exec(of('custom2'))?.[0],
    URL: addresses.find((address) => /^(?:https?:|www\.)/iu.test(address)),
    language: of('language'),
    keyword: readKeywords(
      listElements(findElement(record, 'keywords'), 'keyword')
        .map((keyword) =>
          linesOf(keyword)
            .join('\n')
            .replace(/(^|\/)\*/gmu, '$1'),
        )
        .filter((keyword) => keyword !== ''),
    ),
    abstract: readAbstract(findElement(record, 'abstract')),
    others: {
      'collection-title': hasContainer ? of('titles', 'tertiary-title') : secondTitle,
      'container-title-short': of('periodical', 'abbr-1'),
      // Of an article it is the day on which PubMed got it.
      edition: hasContainer && type !== 'chapter' ? null : of('edition'),
      note: of('notes'),
      number: isNumbered ? issue || (type === 'patent' ? numbers[0] : null) : null,
      'publisher-place': of('pub-location'),
      source: of('remote-database-name'),
    },
  };
}

/** Runs of text have their style in an attribute: `<style face="italic">`. */
function markupOf(element: XmlElement | undefined): string {
  return formatMarkup(element, {
    keepsLines: true,
    tagsOf: (part) =>
      (part.attributes.get('face') ?? '')
        .split(/\s+/u)
        .flatMap((face) => TAG_OF_FACE.get(face) ?? []),
  });
}

const TAG_OF_FACE: ReadonlyMap<string, string> = new Map([
  ['bold', 'b'],
  ['italic', 'i'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
]);

/**
 * The lines of a field, without its tags; EndNote has several values on as many lines. A line that
 * was indented goes on: a program that sets XML out for reading has wrapped the text.
 */
function linesOf(element: XmlElement | undefined): string[] {
  return splitLines(readMarkup(markupOf(element).replace(/\n[ \t]{2,}(?=[^\s<])/gu, ' ')).text);
}

function splitLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function readTitle(title: XmlElement | undefined): RichText {
  return readMarkup(splitLines(markupOf(title)).join(' '));
}

function readAbstract(abstract: XmlElement | undefined): Draft['abstract'] {
  const lines = markupOf(abstract)
    .split('\n')
    .map((line) => line.trim());
  return readMarkedAbstract(joinParagraphs(lines));
}

function readContributors(
  record: XmlElement,
  name: string,
  type: string,
): { readonly author: readonly Name[]; readonly editor: readonly Name[] } {
  const contributors = findElement(record, 'contributors');
  const listed = (role: string): Name[] =>
    listElements(findElement(contributors, role), 'author').flatMap(readNames);
  const [first, second] = [listed('authors'), listed('secondary-authors')];
  if (name === 'Edited Book') return { author: [], editor: first };
  // Those of a book that has authors edit the series.
  const isOfSeries = !HAS_CONTAINER.test(type) && first.length > 0;
  return { author: first, editor: !isEditedWork(type) || isOfSeries ? [] : second };
}

/** One name; or several, where a program put them on lines of their own. A comma ends a body's. */
function readNames(author: XmlElement): Name[] {
  return linesOf(author)
    .flatMap((line) => line.split(';'))
    .map((each) => each.trim())
    .map((each) =>
      /^[^,]+,$/u.test(each) ? { literal: each.slice(0, -1) } : readNameInAnyOrder(each),
    )
    .filter((each) => each !== null);
}

/** The year stands by itself, the day in any form: "Sep 18", "18 Sep 2019", "2019/09/18". */
function readIssued(dates: XmlElement | undefined): PartialDate | null {
  const yearElement = findElement(dates, 'year');
  const written = readText(yearElement);
  const year = makeDate(written) ?? makeDate(yearElement?.attributes.get('year'));
  const date = readText(findElement(dates, 'pub-dates', 'date'));
  if (year === null) return readDateText(date) ?? readDateText(written);
  // Which of "05/06" is the month nobody can tell.
  if (date === '' || /^\d{1,2}[/.-]\d{1,2}$/u.test(date)) return readDateText(written) ?? year;
  const whole = readDateText(date);
  if (whole !== null) return whole.year === year.year ? whole : year;
  const candidates = [`${year.year} ${date}`, `${date} ${year.year}`].map(readDateText);
  return candidates.find((each) => each?.month !== undefined) ?? year;
}

function readAddresses(record: XmlElement): string[] {
  const groups = listElements(findElement(record, 'urls'));
  return groups.flatMap((group) =>
    group.name === 'url' ? linesOf(group) : listElements(group, 'url').flatMap(linesOf),
  );
}

/**
 * The accession number is PubMed's where the record comes from there: others have numbers as long.
 * Mendeley, which names no program, writes nothing else into it. Embase and Cochrane have PubMed's
 * in fields of their own.
 */
function readAccession(record: XmlElement): string | null {
  const of = (name: string): string => readText(findElement(record, name));
  const ofCochrane = /^PUBMED (\d{1,8})\b/u.exec(of('custom3'))?.[1];
  if (ofCochrane !== undefined) return ofCochrane;
  if (/embase/iu.test(of('remote-database-name')) && isNumber(of('custom5'))) return of('custom5');
  const isOfPubMed =
    /pubmed|medline|nlm/iu.test(
      `${of('remote-database-name')} ${of('remote-database-provider')}`,
    ) ||
    /^PMC\d/u.test(of('custom2')) ||
    findElement(record, 'source-app') === undefined;
  return isOfPubMed && isNumber(of('accession-num')) ? of('accession-num') : null;
}

const isNumber = (text: string): boolean => /^\d{1,8}$/u.test(text);
