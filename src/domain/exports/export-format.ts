/** What an export format is: one file that writes it, and a line in ./registry. */
import type { Article } from '../article';
import type { Annotations } from '../reading-list/item';

/** An article to be written, with what the reader says of it where it is on a list. */
export interface ExportedItem {
  readonly article: Article;
  /** Null for an article that is on no list, such as a result of a search. */
  readonly annotations: Annotations | null;
  /** ISO 8601 in UTC; null as above. */
  readonly addedAt: string | null;
}

export interface ExportContext {
  /** Of the list or the search: "Reading list", "blockchain". */
  readonly title: string;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

export interface ExportFormat {
  /** "ris" */
  readonly id: string;
  /** "RIS" */
  readonly name: string;
  /** With the dot: ".ris". */
  readonly extension: string;
  readonly mediaType: string;
  /** One sentence for the reader: who reads it and what it keeps. */
  readonly keeps: string;
  /** @returns The whole file; lines end as the format asks. */
  format(items: readonly ExportedItem[], context: ExportContext): string;
}
