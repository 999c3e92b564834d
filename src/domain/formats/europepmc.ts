/**
 * JSON of Europe PMC: what its search replied, or results by themselves; also as getpapers keeps them,
 * with each value in a list of its own.
 *
 * Source: see ./parts/europepmc-fields.
 */
import type { Format } from './format';
import { readEuropePmc, type EuropePmcFields } from './parts/europepmc-fields';
import { createJsonParser, type JsonDialect } from './parts/json-records';
import { beginsAsJson, countNames, findNames } from './parts/json-sniff';
import { at, listOf, textOf } from './parts/json-values';

const DIALECT: JsonDialect = {
  // What a search replied, and what cites a work or is cited by it.
  paths: [
    ['resultList', 'result'],
    ['result'],
    ['citationList', 'citation'],
    ['referenceList', 'reference'],
  ],
  isRecord: (result) =>
    at(result, 'authorString') !== undefined ||
    (at(result, 'title') !== undefined && at(result, 'source') !== undefined),
  readDraft: (result) => readEuropePmc(fieldsOf(result)),
};

function fieldsOf(value: unknown): EuropePmcFields {
  const find = (path: readonly string[]): readonly unknown[] => {
    let found: readonly unknown[] = [value];
    for (const name of path) found = found.flatMap((each) => listOf(at(each, name)));
    return found;
  };
  return {
    text: (...path) => textOf(find(path)),
    all: (...path) => find(path).map(fieldsOf),
  };
}

const OWN_NAMES = [
  ...['resultList', 'authorString', 'pubYear', 'pageInfo', 'journalInfo', 'journalTitle', 'inEPMC'],
  ...[
    'citationList',
    'referenceList',
    'isOpenAccess',
    'citedByCount',
    'hasTextMinedTerms',
    'abstractText',
    'firstPublicationDate',
  ],
];

export const EUROPEPMC: Format = {
  id: 'europepmc',
  name: 'Europe PMC JSON',
  extensions: ['.json', '.jsonl', '.ndjson'],
  sniff(head) {
    if (!beginsAsJson(head)) return 0;
    const own = countNames(findNames(head), OWN_NAMES);
    if (own > 3) return 1;
    return own > 1 ? 0.8 : 0;
  },
  createParser: () => createJsonParser(DIALECT),
};
