/** A title as it is compared: what it says, and what kind of thing says it. */
import { countMeaningful, plainText, runTogether, toWords } from './word-form';

/** A piece about another work, which bears that work's title. */
export type Notice = 'correction' | 'retraction' | 'reply' | 'comment' | 'editorial';

export interface TitleForm {
  readonly words: readonly string[];
  /** The words run together: equal for titles that differ in case, blanks, points and dress. */
  readonly compact: string;
  /** The same as it is spelt: of "behaviour" and "behavior" only `compact` is equal. */
  readonly spelt: string;
  /** Words that carry meaning. */
  readonly meaningful: number;
  readonly notice: Notice | null;
  /** Many works are called so: "Editorial", "Book review". */
  readonly isGeneric: boolean;
  /** The same title in the other language, where both are printed; compact. */
  readonly translation: string | null;
  /** Compact beginnings of the title, at each colon, full stop, question mark or dash. */
  readonly heads: readonly string[];
}

/** Stands where a source has no title. */
const NO_TITLE = new Set(
  `unknown untitled notitle notitleavailable titlenotavailable titleunavailable none null na nan
  unknowntitle ohnetitel sanstitre sintitulo`.split(/\s+/u),
);

const GENERIC_WORDS = new Set(
  `editorial editorials editor editors introduction introductory preface foreword forward afterword
  epilogue prologue letter letters comment comments commentary commentaries reply replies response
  responses author authors correspondence book books review reviews reviewer reviewers news abstract
  abstracts erratum errata corrigendum corrigenda correction corrections obituary obituaries memoriam
  guest special issue issues this that our discussion conclusion conclusions contents table index
  announcement announcements acknowledgment acknowledgments acknowledgement acknowledgements
  acknowledgement summary overview highlights invited note notes message president presidents welcome
  report reports annual meeting meetings calendar masthead cover front back matter proceedings session
  sessions poster posters paper papers keynote tutorial tutorials workshop volume vol number no part
  section chapter with about us into we you background methods results references appendix supplement
  supplementary material retraction notice withdrawn perspective perspectives viewpoint opinion brief
  communication communications research article articles original short case journal watch club
  questions answers quiz image images month clinical current literature selected recent list glossary
  bibliography interview profile people events page column corner minitrack track panel
  einleitung einfuhrung vorwort geleitwort nachwort buchbesprechung buchbesprechungen rezension
  rezensionen leserbrief leserbriefe inhalt mitteilungen nachrichten avant propos introduccion prologo
  presentacion presentation resena resenas carta cartas al director apresentacao prefacio editoriale
  recensione recensioni`.split(/\s+/u),
);

const LANGUAGE =
  'afrikaans|arabic|bulgarian|catalan|chinese|croatian|czech|danish|dutch|english|estonian|finnish|' +
  'french|german|greek|hebrew|hungarian|icelandic|italian|japanese|korean|latvian|lithuanian|' +
  'norwegian|persian|polish|portuguese|romanian|russian|serbian|slovak|slovene|slovenian|spanish|' +
  'swedish|thai|turkish|ukrainian';

/** A remark behind a title, without its brackets: "in German", "see comment", "Erratum appears in …". */
const REMARK = new RegExp(
  `^(?:(?:article |text |original )?(?:in |written in )?(?:${LANGUAGE})(?:[,;/ ]+(?:and )?(?:${LANGUAGE}))*` +
    '|see comments?|comments?|corrected|review|reviews|article|abstract|letter|editorial|print|online' +
    '|retracted(?: article)?|withdrawn|published (?:erratum|correction)|meeting abstracts?|conference abstract' +
    '|(?:published )?(?:erratum|errata|correction|corrected and republished|retraction|comment) (?:appears |in ).{0,60})$',
  'u',
);

const DASH = '-\u2010-\u2015';
const MARK = `\\s*[:.,;(\\[${DASH}"\u201C\u201D'\u2018]`;

const NOTICES: readonly (readonly [Notice, RegExp])[] = [
  [
    'retraction',
    /^(?:notice of (?:retraction|withdrawal)|retraction(?: notice| note| statement)?|withdrawal(?: notice)?|(?:editorial )?expression of concern)(?: (?:to|of|for|regarding)\b|[:.\s]*$|\s*[:.(["\u201C\u2013\u2014-])|[:.([\u2013\u2014-]\s*(?:retraction|expression of concern)[\])]?\.?$/u,
  ],
  [
    'correction',
    /^(?:(?:publisher|author|editor)(?:['\u2019]s|s['\u2019]?)? )?(?:erratum|errata|corrigend(?:um|a)|corrections?|correction notice|addend(?:um|a))(?: (?:to|for|in|on|of|regarding)\b|[:.\s]*$|\s*[:.(["\u201C\u2013\u2014-])|[:.([\u2013\u2014-]\s*(?:erratum|corrigendum|correction|addendum)[\])]?\.?$|\(vol\.? [^)]{1,40}(?:pg|pp?|art)\.? [^)]{1,40}\)\.?$/u,
  ],
  [
    'reply',
    /^(?:in reply|(?:the )?author(?:['\u2019]s|s['\u2019]?)?(?: own)? (?:reply|replies|respond|response)|reply|response|rebuttal|rejoinder)(?: (?:to|by|from|of)\b|[:.\s]*$|\s*[:.(["\u201C\u2013\u2014-])|[:.?([\u2013\u2014-]\s*(?:in |the |an? )?(?:author(?:['\u2019]s|s['\u2019]?)? )?(?:reply|replies|response|rebuttal|rejoinder)(?: to [^:.]{1,60}| from [^:.]{1,60})?[\])]?\.?$/u,
  ],
  [
    'comment',
    new RegExp(
      `^(?:(?:a |some |invited |further )?comments?(?: on\\b| to\\b|ary (?:on|to)\\b|ary?${MARK}|${MARK})|(?:invited )?commentary${MARK}|discussion (?:of|on)${MARK}|discussion${MARK}|re:|letter (?:by|regarding) )|[:.?(\\[\u2013\u2014-]\\s*(?:an? |invited )?(?:comment|commentary|discussion)[\\])]?\\.?$`,
      'u',
    ),
  ],
  [
    'editorial',
    new RegExp(`^(?:guest )?(?:editorial|editorial comment|letter|preface|foreword)${MARK}`, 'u'),
  ],
];

/** @returns Null where there is no title, or a word that says so. */
export function readTitle(title: string | null, container: string | null): TitleForm | null {
  if (title === null) return null;
  const { main, translation } = splitTranslation(removeRemarks(plainText(title).trim()));
  const words = toWords(main);
  const compact = runTogether(words);
  if (compact === '' || NO_TITLE.has(compact)) return null;
  return {
    words,
    compact,
    spelt: main.replace(/[^\p{L}\p{N}]+/gu, ''),
    meaningful: countMeaningful(words),
    notice: findNotice(main),
    isGeneric: isGeneric(words, container),
    translation,
    heads: readHeads(main, compact),
  };
}

/** Takes off what catalogues put around a title: brackets, remarks, "RETRACTED:", an abstract's number. */
function removeRemarks(text: string): string {
  let title = text;
  for (let round = 0; round < 4; round += 1) {
    const behind = /\s*[[(]([^[\]()]{1,80})[\])][\s.]*$/u.exec(title);
    const remark = behind?.[1]?.trim().replace(/[.;:]+$/u, '');
    if (behind === null || behind.index === 0 || !REMARK.test(remark ?? '')) break;
    title = title.slice(0, behind.index).trim();
  }
  title = title.replace(/^\[([^[\]]*)\][\s.]*$/u, '$1');
  title = title.replace(/^(?:retracted|withdrawn)(?: article| paper| chapter)?\s*[:.]\s*/u, '');
  return title.replace(
    /^(?:abstract|poster|oral|session|op|pp?|po)?[\s#-]{0,2}[a-z]{0,3}[-.]?\d{2,5}[a-z]?\s*[:.]\s+(?=\p{L})/u,
    '',
  );
}

/** "Titel [Title]" and "Titel = Title" are one title in two languages. */
function splitTranslation(text: string): { main: string; translation: string | null } {
  const bracketed = /^([^[\]]{8,})[\s.]*\[([^[\]]{12,})\][\s.]*$/u.exec(text);
  const pair = bracketed ?? /^([^=]{12,}) = ([^=]{12,})$/u.exec(text);
  const [, main, translation] = pair ?? [];
  if (main === undefined || translation === undefined) return { main: text, translation: null };
  const words = toWords(translation);
  if (countMeaningful(words) < 3) return { main: text, translation: null };
  return { main: main.trim(), translation: runTogether(words) };
}

function findNotice(text: string): Notice | null {
  return NOTICES.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

function isGeneric(words: readonly string[], container: string | null): boolean {
  const told = words.filter((word) => !isEmptyWord(word));
  if (told.length === 0) return true;
  if (container === null) return false;
  const named = new Set(toWords(plainText(container)));
  return told.every((word) => named.has(word));
}

function isEmptyWord(word: string): boolean {
  return GENERIC_WORDS.has(word) || COMMON.has(word) || /^\d+$/u.test(word);
}

const COMMON = new Set(
  'a an the of in on for and to by from at as or is de la le les du der die das und et el los y e'.split(
    ' ',
  ),
);

function readHeads(text: string, compact: string): string[] {
  const heads: string[] = [];
  for (const mark of text.matchAll(/[:.?!;\u2013\u2014]\s|\s-\s/gu)) {
    if (heads.length === 4) break;
    const head = runTogether(toWords(text.slice(0, mark.index)));
    if (head !== '' && head.length < compact.length && compact.startsWith(head)) heads.push(head);
  }
  return heads;
}
