/**
 * How well the labelled sections of an abstract are recovered from one running text.
 * `npm run bench:sections -- [FILE] [--unstructured FILE]… [--show N] [--misses N] [--form NAME]`
 *
 * FILE holds articles with their true sections, one JSON object a line. Each is written into one
 * text in every form (written-forms.ts), and taken apart again. A boundary is right where a section's
 * text begins at the true place; a label, where the words are the printed ones as well.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';

import { recoverSections } from '@/domain/sections/recover-sections';
import { formatTable } from './format-table';
import { messageOf } from './message-of';
import { readCount } from './options';
import { WRITTEN_FORMS, writeSections, type LabelledText, type WrittenForm } from './written-forms';

const DEFAULT_FILE = '../shared/data/large/structured-dev.jsonl.gz';

const record = v.object({
  id: v.string(),
  source: v.fallback(v.string(), 'articles'),
  sections: v.array(v.object({ label: v.nullable(v.string()), text: v.string() })),
});

export interface TrueAbstract {
  readonly id: string;
  readonly source: string;
  readonly sections: readonly LabelledText[];
}

/** Counts of what is true, what was found, and what is both. */
export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
}

export interface Recovery {
  readonly boundaries: Score;
  readonly labels: Score;
}

const NOTHING: Score = { expected: 0, found: 0, right: 0 };

/** Writes an abstract in a form, takes it apart, and counts what came back. */
export function measureRecovery(abstract: TrueAbstract, form: WrittenForm): Recovery {
  const flat = writeSections(abstract.sections, form);
  const recovered = recoverSections(flat.text).sections;
  const truth = new Map(flat.sections.map(({ start, label }) => [start, label]));
  const placed = recovered.filter(({ start }) => truth.has(start));
  const named = placed.filter(({ start, label }) => truth.get(start) === label);
  const counts = { expected: truth.size, found: recovered.length };
  return {
    boundaries: { ...counts, right: placed.length },
    labels: { ...counts, right: named.length },
  };
}

export function addScores(a: Score, b: Score): Score {
  return {
    expected: a.expected + b.expected,
    found: a.found + b.found,
    right: a.right + b.right,
  };
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 0 : right / found);
export const recall = ({ right, expected }: Score): number =>
  expected === 0 ? 0 : right / expected;
/** The harmonic mean of both. */
export const f1 = ({ right, found, expected }: Score): number =>
  found + expected === 0 ? 0 : (2 * right) / (found + expected);

/** Prints a table per form and per part of the file, and the share of plain abstracts left whole. */
export async function main(args: string[]): Promise<number> {
  try {
    await run(args);
    return 0;
  } catch (error) {
    console.error(messageOf(error));
    return 2;
  }
}

async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      unstructured: { type: 'string', multiple: true, default: [] },
      show: { type: 'string' },
      misses: { type: 'string' },
      form: { type: 'string' },
    },
  });
  const files = positionals.length === 0 ? [DEFAULT_FILE] : positionals;
  const shown = values.show === undefined ? 0 : readCount('--show', values.show);
  const missed = values.misses === undefined ? 0 : readCount('--misses', values.misses);
  const forms = WRITTEN_FORMS.filter(({ name }) => (values.form ?? name) === name);
  for (const file of files) {
    const abstracts = await readAbstracts(file);
    const structured = abstracts.filter(isStructured);
    console.log(`\n${file}: ${structured.length} structured abstracts`);
    if (structured.length > 0) reportForms(structured, forms, missed);
    reportWhole(file, abstracts.filter(isPlain), shown);
  }
  for (const file of values.unstructured) {
    reportWhole(file, (await readAbstracts(file)).filter(isPlain), shown);
  }
}

function isStructured({ sections }: TrueAbstract): boolean {
  return sections.filter(({ label }) => label !== null).length > 1;
}

function isPlain({ sections }: TrueAbstract): boolean {
  return sections.length === 1 && sections[0]?.label === null;
}

function reportForms(
  abstracts: readonly TrueAbstract[],
  forms: readonly WrittenForm[],
  missed: number,
): void {
  const byForm = new Map<string, Recovery>();
  const byPart = new Map<string, Recovery>();
  for (const form of forms) {
    const misses: TrueAbstract[] = [];
    for (const abstract of abstracts) {
      const recovery = measureRecovery(abstract, form);
      count(byForm, form.name, recovery);
      count(byPart, `${abstract.source}, ${form.marked ? 'marked' : 'bare'}`, recovery);
      if (recovery.labels.right < Math.max(recovery.labels.expected, recovery.labels.found))
        misses.push(abstract);
    }
    for (const abstract of spread(misses, missed)) printMiss(abstract, form);
  }
  console.log(formatScores('form', byForm));
  console.log(`\n${formatScores('part', byPart)}`);
}

function count(into: Map<string, Recovery>, key: string, recovery: Recovery): void {
  const so = into.get(key) ?? { boundaries: NOTHING, labels: NOTHING };
  into.set(key, {
    boundaries: addScores(so.boundaries, recovery.boundaries),
    labels: addScores(so.labels, recovery.labels),
  });
}

function formatScores(head: string, scores: ReadonlyMap<string, Recovery>): string {
  const rows = [...scores].map(([name, { boundaries, labels }]) => [
    name,
    ...[precision, recall, f1].map((measure) => measure(boundaries).toFixed(4)),
    f1(labels).toFixed(4),
  ]);
  return formatTable([[head, 'precision', 'recall', 'F1', 'labels F1'], ...rows]);
}

function reportWhole(file: string, abstracts: readonly TrueAbstract[], shown: number): void {
  if (abstracts.length === 0) return;
  const started = process.cpuUsage();
  const split = abstracts.filter(
    ({ sections }) => recoverSections(sections[0]?.text ?? '').structured,
  );
  const { user } = process.cpuUsage(started);
  console.log(
    `\n${file}, ${(user / 1e6).toFixed(2)} s of processor time\n` +
      formatTable([
        ['abstracts in one piece', '', 'split', 'left whole'],
        ['all', ...formatWhole(abstracts, split)],
        ['without labels of their authors', ...formatWhole(...[abstracts, split].map(unlabelled))],
      ]),
  );
  for (const { id, sections } of spread(split, shown)) {
    console.log(`\n  ${id}`);
    printSections(sections[0]?.text ?? '');
  }
}

function formatWhole(all: readonly TrueAbstract[] = [], split: readonly TrueAbstract[] = []) {
  const share = 1 - split.length / all.length;
  return [String(all.length), String(split.length), `${(100 * share).toFixed(3)} %`];
}

/** The commonest labels of NLM's list, and no more: not what the splitter goes by. */
const WRITTEN_LABEL =
  /(?:^|[.!?]\s+|\n\s*|\[)(?:background|introduction|motivation|context|objectives?|aims?|purpose|(?:materials and )?methods?|methodology(?:\/principal findings)?|(?:main )?results?|findings|conclusions?(?:\/significance)?|discussion|significance|availability(?: and implementation)?)\s*(?:[:.\]–—-]|\n)/giu;

/**
 * Abstracts whose authors wrote no two labels into them: an abstract in one piece need not be
 * without structure, and one of a hundred in a physicist's archive is not.
 */
function unlabelled(abstracts: readonly TrueAbstract[]): readonly TrueAbstract[] {
  return abstracts.filter(({ sections }) => {
    const text = sections[0]?.text ?? '';
    return new Set(text.match(WRITTEN_LABEL)?.map((each) => each.toLowerCase())).size < 2;
  });
}

function printMiss(abstract: TrueAbstract, form: WrittenForm): void {
  const flat = writeSections(abstract.sections, form);
  console.log(`\n  ${form.name}: ${abstract.id}`);
  for (const { label, start, text } of flat.sections) {
    console.log(`    true   ${start} ${label ?? '–'} | ${text.slice(0, 60)}`);
  }
  printSections(flat.text);
}

function printSections(text: string): void {
  for (const { label, start, text: words } of recoverSections(text).sections) {
    console.log(`    found  ${start} ${label ?? '–'} | ${words.slice(0, 100)}`);
  }
}

/** Some of a list, from all over it. */
function spread<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / Math.max(1, most));
  return Array.from(
    { length: Math.min(most, items.length) },
    (_, at) => items[Math.floor(at * step)],
  ).filter((item) => item !== undefined);
}

async function readAbstracts(path: string): Promise<TrueAbstract[]> {
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const abstracts: TrueAbstract[] = [];
  for await (const line of createInterface({ input: bytes, crlfDelay: Infinity })) {
    const reading = v.safeParse(record, JSON.parse(line || 'null'));
    if (reading.success) abstracts.push(reading.output);
  }
  return abstracts;
}
