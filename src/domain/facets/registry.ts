/** The facets, in the order of the panel. The URL, the counts and the panel follow this table. */
import { formatName } from '../article';
import { formatType } from '../citation';
import { SECTION_KINDS, SECTION_KIND_NAMES } from '../section-kind';
import { nameStanding, readStanding } from '../reading-list/standing';
import { comparable } from '../text/comparable';
import { chosenTest } from './chosen';
import type {
  ArticleFacet,
  FacetDefinition,
  FacetedArticle,
  FacetLabel,
  FacetSelection,
  ListFacet,
} from './facet';
import { includesYear, toggleYear } from './year-range';

const keyword: ArticleFacet = {
  id: 'kw',
  name: 'Keyword',
  combine: 'any',
  order: 'count',
  toValue: comparable,
  printed: ({ article, suggestedKeywords }) => article.keyword ?? suggestedKeywords,
};

const author: ArticleFacet = {
  id: 'author',
  name: 'Author',
  combine: 'any',
  order: 'count',
  toValue: comparable,
  printed: ({ article }) => article.author.map(formatName),
};

const journal: ArticleFacet = {
  id: 'journal',
  name: 'Journal',
  combine: 'any',
  order: 'count',
  toValue: comparable,
  printed: ({ article }) => (article.containerTitle === null ? [] : [article.containerTitle]),
};

const year: ArticleFacet = {
  id: 'year',
  name: 'Year',
  combine: 'any',
  order: 'newest',
  printed: ({ article }) => (article.issued === null ? [] : [String(article.issued.year)]),
  includes: includesYear,
  toggle: toggleYear,
  labelOf: (range) => range.replace(/(?<=\d)-/u, '\u2013'),
};

const type: ArticleFacet = {
  id: 'type',
  name: 'Type',
  combine: 'any',
  order: 'count',
  toValue: comparable,
  printed: ({ article }) => [formatType(article.type)],
};

const WITHOUT = 'without-';
/** Made once: they are the values of every article without sections. */
const ALL_WITHOUT = SECTION_KINDS.map((kind) => `${WITHOUT}${kind}`);

/** "with Social implications", or "without" what other abstracts of the corpus have. */
function sectionLabel(value: string): string {
  const kind = value.startsWith(WITHOUT) ? value.slice(WITHOUT.length) : value;
  const name = SECTION_KINDS.find((known) => known === kind);
  const words = name === undefined ? kind : SECTION_KIND_NAMES[name].long;
  return `${value.startsWith(WITHOUT) ? 'without' : 'with'} ${words}`;
}

const sections: ArticleFacet = {
  id: 'sections',
  name: 'Sections',
  combine: 'all',
  order: 'count',
  // What all or none of the articles have tells nothing apart.
  offers: (count, total) => count > 0 && count < total,
  printed: ({ article }) => {
    const labelled = article.abstract.filter((section) => section.label !== null);
    if (labelled.length === 0) return ALL_WITHOUT;
    const present = new Set(labelled.map((section) => section.kind));
    return SECTION_KINDS.map((kind, at) => (present.has(kind) ? kind : (ALL_WITHOUT[at] ?? kind)));
  },
  labelOf: sectionLabel,
};

const status: ListFacet = {
  id: 'status',
  name: 'Status',
  combine: 'any',
  order: 'count',
  marked: ({ status, verdict }) => (verdict === null ? [status] : [status, verdict]),
  toValue: (text) => readStanding(text) ?? text,
  labelOf: (text) => {
    const standing = readStanding(text);
    return standing === undefined ? text : nameStanding(standing);
  },
};

const tag: ListFacet = {
  id: 'tag',
  name: 'Tag',
  combine: 'any',
  order: 'count',
  toValue: comparable,
  marked: ({ tags }) => tags,
};

/** Their values are in the index. */
export const ARTICLE_FACETS: readonly ArticleFacet[] = [
  keyword,
  author,
  journal,
  year,
  type,
  sections,
];

/** Their values come with the reading list. */
export const LIST_FACETS: readonly ListFacet[] = [status, tag];

export const FACETS: readonly FacetDefinition[] = [...ARTICLE_FACETS, ...LIST_FACETS];

export const FACET_IDS = FACETS.map((facet) => facet.id);

export function findFacet(id: string): FacetDefinition | undefined {
  return FACETS.find((facet) => facet.id === id);
}

/** The values of one article, each once, in the first spelling. */
export function valuesOf(facet: ArticleFacet, faceted: FacetedArticle): FacetLabel[] {
  const byValue = new Map<string, FacetLabel>();
  for (const text of facet.printed(faceted)) {
    const value = facet.toValue?.(text) ?? text;
    if (value === '' || byValue.has(value)) continue;
    byValue.set(value, { value, label: facet.labelOf?.(text) ?? text });
  }
  return [...byValue.values()];
}

/** What was chosen or printed, in the form in which a facet compares it. */
export function readValue(id: string, text: string): string {
  return findFacet(id)?.toValue?.(text) ?? text;
}

/** Whether a value of a facet is chosen. */
export function isChosenIn(id: string, selection: FacetSelection): (value: string) => boolean {
  const facet = findFacet(id);
  return facet === undefined ? () => false : chosenTest(facet, selection);
}

/** What is chosen in a facet once the reader ticks or clears `value`. */
export function toggleFacetValue(
  id: string,
  chosen: readonly string[],
  value: string,
): readonly string[] {
  const facet = findFacet(id);
  if (facet?.toggle !== undefined) return facet.toggle(chosen, value);
  const others = chosen.filter((each) => readValue(id, each) !== value);
  return others.length === chosen.length ? [...chosen, value] : others;
}
