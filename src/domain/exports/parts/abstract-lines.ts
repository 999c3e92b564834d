import type { Section } from '../../article';
import { formatSection } from '../../formats/parts/abstract-lines';
import type { SectionLines } from '../../formats/parts/own-field';
import { makeSection } from '../../sections/recover-abstract';
import { plain } from '../../text/rich-text';
import { toLine, toLines } from './plain-lines';

export interface AbstractLines {
  /** "Findings: There are tides.", and the section's other lines as they are. */
  readonly lines: readonly string[];
  /** How they are read back; null where no one needs to be told. */
  readonly sections: readonly SectionLines[] | null;
}

/** @param isRisky Whether a line must not begin so, see `toLines`. */
export function formatAbstractLines(
  abstract: readonly Section[],
  isRisky: (line: string) => boolean,
): AbstractLines {
  const lines: string[] = [];
  const sections: SectionLines[] = [];
  for (const section of abstract) {
    const own = toLines(formatSection(section), isRisky);
    const [first = '', ...rest] = own;
    const last = lines.at(-1);
    // A label that looks like a part of the format: what it begins is found in the data.
    if (last !== undefined && isRisky(first)) lines.splice(-1, 1, `${last} ${first}`, ...rest);
    else lines.push(...own);
    const { label, category } = section;
    sections.push({
      labelLength: label === null ? 0 : toLine(label).length,
      lines: own.length,
      category: category === makeSection(label, plain('')).category ? null : category,
    });
  }
  const isRunning = abstract.every(({ label }) => label === null) && abstract.length < 2;
  return { lines, sections: isRunning ? null : sections };
}
