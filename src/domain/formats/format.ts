/**
 * What an import format is: one file that recognises and parses it, and a line in ./registry.
 *
 * A parser is fed the text of a file piece by piece and gives the records that have ended, so that
 * a file of any length passes through. It is pure: no DOM, no network, no clock.
 */
import type { Draft } from './draft';

/** A record that was found in a file. */
export type ParsedRecord = FoundRecord | UnreadableRecord;

export interface FoundRecord {
  readonly ok: true;
  /** On which the record begins, from 1. */
  readonly line: number;
  readonly draft: Draft;
  /** The record as it stands in the file, shown where it turns out to be no article; may be cut. */
  readonly raw: string;
}

export interface UnreadableRecord {
  readonly ok: false;
  readonly line: number;
  /** In words, to be read behind "line 12: ": "the entry is not closed". */
  readonly reason: string;
  readonly raw: string;
}

/** Reads one file. It never throws, whatever the text is. */
export interface Parser {
  /** @param text The next piece of the file; lines end in "\n" only, however the file ends them. */
  push(text: string): Iterable<ParsedRecord>;
  /** The file has ended. */
  end(): Iterable<ParsedRecord>;
}

export interface Format {
  /** Of the terminal's `--format`, lower case: "ris", "pubmed-xml". */
  readonly id: string;
  /** As its users call it: "RIS", "PubMed XML". */
  readonly name: string;
  /** Lower case, with the dot. They only help to choose files; what a file is its text tells. */
  readonly extensions: readonly string[];
  /**
   * How surely a text is of this format.
   *
   * @param head The beginning of the file, at most 64 K code units: it may end in the midst of a
   *   record. No byte order mark; lines end in "\n".
   * @returns 0: it is not; 1: nothing else looks like this. Of several formats the surest is taken.
   */
  sniff(head: string): number;
  createParser(): Parser;
}
