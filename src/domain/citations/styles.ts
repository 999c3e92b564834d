/** The citation styles that are offered, each by its file of the CSL project. */

export interface CitationStyle {
  readonly name: string;
  /** Of its style file, without ".csl". */
  readonly file: string;
  /**
   * A subtitle begins with a capital: "Rejection: Reflections from …". The file cannot say so.
   * Source: APA, "Publication Manual", 7th ed., 6.17.
   */
  readonly capitalSubtitle?: boolean;
  /** Titles are in capitals as a headline is: "Politicization of E-Voting Rejection". */
  readonly headline?: boolean;
  /** It is cited in a footnote, not in the text. */
  readonly notes?: boolean;
}

export const CITATION_STYLES = {
  apa: { name: 'APA, 7th edition', file: 'apa', capitalSubtitle: true },
  mla: { name: 'MLA, 9th edition', file: 'modern-language-association', headline: true },
  'chicago-author-date': {
    name: 'Chicago, 17th edition (author-date)',
    file: 'chicago-author-date',
    headline: true,
  },
  'chicago-notes': {
    name: 'Chicago, 17th edition (notes)',
    file: 'chicago-fullnote-bibliography',
    headline: true,
    notes: true,
  },
  harvard: { name: 'Harvard (Cite Them Right)', file: 'harvard-cite-them-right' },
  vancouver: { name: 'Vancouver', file: 'vancouver' },
  ieee: { name: 'IEEE', file: 'ieee' },
} as const satisfies Readonly<Record<string, CitationStyle>>;

export type CitationStyleId = keyof typeof CITATION_STYLES;

export function isCitationStyle(id: string): id is CitationStyleId {
  return Object.hasOwn(CITATION_STYLES, id);
}

/** The style of an id that was stored, perhaps by another version of the page. */
export function findCitationStyle(id: string): CitationStyleId {
  return isCitationStyle(id) ? id : 'apa';
}
