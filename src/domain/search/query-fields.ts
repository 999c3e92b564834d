import { readStanding, STANDINGS } from '../reading-list/standing';
import { SECTION_KIND_NAMES, SECTION_KINDS, type SectionKind } from '../section-kind';
import { comparable } from '../text/comparable';
import { parseRatings, parseYears } from './parse-range';
import { withoutMarks } from './quotation-marks';
import type { Feature, QueryNode, Scope } from './query';

interface Named {
  /** What stands before the colon, as it is offered; in lower case. */
  readonly name: string;
  /** Other names for it. */
  readonly aliases: readonly string[];
  /** What its value asks for, in a few words; the user guide prints the same. */
  readonly description: string;
}

/** Says where its words must stand. */
export interface ScopeField extends Named {
  readonly scope: Scope;
  /** The same in a sentence: "in the title". */
  readonly place: string;
}

/** Its value is no word of an article. */
export interface FilterField extends Named {
  readonly scope: null;
  /**
   * Undefined for a value that it does not have.
   *
   * @param prefix The reader may still be typing it.
   */
  readonly read: (value: string, prefix: boolean) => QueryNode | undefined;
  /** What to write instead of such a value: half a sentence. */
  readonly hint: string;
  /** Values to offer, in this order: these, or those of a facet. Default: none. */
  readonly offers?: readonly string[] | { readonly facet: string };
}

export type QueryField = ScopeField | FilterField;

/** Other words for the kinds of section, from the labels that are printed most. */
const KIND_ALIASES: Readonly<Record<SectionKind, readonly string[]>> = {
  background: ['introduction', 'context', 'rationale'],
  purpose: ['aim', 'aims', 'objective', 'objectives'],
  design: ['method', 'methods', 'methodology', 'approach'],
  findings: ['finding', 'result', 'results', 'outcome', 'outcomes'],
  limitations: ['limitation'],
  practical: ['practice'],
  social: [],
  originality: ['novelty', 'value'],
  conclusions: ['conclusion', 'discussion'],
  other: [],
};

/**
 * The fields of the query language. The parser, the completion and the description follow this
 * table; so must the one in docs/user-guide.md.
 */
export const QUERY_FIELDS: readonly QueryField[] = [
  {
    name: 'title',
    aliases: [],
    description: 'words of the title',
    scope: { field: 'title' },
    place: 'in the title',
  },
  {
    name: 'author',
    aliases: ['authors'],
    description: 'names of the authors',
    scope: { field: 'author' },
    place: 'among the authors',
  },
  {
    name: 'journal',
    aliases: ['source'],
    description: 'the name of the journal or book',
    scope: { field: 'containerTitle' },
    place: 'in the name of the journal',
  },
  {
    name: 'keyword',
    aliases: ['keywords', 'kw'],
    description: 'the keywords of the article',
    scope: { field: 'keyword' },
    place: 'among the keywords',
  },
  {
    name: 'doi',
    aliases: [],
    description: 'the DOI, or a part of it',
    scope: { field: 'DOI' },
    place: 'in the DOI',
  },
  {
    name: 'abstract',
    aliases: [],
    description: 'the abstract, in any section',
    scope: { field: 'abstract', kinds: null },
    place: 'in the abstract',
  },
  ...SECTION_KINDS.map((kind) => ({
    name: kind,
    aliases: KIND_ALIASES[kind],
    description: kind === 'other' ? nameKind(kind) : `the section ${nameKind(kind)}`,
    scope: { field: 'abstract' as const, kinds: [kind] },
    place: `in ${nameKind(kind)}`,
  })),
  {
    name: 'implications',
    aliases: ['implication'],
    description: 'the sections on limitations and on practical and social implications',
    scope: { field: 'abstract', kinds: ['limitations', 'practical', 'social'] },
    place: 'in the implications',
  },
  {
    name: 'year',
    aliases: [],
    description: 'the year, or the years, of publication',
    scope: null,
    read: readYear,
    hint: 'a year is written year:2018, year:2017..2020 or year:>2018',
  },
  {
    name: 'has',
    aliases: [],
    description: 'what it has: sections, an abstract, keywords, a DOI, notes, quotes',
    scope: null,
    read: readHas,
    hint: 'one can ask for a section as in has:limitations, for has:abstract, keywords, doi, author, note, quote, tag, rating',
  },
  {
    name: 'is',
    aliases: [],
    description: 'saved: in the reading list',
    scope: null,
    read: (value) => (value.toLowerCase() === 'saved' ? { kind: 'saved' } : undefined),
    hint: 'one can only ask for is:saved',
    offers: ['saved'],
  },
  {
    name: 'note',
    aliases: ['notes'],
    description: 'your note, your quotes and what you said of them',
    scope: { field: 'note' },
    place: 'in your notes',
  },
  {
    name: 'tag',
    aliases: ['tags'],
    description: 'your tags, each as a whole',
    scope: null,
    read: readTag,
    hint: 'a tag is written tag:method or tag:"mixed methods"',
    offers: { facet: 'tag' },
  },
  {
    name: 'status',
    aliases: [],
    description: 'how far you are with it, or what you decided',
    scope: null,
    read: readStatus,
    hint: `a status is one of ${STANDINGS.join(', ')}`,
    offers: STANDINGS,
  },
  {
    name: 'rating',
    aliases: ['rated'],
    description: 'your rating, from 1 to 5',
    scope: null,
    read: readRating,
    hint: 'a rating is written rating:4, rating:>=4 or rating:2..3',
  },
];

/** @param name In any case, without its colon. */
export function findQueryField(name: string): QueryField | undefined {
  const wanted = name.toLowerCase();
  return QUERY_FIELDS.find((field) => field.name === wanted || field.aliases.includes(wanted));
}

function readYear(value: string): QueryNode | undefined {
  const years = parseYears(value);
  return years && { kind: 'year', ...years };
}

/** A tag in the form in which it can be asked for. */
export function readTagName(tag: string): string {
  return comparable(withoutMarks(tag));
}

/** A tag may be anything that is not blank. */
function readTag(value: string, prefix: boolean): QueryNode | undefined {
  const tag = readTagName(value);
  return tag === '' ? undefined : { kind: 'tag', typed: value.trim(), tag, prefix };
}

function readStatus(value: string): QueryNode | undefined {
  const standing = readStanding(value);
  return standing && { kind: 'status', standing };
}

function readRating(value: string): QueryNode | undefined {
  const ratings = parseRatings(value);
  return ratings && { kind: 'rating', ...ratings };
}

/** `results` → has findings; `implications` → has one of three kinds; `doi` → has a DOI. */
function readHas(value: string): QueryNode | undefined {
  const [first, ...others] = findFeatures(value).map((feature) => ({
    kind: 'has' as const,
    feature,
  }));
  if (first === undefined || others.length === 0) return first;
  return { kind: 'any', nodes: [first, ...others] };
}

function findFeatures(value: string): readonly Feature[] {
  if (/^sections?$/iu.test(value)) return ['sections'];
  if (/^(?:quote|highlight)s?$/iu.test(value)) return ['quote'];
  const field = findQueryField(value);
  if (field?.name === 'tag' || field?.name === 'rating') return [field.name];
  switch (field?.scope?.field) {
    case 'abstract':
      return field.scope.kinds ?? ['abstract'];
    case 'note':
      return ['note'];
    case 'keyword':
      return ['keywords'];
    case 'author':
      return ['author'];
    case 'DOI':
      return ['doi'];
    case 'title':
    case 'containerTitle':
    case undefined:
      return []; // every article has those
  }
}

/** Where a word of this scope stands, in a sentence: "in Findings". */
export function namePlace(scope: Scope): string {
  const wanted = JSON.stringify(scope);
  for (const field of QUERY_FIELDS) {
    if (field.scope !== null && JSON.stringify(field.scope) === wanted) return field.place;
  }
  return 'elsewhere'; // a scope that no field gives
}

const FEATURE_NAMES = {
  abstract: 'an abstract',
  sections: 'labelled sections',
  keywords: 'keywords',
  doi: 'a DOI',
  author: 'an author',
  note: 'a note of yours',
  quote: 'a quote of yours',
  tag: 'a tag of yours',
  rating: 'a rating of yours',
} as const satisfies Partial<Record<Feature, string>>;

/** What an article has, in a sentence: "Findings", "a DOI". */
export function nameFeature(feature: Feature): string {
  return feature in FEATURE_NAMES
    ? FEATURE_NAMES[feature as keyof typeof FEATURE_NAMES]
    : nameKind(feature as SectionKind);
}

function nameKind(kind: SectionKind): string {
  return kind === 'other' ? 'sections of other kinds' : SECTION_KIND_NAMES[kind].long;
}
