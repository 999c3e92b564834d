/** The formats that files are imported from: one file and one line here for each. */
import { BIBTEX } from './bibtex';
import { CROSSREF } from './crossref';
import { CSL_JSON } from './csl-json';
import { CSV } from './csv';
import { EMBASE_ROWS } from './embase-rows';
import { ENDNOTE_TAGGED } from './endnote-tagged';
import { ENDNOTE_XML } from './endnote-xml';
import { EUROPEPMC_XML } from './europepmc-xml';
import { EUROPEPMC } from './europepmc';
import { JATS } from './jats';
import { NBIB } from './nbib';
import { OPENALEX } from './openalex';
import { PUBLISHER_PAGE } from './publisher-page';
import { PUBMED_XML } from './pubmed-xml';
import { RIS } from './ris';
import { WOS_TAB } from './wos-tab';
import { WOS_TAGGED } from './wos-tagged';
import { ZOTERO_JSON } from './zotero-json';
import type { Format } from './format';

/** In the order of their names: of those that recognise a file, the surest takes it. */
export const FORMATS: readonly Format[] = [
  BIBTEX,
  CROSSREF,
  CSL_JSON,
  CSV,
  EMBASE_ROWS,
  ENDNOTE_TAGGED,
  ENDNOTE_XML,
  EUROPEPMC_XML,
  EUROPEPMC,
  JATS,
  NBIB,
  OPENALEX,
  PUBLISHER_PAGE,
  PUBMED_XML,
  RIS,
  WOS_TAB,
  WOS_TAGGED,
  ZOTERO_JSON,
];

/** @param id As `Format.id` has it, for example "ris". */
export function findFormat(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
