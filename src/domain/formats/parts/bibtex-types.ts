/**
 * Types of entries, and what they are in CSL.
 *
 * Source: Patashnik, "BibTeXing" (1988); Kime, Wemheuer and Lehman, "The biblatex Package" 3.20,
 * section 2.1; CSL 1.0.2, appendix III "Types".
 */

const CSL_TYPE: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  bachelorsthesis: 'thesis',
  bachelorthesis: 'thesis',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'article-journal',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry-encyclopedia',
  jurisdiction: 'legal_case',
  legal: 'legislation',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'book',
  map: 'map',
  masterthesis: 'thesis',
  mastersthesis: 'thesis',
  mathesis: 'thesis',
  misc: 'document',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  newspaper: 'article-newspaper',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  preprint: 'article',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  webpage: 'webpage',
  www: 'webpage',
};

/** They hold no work themselves. */
const COMMANDS: ReadonlySet<string> = new Set(['string', 'preamble', 'comment', 'xdata', 'set']);

/** What a type says of itself, where CSL has one for several. */
const GENRE: Readonly<Record<string, string>> = {
  bachelorsthesis: 'Bachelor’s thesis',
  bachelorthesis: 'Bachelor’s thesis',
  masterthesis: 'Master’s thesis',
  mastersthesis: 'Master’s thesis',
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
};

/** BibLaTeX's keys for kinds of theses, reports and files: they are printed in the reader's language. */
const TYPE_KEYS: Readonly<Record<string, string>> = {
  bathesis: 'Bachelor’s thesis',
  mathesis: 'Master’s thesis',
  phdthesis: 'PhD thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Software',
  datacd: 'Data CD',
  audiocd: 'Audio CD',
};

/** Whether "@type{" begins an entry or a command, in any case of letters. */
export function isEntryType(type: string): boolean {
  const name = type.toLowerCase();
  return Object.hasOwn(CSL_TYPE, name) || COMMANDS.has(name);
}

/** @param type Lower case. Null where it is not known. */
export function findCslType(type: string): string | null {
  return Object.hasOwn(CSL_TYPE, type) ? (CSL_TYPE[type] ?? null) : null;
}

export function findGenre(type: string): string | null {
  return Object.hasOwn(GENRE, type) ? (GENRE[type] ?? null) : null;
}

/** "phdthesis" in the field "type" is a key; "Research Report" is what is printed. */
export function readTypeField(text: string): string {
  const key = text.trim();
  return Object.hasOwn(TYPE_KEYS, key) ? (TYPE_KEYS[key] ?? key) : key;
}

/** Types of entries that every style of BibTeX knows; what they are in CSL. */
const PLAIN_TYPES = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['entry-dictionary', 'incollection'],
  ['entry-encyclopedia', 'incollection'],
  ['manuscript', 'unpublished'],
  ['pamphlet', 'booklet'],
  ['paper-conference', 'inproceedings'],
  ['report', 'techreport'],
  ['review', 'article'],
  ['thesis', 'phdthesis'],
]);

/** @param type A type of CSL. "misc" for one that BibTeX does not have. */
export function writeBibtexType(type: string): string {
  return PLAIN_TYPES.get(type) ?? 'misc';
}
