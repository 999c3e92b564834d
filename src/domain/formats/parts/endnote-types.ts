/**
 * EndNote's reference types in CSL's words.
 *
 * By their English names, which all programs write; the numbers differ between versions of EndNote
 * and from what Zotero and Mendeley take for them, and stand in only where there is no name.
 * Source: the reference types of EndNote 21, "Preferences – Reference Types".
 */
const TYPE_OF: Readonly<Record<string, string>> = {
  'Aggregated Database': 'dataset',
  'Ancient Text': 'classic',
  Artwork: 'graphic',
  'Audiovisual Material': 'motion_picture',
  Bill: 'bill',
  Blog: 'post-weblog',
  Book: 'book',
  'Book Section': 'chapter',
  Case: 'legal_case',
  Catalog: 'book',
  'Chart or Table': 'figure',
  'Classical Work': 'classic',
  'Computer Program': 'software',
  'Conference Paper': 'paper-conference',
  'Conference Proceedings': 'paper-conference',
  Conference: 'paper-conference',
  Dataset: 'dataset',
  Dictionary: 'entry-dictionary',
  'Discussion Forum': 'post',
  'Edited Book': 'book',
  'Electronic Article': 'article-journal',
  'Electronic Book': 'book',
  'Electronic Book Section': 'chapter',
  Encyclopedia: 'entry-encyclopedia',
  Equation: 'figure',
  Figure: 'figure',
  'Film or Broadcast': 'motion_picture',
  Generic: 'article',
  'Government Document': 'report',
  Grant: 'report',
  Hearing: 'hearing',
  Interview: 'interview',
  'Journal Article': 'article-journal',
  'Legal Rule or Regulation': 'regulation',
  'Magazine Article': 'article-magazine',
  Manuscript: 'manuscript',
  Map: 'map',
  'Multimedia Application': 'software',
  Music: 'song',
  'Newspaper Article': 'article-newspaper',
  'Online Database': 'dataset',
  'Online Multimedia': 'motion_picture',
  Pamphlet: 'pamphlet',
  Patent: 'patent',
  Performance: 'performance',
  'Personal Communication': 'personal_communication',
  Podcast: 'broadcast',
  'Press Release': 'article',
  Report: 'report',
  Serial: 'periodical',
  'Social Media': 'post',
  Standard: 'standard',
  Statute: 'legislation',
  'Television Episode': 'broadcast',
  Thesis: 'thesis',
  'Unpublished Work': 'manuscript',
  'Web Page': 'webpage',
};

const TYPE_OF_NAME = new Map(
  Object.entries(TYPE_OF).map(([name, type]) => [name.toLowerCase(), type]),
);

/** The commoner of EndNote's own numbers. */
const NAME_OF_NUMBER: ReadonlyMap<string, string> = new Map([
  ['5', 'Book Section'],
  ['6', 'Book'],
  ['10', 'Conference Proceedings'],
  ['12', 'Web Page'],
  ['17', 'Journal Article'],
  ['19', 'Magazine Article'],
  ['23', 'Newspaper Article'],
  ['25', 'Patent'],
  ['27', 'Report'],
  ['28', 'Edited Book'],
  ['32', 'Thesis'],
  ['34', 'Unpublished Work'],
  ['43', 'Electronic Article'],
  ['44', 'Electronic Book'],
  ['47', 'Conference Paper'],
  ['59', 'Dataset'],
]);

export interface EndNoteType {
  /** "Journal Article"; empty where it is not known. */
  readonly name: string;
  /** CSL's. */
  readonly type: string;
}

export function readEndNoteType(name: string | undefined, number: string): EndNoteType {
  const known = name === undefined || name === '' ? NAME_OF_NUMBER.get(number) : name;
  return { name: known ?? '', type: TYPE_OF_NAME.get((known ?? '').toLowerCase()) ?? 'article' };
}
