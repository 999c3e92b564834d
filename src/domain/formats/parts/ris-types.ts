/**
 * What RIS calls a type, as CSL calls it.
 *
 * Source: RIS specification, Research Information Systems 2001 and 2011, "Type of reference";
 * CSL 1.0.2, appendix III "Types".
 */
const CSL_TYPES = new Map([
  ['ABST', 'article-journal'],
  ['ADVS', 'motion_picture'],
  ['AGGR', 'dataset'],
  ['ANCIENT', 'classic'],
  ['ART', 'graphic'],
  ['BILL', 'bill'],
  ['BLOG', 'post-weblog'],
  ['BOOK', 'book'],
  ['CASE', 'legal_case'],
  ['CHAP', 'chapter'],
  ['CHART', 'graphic'],
  ['CLSWK', 'classic'],
  ['COMP', 'software'],
  ['CONF', 'paper-conference'],
  ['CPAPER', 'paper-conference'],
  ['CTLG', 'book'],
  ['DATA', 'dataset'],
  ['DBASE', 'dataset'],
  ['DICT', 'entry-dictionary'],
  ['EBOOK', 'book'],
  ['ECHAP', 'chapter'],
  ['EDBOOK', 'book'],
  ['EJOUR', 'article-journal'],
  ['ELEC', 'webpage'],
  ['ENCYC', 'entry-encyclopedia'],
  ['EQUA', 'figure'],
  ['FIGURE', 'figure'],
  ['GEN', 'document'],
  ['GOVDOC', 'report'],
  ['HEAR', 'hearing'],
  ['ICOMM', 'personal_communication'],
  ['INPR', 'article-journal'],
  ['INTV', 'interview'],
  ['JFULL', 'periodical'],
  ['JOUR', 'article-journal'],
  ['LEGAL', 'legislation'],
  ['MANSCPT', 'manuscript'],
  ['MAP', 'map'],
  ['MGZN', 'article-magazine'],
  ['MPCT', 'motion_picture'],
  ['MULTI', 'document'],
  ['MUSIC', 'musical_score'],
  ['NEWS', 'article-newspaper'],
  ['PAMP', 'pamphlet'],
  ['PAT', 'patent'],
  ['PCOMM', 'personal_communication'],
  ['PREPRINT', 'article'],
  ['RPRT', 'report'],
  ['SER', 'book'],
  ['SLIDE', 'speech'],
  ['SOUND', 'song'],
  ['STAND', 'standard'],
  ['STAT', 'legislation'],
  ['STD', 'standard'],
  ['THES', 'thesis'],
  ['UNBILL', 'bill'],
  ['UNPB', 'manuscript'],
  ['UNPD', 'manuscript'],
  ['VIDEO', 'motion_picture'],
  ['WEB', 'webpage'],
]);

/** @returns "document" for a type that RIS does not have. */
export function readRisType(type: string): string {
  return CSL_TYPES.get(type.toUpperCase()) ?? 'document';
}

/** Of several words for one type the one that most programs know. */
const RIS_TYPES = new Map(
  [...CSL_TYPES].reverse().map(([ris, csl]): [string, string] => [csl, ris]),
);
for (const ris of ['JOUR', 'BOOK', 'CHAP', 'CONF', 'ELEC', 'PCOMM', 'STAND', 'VIDEO', 'GEN']) {
  RIS_TYPES.set(readRisType(ris), ris);
}

/** @param type A type of CSL. "GEN" for one that RIS does not have. */
export function writeRisType(type: string): string {
  return RIS_TYPES.get(type) ?? 'GEN';
}
