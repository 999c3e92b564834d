/**
 * How well duplicates are found in sets whose duplicates are known.
 * `npm run bench:duplicates -- [DIR] [--show]`
 */
import { performance } from 'node:perf_hooks';

import { formatName, type Article } from '@/domain/article';
import { findDuplicates } from '@/domain/duplicates/find-duplicates';
import type { LabelledSet } from './duplicates/labelled-set';
import { readSets } from './duplicates/read-sets';
import { f1, precision, recall, score, type Score } from './duplicates/score';
import { formatTable } from './format-table';

const DEFAULT_FOLDER = '../shared/data/dedup';

/** Prints what was found, and with `--show` each wrong and each missed find. */
export function main(args: readonly string[]): number {
  const folder = args.find((arg) => !arg.startsWith('--')) ?? DEFAULT_FOLDER;
  const sets = readSets(folder);
  if (sets.length === 0) {
    console.error(`There is none of the sets in ${folder}.`);
    return 2;
  }
  const rows = [['set', 'articles', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1', 'ms']];
  for (const set of sets) {
    const start = performance.now();
    const groups = findDuplicates(set.articles);
    const elapsedMs = performance.now() - start;
    const found = score(groups, set.truth);
    rows.push([
      `${set.name} (${set.truth.kind})`,
      String(set.articles.length),
      String(found.right),
      String(found.wrong.length),
      String(found.missed.length),
      precision(found).toFixed(3),
      recall(found).toFixed(3),
      f1(found).toFixed(3),
      elapsedMs.toFixed(0),
    ]);
    if (args.includes('--show')) show(set, found);
  }
  console.log(formatTable(rows));
  return 0;
}

function show({ name, articles }: LabelledSet, { wrong, missed }: Score): void {
  for (const [what, finds] of [
    ['wrong', wrong],
    ['missed', missed],
  ] as const) {
    for (const find of finds) {
      console.log(`${name}: ${what}`);
      for (const at of find) {
        const article = articles[at];
        if (article !== undefined) console.log(`  ${describe(article)}`);
      }
    }
  }
}

function describe(article: Article): string {
  const { id, type, title, author, issued, containerTitle, volume, issue, page, DOI } = article;
  const names = author.slice(0, 3).map(formatName).join('; ');
  return [id, type, title, names, issued?.year, containerTitle, volume, issue, page, DOI]
    .map((field) => field ?? '–')
    .join(' | ');
}
