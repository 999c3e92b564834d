import type { AbstractSource, Section } from '../article';
import { cutRichText, type RichText } from '../text/rich-text';
import { readSectionLabel } from '../section-label';
import { recoverSections } from './recover-sections';

export interface AbstractReading {
  readonly sections: readonly Section[];
  /** Null where the sections are the abstract as its source wrote it. */
  readonly source: AbstractSource | null;
}

/** Takes a running text apart; what it was stays beside it. */
export function recoverAbstract(abstract: RichText): AbstractReading {
  const { structured, rights, lead, ...recovered } = recoverSections(abstract.text);
  const sections = recovered.sections
    .map((section) => (isUnlabelled(section.label) ? { ...section, label: null } : section))
    .filter(({ label, text }) => label !== null || text !== '');
  const isWhole = !structured && rights === null && lead === null;
  return {
    sections: cutRichText(abstract, sections).map((body, at) =>
      makeSection(sections[at]?.label ?? null, body),
    ),
    source: isWhole ? null : { text: abstract.text, recovered: structured, rights },
  };
}

/** What NLM writes before a paragraph that has no label. */
function isUnlabelled(label: string | null): boolean {
  return label?.toUpperCase() === 'UNLABELLED';
}

/** A section that means what its label says. */
export function makeSection(label: string | null, { text, styles }: RichText): Section {
  const meaning =
    label === null ? ({ kind: 'other', category: 'UNASSIGNED' } as const) : readSectionLabel(label);
  return { label, ...meaning, text, ...(styles.length > 0 && { styles }) };
}
