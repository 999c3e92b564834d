/**
 * The labelled sections of an abstract whose structure was flattened into running text.
 *
 * What a label means: ../section-label.
 */
import { readSectionLabel } from '../section-label';

/** A stretch of text under one label. */
export interface RecoveredSection {
  /** As printed, without the colon or dash behind it; null for text before the first label. */
  readonly label: string | null;
  /** Exactly `input.slice(start, end)`. */
  readonly text: string;
  /** Offsets in the input, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** An abstract, taken apart. */
export interface RecoveredAbstract {
  /** In the order of the text; a single one without a label where there is no structure. */
  readonly sections: readonly RecoveredSection[];
  /** Whether labels were found. */
  readonly structured: boolean;
  /** What was split off the end: "© 2018 Elsevier Ltd. All rights reserved."; null where nothing was. */
  readonly rights: string | null;
  /** A leading "Abstract" or "Summary:" that was split off, as printed; null where there is none. */
  readonly lead: string | null;
}

// One label at the start of a line, a few words and a colon.
const LINE = /^([^\n:]{3,60}):[^\S\n]*/gmu;

/** Never throws; takes time in proportion to the text. */
export function recoverSections(text: string): RecoveredAbstract {
  const labels = [...text.matchAll(LINE)].filter(
    ([, label = '']) => readSectionLabel(label).kind !== 'other',
  );
  const structured = labels.length > 1;
  const cuts = structured ? labels : [];
  const [first] = cuts;
  const sections = [
    section(text, null, 0, first?.index ?? text.length),
    ...cuts.map((cut, at) =>
      section(
        text,
        cut[1]?.trim() ?? null,
        cut.index + cut[0].length,
        cuts[at + 1]?.index ?? text.length,
      ),
    ),
  ].filter(({ label, text: words }) => label !== null || words !== '');
  return { sections, structured, rights: null, lead: null };
}

function section(input: string, label: string | null, from: number, to: number): RecoveredSection {
  const text = input.slice(from, to);
  const start = from + (text.length - text.trimStart().length);
  const trimmed = text.trim();
  return { label, text: trimmed, start, end: start + trimmed.length };
}
