import type { Scope } from '@/domain/search/query';
import { QUERY_FIELDS, type FilterField } from '@/domain/search/query-fields';
import { withoutMarks } from '@/domain/search/quotation-marks';
import type { Completion } from '@/domain/search/search';
import { typedWord } from '@/domain/search/typed-word';
import { STOP_WORDS } from '@/domain/text/stop-words';
import { fold } from '@/domain/text/fold';
import { tokenise } from '@/domain/text/tokens';
import type { FacetIndex } from './facet-index';
import type { Lexicon } from './lexicon';

/** Where completions come from. */
export interface CompletionSources {
  readonly lexicon: Lexicon;
  readonly facets: FacetIndex;
  /** Whether an article has a term where the scope wants it. */
  readonly hasTerm: (term: number, scope: Scope | null) => boolean;
  /** The best titles for words of which the last is being typed. */
  readonly titles: (words: string, most: number) => readonly string[];
}

const MOST_WORDS = 4;
const MOST_VALUES = 2;
const MOST_TITLES = 2;
/** Of a filter, whose values are all that can stand there. */
const MOST_OF_FILTER = 8;
/** Of the terms that a word begins, the most used are looked at for words of different stems. */
const MOST_TERMS = 32;

/** Ways to go on with what is being typed: fields, words of the corpus, authors, keywords, titles. */
export function complete(text: string, sources: CompletionSources): Completion[] {
  const { before, field, word, quoted } = typedWord(text);
  const term = tokenise(word).at(-1)?.term;
  if (field !== null && field.scope === null) return ofFilter(text, field, sources);
  if (term === undefined) return [];
  const scope = field?.scope ?? null;
  const isBare = scope === null;
  const isOpen = isBare && quoted === null;
  // Of several words in a quotation mark that is open, a name or a keyword has them all.
  const wanted = quoted ?? word;
  const typed: TypedValue = {
    before: quoted === null ? before : text.slice(0, text.length - quoted.length - 1),
    text: fold(wanted),
    isBare,
  };
  return [
    ...(isOpen ? fields(before, word) : []),
    ...(isBare || scope.field === 'title' || scope.field === 'abstract'
      ? words(before, term, scope, sources)
      : []),
    ...(isBare || scope.field === 'author' ? values('author', typed, sources) : []),
    ...(isBare || scope.field === 'keyword' ? values('keyword', typed, sources) : []),
    ...(isOpen && word.length > 2 ? titles(text, sources) : []),
  ];
}

/** Values of `status:`, `tag:` and their like, all of them until a letter is typed. */
function ofFilter(text: string, { offers }: FilterField, sources: CompletionSources): Completion[] {
  if (offers === undefined) return [];
  // A value is no word of a language: "to-", "c++".
  const { quoted } = typedWord(text);
  const value = quoted ?? /[^\s(:]*$/u.exec(text)?.[0] ?? '';
  const before = text.slice(0, text.length - value.length - (quoted === null ? 0 : 1));
  const typed = fold(value);
  if ('facet' in offers) {
    const found = sources.facets.completions(offers.facet, typed, MOST_OF_FILTER);
    return found.map(({ label, count }) => ({
      kind: 'tag',
      label,
      text: `${before}${quote(label)} `,
      count,
    }));
  }
  return offers
    .filter((each) => each.startsWith(typed))
    .slice(0, MOST_OF_FILTER)
    .map((each) => ({ kind: 'value', label: each, text: `${before}${each} `, count: null }));
}

interface TypedValue {
  /** What a completion is put behind. */
  readonly before: string;
  /** Folded. */
  readonly text: string;
  /** Whether no field stands before it yet. */
  readonly isBare: boolean;
}

function fields(before: string, word: string): Completion[] {
  if (word.length < 2) return [];
  const typed = word.toLowerCase();
  return QUERY_FIELDS.filter(({ name }) => name.startsWith(typed))
    .slice(0, 1)
    .map(({ name }) => ({
      kind: 'field',
      label: `${name}:`,
      text: `${before}${name}:`,
      count: null,
    }));
}

/** One word of each stem, the most used. */
function words(
  before: string,
  term: string,
  scope: Scope | null,
  { lexicon, hasTerm }: CompletionSources,
): Completion[] {
  const stems = new Set<number>();
  const completions: Completion[] = [];
  for (const id of lexicon.mostUsedBeginning(term, MOST_TERMS)) {
    const label = lexicon.term(id);
    const stem = lexicon.group(id);
    if (completions.length === MOST_WORDS) break;
    if (stems.has(stem) || label === term || STOP_WORDS.has(label)) continue;
    if (!hasTerm(id, scope)) continue;
    stems.add(stem);
    completions.push({
      kind: 'word',
      label,
      text: `${before}${label} `,
      count: scope === null ? lexicon.documentFrequency(id) : null,
    });
  }
  return completions;
}

/** Authors and keywords, put behind their field. */
function values(
  kind: 'author' | 'keyword',
  { before, text, isBare }: TypedValue,
  { facets }: CompletionSources,
): Completion[] {
  const field = isBare ? `${kind}:` : '';
  return facets.completions(FACET_OF[kind], text, MOST_VALUES).map(({ label, count }) => ({
    kind,
    label,
    text: `${before}${field}${quote(label)} `,
    count,
  }));
}

const quote = (label: string): string => `"${withoutMarks(label)}"`;

const FACET_OF = { author: 'author', keyword: 'kw' } as const;

/** A title stands for all that was typed. */
function titles(text: string, sources: CompletionSources): Completion[] {
  return sources
    .titles(text, MOST_TITLES)
    .map((title) => ({ kind: 'title', label: title, text: title, count: null }));
}
