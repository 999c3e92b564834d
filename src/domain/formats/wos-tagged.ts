/**
 * Web of Science's tagged form (".ciw", ".isi", ".txt"): two letters, a blank, the text; what goes on
 * in the next line stands three blanks in.
 *
 * Source: Clarivate, "Web of Science Core Collection Field Tags",
 * https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html, and older files of ISI.
 */
import type { Format } from './format';
import { createTaggedParser, type TaggedDialect, type TagLine } from './parts/tagged-parser';
import { readWosRecord } from './parts/wos-fields';

const FRAME_TAGS: ReadonlySet<string> = new Set(['FN', 'VR', 'EF']);

/** Where a program took the indents away, only these are tags. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  ...FRAME_TAGS,
  ...['AB', 'AE', 'AF', 'AR', 'AU', 'BA', 'BE', 'BF', 'BN', 'BP', 'BR', 'BS', 'C1', 'C3', 'CA'],
  ...['CC', 'CL', 'CR', 'CT', 'CY', 'D2', 'DA', 'DE', 'DG', 'DI', 'DL', 'DT', 'EA', 'ED', 'EF'],
  ...['EI', 'EM', 'EP', 'ER', 'FP', 'FT', 'FU', 'FX', 'GA', 'GE', 'GP', 'HC', 'HO', 'HP', 'ID'],
  ...['IS', 'J9', 'JI', 'LA', 'LT', 'MA', 'MC', 'MI', 'MQ', 'NR', 'OA', 'OI', 'OR', 'P1', 'P2'],
  ...['PA', 'PC', 'PD', 'PG', 'PI', 'PL', 'PM', 'PN', 'PS', 'PT', 'PU', 'PV', 'PY', 'RC', 'RI'],
  ...['RP', 'SC', 'SE', 'SI', 'SN', 'SO', 'SP', 'SU', 'TA', 'TC', 'TI', 'TM', 'TN', 'TY', 'U1'],
  ...['U2', 'UR', 'UT', 'VL', 'WC', 'WE', 'WP', 'X1', 'X4', 'XX', 'Y1', 'Y4', 'Z1', 'Z2', 'Z3'],
  ...['Z4', 'Z8', 'Z9', 'ZA', 'ZB', 'ZR', 'ZS'],
]);

const DIALECT: TaggedDialect = {
  startTags: new Set(['PT']),
  endTag: 'ER',
  lastTag: 'ER',
  frameTags: FRAME_TAGS,
  headlessReason: 'the record does not begin with “PT ”',
  createLineReader,
  readDraft: readWosRecord,
};

export const WOS_TAGGED: Format = {
  id: 'wos-tagged',
  name: 'Web of Science (tagged)',
  extensions: ['.ciw', '.isi', '.txt'],
  sniff,
  createParser: () => createTaggedParser(DIALECT),
};

// "TY  - " is RIS.
const TAG = /^([A-Z][A-Z0-9])(?:[ \u00A0](?! -)|$)/u;

function createLineReader(): (line: string) => TagLine | undefined {
  let isIndented = false;
  return (raw) => {
    const line = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
    if (line.startsWith('   ')) isIndented = true;
    const tag = TAG.exec(line)?.[1];
    const isTag = tag !== undefined && (isIndented || KNOWN_TAGS.has(tag));
    return isTag ? { tag, text: line.slice(3) } : undefined;
  };
}

function sniff(head: string): number {
  const lines = head.split('\n', 2000);
  const readLine = createLineReader();
  const tags = new Set<string>();
  let first: string | undefined;
  let filled = 0;
  let tagged = 0;
  for (const line of lines) {
    if (line.trim() === '') continue;
    filled += 1;
    const tag = readLine(line)?.tag;
    first ??= tag ?? '';
    if (tag !== undefined) tags.add(tag);
    if (tag !== undefined || line.startsWith('   ')) tagged += 1;
  }
  // A header of one line only is that of the tab-delimited form.
  if (lines.find((line) => line.trim() !== '')?.includes('\t') === true) return 0;
  if (/^[ \t]{0,20}TY {0,2}-/mu.test(head)) return 0;
  const hasRecord = ['AU', 'TI', 'SO', 'UT', 'PY'].filter((tag) => tags.has(tag)).length >= 2;
  if (!hasRecord) return first === 'FN' && tags.has('VR') ? 0.9 : 0;
  if (tags.has('PT') && (first === 'FN' || first === 'VR' || first === 'PT')) return 1;
  const isMostlyTagged = tagged > filled * 0.5;
  return isMostlyTagged && (tags.has('PT') || tags.has('ER') || tags.has('UT')) ? 0.7 : 0;
}
