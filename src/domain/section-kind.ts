/**
 * What a section of a structured abstract is about.
 *
 * `kind` is ours and drives the lens, the facets and search inside sections. `category` is one of
 * the five of the U.S. National Library of Medicine (and UNASSIGNED).
 * Source: NLM, "Structured Abstracts in MEDLINE", https://structuredabstracts.nlm.nih.gov/
 */

export const SECTION_KINDS = [
  'background',
  'purpose',
  'design',
  'findings',
  'limitations',
  'practical',
  'social',
  'originality',
  'conclusions',
  'other',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

export const SECTION_CATEGORIES = [
  'BACKGROUND',
  'OBJECTIVE',
  'METHODS',
  'RESULTS',
  'CONCLUSIONS',
  'UNASSIGNED',
] as const;

export type SectionCategory = (typeof SECTION_CATEGORIES)[number];

export interface SectionKindNames {
  /** One word: the lens. */
  readonly short: string;
  /** In full: facets and sentences. */
  readonly long: string;
}

export const SECTION_KIND_NAMES: Readonly<Record<SectionKind, SectionKindNames>> = {
  background: { short: 'Background', long: 'Background' },
  purpose: { short: 'Purpose', long: 'Purpose' },
  design: { short: 'Design', long: 'Design' },
  findings: { short: 'Findings', long: 'Findings' },
  limitations: { short: 'Limitations', long: 'Limitations' },
  practical: { short: 'Practical', long: 'Practical implications' },
  social: { short: 'Social', long: 'Social implications' },
  originality: { short: 'Originality', long: 'Originality' },
  conclusions: { short: 'Conclusions', long: 'Conclusions' },
  other: { short: 'Other', long: 'Other' },
};

/** The category of a kind where the printed label does not say more. */
export const CATEGORY_OF_KIND: Readonly<Record<SectionKind, SectionCategory>> = {
  background: 'BACKGROUND',
  purpose: 'OBJECTIVE',
  design: 'METHODS',
  findings: 'RESULTS',
  limitations: 'CONCLUSIONS',
  practical: 'CONCLUSIONS',
  social: 'CONCLUSIONS',
  originality: 'CONCLUSIONS',
  conclusions: 'CONCLUSIONS',
  other: 'UNASSIGNED',
};
