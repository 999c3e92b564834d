/**
 * Variables that are written into a note, a line each: "PMID: 29768149".
 *
 * Source: Zotero, "Citing Fields from Extra", https://www.zotero.org/support/kb/item_types_and_fields;
 * citeproc-js, "Cheater syntax for odd fields", which has them in braces too: "{:PMID: 29768149}".
 */

const NAMES = new Map([
  ['pmid', 'PMID'],
  ['pubmed id', 'PMID'],
  ['pmcid', 'PMCID'],
  ['pmc id', 'PMCID'],
  ['doi', 'DOI'],
  ['issn', 'ISSN'],
  ['isbn', 'ISBN'],
  ['citation key', 'citation-key'],
  ['issued', 'issued'],
]);

export interface ExtraLines {
  /** By their names in CSL. */
  readonly variables: ReadonlyMap<string, string>;
  /** What is left. */
  readonly note: string;
}

export function readExtraLines(note: string): ExtraLines {
  const variables = new Map<string, string>();
  const rest: string[] = [];
  for (const line of note.split(/\n|(?=\{:)|(?<=\})/u)) {
    const [, written = '', value = ''] =
      /^\s{0,9}\{?:?([a-z][a-z _-]{2,20}):\s?([^}]*)\}?\s*$/iu.exec(line) ?? [];
    const name = NAMES.get(written.toLowerCase().replace(/[_-]/gu, ' '));
    if (name === undefined || value.trim() === '') rest.push(line);
    else if (!variables.has(name)) variables.set(name, value.trim());
  }
  return { variables, note: rest.join('\n').trim() };
}
