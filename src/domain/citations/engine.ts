/** Of citeproc-js, what is used here. Source: https://citeproc-js.readthedocs.io/en/latest/running.html */
// @ts-expect-error This package ships no types.
import CSL from 'citeproc';

interface System {
  /** XML of a locale; citeproc asks for "en-US" and for what the style wants. */
  retrieveLocale(language: string): string;
  /** An item of CSL-JSON; citeproc takes a copy. */
  retrieveItem(id: string): unknown;
  readonly uppercase_subtitles: boolean;
}

interface BibliographyParameters {
  /** Lines behind the first are set further in. Absent where they are not. */
  readonly hangingindent?: boolean;
}

interface Engine {
  updateItems(ids: readonly string[]): void;
  /** @returns Entries as HTML; false for a style without a bibliography. */
  makeBibliography(): readonly [BibliographyParameters, readonly string[]] | false;
  /** @returns One citation of all the items, as HTML. */
  makeCitationCluster(items: readonly { readonly id: string }[]): string;
}

type CreateEngine = new (system: System, style: string) => Engine;

/** @throws Error if the XML of the style or of a locale cannot be read. */
export function createEngine(system: System, style: string): Engine {
  const { Engine } = CSL as { readonly Engine: CreateEngine };
  return new Engine(system, style);
}
