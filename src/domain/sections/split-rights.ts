/**
 * The note of rights that indexes print behind an abstract: "© 2018 Elsevier Ltd. All rights
 * reserved.", "Copyright (c) 2019 …", "(PsycINFO Database Record (c) 2016 APA, all rights reserved)".
 */
import { skipBlanksBack } from './letters';

const LONGEST = 600; // characters: the note of an open licence has three sentences

/** What begins a note. Upper and lower case are told apart: "published by" is in sentences. */
const MARK =
  /©|\([cC]\)|\b(?:Crown )?(?:Copyright|COPYRIGHT|copyright)(?=\s*(?:©|\([cC]\)|c ©|:|\d{4}|by |of |the |\p{Lu}))|\bPublished (?:[Oo]nline )?[Bb]y (?=\p{Lu})|\bAll [Rr]ights (?:are )?[Rr]eserved(?=\.|$)|\b(?:19|20)\d\d (?=(?:[Tt]he )?(?:Authors?|Elsevier|Wiley|Springer|John Wiley|Taylor|Published by)\b)|\bThe [Aa]uthor(?:s|\(s\))?,? (?=(?:19|20)\d\d)|\(P[Ss][Yy][Cc][Ii][Nn][Ff][Oo] Database|\b(?:\p{Lu}[\p{L}&.-]* ){1,4}(?=All rights reserved)/gu;

/** "(c)" is the third of a list as well, unless a year or a name follows. */
const LISTED = /^\(c\)(?!\s*(?:19|20)\d\d|\s*[Tt]he [Aa]uthor)|^\(C\)(?!\s*(?:\d{4}|\p{Lu}))/u;

/** One of them is in every note; a look for them is cheaper than one for `MARK`. */
const HINTS = [
  '©',
  '(c)',
  'copyright',
  'reserved',
  'published',
  'psycinfo',
  'author',
  'elsevier',
  'wiley',
  'springer',
  'taylor',
];

/** What every sentence of a note speaks of. */
const SUBJECT =
  /©|\(c\)|copyright|rights? reserved|\bpublish|\blicen[cs]|\b(ltd|limited|inc|llc|gmbh|kgaa|bv|b\.v|s\.a|co)\b|\bpress\b|societ|association|academ|institut|universit|wiley|elsevier|springer|emerald|sage|blackwell|taylor|permission|open access|creative ?commons|\bauthors?\b|database record|\bapa\b|peer.?review under|on behalf of/iu;
const SHORT = 60; // characters
/** "J Biomed Mater Res Part B: Appl Biomater, 105B: 1409–1421, 2017." */
const CITATION = /^.{0,120}\d[–-]\d+(?:, (?:19|20)\d\d)?\.?$/u;

/** @returns Where the note begins; the text's length where there is none. */
export function findRights(text: string): number {
  const floor = Math.max(0, text.length - LONGEST);
  const tail = text.slice(floor);
  const folded = tail.toLowerCase();
  if (!HINTS.some((hint) => folded.includes(hint))) return text.length;
  for (const { index } of tail.matchAll(MARK)) {
    const start = floor + index;
    const signed = SIGN.test(text.slice(start, start + 16)); // needs no full stop before it
    if ((signed || mayStart(text, start)) && isNote(text.slice(start))) return start;
  }
  return text.length;
}

/** "© 2018", "(C) The Author(s)", "Copyright (c) 2019". */
const SIGN = /^(?:copyright )?(?:©|\(c\)) ?(?:(?:19|20)\d\d|the author)/iu;

/** A note begins the text, a line, or a sentence, or follows the end of one in a bracket. */
function mayStart(text: string, start: number): boolean {
  const end = skipBlanksBack(text, start, Math.max(0, start - 20));
  if (end === 0 || /[\n\r]/u.test(text.slice(end, start))) return true;
  const before = text.charAt(end - 1);
  return /[.?!)\]”"’>©]/u.test(before) || (text.charAt(start) === '©' && /[:;]/u.test(before));
}

function isNote(note: string): boolean {
  const sentences = note.split(/(?<=[.!?;])\s+(?=\p{Lu}|\d|©)/u);
  if (LISTED.test(note)) return false;
  return sentences.every((sentence, at) => {
    const speaks = SUBJECT.test(sentence);
    return at === 0
      ? speaks && isTitled(sentence)
      : speaks || sentence.length <= SHORT || CITATION.test(sentence);
  });
}

/** Names and years rather than a statement: "Copyright of the text is claimed by many" is one. */
function isTitled(sentence: string): boolean {
  if (/©|\(c\)|rights? (are )?reserved/iu.test(sentence)) return true;
  return /\b(19|20)\d\d\b|^published by/iu.test(sentence) && sentence.length <= 160;
}
