/** The facets, in the order of the panel. The URL, the counts and the panel follow this table. */
import { formatName } from '../article';
import { formatType } from '../citation';
import { SECTION_KINDS, SECTION_KIND_NAMES } from '../section-kind';
import { fold } from '../text/fold';
import type { FacetDefinition, FacetLabel } from './facet';
import { includesYear, toggleYear } from './year-range';

/** Letter case, accents and the width of blanks make no difference between two values. */
function toValue(label: string): string {
  return fold(label).trim().replace(/\s+/gu, ' ');
}

/** One value for each text, the first spelling kept. */
function distinct(labels: readonly string[]): FacetLabel[] {
  const byValue = new Map<string, FacetLabel>();
  for (const label of labels) {
    const value = toValue(label);
    if (value !== '' && !byValue.has(value)) byValue.set(value, { value, label });
  }
  return [...byValue.values()];
}

const keyword: FacetDefinition = {
  id: 'kw',
  name: 'Keyword',
  combine: 'any',
  order: 'count',
  readSelected: toValue,
  values: ({ article, suggestedKeywords }) => distinct(article.keyword ?? suggestedKeywords),
};

const author: FacetDefinition = {
  id: 'author',
  name: 'Author',
  combine: 'any',
  order: 'count',
  readSelected: toValue,
  values: ({ article }) => distinct(article.author.map(formatName)),
};

const journal: FacetDefinition = {
  id: 'journal',
  name: 'Journal',
  combine: 'any',
  order: 'count',
  readSelected: toValue,
  values: ({ article }) =>
    distinct(article.containerTitle === null ? [] : [article.containerTitle]),
};

const year: FacetDefinition = {
  id: 'year',
  name: 'Year',
  combine: 'any',
  order: 'newest',
  values: ({ article }) => {
    if (article.issued === null) return [];
    const value = String(article.issued.year);
    return [{ value, label: value }];
  },
  includes: includesYear,
  toggle: toggleYear,
  labelOf: (range) => range.replace('-', '\u2013'),
};

const type: FacetDefinition = {
  id: 'type',
  name: 'Type',
  combine: 'any',
  order: 'count',
  readSelected: toValue,
  values: ({ article }) => distinct([formatType(article.type)]),
};

const WITHOUT = 'without-';

/** "with Social implications", or "without" what other abstracts of the corpus have. */
function sectionLabel(value: string): string {
  const kind = value.startsWith(WITHOUT) ? value.slice(WITHOUT.length) : value;
  const name = SECTION_KINDS.find((known) => known === kind);
  const words = name === undefined ? kind : SECTION_KIND_NAMES[name].long;
  return `${value.startsWith(WITHOUT) ? 'without' : 'with'} ${words}`;
}

const sections: FacetDefinition = {
  id: 'sections',
  name: 'Sections',
  combine: 'all',
  order: 'count',
  // What all or none of the articles have tells nothing apart.
  offers: (count, total) => count > 0 && count < total,
  values: ({ article }) => {
    const labelled = article.abstract.filter((section) => section.label !== null);
    const present = new Set(labelled.map((section) => section.kind));
    return SECTION_KINDS.map((kind) => {
      const value = present.has(kind) ? kind : `${WITHOUT}${kind}`;
      return { value, label: sectionLabel(value) };
    });
  },
  labelOf: sectionLabel,
};

export const FACETS = [keyword, author, journal, year, type, sections] as const;

export const FACET_IDS = FACETS.map((facet) => facet.id);

export function findFacet(id: string): FacetDefinition | undefined {
  return FACETS.find((facet) => facet.id === id);
}

/** What was chosen or printed, in the form in which a facet compares it. */
export function readValue(id: string, text: string): string {
  return findFacet(id)?.readSelected?.(text) ?? text;
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
