/**
 * How far our reading of printed labels agrees with the list of the U.S. National Library of
 * Medicine. `npm run bench:labels -- [FILE] [--misses]`
 *
 * Source of the list: NLM, "Structured Abstracts in MEDLINE",
 * https://structuredabstracts.nlm.nih.gov/; a line is `LABEL|CATEGORY|…`.
 */
import { readFile } from 'node:fs/promises';

import { SECTION_CATEGORIES, type SectionCategory } from '@/domain/section-kind';
import { readSectionLabel } from '@/domain/section-label';

export interface LabelReading {
  readonly label: string;
  /** As NLM files it. */
  readonly filed: SectionCategory;
  /** As we read it. */
  readonly read: SectionCategory;
}

const DEFAULT_LIST = '../shared/data/labels/nlm-labels-dev.txt';
const categories: ReadonlySet<string> = new Set(SECTION_CATEGORIES);

/** Reads every label of the list. Lines without a category that NLM knows are left out. */
export function readLabelList(list: string): LabelReading[] {
  return list.split(/\r?\n/u).flatMap((line) => {
    const [label = '', filed = ''] = line.split('|').map((column) => column.trim());
    if (!isCategory(filed)) return [];
    return [{ label, filed, read: readSectionLabel(label).category }];
  });
}

/** @returns A share from 0 to 1; 0 where there is nothing to read. */
export function agreement(readings: readonly LabelReading[]): number {
  return readings.length === 0 ? 0 : readings.filter(agrees).length / readings.length;
}

/** Prints the agreement, over all and by category, and what is taken for what. */
export async function main(args: string[]): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('--')) ?? DEFAULT_LIST;
  let list: string;
  try {
    list = await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The list of labels could not be read: ${reason}`);
    process.exitCode = 2;
    return;
  }

  const readings = readLabelList(list);
  console.log(formatShare('all', readings));
  for (const category of SECTION_CATEGORIES) {
    const filed = readings.filter((reading) => reading.filed === category);
    if (filed.length > 0) console.log(formatShare(category, filed));
  }

  const misses = new Map<string, string[]>();
  for (const reading of readings) {
    if (agrees(reading)) continue;
    const confusion = `${reading.filed} read as ${reading.read}`;
    misses.set(confusion, [...(misses.get(confusion) ?? []), reading.label]);
  }
  for (const [confusion, missed] of [...misses].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(`\n${String(missed.length).padStart(4)}  ${confusion}`);
    if (!args.includes('--misses')) continue;
    for (const label of missed) console.log(`      ${label}`);
  }
}

function agrees({ filed, read }: LabelReading): boolean {
  return filed === read;
}

function formatShare(name: string, readings: readonly LabelReading[]): string {
  const right = readings.filter(agrees).length;
  const percent = (100 * agreement(readings)).toFixed(1);
  return `${name.padEnd(12)} ${right}/${readings.length} ${percent} %`;
}

function isCategory(value: string): value is SectionCategory {
  return categories.has(value);
}
