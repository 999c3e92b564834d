/**
 * How good the ranking is on public test collections: nDCG@10, the mean over queries, as the
 * queries are and with one typo in each. `npm run bench:relevance -- DIR [DIR…]`
 *
 * A folder holds documents, queries and judgements (test-collection.ts). Every engine gets the same
 * fields, the title counted double, and the query as its one text.
 */
import { parseArgs } from 'node:util';

import type { BenchEngine, Rank } from './engines/engine';
import { lectern } from './engines/lectern';
import { miniSearch, miniSearchExact } from './engines/minisearch';
import { ENGINES } from './engines/registry';
import { messageOf } from './message-of';
import { readCount, readEngines } from './options';
import { formatTable } from './format-table';
import { ndcg } from './ranking-metrics';
import { SeededRandom } from './seeded-random';
import { mean } from './statistics';
import { readTestCollection, type JudgedQuery, type TestCollection } from './test-collection';
import { mistypeQuery } from './typo';

const USUAL_ENGINES: readonly BenchEngine[] = [lectern, miniSearchExact, miniSearch];
const DEPTH = 10;
const SEED = 'relevance';

const USAGE = `Usage: npm run bench:relevance -- DIR [DIR…] [options]

Each DIR holds docs.jsonl, queries.json and qrels.json.

  --engines a,b     some of: ${[...ENGINES.keys()].join(', ')}
  --losses N        list the N queries that a typo costs Lectern most, and those that
                    MiniSearch ranks better by most`;

/**
 * Prints a table for each collection.
 *
 * @returns The exit code: 2 where the arguments are none, or a collection cannot be read.
 */
export async function main(args: readonly string[]): Promise<number> {
  let options: Options;
  try {
    options = readOptions(args);
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${USAGE}`);
    return 2;
  }
  for (const folder of options.folders) {
    let collection: TestCollection;
    try {
      collection = await readTestCollection(folder);
    } catch (error) {
      console.error(messageOf(error));
      return 2;
    }
    await measure(collection, options);
  }
  return 0;
}

interface Options {
  readonly folders: readonly string[];
  readonly engines: readonly BenchEngine[];
  /** Queries to list. */
  readonly losses: number;
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      engines: { type: 'string' },
      losses: { type: 'string' },
    },
  });
  if (positionals.length === 0) throw new Error('No folder of a test collection is named.');
  return {
    folders: positionals,
    engines: values.engines === undefined ? USUAL_ENGINES : readEngines(values.engines),
    losses: values.losses === undefined ? 0 : readCount('--losses', values.losses),
  };
}

/** nDCG of each query. */
interface Quality {
  readonly clean: readonly number[];
  readonly typo: readonly number[];
}

async function measure(collection: TestCollection, options: Options): Promise<void> {
  const { name, articles, queries } = collection;
  // One typo for each query, whatever the engine and the order.
  const mistyped = queries.map((query) => ({
    ...query,
    text: mistypeQuery(query.text, new SeededRandom(`${SEED} ${name} ${query.id}`)),
  }));

  console.log(`\n${name}: ${articles.length} documents, ${queries.length} judged queries\n`);
  const qualities = new Map<BenchEngine, Quality>();
  for (const engine of options.engines) {
    const { rank } = await engine.build(articles);
    qualities.set(engine, {
      clean: await judge(rank, queries),
      typo: await judge(rank, mistyped),
    });
  }
  const rows = [...qualities].map(([engine, { clean, typo }]) => [
    `${engine.name}: ${engine.settings}`,
    mean(clean).toFixed(4),
    mean(typo).toFixed(4),
    `${((100 * mean(typo)) / mean(clean)).toFixed(1)} %`,
  ]);
  console.log(formatTable([['', 'nDCG@10', 'with a typo', 'kept'], ...rows]));
  printLosses(collection, mistyped, qualities, options.losses);
}

async function judge(rank: Rank, queries: readonly JudgedQuery[]): Promise<number[]> {
  const qualities: number[] = [];
  for (const { text, grades } of queries) {
    qualities.push(ndcg(await rank(text, DEPTH), grades, DEPTH));
  }
  return qualities;
}

/** The queries that lose most, to look into: by their typo, and against MiniSearch. */
function printLosses(
  { queries }: TestCollection,
  mistyped: readonly JudgedQuery[],
  qualities: ReadonlyMap<BenchEngine, Quality>,
  count: number,
): void {
  const ours = qualities.get(lectern);
  const theirs = qualities.get(miniSearchExact);
  if (ours === undefined || count === 0) return;
  printList('lost by the typo', ours.typo, ours.clean, mistyped, count);
  if (theirs === undefined) return;
  printList('worse than MiniSearch exact', ours.clean, theirs.clean, queries, count);
}

function printList(
  heading: string,
  got: readonly number[],
  wanted: readonly number[],
  queries: readonly JudgedQuery[],
  count: number,
): void {
  const losses = queries
    .map((query, at) => ({ query, got: got[at] ?? 0, wanted: wanted[at] ?? 0 }))
    .sort((a, b) => a.got - a.wanted - (b.got - b.wanted))
    .slice(0, count);
  console.log(`\n${heading}:`);
  for (const { query, ...loss } of losses) {
    const text = query.text.replace(/\s+/gu, ' ');
    console.log(`${loss.wanted.toFixed(3)} → ${loss.got.toFixed(3)}  ${query.id}: ${text}`);
  }
}
