/**
 * A passage that a reader marked in an abstract, by its text and what stands around it: it is found
 * again where the abstract has come in another form.
 * Source: W3C, Web Annotation Data Model (2017), sections 4.2.4 "Text Quote Selector" and 4.2.5
 * "Text Position Selector", https://www.w3.org/TR/annotation-model/
 */
import type { Written } from './written';

export interface QuoteAnchor {
  /** Of the section, as printed; null where the abstract is one running text. */
  readonly label: string | null;
  /** Place of the section in the abstract, from 0. */
  readonly section: number;
  /** In UTF-16 code units of the section's text; `end` is behind the last. */
  readonly start: number;
  readonly end: number;
  /** The passage itself: never empty. */
  readonly exact: string;
  /** What stood before and after it, up to 32 code units. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface Quote {
  /** A UUID. */
  readonly id: string;
  readonly anchor: QuoteAnchor;
  readonly comment: Written;
  /** ISO 8601 in UTC. */
  readonly addedAt: string;
  /** Taken off, to be put back for thirty days; null while it is there. */
  readonly removedAt: string | null;
}
