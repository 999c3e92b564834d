/**
 * Zotero's item types as CSL's.
 *
 * Source: Zotero's schema, https://api.zotero.org/schema, "csl".
 */
const CSL_TYPES = new Map([
  ['artwork', 'graphic'],
  ['audioRecording', 'song'],
  ['bill', 'bill'],
  ['blogPost', 'post-weblog'],
  ['book', 'book'],
  ['bookSection', 'chapter'],
  ['case', 'legal_case'],
  ['computerProgram', 'software'],
  ['conferencePaper', 'paper-conference'],
  ['dataset', 'dataset'],
  ['dictionaryEntry', 'entry-dictionary'],
  ['document', 'document'],
  ['email', 'personal_communication'],
  ['encyclopediaArticle', 'entry-encyclopedia'],
  ['film', 'motion_picture'],
  ['forumPost', 'post'],
  ['hearing', 'hearing'],
  ['instantMessage', 'personal_communication'],
  ['interview', 'interview'],
  ['journalArticle', 'article-journal'],
  ['letter', 'personal_communication'],
  ['magazineArticle', 'article-magazine'],
  ['manuscript', 'manuscript'],
  ['map', 'map'],
  ['newspaperArticle', 'article-newspaper'],
  ['patent', 'patent'],
  ['podcast', 'broadcast'],
  ['preprint', 'article'],
  ['presentation', 'speech'],
  ['radioBroadcast', 'broadcast'],
  ['report', 'report'],
  ['standard', 'standard'],
  ['statute', 'legislation'],
  ['thesis', 'thesis'],
  ['tvBroadcast', 'broadcast'],
  ['videoRecording', 'motion_picture'],
  ['webpage', 'webpage'],
]);

/** @returns Undefined for what is no type of Zotero's. */
export function findZoteroType(itemType: string): string | undefined {
  return CSL_TYPES.get(itemType);
}
