/**
 * XML of Europe PMC: what its search replied.
 *
 * Source: see ./parts/europepmc-fields.
 */
import type { Format } from './format';
import { readEuropePmc, type EuropePmcFields } from './parts/europepmc-fields';
import { listElements, readText, type XmlElement } from './parts/xml-element';
import { formatMarkup } from './parts/xml-markup';
import { XmlRecordParser, type XmlRecords } from './parts/xml-records';
import { readFirstTags } from './parts/xml-sniff';

const RECORDS: XmlRecords = {
  records: ['result'],
  marks: ['authorString', 'authorList', 'journalInfo', 'pubYear', 'abstractText'],
  skipped: [
    ...['meshHeadingList', 'chemicalList', 'grantsList', 'subsetList', 'dbCrossReferenceList'],
    ...['authorAffiliationDetailsList', 'commentCorrectionList', 'fullTextUrlList'],
  ],
  readDraft: (result) => readEuropePmc(fieldsOf(result)),
};

export const EUROPEPMC_XML: Format = {
  id: 'europepmc-xml',
  name: 'Europe PMC XML',
  extensions: ['.xml'],
  sniff(head) {
    const tags = readFirstTags(head, 200);
    if (tags[0] === 'responseWrapper') return 1;
    return tags.includes('resultList') && tags.includes('authorString') ? 0.9 : 0;
  },
  createParser: () => new XmlRecordParser(RECORDS),
};

function fieldsOf(element: XmlElement): EuropePmcFields {
  const find = (path: readonly string[]): readonly XmlElement[] => {
    let found: readonly XmlElement[] = [element];
    for (const name of path) found = found.flatMap((each) => listNamed(each, name));
    return found;
  };
  return {
    text: (...path) =>
      find(path)
        .map(readMarked)
        .find((text) => text !== '') ?? null,
    all: (...path) => find(path).map(fieldsOf),
  };
}

/** "ISSN" here is "issn" in JSON. */
function listNamed(element: XmlElement, name: string): XmlElement[] {
  const wanted = name.toLowerCase();
  return listElements(element).filter((child) => child.name.toLowerCase() === wanted);
}

/** Tags are escaped as a rule, and so text; where they are not they become it. */
function readMarked(element: XmlElement): string {
  return listElements(element).length === 0 ? readText(element) : formatMarkup(element).trim();
}
