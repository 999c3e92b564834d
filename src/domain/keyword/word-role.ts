/**
 * What a word may do in a suggested keyword, told from the word alone.
 *
 * There is no part-of-speech tagger here; its model would weigh more than the page. English
 * abstracts make do without: their verbs are few and always the same, their adjectives show by
 * the suffix, and what slips through seldom comes twice in one abstract.
 */
import { STOP_WORDS } from '../text/stop-words';
import { toSingular } from './singular';
import {
  ADJECTIVE_COMPOUND_BEGINNINGS,
  ADJECTIVE_COMPOUND_ENDINGS,
  ADJECTIVES,
  CONNECTIVES,
  FRAMING_NOUNS,
  GENERIC_WORDS,
  JUDGING_WORDS,
  LEFTOVERS,
  MEASURES_AND_DATES,
  NAMING_VERBS,
  NOT_ADVERBS,
  NOUNS_LIKE_ADJECTIVES,
  NUMBER_WORDS,
  PAPER_NOUNS,
  REPORTING_VERBS,
  VERB_FORMS,
  WIDE_NOUNS,
} from './word-lists';

const breaking: ReadonlySet<string> = new Set([
  ...STOP_WORDS,
  ...REPORTING_VERBS.flatMap(inflect),
  ...NAMING_VERBS.flatMap(inflect).filter((form) => !/(?:ed|ing)$/u.test(form)),
  ...VERB_FORMS,
  ...JUDGING_WORDS,
  ...CONNECTIVES,
  ...NUMBER_WORDS,
  ...MEASURES_AND_DATES,
  ...PAPER_NOUNS,
]);
const notAdverbs: ReadonlySet<string> = new Set(NOT_ADVERBS);
const generic: ReadonlySet<string> = new Set(GENERIC_WORDS.map(toSingular));
const wide: ReadonlySet<string> = new Set(WIDE_NOUNS.map(toSingular));
const framing: ReadonlySet<string> = new Set(FRAMING_NOUNS.map(toSingular));
const leftovers: ReadonlySet<string> = new Set(LEFTOVERS);
const adjectives: ReadonlySet<string> = new Set(ADJECTIVES);
const compoundBeginnings: ReadonlySet<string> = new Set(ADJECTIVE_COMPOUND_BEGINNINGS);
const compoundEndings: ReadonlySet<string> = new Set(ADJECTIVE_COMPOUND_ENDINGS);
const nounsLikeAdjectives: ReadonlySet<string> = new Set(NOUNS_LIKE_ADJECTIVES);

const ADJECTIVE_SUFFIX = /(?:[^e]ed|[^s]al|ic|ive|ous|able|ible|ful|less|ish|ary|[st]ory|ular)$/u;

/** Whether a phrase ends before the word, and another begins behind it. */
export function breaksPhrase(term: string): boolean {
  return breaking.has(term) || (term.length > 4 && term.endsWith('ly') && !notAdverbs.has(term));
}

/** Whether the word names a subject only together with another. */
export function isGeneric(term: string): boolean {
  return term.length === 1 || generic.has(toSingular(term));
}

/** Whether the word says too little alone, though it may say enough with another. */
export function isWide(term: string): boolean {
  return isGeneric(term) || wide.has(toSingular(term));
}

/** Whether a phrase can begin with the word. */
export function mayBegin(term: string): boolean {
  return term.length > 1 && !leftovers.has(term);
}

/** Whether a phrase can end in the word: its last word is the noun that the others describe. */
export function mayEnd(term: string): boolean {
  return !framing.has(toSingular(term)) && !isAdjective(term);
}

/**
 * Whether the word describes, and needs a noun behind it: "socioeconomic", "networked",
 * "data-driven". The plural of such a word is a noun ("antibiotics").
 */
export function isAdjective(term: string): boolean {
  if (adjectives.has(term)) return true;
  const parts = term.split('-');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length > 1 && (compoundBeginnings.has(first) || compoundEndings.has(last))) return true;
  return last.length > 4 && ADJECTIVE_SUFFIX.test(last) && !nounsLikeAdjectives.has(last);
}

/**
 * The regular forms of a verb. Doubling and dropping letters go by the stress, which no rule here
 * knows, so both spellings are given: a wrong one is no word and does no harm.
 */
function inflect(verb: string): string[] {
  const stem = verb.replace(/e$/u, '');
  const forms = [verb, `${verb}s`, `${verb}es`, `${stem}ed`, `${stem}ing`];
  if (/[^aeiou]y$/u.test(verb)) forms.push(verb.replace(/y$/u, 'ies'), verb.replace(/y$/u, 'ied'));
  const doubled = `${verb}${verb.slice(-1)}`;
  if (/[aeiou][bdglmnprt]$/u.test(verb)) forms.push(`${doubled}ed`, `${doubled}ing`);
  return forms;
}
